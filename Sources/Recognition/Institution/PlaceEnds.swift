// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The readings of a text as place names, to be looked up by where they end.
struct PlaceEnds {
  let lattice: PlaceLattice
  /// For each end the last match that ends there, by number plus one.
  private var lastEnding: [Int32]
  /// For each match the one before it with the same end, by number plus one.
  private var earlier: [Int32]

  init(_ lattice: PlaceLattice, count: Int) {
    self.lattice = lattice
    lastEnding = Array(repeating: 0, count: count + 1)
    earlier = Array(repeating: 0, count: lattice.matches.count)
    for index in lattice.matches.indices {
      let end = lattice.matches[index].span.end
      guard end <= count else { continue }
      earlier[index] = lastEnding[end]
      lastEnding[end] = Int32(index + 1)
    }
  }

  /// Whether a match is a place wherever it stands: it has its class word, or is a county or more.
  func isCertain(_ match: PlaceLattice.Match) -> Bool {
    if match.isFull { return true }
    guard match.risk < 2, let place = match.places.first else { return false }
    switch lattice.resolver.gazetteer.level(of: place) {
    case .country, .province, .prefecture, .county: return true
    default: return false
    }
  }

  /// Returns the longest name that ends at `end` and starts at or after `limit`.
  func longest(endingAt end: Int, limit: Int) -> PlaceLattice.Match? {
    var best: PlaceLattice.Match?
    var next = lastEnding[end]
    while next > 0 {
      let index = Int(next - 1)
      let start = lattice.matches[index].span.start
      let longer = best.map { start < $0.span.start } ?? true
      let fuller = best.map { start == $0.span.start && lattice.matches[index].isFull } ?? false
      if start >= limit, longer || fuller { best = lattice.matches[index] }
      next = earlier[index]
    }
    return best
  }
}
