// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells the text of a picture from running text.
struct CaptionRule {
  private let text: [Unicode.Scalar]

  /// Creates a rule for lines of `text`.
  init(_ text: [Unicode.Scalar]) { self.text = text }

  /// Whether `span` is the text of a picture.
  func isCaption(_ span: Span, _ glance: LineGlance) -> Bool {
    guard (4...140).contains(span.count) else { return false }
    return startsLikeCaption(span) || endsWithPhotographer(span)
      || (glance.hasParenthesis && pointsAtPeople(span))
  }

  /// ▲长者拿着筹号, 图1:…, 图为…, 图／县政府提供.
  private func startsLikeCaption(_ span: Span) -> Bool {
    switch text[span.start] {
    case "▲", "△", "▼", "▽", "◀", "▶", "↑", "↓": return span.count > 6
    case "图":
      switch text[span.start + 1] {
      case "为": return true
      case ":", "：", "／", "/": return span.count > 12
      case "1"..."9", "一"..."十":
        return isColon(span.start + 2, span) || isColon(span.start + 3, span)
      case "片": return starts("说明", span.start + 2) || starts("来源", span.start + 2)
      default: return false
      }
    case "资": return starts("料图", span.start + 1)
    default: return false
    }
  }

  /// 林舟 摄, 圖／台東縣衛生局提供, 通讯员供图, （记者高秉宏摄）, （县政府提供／张志欣传真）.
  ///
  /// A long line that ends so is a story told with its picture, and running text.
  private func endsWithPhotographer(_ span: Span) -> Bool {
    guard span.count <= 80 else { return false }
    var end = span.end
    while end > span.start, isClosing(text[end - 1]) { end -= 1 }
    guard end - span.start >= 3 else { return false }
    if namesPhotographer(end, span) { return true }
    guard end < span.end, let open = lastOpening(before: end, span), open > span.start else {
      return false
    }
    return (open + 1..<end + 1).contains { namesPhotographer($0, Span(open, end)) }
      || contains("传真", Span(open, end))
  }

  private func namesPhotographer(_ end: Int, _ span: Span) -> Bool {
    guard end - span.start >= 3 else { return false }
    switch text[end - 1] {
    case "摄": return text[end - 2] != "拍"
    case "图": return text[end - 2] == "供" || ends("资料图", end)
    case "片": return ends("资料照片", end) || ends("资料图片", end)
    case "供": guard text[end - 2] == "提" else { return false }
    default: return false
    }
    return (span.start..<end).contains {
      text[$0] == "图" || text[$0] == "／" || text[$0] == "/" || text[$0] == "（" || text[$0] == "("
    }
  }

  private func lastOpening(before end: Int, _ span: Span) -> Int? {
    (max(span.start, end - 40)..<end).last { text[$0] == "（" || text[$0] == "(" }
  }

  private func contains(_ word: String, _ span: Span) -> Bool {
    (span.start..<span.end).contains { starts(word, $0) }
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

  private func starts(_ word: String, _ start: Int) -> Bool {
    var at = start
    for scalar in word.unicodeScalars {
      guard at < text.count, text[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  private func ends(_ word: String, _ end: Int) -> Bool {
    // All the words asked for have as many characters as a third of their UTF-8.
    starts(word, max(0, end - word.utf8.count / 3))
  }
}
