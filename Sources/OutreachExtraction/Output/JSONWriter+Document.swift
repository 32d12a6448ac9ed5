// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import Recognition
internal import TextModel

/// Documents as JSON objects, schema `yizhen.document/1` (contract section 1).
extension JSONWriter {
  /// Writes `document` with the mentions of `types`, and on request its text.
  mutating func document(_ document: ExtractedDocument, types: Set<MentionType>, withText: Bool) {
    var frame = DocumentFrame(document)
    object { writer in
      writer.headMembers(document)
      writer.key("sentences")
      writer.sentences(document.text)
      writer.key("mentions")
      writer.mentions(document, types: types)
      writer.key("records")
      writer.array { writer in
        for (position, record) in document.records.enumerated() {
          writer.record(record, at: position, in: &frame)
        }
      }
      writer.key("warnings")
      writer.warnings(document.warnings)
      if withText { writer.textMembers(document.text) }
    }
  }

  private mutating func headMembers(_ document: ExtractedDocument) {
    key("schema")
    string("yizhen.document/1")
    key("id")
    string(document.id)
    key("title")
    string(document.title)
    key("published")
    day(document.published)
    key("source")
    string(document.source)
    key("authors")
    strings(document.authors)
    key("script")
    string(document.text.script.rawValue)
    key("encoding")
    string(document.encoding)
    key("sha256")
    string(document.sha256)
  }

  private mutating func sentences(_ text: PreparedText) {
    array { writer in
      for sentence in text.sentences {
        let span = text.map.original(sentence.span)
        writer.object { writer in
          writer.key("start")
          writer.number(span.start)
          writer.key("end")
          writer.number(span.end)
        }
      }
    }
  }

  private mutating func mentions(_ document: ExtractedDocument, types: Set<MentionType>) {
    array { writer in
      for (position, mention) in document.mentions.enumerated() where types.contains(mention.type) {
        writer.mention(mention, at: position, withType: true, in: document.text)
      }
    }
  }

  /// Writes what a reader should know.
  mutating func warnings(_ warnings: [Warning]) {
    array { writer in
      for warning in warnings {
        writer.object { writer in
          writer.key("code")
          writer.string(warning.code)
          writer.key("message")
          writer.string(warning.message)
        }
      }
    }
  }

  private mutating func textMembers(_ text: PreparedText) {
    key("text")
    string(text.original, Span(0, text.original.count))
    key("normalized")
    string(text.scalars, Span(0, text.scalars.count))
  }
}
