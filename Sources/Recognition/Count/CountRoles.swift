// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Guesses what a count tells, from the noun counted or else from its unit.
struct CountRoles: Sendable {
  private let nouns: PhraseTrie
  private let reversedNouns: PhraseTrie
  private let roles: [CountValue.Role]
  private let names: [String]
  /// Words beside a count that the page keeps of its readers.
  private let pageWords: PhraseTrie
  private let reversedPageWords: PhraseTrie
  private let units: [String: CountValue.Role]
  /// The roles of the measures of the lexicon, each at its number.
  private let measureRoles: [CountValue.Role]

  /// How far from a count its noun may stand.
  private static let reach = 8

  /// Reads `count-roles.tsv`; `measures` are those that counts have.
  init(tables: TableSource, measures: MeasureLexicon) throws(TableError) {
    var phrases: [(phrase: String, value: Int)] = []
    var pages: [(phrase: String, value: Int)] = []
    var roles: [CountValue.Role] = []
    var units: [String: CountValue.Role] = [:]
    for row in try tables.rows(of: "count-roles.tsv", columns: 3) {
      guard let role = CountValue.Role(rawValue: row[2]) else {
        throw TableError(table: "count-roles.tsv", line: row.line, fault: .value(row[2]))
      }
      if row[1] == "unit" {
        units[row[0]] = role
      } else if row[1] == "page" {
        pages.append((row[0], 0))
      } else {
        phrases.append((row[0], roles.count))
        roles.append(role)
      }
    }
    nouns = PhraseTrie(phrases)
    reversedNouns = PhraseTrie(reversed: phrases)
    names = phrases.map(\.phrase)
    pageWords = PhraseTrie(pages)
    reversedPageWords = PhraseTrie(reversed: pages)
    self.roles = roles
    self.units = units
    measureRoles = measures.measures.map { units[$0.unit] ?? .other }
  }

  /// Returns the noun that the count `span` counts, right of it, or else left of it, and its role.
  func noun(
    of span: Span, unit: Measure, in text: [Unicode.Scalar]
  ) -> (noun: String?, role: CountValue.Role) {
    if let noun = nounRight(of: span.end, in: text) ?? nounLeft(of: span.start, in: text) {
      return (names[noun], roles[noun])
    }
    return (nil, role(of: unit))
  }

  /// Whether the count is one of readers: 浏览:1306次, and 0条评论 on a line of its own.
  func isOfPage(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    var end = span.start
    while end > 0, span.start - end < 4, text[end - 1].isOne(of: " ：:了") { end -= 1 }
    if reversedPageWords.longestMatch(in: text, endingAt: end, limit: max(0, end - 6)) != nil {
      return true
    }
    guard let match = pageWords.longestMatch(in: text, at: span.end, limit: text.count) else {
      return false
    }
    return lineLength(around: Span(span.start, match.end), in: text) < 30
  }

  private func lineLength(around span: Span, in text: [Unicode.Scalar]) -> Int {
    var (start, end) = (span.start, span.end)
    while start > 0, span.start - start < 30, text[start - 1] != "\n" { start -= 1 }
    while end < text.count, end - span.end < 30, text[end] != "\n" { end += 1 }
    return end - start
  }

  private func role(of unit: Measure) -> CountValue.Role {
    guard let number = unit.number, measureRoles.indices.contains(number) else {
      return units[unit.unit] ?? .other
    }
    return measureRoles[number]
  }

  private func nounRight(
    of end: Int, in text: [Unicode.Scalar]
  ) -> Int? {
    var position = end
    let limit = min(text.count, end + CountRoles.reach)
    while position < limit, isWithinClause(text[position]) {
      if let match = nouns.longestMatch(in: text, at: position, limit: text.count) {
        return match.value
      }
      position += 1
    }
    return nil
  }

  private func nounLeft(
    of start: Int, in text: [Unicode.Scalar]
  ) -> Int? {
    var position = start
    let limit = max(0, start - CountRoles.reach / 2)
    while position > limit, isWithinClause(text[position - 1]) {
      if let match = reversedNouns.longestMatch(in: text, endingAt: position, limit: 0) {
        return match.value
      }
      position -= 1
    }
    return nil
  }

  /// Whether the clause goes on: no punctuation, no line end, no other number.
  private func isWithinClause(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || scalar == "“" || scalar == "”"
  }
}
