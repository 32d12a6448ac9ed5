// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import TextModel

/// Writes labelled documents as tasks of Label Studio, the labels as predictions to start from.
///
/// Offsets are code points there too. Values are in the notes (`meta`) of the regions, records are
/// relations from the activity to the fillers of its slots.
public struct LabelStudioWriter: Sendable {
  /// What did not fit.
  public private(set) var losses = ConversionLosses()
  private var tasks: [LabelledDocument] = []

  /// Creates a writer.
  public init() {}

  /// Adds `document`; returns whether its text is known, as it must be.
  public mutating func add(_ document: LabelledDocument) -> Bool {
    guard document.text != nil else { return false }
    tasks.append(document.completed(counting: &losses))
    losses.add("kinds and status of records", document.records.count)
    losses.add("evidence spans", document.records.reduce(0) { $0 + $1.evidence.count })
    return true
  }

  /// The tasks to import, a JSON array.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.array { writer in
      for task in tasks { writer.task(task) }
    }
    writer.endLine()
    return writer.bytes
  }

  /// The labelling configuration of a project for these tasks.
  public static var configuration: String {
    let labels = LabelType.allCases.map {
      "    <Label value=\"\($0.standoffName)\" background=\"\($0.colour)\"/>"
    }
    let relations = RecordSlot.allCases.map { "    <Relation value=\"\($0.role)\"/>" }
    return """
      <View>
        <Labels name="label" toName="text">
      \(labels.joined(separator: "\n"))
        </Labels>
        <Relations>
      \(relations.joined(separator: "\n"))
        </Relations>
        <Text name="text" value="$text" granularity="symbol"/>
      </View>

      """
  }
}

extension JSONWriter {
  fileprivate mutating func task(_ document: LabelledDocument) {
    let text = document.text ?? []
    object { writer in
      writer.key("data")
      writer.object { writer in
        writer.key("id")
        writer.string(document.id)
        writer.key("published")
        writer.string(document.published)
        writer.key("text")
        writer.string(text, Span(0, text.count))
      }
      writer.key("predictions")
      writer.array { writer in
        writer.object { writer in
          writer.key("model_version")
          writer.string("yizhen")
          writer.key("result")
          writer.array { $0.results(document, text) }
        }
      }
    }
  }

  private mutating func results(_ document: LabelledDocument, _ text: [Unicode.Scalar]) {
    var ids: [LabelledMention.Place: String] = [:]
    for mention in document.mentions {
      let id = "m\(ids.count + 1)"
      guard ids.updateValue(id, forKey: LabelledMention.Place(mention)) == nil else { continue }
      region(mention, id: id, text)
    }
    for record in document.records {
      guard let trigger = record.trigger, let from = ids[LabelledMention.Place(trigger)] else {
        continue
      }
      for slot in RecordSlot.allCases {
        for filler in record.slots[slot] ?? [] {
          guard let to = ids[LabelledMention.Place(filler)] else { continue }
          relation(slot.role, from: from, to: to)
        }
      }
    }
  }

  private mutating func region(_ mention: LabelledMention, id: String, _ text: [Unicode.Scalar]) {
    object { writer in
      writer.key("id")
      writer.string(id)
      writer.key("from_name")
      writer.string("label")
      writer.key("to_name")
      writer.string("text")
      writer.key("type")
      writer.string("labels")
      writer.key("value")
      writer.object { writer in
        writer.key("start")
        writer.number(mention.span.start)
        writer.key("end")
        writer.number(mention.span.end)
        writer.key("text")
        writer.string(text, mention.span)
        writer.key("labels")
        writer.strings([mention.type.standoffName])
      }
      guard let note = mention.value.note else { return }
      writer.key("meta")
      writer.object { writer in
        writer.key("text")
        writer.strings([note])
      }
    }
  }

  private mutating func relation(_ role: String, from: String, to: String) {
    object { writer in
      writer.key("type")
      writer.string("relation")
      writer.key("from_id")
      writer.string(from)
      writer.key("to_id")
      writer.string(to)
      writer.key("direction")
      writer.string("right")
      writer.key("labels")
      writer.strings([role])
    }
  }
}
