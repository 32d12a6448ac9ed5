// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// How one document was scored.
public struct DocumentScore: Sendable {
  /// The stem of the document.
  public var document: String
  /// Whether there was any prediction for it.
  public var isPredicted: Bool
  /// The counts of every metric.
  public var tallies: [Metric: Tally] = [:]
  /// The records of both sides, first those of the gold.
  public var records: [RecordComparison] = []
  /// What is wrong, in the order of the text.
  public var items: [EvaluationItem] = []
}
