// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Settles overlaps between recognisers: the longest reading wins (contract section 2), of two
/// equally long ones the recogniser that comes first.
enum MentionResolver {
  /// Returns the mentions of all `layers` that survive, sorted by start.
  static func resolved(_ layers: [[Mention]]) -> [Mention] {
    let ranked = layers.enumerated().flatMap { rank, layer in layer.map { (rank, $0) } }
      .sorted { left, right in
        let (a, b) = (left.1.span, right.1.span)
        return (a.start, b.count, left.0, a.end) < (b.start, a.count, right.0, b.end)
      }
    var kept: [Mention] = []
    for (_, mention) in ranked where !mention.span.isEmpty {
      var beaten = false
      while let last = kept.last, last.span.overlaps(mention.span) {
        if last.span.count >= mention.span.count {
          beaten = true
          break
        }
        kept.removeLast()
      }
      if !beaten { kept.append(mention) }
    }
    return kept
  }
}
