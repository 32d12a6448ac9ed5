// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Settles overlaps between recognisers: the longest reading wins (contract section 2), of two
/// equally long ones the recogniser that comes first.
enum MentionResolver {
  /// Where a mention stands: what sorting moves instead of the mention itself.
  private struct Entry {
    let span: Span
    let layer: Int
    let index: Int
  }

  /// Returns the mentions of all `layers` that survive, sorted by start.
  static func resolved(_ layers: [[Mention]]) -> [Mention] {
    var kept: [Entry] = []
    for entry in sorted(layers) where !entry.span.isEmpty {
      var beaten = false
      while let last = kept.last, last.span.overlaps(entry.span) {
        if last.span.count >= entry.span.count {
          beaten = true
          break
        }
        kept.removeLast()
      }
      if !beaten { kept.append(entry) }
    }
    return kept.map { layers[$0.layer][$0.index] }
  }

  private static func sorted(_ layers: [[Mention]]) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(layers.reduce(0) { $0 + $1.count })
    for (layer, mentions) in layers.enumerated() {
      for index in mentions.indices {
        entries.append(Entry(span: mentions[index].span, layer: layer, index: index))
      }
    }
    entries.sort { left, right in
      left.span == right.span ? left.layer < right.layer : left.span < right.span
    }
    return entries
  }
}
