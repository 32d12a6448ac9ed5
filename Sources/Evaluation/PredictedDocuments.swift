// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Interchange

/// Predictions, each given to the document that it is about.
///
/// A document's own id goes first, so that folders may hold files of the same name; a prediction
/// with the id of none goes by the last part without suffix, because other tools know nothing of
/// our folders.
public struct PredictedDocuments: Sendable {
  private var byID: [String: LabelledDocument] = [:]
  /// The ids of the predictions that no document takes, in their order.
  public let leftOver: [String]

  /// Gives `predictions`, of which the last one of a name counts, to the documents `ids`.
  public init(_ predictions: [LabelledDocument], for ids: [String]) {
    let wanted = Set(ids)
    var positions: [String: Int] = [:]
    var positionsOfStems: [String: Int] = [:]
    for (position, prediction) in predictions.enumerated() {
      if wanted.contains(prediction.id) {
        positions[prediction.id] = position
      } else {
        positionsOfStems[prediction.stem] = position
      }
    }
    var taken: Set<Int> = []
    for id in ids {
      let stem = LabelledDocument(id: id).stem
      guard let position = positions[id] ?? positionsOfStems[stem] else { continue }
      byID[id] = predictions[position]
      taken.insert(position)
    }
    leftOver = predictions.indices.filter { !taken.contains($0) }.map { predictions[$0].id }
  }

  /// Returns the prediction for the document `id`.
  public subscript(id: String) -> LabelledDocument? { byID[id] }
}
