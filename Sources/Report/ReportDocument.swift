// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Evaluation
public import Interchange

/// A document of a report, with what was labelled and what was predicted.
public struct ReportDocument: Sendable {
  /// Its name: a path.
  public var id: String
  /// Its text, in whose code points all spans are counted.
  public var text: [Unicode.Scalar]
  /// The headline.
  public var title: String?
  /// The day of publication, such as `2025-03-31`.
  public var published: String?
  /// The labels of people; nothing where there are none.
  public var gold: LabelledDocument?
  /// The labels of the program; nothing where there is no prediction for the document.
  public var predicted: LabelledDocument?
  /// How both compare; nothing where there is no gold.
  public var score: DocumentScore?

  /// Creates a document without labels.
  public init(id: String, text: [Unicode.Scalar]) {
    self.id = id
    self.text = text
  }
}
