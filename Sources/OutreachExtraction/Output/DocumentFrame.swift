// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import Recognition
internal import TextModel

/// What the records of a document share: the document, and the words that name it.
struct DocumentFrame {
  let document: ExtractedDocument
  /// The value of `document` in each record.
  let reference: [UInt8]

  init(_ document: ExtractedDocument) {
    self.document = document
    var writer = JSONWriter()
    writer.documentReference(document)
    reference = writer.bytes
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
