// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The class words of places that no table lists: 村, 广场, 水库 (place-suffixes.tsv).
struct PlaceSuffixes: Sendable {
  /// What must stand around a name with the class word.
  enum Kind: String, Sendable {
    case unit, village, hamlet, group, road, venue, garden, estate, market, island, hill, nature,
      zone
  }

  /// A class word.
  struct Suffix: Sendable {
    var level: PlaceValue.Level
    var kind: Kind
  }

  private let trie: PhraseTrie
  private let suffixes: [Suffix]

  init(tables: TableSource) throws(TableError) {
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
    trie = PhraseTrie(reversed: phrases)
  }

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
    let next = text[end]
    switch text[end - 1] {
    case "村": return "民医干委支落庄镇寨级部".unicodeScalars.contains(next)
    case "街": return "道头坊舞".unicodeScalars.contains(next)
    case "路": return "径费灯线".unicodeScalars.contains(next)
    case "组": return "织成长建员合团".unicodeScalars.contains(next)
    case "园": return "区林艺丁长地".unicodeScalars.contains(next)
    case "乡": return "村镇亲贤里土下愁".unicodeScalars.contains(next)
    case "镇": return "静痛压定村".unicodeScalars.contains(next)
    case "山": return "区村水东西城".unicodeScalars.contains(next)
    case "湖": return "北南".unicodeScalars.contains(next)
    case "岛": return "内上屿国".unicodeScalars.contains(next) && next != "上"
    case "区": return "域块委长".unicodeScalars.contains(next)
    case "寨", "屯", "巷": return false
    default: return false
    }
  }
}
