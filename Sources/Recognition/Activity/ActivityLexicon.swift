// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// The wordings of outreach activities, from `activity-kinds.tsv`.
public struct ActivityLexicon: Sendable {
  /// How much a wording says.
  public enum Weight: String, Sendable {
    /// It names an activity, and may found a record.
    case event
    /// It only says what else an activity brought.
    case aspect
  }

  /// One row.
  public struct Wording: Sendable {
    /// The kind of activity it says.
    public let kind: String
    /// How much it says.
    public let weight: Weight
  }

  /// A wording found in a text.
  public struct Match: Sendable {
    /// Where it stands in the normalised text.
    public let span: Span
    /// The row.
    public let wording: Wording
  }

  private let wordings: [Wording]
  private let trie: PhraseTrie

  /// Reads `activity-kinds.tsv`.
  public init(tables: TableSource) throws(TableError) {
    let table = "activity-kinds.tsv"
    let rows = try tables.rows(of: table, columns: 4)
    var wordings: [Wording] = []
    for row in rows {
      guard let weight = Weight(rawValue: row[2]) else {
        throw TableError(table: table, line: row.line, fault: .value("no weight '\(row[2])'"))
      }
      wordings.append(Wording(kind: row[1], weight: weight))
    }
    self.wordings = wordings
    trie = PhraseTrie(rows.enumerated().map { (phrase: $0.element[0], value: $0.offset) })
  }

  /// Returns the wordings within `span`, leftmost and longest, without overlaps.
  public func matches(in text: [Unicode.Scalar], _ span: Span) -> [Match] {
    var found: [Match] = []
    var position = span.start
    while position < span.end {
      if let match = trie.longestMatch(in: text, at: position, limit: span.end) {
        found.append(Match(span: Span(position, match.end), wording: wordings[match.value]))
        position = match.end
      } else {
        position += 1
      }
    }
    return found
  }
}
