// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import TextModel

/// Writes labelled documents as JSON Lines for doccano, in both shapes that it reads: `label` for
/// projects of spans, `entities` and `relations` for projects with relations.
public struct DoccanoWriter: Sendable {
  /// What did not fit.
  public private(set) var losses = ConversionLosses()

  /// Creates a writer.
  public init() {}

  /// Returns the line of `document`; nothing where its text is not known.
  public mutating func line(_ document: LabelledDocument) -> [UInt8]? {
    guard let text = document.text else { return nil }
    let document = document.completed(counting: &losses)
    losses.add("values of mentions", document.mentions.count { $0.value.note != nil })
    losses.add("kinds and status of records", document.records.count)
    losses.add("evidence spans", document.records.reduce(0) { $0 + $1.evidence.count })
    var numbers: [LabelledMention.Place: Int] = [:]
    for mention in document.mentions {
      numbers[LabelledMention.Place(mention)] = numbers.count + 1
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("id")
      writer.string(document.id)
      writer.key("text")
      writer.string(text, Span(0, text.count))
      writer.key("label")
      writer.array { writer in
        for mention in document.mentions { writer.label(mention) }
      }
      writer.key("entities")
      writer.array { writer in
        for mention in document.mentions {
          writer.entity(mention, id: numbers[LabelledMention.Place(mention)] ?? 0)
        }
      }
      writer.key("relations")
      writer.array { $0.relations(document.records, numbers: numbers) }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func label(_ mention: LabelledMention) {
    array { writer in
      writer.number(mention.span.start)
      writer.number(mention.span.end)
      writer.string(mention.type.standoffName)
    }
  }

  fileprivate mutating func entity(_ mention: LabelledMention, id: Int) {
    object { writer in
      writer.key("id")
      writer.number(id)
      writer.key("start_offset")
      writer.number(mention.span.start)
      writer.key("end_offset")
      writer.number(mention.span.end)
      writer.key("label")
      writer.string(mention.type.standoffName)
    }
  }

  fileprivate mutating func relations(
    _ records: [LabelledRecord], numbers: [LabelledMention.Place: Int]
  ) {
    var count = 0
    for record in records {
      guard let trigger = record.trigger, let from = numbers[LabelledMention.Place(trigger)] else {
        continue
      }
      for slot in RecordSlot.allCases {
        for filler in record.slots[slot] ?? [] {
          guard let to = numbers[LabelledMention.Place(filler)] else { continue }
          count += 1
          object { writer in
            writer.key("id")
            writer.number(count)
            writer.key("from_id")
            writer.number(from)
            writer.key("to_id")
            writer.number(to)
            writer.key("type")
            writer.string(slot.role)
          }
        }
      }
    }
  }
}
