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

  /// Returns the mentions of all `layers`, each sorted by start, that survive, sorted by start.
  static func resolved(_ layers: [[Mention]]) -> [Mention] {
    let entries = sorted(layers)
    var kept: [Entry] = []
    kept.reserveCapacity(entries.count)
    for entry in entries where !entry.span.isEmpty {
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

  /// Returns the mentions of both lists, sorted by start as they are, of which none overlaps another.
  static func joined(_ first: [Mention], _ second: [Mention]) -> [Mention] {
    var result: [Mention] = []
    result.reserveCapacity(first.count + second.count)
    var next = 0
    for mention in first {
      while next < second.count, second[next].span.start < mention.span.start {
        result.append(second[next])
        next += 1
      }
      result.append(mention)
    }
    result.append(contentsOf: second[next...])
    return result
  }

  /// The places of all mentions, of those with the same span the one of the first layer in front.
  private static func sorted(_ layers: [[Mention]]) -> [Entry] {
    var entries: [Entry] = []
    for (layer, mentions) in layers.enumerated() {
      var added: [Entry] = []
      added.reserveCapacity(mentions.count)
      for index in mentions.indices {
        added.append(Entry(span: mentions[index].span, layer: layer, index: index))
      }
      entries = merged(entries, added)
    }
    return entries
  }

  /// Both lists as one sorted one.
  private static func merged(_ first: [Entry], _ second: [Entry]) -> [Entry] {
    if first.isEmpty { return second }
    var result: [Entry] = []
    result.reserveCapacity(first.count + second.count)
    var next = 0
    for entry in first {
      while next < second.count, second[next].span < entry.span {
        result.append(second[next])
        next += 1
      }
      result.append(entry)
    }
    result.append(contentsOf: second[next...])
    return result
  }
}
