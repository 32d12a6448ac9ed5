// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The class words of places that no table lists: 村, 广场, 水库 (place-suffixes.tsv).
///
/// A class, because every pass holds on to it and a copy must cost one reference.
final class PlaceSuffixes: Sendable {
  /// What must stand around a name with the class word.
  enum Kind: String, Sendable {
    case unit, village, ward, hamlet, group, road, venue, port, station, garden, estate, market,
      island,
      hill, nature, zone
  }

  /// A class word.
  struct Suffix: Sendable {
    var level: PlaceValue.Level
    var kind: Kind
  }

  /// What names are made of.
  let characters: PlaceCharacters
  private let continuations: PlaceContinuations
  private let trie: PhraseTrie
  private let suffixes: [Suffix]
  private let ends: ScalarSet
  /// The characters that class words of villages and hamlets end in.
  private let villageEnds: ScalarSet
  /// The characters that ``PlaceMarks`` looks for.
  let marks: ScalarSet

  init(tables: TableSource, contexts: PlaceContexts) throws(TableError) {
    var suffixes: [Suffix] = []
    var phrases: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: "place-suffixes.tsv", columns: 3) {
      guard let level = PlaceValue.Level(rawValue: row[1]), let kind = Kind(rawValue: row[2]) else {
        throw TableError(
          table: "place-suffixes.tsv", line: row.line, fault: .value("\(row[1]) \(row[2])"))
      }
      phrases.append((phrase: row[0], value: suffixes.count))
      suffixes.append(Suffix(level: level, kind: kind))
    }
    self.suffixes = suffixes
    characters = try PlaceCharacters(tables: tables)
    continuations = try PlaceContinuations(tables: tables)
    trie = PhraseTrie(reversed: phrases)
    let last = phrases.compactMap(\.phrase.unicodeScalars.last)
    ends = ScalarSet(last)
    villageEnds = ScalarSet(
      phrases.filter { suffixes[$0.value].kind == .village || suffixes[$0.value].kind == .hamlet }
        .compactMap(\.phrase.unicodeScalars.last))
    marks = ScalarSet(last + PlaceMarks.others + contexts.jointStarts)
  }

  /// Whether a class word may end in the character.
  @inline(__always)
  func mayEnd(_ scalar: Unicode.Scalar) -> Bool { ends.contains(scalar) }

  /// Whether a class word of a village or hamlet may end in the character.
  @inline(__always)
  func mayEndVillage(_ scalar: Unicode.Scalar) -> Bool { villageEnds.contains(scalar) }

  /// Returns the longest class word that ends at `end` and starts at or after `limit`.
  func suffix(
    endingAt end: Int, limit: Int, in text: [Unicode.Scalar]
  ) -> (start: Int, suffix: Suffix)? {
    guard let match = trie.longestMatch(in: text, endingAt: end, limit: limit) else { return nil }
    return (match.start, suffixes[match.value])
  }

  /// Whether what looks like a class word at its end goes on as another word: 村|民, 街|道.
  func isCut(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end > 0, end < text.count else { return false }
    // Whatever stands behind 道 makes a word of it, a house's number excepted.
    if text[end - 1] == "道" { return !(48...57).contains(text[end].value) }
    return continuations.isCut(at: end, in: text)
  }
}
