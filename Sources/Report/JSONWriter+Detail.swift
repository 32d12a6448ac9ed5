// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Evaluation
internal import Interchange
internal import JSONText
internal import TextModel

/// What the page knows of one document.
extension JSONWriter {
  mutating func detail(_ document: ReportDocument, faults: [ReportFault]) {
    object { writer in
      writer.key("text")
      writer.string(document.text, Span(0, document.text.count))
      writer.key("source")
      writer.string(document.predicted?.source)
      writer.key("gold")
      writer.labels(document.gold)
      writer.key("predicted")
      writer.labels(document.predicted)
      writer.key("comparison")
      writer.array { writer in
        for comparison in document.score?.records ?? [] { writer.comparison(comparison) }
      }
      writer.key("faults")
      writer.array { writer in
        for fault in faults { writer.fault(fault) }
      }
    }
  }

  private mutating func labels(_ document: LabelledDocument?) {
    guard let document else { return null() }
    object { writer in
      writer.key("mentions")
      writer.array { writer in
        for mention in document.mentions { writer.mention(mention) }
      }
      writer.key("records")
      writer.array { writer in
        for record in document.records { writer.record(record) }
      }
    }
  }

  /// Writes where a mention stands, its type and its value.
  private mutating func mention(_ mention: LabelledMention) {
    object { writer in
      writer.span(mention.span)
      writer.key("type")
      writer.string(mention.type.rawValue)
      writer.key("value")
      writer.string(mention.value.note)
    }
  }

  private mutating func span(_ span: Span) {
    key("start")
    number(span.start)
    key("end")
    number(span.end)
  }

  private mutating func record(_ record: LabelledRecord) {
    object { writer in
      writer.key("kinds")
      writer.strings(record.kinds)
      writer.key("status")
      writer.string(record.status)
      writer.key("name")
      writer.string(record.name)
      writer.key("services")
      writer.strings(record.services)
      writer.key("confidence")
      writer.number(record.confidence)
      writer.key("trigger")
      if let trigger = record.trigger { writer.mention(trigger) } else { writer.null() }
      writer.key("evidence")
      writer.array { writer in
        for span in record.evidence { writer.object { $0.span(span) } }
      }
      writer.key("slots")
      writer.object { writer in
        for slot in RecordSlot.allCases {
          guard let fillers = record.slots[slot], !fillers.isEmpty else { continue }
          writer.key(escaping: slot.rawValue)
          writer.array { writer in
            for filler in fillers { writer.mention(filler) }
          }
        }
      }
    }
  }

  private mutating func comparison(_ comparison: RecordComparison) {
    object { writer in
      writer.key("gold")
      writer.position(comparison.gold)
      writer.key("predicted")
      writer.position(comparison.predicted)
      writer.key("fillers")
      writer.array { writer in
        for filler in comparison.fillers {
          writer.object { writer in
            writer.key("slot")
            writer.string(filler.slot)
            writer.key("value")
            writer.string(filler.value)
            writer.key("fault")
            writer.string(filler.fault?.rawValue)
            writer.key("gold")
            if let mention = filler.gold { writer.mention(mention) } else { writer.null() }
            writer.key("predicted")
            if let mention = filler.predicted { writer.mention(mention) } else { writer.null() }
          }
        }
      }
    }
  }

  private mutating func fault(_ fault: ReportFault) {
    object { writer in
      writer.key("kind")
      writer.string(fault.kind.rawValue)
      writer.key("subject")
      writer.string(fault.subject)
      writer.key("line")
      writer.number(fault.line)
      writer.key("column")
      writer.number(fault.column)
      writer.key("words")
      writer.string(fault.words)
      writer.key("gold")
      writer.side(fault.gold)
      writer.key("predicted")
      writer.side(fault.predicted)
      writer.key("record")
      writer.position(fault.record)
      writer.key("slots")
      writer.strings(fault.slots)
    }
  }

  private mutating func side(_ side: ReportFault.Side?) {
    guard let side else { return null() }
    object { writer in
      writer.span(side.span)
      writer.key("value")
      writer.string(side.value)
    }
  }

  private mutating func position(_ position: Int?) {
    if let position { number(position) } else { null() }
  }
}
