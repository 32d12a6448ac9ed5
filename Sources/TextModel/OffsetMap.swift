// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where each code point of the normalised text came from in the original.
///
/// Every normalised code point stands for one run of the original: itself, and a gloss that was
/// removed right behind it (`技術(shù)` is two runs). So a span maps back without guessing.
public struct OffsetMap: Sendable {
  /// The first original code point of each normalised one.
  private var starts: [Int32] = []
  /// The end of each run in the original.
  private var ends: [Int32] = []

  /// Creates a map of nothing.
  public init() {}

  /// Creates the map of a text of `count` code points that was not changed.
  public init(identity count: Int) {
    starts = (0..<Int32(count)).map { $0 }
    ends = (0..<Int32(count)).map { $0 + 1 }
  }

  /// The number of normalised code points.
  public var count: Int { starts.count }

  /// Makes room for `count` code points.
  public mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
  }

  /// Adds the next normalised code point, which stands for `run` of the original.
  public mutating func append(_ run: Span) {
    starts.append(Int32(run.start))
    ends.append(Int32(run.end))
  }

  /// Adds one normalised code point for each original one of `range`.
  public mutating func append(identity range: Range<Int>) {
    let lower = Int32(range.lowerBound)
    let upper = Int32(range.upperBound)
    starts.append(contentsOf: lower..<upper)
    ends.append(contentsOf: lower + 1..<upper + 1)
  }

  /// Lets the last normalised code point stand for everything up to `end` of the original.
  public mutating func extendLast(to end: Int) {
    guard !ends.isEmpty else { return }
    ends[ends.count - 1] = Int32(end)
  }

  /// Returns the map of a text that was edited twice: `earlier` led to what this map starts from.
  public func composed(with earlier: OffsetMap) -> OffsetMap {
    var result = OffsetMap()
    result.reserve(count)
    for index in starts.indices {
      result.append(earlier.original(Span(Int(starts[index]), Int(ends[index]))))
    }
    return result
  }

  /// Returns the span of the original that `span` of the normalised text stands for.
  ///
  /// An empty span maps to an empty one. Offsets beyond the text are clamped to it.
  public func original(_ span: Span) -> Span {
    guard !starts.isEmpty else { return Span(0, 0) }
    let start = min(max(0, span.start), starts.count)
    let end = min(span.end, starts.count)
    guard start < end else {
      let at = start < starts.count ? Int(starts[start]) : Int(ends[ends.count - 1])
      return Span(at, at)
    }
    return Span(Int(starts[start]), Int(ends[end - 1]))
  }
}
