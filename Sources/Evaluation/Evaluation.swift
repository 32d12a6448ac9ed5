// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The scores of a corpus.
public struct Evaluation: Sendable {
  /// The scores of its documents, in the order of the gold.
  public let documents: [DocumentScore]
  /// The sums over all documents.
  public let tallies: [Metric: Tally]

  /// Creates the scores of a corpus from those of its documents.
  public init(documents: [DocumentScore]) {
    self.documents = documents
    var tallies: [Metric: Tally] = [:]
    for document in documents { tallies.merge(document.tallies) { $0 + $1 } }
    self.tallies = tallies
  }

  /// All that is wrong, by document and place.
  public var items: [EvaluationItem] { documents.flatMap(\.items) }

  /// What is wrong and does not follow from something else that is.
  public var ownItems: [EvaluationItem] { items.filter { !$0.isImplied } }

  /// The counts of `metric`.
  public subscript(metric: Metric) -> Tally { tallies[metric] ?? Tally() }
}
