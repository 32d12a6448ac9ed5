// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Standoff
internal import TextModel

/// Writes labelled documents as the labelling guide wants them in brat (contract section 4).
public struct StandoffWriter: Sendable {
  /// What did not fit.
  public private(set) var losses = ConversionLosses()

  /// Creates a writer.
  public init() {}

  /// Returns the annotations of `document`; nothing where its text is not known.
  public mutating func standoff(_ document: LabelledDocument) -> StandoffDocument? {
    guard let text = document.text else { return nil }
    let document = document.completed(counting: &losses)
    var standoff = StandoffDocument()
    var ids: [LabelledMention.Place: String] = [:]
    for mention in document.mentions {
      let fragments = StandoffWriter.fragments(mention.span, in: text)
      guard !fragments.isEmpty, ids[LabelledMention.Place(mention)] == nil else {
        losses.add(fragments.isEmpty ? "mentions of line ends alone" : "mentions said twice")
        continue
      }
      let number = ids.count + 1
      let id = "T\(number)"
      ids[LabelledMention.Place(mention)] = id
      let words = fragments.map { String(text, $0) }.joined(separator: " ")
      standoff.lines.append(
        .textBound(
          TextBound(id: id, type: mention.type.standoffName, fragments: fragments, text: words)))
      guard let note = note(on: mention.value) else { continue }
      standoff.lines.append(
        .note(Note(id: "#\(number)", type: StandoffLabels.noteType, target: id, text: note)))
    }
    write(document.records, ids: ids, to: &standoff)
    return standoff
  }

  private mutating func write(
    _ records: [LabelledRecord], ids: [LabelledMention.Place: String],
    to standoff: inout StandoffDocument
  ) {
    var events = 0
    var attributes = 0
    for record in records {
      guard let trigger = record.trigger, let id = ids[LabelledMention.Place(trigger)] else {
        losses.add("records")
        continue
      }
      losses.add("evidence spans", record.evidence.count { $0 != trigger.span })
      events += 1
      standoff.lines.append(
        .event(
          Event(
            id: "E\(events)", type: StandoffLabels.recordType, trigger: id,
            arguments: StandoffWriter.arguments(of: record, ids: ids))))
      let values =
        record.kinds.map { ("Kind", $0) } + (record.status.map { [("Status", $0)] } ?? [])
      for (name, value) in values {
        guard StandoffWriter.isWord(value) else {
          losses.add("kinds and status that are no word")
          continue
        }
        attributes += 1
        standoff.lines.append(
          .attribute(
            Attribute(id: "A\(attributes)", name: name, target: "E\(events)", value: value)))
      }
    }
  }

  private static func arguments(
    of record: LabelledRecord, ids: [LabelledMention.Place: String]
  ) -> [StandoffArgument] {
    RecordSlot.allCases.flatMap { slot in
      let targets = (record.slots[slot] ?? []).compactMap { ids[LabelledMention.Place($0)] }
      var seen: Set<String> = []
      return targets.filter { seen.insert($0).inserted }.enumerated().map { index, target in
        StandoffArgument(role: index == 0 ? slot.role : "\(slot.role)\(index + 1)", target: target)
      }
    }
  }

  /// Returns the note that says `value`; counts the value where no note can say it.
  private mutating func note(on value: LabelledValue) -> String? {
    if value == LabelledValue(value.type, note: nil) { return nil }
    let note = value.note.map(StandoffWriter.oneLine)
    guard let note, value.isSaid(by: note) else {
      losses.add("values that no note can hold")
      return nil
    }
    return note
  }

  /// Returns the parts of `span` between line ends: the format has none inside a fragment.
  private static func fragments(_ span: Span, in text: [Unicode.Scalar]) -> [Span] {
    text[span.start..<span.end].split(whereSeparator: isLineEnd)
      .map { Span($0.startIndex, $0.endIndex) }
  }

  /// Whether no line of the format can hold `scalar`.
  static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  /// Whether `value` can be the value of an attribute.
  private static func isWord(_ value: String) -> Bool {
    !value.isEmpty
      && !value.unicodeScalars.contains { isLineEnd($0) || $0 == " " || $0 == "\t" }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.unicodeScalars.map { isLineEnd($0) ? " " : $0 })
  }
}
