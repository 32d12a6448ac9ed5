// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// The rows of `date-words.tsv`, sorted by what they are looked up for.
struct DateWordGroups {
  typealias Entry = (phrase: String, value: Int)

  var words: [Entry] = []
  var entries: [DateWord] = []
  /// The TIMEX3 codes of sets and vague words.
  var codes: [String] = []
  var tails: [Entry] = []
  var durationTails: [Entry] = []
  var units: [Entry] = []
  var unitEntries: [TimeUnit] = []
  var leads: [Entry] = []
  var forward: [Entry] = []
  var clauses: [Entry] = []
  /// With the bits of their lists.
  var phrases: [Entry] = []

  /// Adds a word that can begin or continue a point.
  mutating func add(word phrase: String, _ word: DateWord) {
    words.append((phrase, entries.count))
    entries.append(word)
  }

  /// Adds a row; returns whether its class and argument are known.
  mutating func add(_ row: TableRow) -> Bool {
    if let word = anchored(row) ?? named(row) {
      add(word: row[0], word)
      return true
    }
    switch row[1] {
    case "unit":
      guard let unit = TimeUnit(row[2]) else { return false }
      units.append((row[0], unitEntries.count))
      unitEntries.append(unit)
    case "tail": return DateWordGroups.add(row, to: &tails, names: ["from", "until", "same"])
    case "tail-duration":
      return DateWordGroups.add(row, to: &durationTails, names: ["same", "ago", "later"])
    case "lead": return DateWordGroups.add(row, to: &leads, names: ["past", "future", "same"])
    case "forward": forward.append((row[0], ["weak": 1, "behind": 2, "none": 3][row[2]] ?? 0))
    case "clause": clauses.append((row[0], 0))
    default:
      guard let list = DatePhrase(named: row[1]) else { return false }
      phrases.append((row[0], list.bit))
    }
    return true
  }

  private static func add(_ row: TableRow, to group: inout [Entry], names: [String]) -> Bool {
    guard let index = names.firstIndex(of: row[2]) else { return false }
    group.append((row[0], index))
    return true
  }

  private mutating func number(ofCode code: String) -> Int {
    if let known = codes.firstIndex(of: code) { return known }
    codes.append(code)
    return codes.count - 1
  }

  private func anchored(_ row: TableRow) -> DateWord? {
    guard let number = Int(row[2]) else { return nil }
    let isNear = row[1].hasPrefix("near-")
    let anchor: Anchor = isNear ? .fromRunning(number) : .fromReference(number)
    switch isNear ? String(row[1].dropFirst(5)) : row[1] {
    case "year": return .year(anchor)
    case "month": return .month(anchor)
    case "day": return .day(anchor)
    case "week": return .week(anchor)
    case "quarter": return .quarter(anchor)
    case "half": return .half(number)
    default: return nil
    }
  }

  private mutating func named(_ row: TableRow) -> DateWord? {
    switch row[1] {
    case "season": return Season(rawValue: row[2]).map { .season($0) }
    case "set": return .set(number(ofCode: row[2]))
    case "vague": return .vague(number(ofCode: row[2]))
    case "spoken": return .spoken(number(ofCode: row[2]))
    case "none": return DateWord.noDate
    case "part":
      let parts = DateWordGroups.parts(row)
      guard let name = parts.first, let part = DayPart(rawValue: name) else { return nil }
      return .part(part, isBare: parts.count > 1)
    case "day-part", "near-part":
      let parts = DateWordGroups.parts(row)
      guard parts.count == 2, let offset = Int(parts[0]), let part = DayPart(rawValue: parts[1])
      else { return nil }
      return .dayPart(row[1] == "day-part" ? .fromReference(offset) : .fromRunning(offset), part)
    default: return nil
    }
  }

  private static func parts(_ row: TableRow) -> [String] {
    row[2].split(separator: ":").map(String.init)
  }
}
