// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Standoff
internal import TextModel

/// Reads the labels of a brat file as the labelling guide writes them (contract section 4).
public struct StandoffLabels: Sendable {
  private let file: String
  private let document: StandoffDocument
  private var mentions: [String: LabelledMention] = [:]

  /// Prepares to read the labels of `document`, which came from `file`.
  ///
  /// - Throws: ``StandoffError`` where a note does not say what its type of mention wants.
  public init(_ document: StandoffDocument, file: String) throws(StandoffError) {
    self.file = file
    self.document = document
    try readMentions()
  }

  /// Returns the labelled document with the id `id`; annotations of other types stay out.
  public func labelled(
    id: String, text: [Unicode.Scalar], published: String? = nil
  ) -> LabelledDocument {
    var labelled = LabelledDocument(id: id, text: text, published: published)
    labelled.mentions = document.textBounds.compactMap { mentions[$0.id] }
    let attributes = Dictionary(grouping: document.attributes, by: \.target)
    labelled.records = document.events.filter { $0.type == StandoffLabels.recordType }
      .map { record($0, attributes: attributes[$0.id] ?? []) }
    return labelled
  }

  /// The type of event that is a record.
  static let recordType = "Outreach"
  /// The type of note that holds a mention's value.
  static let noteType = "AnnotatorNotes"

  /// How many annotations no label comes from: of types unknown here, and lines of other kinds.
  public var ignoredCount: Int {
    document.lines.reduce(0) { count, line in
      switch line {
      case .textBound(let bound): return count + (mentions[bound.id] == nil ? 1 : 0)
      case .event(let event): return count + (event.type == StandoffLabels.recordType ? 0 : 1)
      case .attribute(let attribute):
        return count + (["Kind", "Status"].contains(attribute.name) ? 0 : 1)
      case .note(let note): return count + (mentions[note.target] == nil ? 1 : 0)
      case .relation, .normalization, .equivalence: return count + 1
      }
    }
  }

  private mutating func readMentions() throws(StandoffError) {
    var notes: [String: (text: String, line: Int)] = [:]
    for (index, line) in document.lines.enumerated() {
      guard case .note(let note) = line, note.type == StandoffLabels.noteType else { continue }
      notes[note.target] = (note.text, index + 1)
    }
    for bound in document.textBounds {
      guard let type = LabelType(standoffName: bound.type), let first = bound.fragments.first,
        let last = bound.fragments.last
      else { continue }
      let note = notes[bound.id]
      guard let value = LabelledValue(type, note: note?.text) else {
        let fault = StandoffError.Fault.value(
          "the note of \(bound.id) is no \(type.rawValue): \(note?.text ?? "")")
        throw StandoffError(file: file, line: note?.line ?? 0, column: 1, fault: fault)
      }
      mentions[bound.id] = LabelledMention(
        id: bound.id, span: Span(first.start, last.end), text: bound.text, value: value)
    }
  }

  private func record(_ event: Event, attributes: [Attribute]) -> LabelledRecord {
    var record = LabelledRecord()
    record.trigger = mentions[event.trigger]
    if case .activity(_, let name) = record.trigger?.value { record.name = name }
    for argument in event.arguments {
      guard let slot = RecordSlot(role: argument.role), let mention = mentions[argument.target]
      else { continue }
      record.slots[slot, default: []].append(mention)
    }
    for attribute in attributes {
      if attribute.name == "Status" { record.status = attribute.value }
      if attribute.name == "Kind", let kind = attribute.value { record.kinds.append(kind) }
    }
    return record
  }
}
