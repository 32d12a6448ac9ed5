// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import Recognition
internal import TextModel

/// A document whose records are written, and where the output has what stands in several of them: that is
/// copied and not made again.
struct DocumentFrame {
  let document: ExtractedDocument
  /// The words that name the document.
  private var reference: Range<Int>?
  /// Each mention, as slots without a role of their own have it.
  private var mentions: [Range<Int>?]

  init(_ document: ExtractedDocument) {
    self.document = document
    let fillers = document.records.first?.fillers.mentions ?? []
    mentions = Array(repeating: nil, count: fillers.count)
  }

  /// Writes what a record says of its document.
  mutating func writeReference(to writer: inout JSONWriter) {
    if let reference { return writer.value(again: reference) }
    reference = writer.noting { $0.documentReference(document) }
  }

  /// Writes the filler at `position` into a slot that gives counts no role.
  mutating func writeFiller(
    at position: Int, of fillers: SlotFillers, to writer: inout JSONWriter
  ) {
    guard mentions.indices.contains(position) else { return }
    if let known = mentions[position] { return writer.value(again: known) }
    mentions[position] = writer.noting {
      $0.mention(
        fillers.mentions.span[position], at: position, withType: false, in: document.text)
    }
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
