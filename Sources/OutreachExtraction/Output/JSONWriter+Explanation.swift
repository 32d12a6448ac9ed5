// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import TextModel

/// Explanations as JSON objects, schema `yizhen.explanation/1`.
extension JSONWriter {
  /// Writes `part` of an explanation, with the sentences of `notes`.
  mutating func explanation(_ part: ExplanationPart, notes: ExplanationNotes) {
    object { writer in
      writer.key("schema")
      writer.string("yizhen.explanation/1")
      writer.key("document")
      writer.documentReference(part.document)
      writer.key("sentences")
      writer.numberedSentences(part.document.text)
      writer.key("records")
      writer.array { writer in
        for record in part.records { writer.record(record, in: part) }
      }
      writer.key("no_records")
      writer.string(part.explanation.noRecords)
      writer.key("mentions")
      writer.array { writer in
        for position in part.mentions { writer.mention(at: position, in: part) }
      }
      writer.key("rules")
      writer.rules(part.rules, notes)
      writer.key("warnings")
      writer.warnings(part.document.warnings)
    }
  }

  private mutating func numberedSentences(_ text: PreparedText) {
    array { writer in
      for (position, sentence) in text.sentences.enumerated() {
        writer.object { writer in
          writer.key("number")
          writer.number(position + 1)
          writer.spanMembers(text.map.original(sentence.span), of: text.original)
          writer.key("kind")
          writer.word(sentence.kind.rawValue)
        }
      }
    }
  }

  private mutating func rules(_ rules: [String], _ notes: ExplanationNotes) {
    array { writer in
      for rule in rules {
        writer.object { writer in
          writer.key("rule")
          writer.string(rule)
          writer.key("note")
          writer.string(notes[rule])
        }
      }
    }
  }

  // MARK: - Records

  private mutating func record(_ record: RecordExplanation, in part: ExplanationPart) {
    object { writer in
      writer.key("id")
      writer.string(part.document.id, "#", record.number)
      writer.key("kind")
      writer.string(record.record.kind)
      writer.key("status")
      writer.string(record.record.status.rawValue)
      writer.key("sentences")
      writer.array { writer in
        for sentence in record.sentences { writer.number(sentence) }
      }
      writer.key("slots")
      writer.object { writer in
        for slot in RecordSlot.allCases {
          writer.key(escaping: slot.rawValue)
          writer.fillers(record.fillers(of: slot), in: part)
        }
      }
      writer.key("confidence")
      writer.number(record.record.confidence)
      writer.key("confidence_shares")
      writer.shares(record.confidence)
    }
  }

  private mutating func fillers(_ fillers: [FillerExplanation], in part: ExplanationPart) {
    let text = part.document.text
    array { writer in
      for filler in fillers {
        writer.object { writer in
          writer.key("value")
          writer.string(filler.value)
          if let words = filler.words {
            writer.spanMembers(text.map.original(words), of: text.original)
          } else {
            writer.noSpanMembers()
          }
          writer.key("sentence")
          writer.numberOrNull(filler.sentence)
          writer.key("rule")
          writer.string(filler.rule)
          writer.key("mention")
          writer.mentionID(at: filler.mention)
          writer.key("mention_rule")
          writer.string(filler.mention.map { part.explanation.mentions[$0].mention.rule })
        }
      }
    }
  }

  private mutating func noSpanMembers() {
    key("start")
    null()
    key("end")
    null()
    key("text")
    null()
  }

  private mutating func numberOrNull(_ value: Int?) {
    if let value { number(value) } else { null() }
  }

  private mutating func shares(_ shares: [ConfidenceShare]) {
    array { writer in
      for share in shares {
        writer.object { writer in
          writer.key("rule")
          writer.string(share.rule)
          writer.key("share")
          writer.number(Double(share.hundredths) / 100)
        }
      }
    }
  }

  // MARK: - Mentions

  private mutating func mention(at position: Int, in part: ExplanationPart) {
    let explanation = part.explanation.mentions[position]
    object { writer in
      writer.mentionMembers(
        explanation.mention, at: position, withType: true, in: part.document.text)
      writer.key("sentence")
      writer.numberOrNull(explanation.sentence)
      writer.key("rule")
      writer.string(explanation.mention.rule)
      writer.key("derivation")
      writer.array { writer in
        for derivation in explanation.derivation { writer.derivation(derivation) }
      }
      writer.key("used")
      writer.array { writer in
        for use in explanation.uses { writer.use(use) }
      }
      writer.key("unused")
      writer.string(explanation.unused)
    }
  }

  private mutating func derivation(_ derivation: Derivation) {
    object { writer in
      writer.key("part")
      writer.word(derivation.part.rawValue)
      writer.key("from")
      switch derivation.source {
      case .published: writer.word("published")
      case .mention: writer.word("mention")
      case .document: writer.word("document")
      case .open: writer.word("open")
      }
      writer.key("mention")
      if case .mention(let position) = derivation.source {
        writer.mentionID(at: position)
      } else {
        writer.null()
      }
    }
  }

  private mutating func use(_ use: MentionExplanation.Use) {
    object { writer in
      writer.key("record")
      writer.number(use.record)
      writer.key("slot")
      writer.word(use.slot.rawValue)
    }
  }
}
