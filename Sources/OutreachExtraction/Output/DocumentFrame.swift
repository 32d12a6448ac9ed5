// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Recognition
internal import TextModel

/// The mentions of a document in their order, which gives each its id.
struct MentionIndex {
  let mentions: [Mention]

  /// Returns the id of the mention with `mention`'s span and type, or nothing where it is none of
  /// the document's own (a name that a record takes from elsewhere).
  func id(of mention: Mention) -> String? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].span < mention.span { low = middle + 1 } else { high = middle }
    }
    while low < mentions.count, mentions[low].span == mention.span {
      if mentions[low].type == mention.type { return MentionIndex.id(at: low) }
      low += 1
    }
    return nil
  }

  /// Returns the id of the mention at `position`.
  static func id(at position: Int) -> String { "m\(position + 1)" }
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
