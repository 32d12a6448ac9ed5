// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import TextModel

/// Records as JSON objects, schema `yizhen.record/1` (contract sections 1 and 3).
extension JSONWriter {
  /// Writes the record at `position`, counted from 0, of the document of `frame`.
  mutating func record(
    _ record: OutreachRecord, at position: Int, in frame: inout DocumentFrame
  ) {
    object { writer in
      writer.key("schema")
      writer.word("yizhen.record/1")
      writer.key("id")
      writer.string(frame.document.id, "#", position + 1)
      writer.key("document")
      frame.writeReference(to: &writer)
      writer.key("kind")
      writer.string(record.kind)
      writer.key("kinds")
      writer.strings(record.kinds)
      writer.key("name")
      writer.string(record.name)
      writer.key("status")
      writer.word(record.status.rawValue)
      writer.slots(of: record, in: &frame)
      writer.key("services")
      writer.strings(record.services)
      writer.key("evidence")
      writer.evidence(record.evidence, in: frame.document.text)
      writer.key("confidence")
      writer.number(record.confidence)
    }
  }

  /// Writes what a record says of its document.
  mutating func documentReference(_ document: ExtractedDocument) {
    object { writer in
      writer.key("id")
      writer.string(document.id)
      writer.key("title")
      writer.string(document.title)
      writer.key("published")
      writer.day(document.published)
      writer.key("source")
      writer.string(document.source)
      writer.key("script")
      writer.string(document.text.script.rawValue)
    }
  }

  private mutating func slots(
    of record: OutreachRecord, in frame: inout DocumentFrame
  ) {
    slot("when", .when, of: record.fillers, in: &frame)
    slot("where", .places, of: record.fillers, in: &frame)
    slot("organizers", .organizers, of: record.fillers, in: &frame)
    slot("partners", .partners, of: record.fillers, in: &frame)
    slot("recipients", .recipients, of: record.fillers, in: &frame)
    slot("staff", .staff, of: record.fillers, in: &frame)
    slot("beneficiaries", .beneficiaries, of: record.fillers, in: &frame)
    slot("outputs", .outputs, of: record.fillers, in: &frame)
  }

  private mutating func slot(
    _ name: StaticString, _ slot: SlotFillers.Slot, of fillers: SlotFillers,
    in frame: inout DocumentFrame
  ) {
    key(name)
    if fillers.isEmpty(slot) { return emptyArray() }
    array { writer in
      for index in fillers.range(of: slot) {
        let position = fillers.position(index)
        guard let role = slot.role else {
          frame.writeFiller(at: position, of: fillers, to: &writer)
          continue
        }
        writer.mention(
          fillers.mentions.span[position], at: position, withType: false, as: role,
          in: frame.document.text)
      }
    }
  }

  private mutating func evidence(_ spans: [Span], in text: PreparedText) {
    array { writer in
      for span in spans {
        writer.object { $0.spanMembers(text.map.original(span), of: text.original) }
      }
    }
  }
}
