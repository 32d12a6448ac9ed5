// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Interchange

/// A gold record beside the predicted one that it is paired with; one of them may be missing.
public struct RecordComparison: Hashable, Sendable {
  /// What fills a slot on either side, or on both.
  public struct Filler: Hashable, Sendable {
    /// The slot, such as `when`.
    public var slot: String
    /// The value in the form in which values are compared.
    public var value: String
    /// The gold mention that says it; `kind` and `status` have none.
    public var gold: LabelledMention?
    /// The predicted mention that says it.
    public var predicted: LabelledMention?
    /// What is wrong with it; nothing where both sides have it.
    public var fault: EvaluationItem.Fault?
  }

  /// The gold record, by its position in the document.
  public var gold: Int?
  /// The predicted record, by its position in the document.
  public var predicted: Int?
  /// The confidence that the predicted record comes with.
  public var confidence: Double?
  /// All fillers, in the order of slots and values.
  public var fillers: [Filler]
}
