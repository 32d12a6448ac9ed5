// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// The words behind a closing quotation mark that tell that its sentence goes on.
final class QuotationWords: Sendable {
  private let verbs: PhraseTrie
  private let tails: PhraseTrie

  /// Creates the words from their table.
  init(tables: TableSource) throws(TableError) {
    let name = "reporting-verbs.tsv"
    var verbs: [(phrase: String, value: Int)] = []
    var tails: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: name, columns: 3) {
      switch row[1] {
      case "verb": verbs.append((row[0], row.line))
      case "tail": tails.append((row[0], row.line))
      default: throw TableError(table: name, line: row.line, fault: .value(row[1]))
      }
    }
    self.verbs = PhraseTrie(reversed: verbs)
    self.tails = PhraseTrie(tails)
  }

  /// Whether a short reporting clause (陈医生对老人说。) starts at `start`.
  func isReportingClause(in text: [Unicode.Scalar], at start: Int, limit: Int) -> Bool {
    let longest = 16
    var at = start
    while at < min(limit, start + longest), !QuotationWords.endsClause(text[at]) { at += 1 }
    guard at > start, at == limit || at < start + longest else { return false }
    guard let verb = verbs.longestMatch(in: text, endingAt: at, limit: start) else { return false }
    return verb.start >= start
  }

  /// Whether the sentence goes on with a word that takes the quotation as a name (主题, 活动, 的).
  func isTail(in text: [Unicode.Scalar], at start: Int, limit: Int) -> Bool {
    tails.longestMatch(in: text, at: start, limit: limit) != nil
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "，", ",", "：", ":", "；", "！", "？", "!", "?", ".", "“", "「", "\"", "\n":
      return true
    default: return false
    }
  }
}
