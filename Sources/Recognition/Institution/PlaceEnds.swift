// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The readings of a text as place names, to be looked up by where they end.
///
/// A class, because every walk holds on to it and a copy must cost one reference.
final class PlaceEnds {
  private let matches: [PlaceLattice.Match]
  private let gazetteer: Gazetteer
  /// For each end the last match that ends there, by number plus one.
  private let lastEnding: [Int32]
  /// For each match the one before it with the same end, by number plus one.
  private let earlier: [Int32]

  init(_ lattice: PlaceLattice, text: [Unicode.Scalar], lexicon: InstitutionLexicon) {
    let count = text.count
    matches = lattice.readings.matches
    gazetteer = lattice.resolver.gazetteer
    var lastEnding = [Int32](repeating: 0, count: count + 1)
    var earlier = [Int32](repeating: 0, count: matches.count)
    for index in matches.indices {
      let end = matches[index].span.end
      guard end <= count, !Self.isVerb(matches[index], text, lexicon) else { continue }
      earlier[index] = lastEnding[end]
      lastEnding[end] = Int32(index + 1)
    }
    self.lastEnding = lastEnding
    self.earlier = earlier
  }

  /// Whether a name is a word that no name holds as well: 联合.
  private static func isVerb(
    _ match: PlaceLattice.Match, _ text: [Unicode.Scalar], _ lexicon: InstitutionLexicon
  ) -> Bool {
    guard match.span.count == 2 else { return false }
    let words = lexicon.words(in: text, endingAt: match.span.end, limit: match.span.start)
    return words.before == match.span.start
  }

  /// Whether a match is a place wherever it stands: it has its class word, or is a county or more.
  func isCertain(_ match: PlaceLattice.Match) -> Bool {
    if match.isFull { return true }
    guard match.risk < 2 else { return false }
    for place in match.places.prefix(4) where isHigh(place) { return true }
    return false
  }

  /// Whether a match is the name of a country.
  func isCountry(_ match: PlaceLattice.Match) -> Bool {
    match.places.first.map { gazetteer.level(of: $0) == .country } ?? false
  }

  private func isHigh(_ place: Int32) -> Bool {
    switch gazetteer.level(of: place) {
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
      let start = matches[index].span.start
      let longer = best.map { start < $0.span.start } ?? true
      let fuller = best.map { start == $0.span.start && matches[index].isFull } ?? false
      if start >= limit, longer || fuller { best = matches[index] }
      next = earlier[index]
    }
    return best
  }
}
