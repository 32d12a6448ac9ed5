// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The fields of a line such as `发布时间:2022-01-20 来源:X 浏览:36`, in any order, often run together.
///
/// A class, because lines with their fields are handed about, and nothing in it changes.
final class HeaderFields {
  /// One label and what follows it.
  struct Field {
    var label: HeaderLabel
    var value: Span
  }

  /// The labelled fields.
  let fields: [Field]
  /// The first date that has a year.
  let date: HeaderDate?
  /// What is neither a field nor the date: words between spaces.
  let words: [Span]

  /// Reads the line `span`; nothing where it has neither fields nor a date.
  init?(of span: Span, in text: [Unicode.Scalar], labels: HeaderLabels, mayHaveDate: Bool) {
    let date =
      mayHaveDate ? HeaderDateReader(text, limit: span.end).first(from: span.start) : nil
    var starts: [HeaderLabels.Found] = []
    var at = span.start
    while let found = labels.first(in: text, from: at, limit: span.end) {
      if HeaderFields.canStart(found, span, text, isFirst: starts.isEmpty && date == nil) {
        starts.append(found)
        at = max(found.start + 1, found.valueStart)
      } else {
        at = found.start + 1
      }
    }
    if date == nil, starts.isEmpty { return nil }
    var fields: [Field] = []
    for (index, found) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].start : span.end
      let value = HeaderFields.trimmed(Span(found.valueStart, end), in: text)
      fields.append(Field(label: found.label, value: value))
    }
    self.date = date
    self.fields = fields
    words = HeaderFields.words(
      of: Span(span.start, starts.first?.start ?? span.end), without: date?.span, in: text)
  }

  /// Whether a label may stand here: 义诊时间 is no 时间, but behind a date or a field run-together
  /// ones such as 四川在线编辑:A leave no sign of a boundary but the label.
  private static func canStart(
    _ found: HeaderLabels.Found, _ span: Span, _ text: [Unicode.Scalar], isFirst: Bool
  ) -> Bool {
    let at = found.start
    guard at > span.start, text[at - 1].isHan else { return true }
    switch found.label {
    case .source, .editor, .counter, .author: return !isFirst && found.valueStart - at > 2
    case .published, .updated: return found.valueStart - at > 4
    case .control, .keyword: return false
    }
  }

  /// Returns `span` without spaces and brackets at its ends.
  static func trimmed(_ span: Span, in text: [Unicode.Scalar]) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, isPadding(text[start]) { start += 1 }
    while end > start, isPadding(text[end - 1]) { end -= 1 }
    return Span(start, end)
  }

  private static func isPadding(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "【", "】", "[", "]", "［", "］", "(", ")", "（", "）", "〔", "〕", "|", "｜", ",", "，", ";",
      "；", "、", "/", "／", "-", "。", ".", "·", "■", "□", "●", "◎", "▲", "　", ":", "：", "<", ">", "《",
      "》", "“", "”":
      return true
    default: return false
    }
  }

  /// Returns the words of `span` outside `date`.
  private static func words(
    of span: Span, without date: Span?, in text: [Unicode.Scalar]
  ) -> [Span] {
    var words: [Span] = []
    var start = span.start
    var at = span.start
    while at <= span.end {
      let isInDate = date?.contains(at) ?? false
      let isEnd = at == span.end || isInDate || text[at] == " " || HeaderFields.separates(text[at])
      if isEnd {
        let word = HeaderFields.trimmed(Span(start, at), in: text)
        if !word.isEmpty { words.append(word) }
        start = at + 1
        if isInDate, let date, at < date.end {
          at = date.end
          start = at
          continue
        }
      }
      at += 1
    }
    return words
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "｜" || scalar == "／" || scalar == "/"
  }

  /// The number of characters that no field and no date accounts for.
  var restCount: Int { words.reduce(0) { $0 + $1.count } }

  /// Returns the value of the first field of `label` that has one.
  func value(of label: HeaderLabel) -> Span? {
    fields.first { $0.label == label && !$0.value.isEmpty }?.value
  }
}
