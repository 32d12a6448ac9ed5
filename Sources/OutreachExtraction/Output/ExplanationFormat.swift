// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText

/// How explanations are written.
public struct ExplanationFormat: Sendable {
  /// For whom.
  public enum Shape: Sendable {
    /// For people: tables, in columns.
    case text
    /// For programs: a line a document, schema `yizhen.explanation/1`.
    case json
  }

  /// For whom.
  public var shape: Shape
  /// The number of the only record to explain, counted from 1; all where there is none.
  public var record: Int?
  /// Whether all mentions are explained, or only those that the records hold.
  public var withMentions: Bool
  /// What the rules say.
  public var notes: ExplanationNotes

  /// Creates a format.
  public init(shape: Shape, record: Int? = nil, withMentions: Bool, notes: ExplanationNotes) {
    self.shape = shape
    self.record = record
    self.withMentions = withMentions
    self.notes = notes
  }

  /// Returns `explanation` as bytes, ended by a line feed.
  public func lines(of explanation: DocumentExplanation) -> [UInt8] {
    let part = ExplanationPart(of: explanation, record: record, withMentions: withMentions)
    switch shape {
    case .text:
      var text = ExplanationText(part: part, notes: notes)
      return Array(text.written().utf8)
    case .json:
      var writer = JSONWriter()
      writer.explanation(part, notes: notes)
      writer.endLine()
      return writer.bytes
    }
  }
}

/// What is written of an explanation.
struct ExplanationPart {
  let explanation: DocumentExplanation
  let records: [RecordExplanation]
  /// The positions of the mentions.
  let mentions: [Int]
  /// Whether these are all mentions, and so told by themselves.
  let listsMentions: Bool
  /// The names of the rules that occur, sorted.
  let rules: [String]

  var document: ExtractedDocument { explanation.document }

  init(of explanation: DocumentExplanation, record: Int?, withMentions: Bool) {
    self.explanation = explanation
    listsMentions = withMentions
    records = explanation.records.filter { record == nil || $0.number == record }
    let numbers = Set(records.map(\.number))
    mentions = explanation.mentions.indices.filter { position in
      withMentions
        || explanation.mentions[position].uses.contains { numbers.contains($0.record) }
    }
    rules = explanation.rules(ofRecords: numbers, mentions: withMentions ? mentions : [])
  }
}
