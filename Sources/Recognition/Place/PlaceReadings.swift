// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The matches of a text, to be looked up by where they start.
struct PlaceReadings: Sendable {
  /// All matches, sorted by start, the longer first, full before short.
  private(set) var matches: [PlaceLattice.Match] = []
  /// For each code point the first match that starts there, by number plus one.
  private var firstAt: [Int32]

  init(_ text: [Unicode.Scalar], _ gazetteer: Gazetteer) {
    firstAt = Array(repeating: 0, count: text.count + 1)
    matches.reserveCapacity(text.count / 16)
    var group = 0
    gazetteer.forEachName(in: text) { start, name in
      if group < matches.count, matches[group].span.start != start {
        sortMatches(from: group)
        group = matches.count
      }
      if group == matches.count { firstAt[start] = Int32(truncatingIfNeeded: group + 1) }
      add(name, at: start, gazetteer)
    }
    sortMatches(from: group)
  }

  private mutating func add(_ name: Gazetteer.Name, at start: Int, _ gazetteer: Gazetteer) {
    let span = Span(start, name.end)
    let risk = gazetteer.risk(of: name)
    let (full, short) = gazetteer.bearers(of: name)
    if !full.isEmpty {
      matches.append(PlaceLattice.Match(span: span, isFull: true, places: full, risk: risk))
    }
    if !short.isEmpty {
      matches.append(PlaceLattice.Match(span: span, isFull: false, places: short, risk: risk))
    }
  }

  // A handful at most, so they are put in order by insertion; a name's full reading is added first.
  private mutating func sortMatches(from first: Int) {
    var index = first + 1
    while index < matches.count {
      var place = index
      while place > first, Self.precedes(matches[place], matches[place - 1]) {
        matches.swapAt(place, place - 1)
        place -= 1
      }
      index += 1
    }
  }

  private static func precedes(_ left: PlaceLattice.Match, _ right: PlaceLattice.Match) -> Bool {
    left.span.end != right.span.end ? left.span.end > right.span.end : left.isFull && !right.isFull
  }

  /// Whether a match starts at `offset`.
  func starts(at offset: Int) -> Bool {
    offset >= 0 && offset < firstAt.count && firstAt[offset] > 0
  }

  /// The numbers of the matches that start at `offset`.
  func range(at offset: Int) -> Range<Int> {
    guard starts(at: offset) else { return 0..<0 }
    let first = Int(firstAt[offset]) - 1
    var end = first
    while end < matches.count, matches[end].span.start == offset { end += 1 }
    return first..<end
  }

  /// The number of the first match that starts at or after `offset`.
  func firstIndex(from offset: Int) -> Int {
    matches.indices.partition { matches[$0].span.start >= offset }
  }
}
