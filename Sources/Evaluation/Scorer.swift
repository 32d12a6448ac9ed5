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

  /// Returns the scores of `predicted`, whose documents are found by their stems; of several with
  /// the same stem the last one counts.
  public func evaluation(gold: [LabelledDocument], predicted: [LabelledDocument]) -> Evaluation {
    let byStem = Dictionary(predicted.map { ($0.stem, $0) }) { _, last in last }
    let scores = gold.map { document in
      DocumentScorer(
        gold: document, predicted: byStem[document.stem], words: words, simplified: simplified
      ).scored()
    }
    return Evaluation(documents: scores)
  }
}
