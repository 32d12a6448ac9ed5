// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names of campaigns and columns, in which no place is meant.
enum PlaceSlogans {
  /// Whether the name stands in a slogan or a title: “明眸看昌平”活动.
  static func hold(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    var start = span.start - 1
    let limit = max(0, span.start - 14)
    while start >= limit, text[start] != "“" {
      switch text[start] {
      case "”", "。", "\n", "!", "?", "！", "？": return false
      default: start -= 1
      }
    }
    guard start >= limit else { return false }
    if start > 0 {
      let before = text[start - 1]
      guard PlaceContexts.isHan(before), before != "说", before != "道" else { return false }
    }
    for index in span.end..<min(text.count, span.end + 10) {
      switch text[index] {
      case "”": return !(start + 1 == span.start && index == span.end)
      case "。", "!", "?", "！", "？", "\n", "、": return false
      default: continue
      }
    }
    return false
  }
}
