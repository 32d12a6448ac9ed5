// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Interchange

/// Compares predicted labels with gold ones: read this file first.
///
/// It sees labels only, wherever they came from.
public struct Scorer: Sendable {
  private let words: ScoringWords
  private let simplified: @Sendable (String) -> String

  /// Creates a scorer.
  ///
  /// - Parameters:
  ///   - words: The words that scores look past.
  ///   - simplified: Returns a text in simplified characters of ordinary width.
  public init(words: ScoringWords, simplified: @escaping @Sendable (String) -> String) {
    self.words = words
    self.simplified = simplified
  }

  /// Returns the scores of `predicted`, given to the gold as ``PredictedDocuments`` does.
  public func evaluation(gold: [LabelledDocument], predicted: [LabelledDocument]) -> Evaluation {
    let predicted = PredictedDocuments(predicted, for: gold.map(\.id))
    let scores = gold.map { document in
      DocumentScorer(
        gold: document, predicted: predicted[document.id], words: words, simplified: simplified
      ).scored()
    }
    return Evaluation(documents: scores)
  }
}
