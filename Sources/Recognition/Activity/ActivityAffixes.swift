// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// What may stand around a wording and belongs to the name of the activity: 大型…, …活动.
struct ActivityAffixes: Sendable {
  private let before: PhraseTrie
  private let after: PhraseTrie
  private let stops: PhraseTrie

  init(tables: TableSource) throws(TableError) {
    let rows = try tables.rows(of: "activity-affixes.tsv", columns: 3)
    before = PhraseTrie(reversed: rows.filter { $0[1] == "before" }.map { ($0[0], 0) })
    after = PhraseTrie(rows.filter { $0[1] == "after" }.map { ($0[0], 0) })
    stops = PhraseTrie(rows.filter { $0[1] == "stop" }.map { ($0[0], 0) })
  }

  /// Whether what follows makes the wording part of another thing: 体检中心, 培训基地.
  func isStopped(_ span: Span, in text: [Unicode.Scalar], within limit: Span) -> Bool {
    stops.longestMatch(in: text, at: span.end, limit: limit.end) != nil
  }

  /// Returns `span` with the affixes that stand right before and after it.
  func widened(_ span: Span, in text: [Unicode.Scalar], within limit: Span) -> Span {
    var result = span
    while let match = before.longestMatch(in: text, endingAt: result.start, limit: limit.start) {
      result.start = match.start
    }
    while let match = after.longestMatch(in: text, at: result.end, limit: limit.end) {
      result.end = match.end
    }
    return result
  }
}
