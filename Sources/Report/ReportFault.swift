// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Evaluation
internal import TextModel

/// One thing to look at where gold and prediction differ.
///
/// What `yizhen evaluate --errors` lists is gathered: a mention that was found with other edges is
/// one missed and one spurious item there, and each wrong slot of a record is an item of its own.
struct ReportFault: Hashable, Sendable {
  /// How they differ.
  enum Kind: String, CaseIterable, Sendable {
    case missed, spurious, edges, value
    case missedRecord = "missed_record"
    case spuriousRecord = "spurious_record"
    case slots
  }

  /// What one side says, and where.
  struct Side: Hashable, Sendable {
    var span: Span
    var value: String
  }

  var kind: Kind
  /// A type of mention, or `record`.
  var subject: String
  var line: Int
  var column: Int
  /// The words of the mention, or of the record's activity.
  var words: String
  var gold: Side?
  var predicted: Side?
  /// The record, by its position in the comparison.
  var record: Int?
  /// The slots that are wrong.
  var slots: [String] = []

  private init(_ kind: Kind, subject: String, at item: EvaluationItem) {
    self.kind = kind
    self.subject = subject
    (line, column, words, record) = (item.line, item.column, item.text, item.record)
    gold = item.gold.map { Side(span: item.span, value: $0) }
    predicted = item.predicted.map { Side(span: item.span, value: $0) }
  }

  /// Returns what is wrong in a document, in the order of the text.
  static func faults(of score: DocumentScore) -> [ReportFault] {
    let items = score.items.filter { !$0.isImplied }
    let spurious = Dictionary(
      items.filter { $0.fault == .spurious && $0.otherEdges != nil }.map {
        (Place(subject: $0.subject, span: $0.span), $0)
      }
    ) { first, _ in first }
    var faults: [ReportFault] = []
    var positions: [Int: Int] = [:]
    for item in items {
      if let record = item.record, item.subject != "record" {
        let slot = String(item.subject.dropFirst("record.".count))
        if let position = positions[record] {
          if !faults[position].slots.contains(slot) { faults[position].slots.append(slot) }
          continue
        }
        positions[record] = faults.count
        var fault = ReportFault(.slots, subject: "record", at: item)
        (fault.gold, fault.predicted, fault.slots) = (nil, nil, [slot])
        faults.append(fault)
      } else if let fault = ReportFault(item, spurious) {
        faults.append(fault)
      }
    }
    return faults
  }

  private struct Place: Hashable {
    var subject: String
    var span: Span
  }

  /// Creates the fault of a record that is missing, or of a mention; nothing for the second half of
  /// one with other edges.
  private init?(_ item: EvaluationItem, _ spurious: [Place: EvaluationItem]) {
    let isRecord = item.record != nil
    switch item.fault {
    case .value: self.init(.value, subject: item.subject, at: item)
    case .missed:
      guard let span = item.otherEdges,
        let other = spurious[Place(subject: item.subject, span: span)]
      else {
        self.init(isRecord ? .missedRecord : .missed, subject: item.subject, at: item)
        return
      }
      self.init(.edges, subject: item.subject, at: item)
      predicted = Side(span: span, value: other.predicted ?? "")
    case .spurious:
      if item.otherEdges != nil { return nil }
      self.init(isRecord ? .spuriousRecord : .spurious, subject: item.subject, at: item)
    }
  }
}
