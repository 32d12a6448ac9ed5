// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names of campaigns and columns, in which no place is meant.
enum PlaceSlogans {
  /// Whether the name stands in a slogan or a title: “明眸看昌平”活动.
  static func hold(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    var start = span.start - 1
    let limit = max(0, span.start - 14)
    var hasStop = false
    while start >= limit, !opens(text[start]) {
      switch text[start] {
      case "”", "」", "\n", "!", "?", "！", "？": return false
      case "。": hasStop = true
      default: break
      }
      start -= 1
    }
    guard start >= limit else { return false }
    // 「用心陪伴。爱在昌平」行动
    if hasStop {
      return span.end < text.count && closes(text[span.end]) && endsAsName(at: span.end, in: text)
    }
    if start > 0 {
      let before = text[start - 1]
      if before == "说" || before == "道" { return false }
      if !PlaceContexts.isHan(before) { return isName(from: start, around: span, in: text) }
    }
    // What is quoted at length is a sentence, unless it ends as the name of a campaign does.
    for index in span.end..<min(text.count, span.end + 24) {
      switch text[index] {
      case "”", "」", "』":
        if index >= span.end + 10 { return endsAsName(at: index, in: text) }
        return !(start + 1 == span.start && index == span.end)
      case "。", "!", "?", "！", "？", "\n", "、", "，", ",":
        if index >= span.end + 10 { return false }
        if text[index] != "，" && text[index] != "," { return false }
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
    guard (start + 1..<span.start).allSatisfy({ isInName(text[$0]) }) else { return false }
    for index in span.end..<min(text.count, span.end + 10) where !isInName(text[index]) {
      guard closes(text[index]) else { return false }
      if text[start..<index].contains("·") { return true }
      if index == span.end { return praises(start + 1..<span.start, in: text) }
      return endsAsName(at: index, in: text)
    }
    return false
  }

  /// Whether a word stands before the place in the quotation, and a mark that begins no speech before that: “健康昌平”.
  private static func praises(_ word: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    guard word.count == 2, word.lowerBound > 1 else { return false }
    switch text[word.upperBound - 1] {
    case "进", "入", "到", "赴", "在", "往", "向", "自", "于", "援", "爱", "恋": return false
    default: break
    }
    switch text[word.lowerBound - 2] {
    case ":", "：", ",", "，": return false
    default: return true
    }
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    PlaceContexts.isHan(scalar) || scalar == "·"
  }

  /// Whether what the mark at `offset` closes is the name of a campaign: “爱心昌平行”, “昌平健康路”活动.
  private static func endsAsName(at offset: Int, in text: [Unicode.Scalar]) -> Bool {
    switch text[offset - 1] {
    case "行", "划", "程", "动", "目", "牌", "号", "杯", "奖", "节", "周", "月", "季", "旅", "堂", "梦", "课", "战":
      return true
    default: break
    }
    guard offset + 2 < text.count else { return false }
    switch (text[offset + 1], text[offset + 2]) {
    case ("活", "动"), ("行", "动"), ("计", "划"), ("项", "目"), ("工", "程"), ("品", "牌"): return true
    default: return false
    }
  }
}
