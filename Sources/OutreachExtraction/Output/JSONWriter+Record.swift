// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import TextModel

/// Records as JSON objects, schema `yizhen.record/1` (contract sections 1 and 3).
extension JSONWriter {
  /// Writes the record at `position`, counted from 0, of `document`.
  mutating func record(
    _ record: OutreachRecord, at position: Int, of document: ExtractedDocument,
    mentions: MentionIndex
  ) {
    object { writer in
      writer.key("schema")
      writer.string("yizhen.record/1")
      writer.key("id")
      writer.string("\(document.id)#\(position + 1)")
      writer.key("document")
      writer.documentReference(document)
      writer.key("kind")
      writer.string(record.kind)
      writer.key("kinds")
      writer.strings(record.kinds)
      writer.key("name")
      writer.string(record.name)
      writer.key("status")
      writer.string(record.status.rawValue)
      for slot in record.slots {
        writer.key(slot.key)
        writer.slot(slot.mentions, in: document.text, mentions: mentions)
      }
      writer.key("services")
      writer.strings(record.services)
      writer.key("evidence")
      writer.evidence(record.evidence, in: document.text)
      writer.key("confidence")
      writer.number(record.confidence)
    }
  }

  private mutating func documentReference(_ document: ExtractedDocument) {
    object { writer in
      writer.key("id")
      writer.string(document.id)
      writer.key("title")
      writer.string(document.title)
      writer.key("published")
      writer.string(document.published?.description)
      writer.key("source")
      writer.string(document.source)
      writer.key("script")
      writer.string(document.text.script.rawValue)
    }
  }

  private mutating func slot(_ fillers: [Mention], in text: PreparedText, mentions: MentionIndex) {
    array { writer in
      for filler in fillers {
        writer.mention(filler, id: mentions.id(of: filler), withType: false, in: text)
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

extension OutreachRecord {
  /// The slots that hold mentions, under their names in the output and in its order.
  fileprivate var slots: [(key: StaticString, mentions: [Mention])] {
    [
      ("when", when), ("where", places), ("organizers", organizers), ("partners", partners),
      ("recipients", recipients), ("staff", staff), ("beneficiaries", beneficiaries),
      ("outputs", outputs),
    ]
  }
}
