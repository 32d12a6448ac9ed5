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

  /// Returns `places` without those that begin with a word such as 下午, which no name begins with.
  static func unled(_ places: [Mention], by dates: [Mention]) -> [Mention] {
    var next = 0
    return places.filter { place in
      while next < dates.count, dates[next].span.start < place.span.start { next += 1 }
      return next == dates.count || dates[next].span.start > place.span.start
        || dates[next].rule != "date.spoken"
    }
  }

  /// Returns the mentions of both lists, sorted by start as they are, of which none overlaps another.
  static func joined(_ first: consuming [Mention], _ second: [Mention]) -> [Mention] {
    // From the back, so that those of the first list are moved and not copied.
    var (old, new, place) = (first.count, second.count, first.count + second.count)
    var result = first
    result.append(contentsOf: second)
    while new > 0 {
      place -= 1
      if old > 0, second[new - 1].span.start < result[old - 1].span.start {
        old -= 1
        result.swapAt(old, place)
      } else {
        new -= 1
        result[place] = second[new]
      }
    }
    return result
  }

  /// The places of all mentions, of those with the same span the one of the first layer in front.
  private static func sorted(_ layers: [[Mention]]) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(layers.reduce(0) { $0 + $1.count })
    var next = [Int](repeating: 0, count: layers.count)
    while let layer = first(of: layers, from: next) {
      entries.append(
        Entry(span: layers[layer][next[layer]].span, layer: layer, index: next[layer]))
      next[layer] += 1
    }
    return entries
  }

  /// The layer whose next mention stands first.
  private static func first(of layers: [[Mention]], from next: [Int]) -> Int? {
    var found: (layer: Int, span: Span)?
    for layer in layers.indices where next[layer] < layers[layer].count {
      let span = layers[layer][next[layer]].span
      if let best = found, !(span < best.span) { continue }
      found = (layer, span)
    }
    return found?.layer
  }
}
