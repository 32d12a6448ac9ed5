// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names of campaigns and columns, in which no place is meant.
enum PlaceSlogans {
  /// Whether the name stands in a slogan or a title: “明眸看昌平”活动.
  static func hold(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    var start = span.start - 1
    let limit = max(0, span.start - 14)
    while start >= limit, !opens(text[start]) {
      switch text[start] {
      case "”", "」", "。", "\n", "!", "?", "！", "？": return false
      default: start -= 1
      }
    }
    guard start >= limit else { return false }
    if start > 0 {
      let before = text[start - 1]
      if before == "说" || before == "道" { return false }
      if !PlaceContexts.isHan(before) { return isName(from: start, around: span, in: text) }
    }
    for index in span.end..<min(text.count, span.end + 10) {
      switch text[index] {
      case "”", "」", "』": return !(start + 1 == span.start && index == span.end)
      case "。", "!", "?", "！", "？", "\n", "、": return false
      default: continue
      }
    }
    return false
  }

  /// Whether the character opens a quotation.
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "“" || scalar == "「" || scalar == "『"
  }

  /// Whether the character closes a quotation.
  static func closes(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "”" || scalar == "」" || scalar == "』"
  }

  /// Whether what a mark opens at `start` ends as a name does, without a mark inside: “爱心昌平行”.
  private static func isName(
    from start: Int, around span: Span, in text: [Unicode.Scalar]
  ) -> Bool {
    guard (start + 1..<span.start).allSatisfy({ PlaceContexts.isHan(text[$0]) }) else {
      return false
    }
    for index in span.end..<min(text.count, span.end + 10) where !PlaceContexts.isHan(text[index]) {
      guard closes(text[index]) else { return false }
      switch text[index - 1] {
      case "行", "划", "程", "动", "目", "牌", "号", "杯", "奖", "节", "周", "月", "季", "旅", "堂", "梦", "课", "战":
        return index > span.end
      default: return false
      }
    }
    return false
  }
}
