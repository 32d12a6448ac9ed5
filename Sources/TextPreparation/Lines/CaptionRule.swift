// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells the text of a picture from running text.
struct CaptionRule {
  private let text: [Unicode.Scalar]

  /// Creates a rule for lines of `text`.
  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// Whether `span` is the text of a picture.
  func isCaption(_ span: Span) -> Bool {
    guard (4...140).contains(span.count) else { return false }
    return startsLikeCaption(span) || endsWithPhotographer(span) || pointsAtPeople(span)
  }

  /// ▲长者拿着筹号, 图1:…, 图为…, 图／县政府提供.
  private func startsLikeCaption(_ span: Span) -> Bool {
    switch text[span.start] {
    case "▲", "△", "▼", "▽", "◀", "▶", "↑", "↓": return span.count > 6
    case "图":
      switch text[span.start + 1] {
      case "为", ":", "：", "／", "/": return true
      case "1"..."9", "一"..."十":
        return isColon(span.start + 2, span) || isColon(span.start + 3, span)
      case "片": return starts("说明", span.start + 2) || starts("来源", span.start + 2)
      default: return false
      }
    case "资": return starts("料图", span.start + 1)
    default: return false
    }
  }

  /// （记者高秉宏摄）, 林舟 摄, 圖／台東縣衛生局提供, 通讯员供图, （资料照片）.
  private func endsWithPhotographer(_ span: Span) -> Bool {
    var end = span.end
    while end > span.start, isClosing(text[end - 1]) { end -= 1 }
    guard end - span.start >= 3 else { return false }
    let last = text[end - 1]
    if last == "摄" { return text[end - 2] != "拍" }
    if ends("供图", end) || ends("资料照片", end) || ends("资料图", end) || ends("翻摄", end) { return true }
    guard ends("提供", end) else { return false }
    return (span.start..<end).contains { text[$0] == "图" || text[$0] == "／" }
  }

  /// 黄志远（左六）在交班会上: a person's position in the picture, in a line of one sentence.
  private func pointsAtPeople(_ span: Span) -> Bool {
    guard span.count <= 70 else { return false }
    let firstEnd = (span.start..<span.end).first { text[$0] == "。" } ?? span.end
    guard firstEnd >= span.end - 14 else { return false }
    return (span.start..<span.end - 2).contains { at in
      (text[at] == "（" || text[at] == "(") && isPosition(at + 1, span.end)
    }
  }

  private func isPosition(_ start: Int, _ limit: Int) -> Bool {
    switch text[start] {
    case "左", "右", "中", "前", "后": break
    default: return false
    }
    for at in start + 1..<min(limit, start + 5) {
      if isClosing(text[at]) { return true }
      guard text[at].tellsPosition else { return false }
    }
    return false
  }

  private func isColon(_ at: Int, _ span: Span) -> Bool {
    at < span.end && (text[at] == ":" || text[at] == "：" || text[at] == " ")
  }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "）" || scalar == ")" || scalar == "。" || scalar == "】" || scalar == "]"
  }

  private func starts(_ word: String, _ at: Int) -> Bool {
    let word = word.unicodeScalars
    return at + word.count <= text.count && text[at..<at + word.count].elementsEqual(word)
  }

  private func ends(_ word: String, _ end: Int) -> Bool {
    starts(word, max(0, end - word.unicodeScalars.count))
  }
}
