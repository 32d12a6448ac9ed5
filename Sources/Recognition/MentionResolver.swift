// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Settles overlaps between recognisers: the longest reading wins (contract section 2), of two
/// equally long ones the recogniser that comes first.
enum MentionResolver {
  /// Where a mention stands, and which of its layer it is: mentions themselves are copied only once.
  struct Entry {
    let span: Span
    fileprivate let layer: Int
    fileprivate let index: Int
  }

  /// Returns which mentions of all `layers`, each sorted by start, survive, sorted by start.
  static func resolved(_ layers: [[Mention]]) -> [Entry] {
    var kept: [Entry] = []
    kept.reserveCapacity(layers.reduce(0) { $0 + $1.count })
    var fronts = layers.map { $0.first?.span ?? none }
    var next = [Int](repeating: 0, count: layers.count)
    while let layer = first(of: fronts) {
      let entry = Entry(span: fronts[layer], layer: layer, index: next[layer])
      next[layer] += 1
      fronts[layer] = next[layer] < layers[layer].count ? layers[layer][next[layer]].span : none
      if entry.span.isEmpty { continue }
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
    return kept
  }

  /// The place of what a layer without further mentions would have next.
  private static let none = Span(.max, .max)

  /// The layer whose next mention, at its place of `fronts`, stands first; of equal ones the first.
  private static func first(of fronts: [Span]) -> Int? {
    var found = 0
    for layer in fronts.indices where fronts[layer] < fronts[found] { found = layer }
    return fronts.isEmpty || fronts[found].start == .max ? nil : found
  }

  /// Returns `places` without those that begin with a word such as 下午, which no name begins with.
  static func unled(_ places: [Mention], by dates: [Mention]) -> [Mention] {
    var (next, led): (Int, [Int]) = (0, [])
    for index in places.indices {
      let start = places[index].span.start
      while next < dates.count, dates[next].span.start < start { next += 1 }
      guard next < dates.count else { break }
      if dates[next].span.start == start, dates[next].isMade(by: "date.spoken") {
        led.append(index)
      }
    }
    // There is hardly ever one, and to copy the others would count their references.
    if led.isEmpty { return places }
    next = 0
    return places.indices.filter { index in
      guard next < led.count, led[next] == index else { return true }
      next += 1
      return false
    }.map { places[$0] }
  }

  /// Returns the mentions of `layers` that `entries` say and `others`, sorted by start as both are, of
  /// which none overlaps another.
  static func joined(
    _ entries: [Entry], of layers: [[Mention]], _ others: [Mention]
  ) -> [Mention] {
    var joined: [Mention] = []
    joined.reserveCapacity(entries.count + others.count)
    var next = 0
    for entry in entries {
      while next < others.count, others[next].span.start < entry.span.start {
        joined.append(others[next])
        next += 1
      }
      joined.append(layers[entry.layer][entry.index])
    }
    joined.append(contentsOf: others[next...])
    return joined
  }
}
