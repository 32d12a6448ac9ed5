// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import Recognition
internal import TextModel

/// What the records of a document share: the document, its mentions and the words that name it.
struct DocumentFrame {
  let document: ExtractedDocument
  /// The value of `document` in each record.
  let reference: [UInt8]
  private let mentions: [Mention]

  init(_ document: ExtractedDocument) {
    self.document = document
    mentions = document.mentions
    var writer = JSONWriter()
    writer.documentReference(document)
    reference = writer.bytes
  }

  /// Returns the position of the mention with `mention`'s span and type, or nothing where it is none
  /// of the document's own (a name that a record takes from elsewhere).
  func position(of mention: Mention) -> Int? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span < mention.span { low = middle + 1 } else { high = middle }
    }
    while low < mentions.count, mentions[low].span == mention.span {
      if mentions[low].type == mention.type { return low }
      low += 1
    }
    return nil
  }
}

extension Mention {
  /// What it is, as the caller asks for it.
  var type: MentionType {
    switch value {
    case .date: return .date
    case .count: return .count
    case .number: return .number
    case .place: return .place
    case .institution: return .institution
    case .activity: return .activity
    }
  }
}
