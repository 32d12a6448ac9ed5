// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import TextModel

/// Writes labelled documents as document lines, schema `yizhen.document/1`.
///
/// All members are there; those that labels do not tell are `null` or `[]`.
public struct DocumentLineWriter: Sendable {
  /// Whether lines hold the text.
  public var withText: Bool

  /// Creates a writer.
  public init(withText: Bool = true) { self.withText = withText }

  /// Returns the line of `document`.
  public func line(_ document: LabelledDocument) -> [UInt8] {
    let names = MentionNames(document)
    var writer = JSONWriter()
    writer.object { writer in
      writer.members(["schema": "yizhen.document/1", "id": document.id, "title": document.title])
      writer.members(["published": document.published, "source": document.source])
      writer.key("authors")
      writer.strings([])
      writer.members(["script": nil, "encoding": nil, "sha256": nil])
      writer.key("sentences")
      writer.strings([])
      writer.key("mentions")
      writer.array { writer in
        for mention in document.mentions {
          writer.mention(mention, names, withType: true)
        }
      }
      writer.key("records")
      writer.array { writer in
        for index in document.records.indices { writer.record(at: index, of: document, names) }
      }
      writer.key("warnings")
      writer.strings([])
      if withText, let text = document.text {
        writer.key("text")
        writer.string(text, Span(0, text.count))
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

/// What the mentions of one document are called in its line.
private struct MentionNames {
  private(set) var ids: [LabelledMention.Place: String] = [:]
  /// The roles of counts: those of the slots which they fill.
  private(set) var roles: [LabelledMention.Place: String] = [:]

  init(_ document: LabelledDocument) {
    for (index, mention) in document.mentions.enumerated() {
      ids[LabelledMention.Place(mention)] = "m\(index + 1)"
    }
    let names: [(RecordSlot, String)] = [
      (.outputs, "output"), (.beneficiaries, "beneficiaries"), (.staff, "staff"),
    ]
    // Of a count that fills several the last one written stays.
    for (slot, name) in names {
      for filler in document.records.flatMap({ $0.slots[slot] ?? [] }) {
        roles[LabelledMention.Place(filler)] = name
      }
    }
  }
}

extension JSONWriter {
  /// Writes string members in the order given.
  fileprivate mutating func members(_ members: KeyValuePairs<StaticString, String?>) {
    for (name, value) in members {
      key(name)
      string(value)
    }
  }

  fileprivate mutating func mention(
    _ mention: LabelledMention, _ names: MentionNames, withType: Bool
  ) {
    let place = LabelledMention.Place(mention)
    object { writer in
      writer.members(["id": names.ids[place]])
      if withType { writer.members(["type": mention.type.rawValue]) }
      writer.key("start")
      writer.number(mention.span.start)
      writer.key("end")
      writer.number(mention.span.end)
      writer.members(["text": mention.text])
      writer.value(mention.value, role: names.roles[place])
    }
  }

  private mutating func value(_ value: LabelledValue, role: String?) {
    switch value {
    case .date(let date):
      members(["value": date, "kind": nil, "start_date": nil, "end_date": nil])
    case .count(let count):
      key("value")
      number(count.value)
      key("upper")
      number(count.upper)
      members(["qualifier": count.qualifier, "unit": count.unit, "of": nil, "role": role])
    case .place(let place):
      members(["name": place.name])
      key("path")
      strings(place.path)
      members(["code": place.code, "code_system": nil, "level": nil])
    case .institution(let name): members(["name": name, "kind": nil, "code": nil])
    case .activity(let kind, let name): members(["kind": kind, "name": name])
    }
  }

  fileprivate mutating func record(
    at index: Int, of document: LabelledDocument, _ names: MentionNames
  ) {
    let record = document.records[index]
    object { writer in
      writer.members(["schema": "yizhen.record/1", "id": "\(document.id)#\(index + 1)"])
      writer.key("document")
      writer.object { writer in
        writer.members(["id": document.id, "title": document.title])
        writer.members([
          "published": document.published, "source": document.source, "script": nil,
        ])
      }
      writer.members(["kind": record.kinds.first])
      writer.key("kinds")
      writer.strings(record.kinds)
      writer.members(["name": record.name, "status": record.status])
      for slot in RecordSlot.allCases {
        writer.key(escaping: slot.rawValue)
        writer.array { writer in
          for filler in record.slots[slot] ?? [] {
            writer.mention(filler, names, withType: false)
          }
        }
      }
      writer.key("services")
      writer.strings(record.services)
      writer.evidence(of: record, in: document.text)
      writer.key("confidence")
      writer.number(record.confidence)
    }
  }

  /// Where the labels name no evidence, the words that name the activity are it.
  private mutating func evidence(of record: LabelledRecord, in text: [Unicode.Scalar]?) {
    let spans = record.evidence.isEmpty ? [record.trigger?.span].compactMap { $0 } : record.evidence
    key("evidence")
    array { writer in
      for span in spans {
        writer.object { writer in
          writer.key("start")
          writer.number(span.start)
          writer.key("end")
          writer.number(span.end)
          writer.members(["text": text.map { String($0, span) }])
        }
      }
    }
  }
}
