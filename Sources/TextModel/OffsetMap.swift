// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where each code point of the normalised text came from in the original.
///
/// Every normalised code point stands for one run of the original: itself, and a gloss that was
/// removed right behind it (`技術(shù)` is two runs). So a span maps back without guessing. Only the
/// places of the edits are kept: most texts have few.
public struct OffsetMap: Sendable {
  /// Code points that stand each for one of the original, which lie side by side there; the last one
  /// may stand for more.
  private struct Piece: Sendable {
    /// The first normalised code point.
    var start: Int32
    /// The original code point that it stands for.
    var origin: Int32
    /// The end of the original run of the last one.
    var end: Int32
  }

  private var pieces: [Piece] = []
  /// The number of normalised code points.
  public private(set) var count = 0

  /// Creates a map of nothing.
  public init() {}

  /// Creates the map of a text of `count` code points that was not changed.
  public init(identity count: Int) { append(identity: 0..<count) }

  /// Adds the next normalised code point, which stands for `run` of the original.
  public mutating func append(_ run: Span) {
    add(1, from: run.start, to: run.end)
  }

  /// Adds one normalised code point for each original one of `range`.
  public mutating func append(identity range: Range<Int>) {
    guard !range.isEmpty else { return }
    add(range.count, from: range.lowerBound, to: range.upperBound)
  }

  private mutating func add(_ added: Int, from origin: Int, to end: Int) {
    if let last = pieces.last, Int(last.end) == origin,
      Int(last.origin) + count - Int(last.start) == origin
    {
      pieces[pieces.count - 1].end = Int32(end)
    } else {
      pieces.append(Piece(start: Int32(count), origin: Int32(origin), end: Int32(end)))
    }
    count += added
  }

  /// Lets the last normalised code point stand for everything up to `end` of the original.
  public mutating func extendLast(to end: Int) {
    guard !pieces.isEmpty else { return }
    pieces[pieces.count - 1].end = Int32(end)
  }

  /// Returns the map of a text that was edited twice: `earlier` led to what this map starts from.
  public func composed(with earlier: OffsetMap) -> OffsetMap {
    var result = OffsetMap()
    for index in 0..<count { result.append(earlier.original(original(Span(index, index + 1)))) }
    return result
  }

  /// Returns the span of the original that `span` of the normalised text stands for.
  ///
  /// An empty span maps to an empty one. Offsets beyond the text are clamped to it.
  public func original(_ span: Span) -> Span {
    guard let last = pieces.last else { return Span(0, 0) }
    let start = min(max(0, span.start), count)
    let end = min(span.end, count)
    guard start < end else {
      let at = start < count ? run(of: start, in: pieceIndex(of: start)).start : Int(last.end)
      return Span(at, at)
    }
    let index = pieceIndex(of: start)
    let first = run(of: start, in: index)
    // Most spans lie within one piece.
    let isWithin = index + 1 == pieces.count || end <= Int(pieces[index + 1].start)
    return Span(first.start, run(of: end - 1, in: isWithin ? index : pieceIndex(of: end - 1)).end)
  }

  /// Returns the run of the original that the code point at `offset`, of piece `index`, stands for.
  @inline(__always)
  private func run(of offset: Int, in index: Int) -> Span {
    let piece = pieces[index]
    let next = index + 1 < pieces.count ? Int(pieces[index + 1].start) : count
    let origin = Int(piece.origin) + offset - Int(piece.start)
    return Span(origin, offset + 1 == next ? Int(piece.end) : origin + 1)
  }

  private func pieceIndex(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(pieces[middle].start) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
