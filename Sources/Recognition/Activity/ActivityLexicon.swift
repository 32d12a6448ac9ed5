// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
package import TextModel

/// A wording that adds a kind to an activity but names none: the row of ``ActivityLexicon`` found.
package struct ActivityAspect: Sendable {
  /// Where it stands in the normalised text.
  package var span: Span
  /// The row.
  package var row: Int
}

/// The wordings of outreach activities, from `activity-kinds.tsv`.
///
/// A class, because it is asked at every wording and a copy must cost one reference.
public final class ActivityLexicon: Sendable {
  /// How much a wording says.
  public enum Weight: String, Sendable {
    /// It names an activity, and may found a record.
    case event
    /// It tells of work done for somebody, and founds a record only where enough stands beside it.
    case deed
    /// A deed that goes with many kinds, and says its own only where no event says another.
    case faint
    /// It only says what else an activity brought.
    case aspect
  }

  /// The kind that each row says.
  public let kinds: [String]
  private let weights: [Weight]
  private let trie: PhraseTrie

  /// Reads `activity-kinds.tsv`.
  public init(tables: TableSource) throws(TableError) {
    let table = "activity-kinds.tsv"
    let rows = try tables.rows(of: table, columns: 4)
    var weights: [Weight] = []
    for row in rows {
      guard let weight = Weight(rawValue: row[2]) else {
        throw TableError(table: table, line: row.line, fault: .value("no weight '\(row[2])'"))
      }
      weights.append(weight)
    }
    self.weights = weights
    kinds = rows.map { $0[1] }
    trie = PhraseTrie(rows.enumerated().map { (phrase: $0.element[0], value: $0.offset) })
  }

  /// Returns how much row `row` says.
  public func weight(of row: Int) -> Weight { weights[row] }

  /// Calls `body` with the place and the row of each wording within `span`, leftmost and longest,
  /// without overlaps.
  @inline(__always)
  func forEachMatch(
    in text: [Unicode.Scalar], _ span: Span, _ body: (_ span: Span, _ row: Int) -> Void
  ) {
    var position = span.start
    while let (start, match) = trie.firstMatch(in: text, from: position, limit: span.end) {
      body(Span(start, match.end), match.value)
      position = match.end
    }
  }
}
