// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads the names of reporters and photographers: `记者 A 通讯员 B、C`, `A B`.
struct NameReader {
  private let text: [Unicode.Scalar]
  private let labels: HeaderLabels

  /// Creates a reader of `text`.
  init(_ text: [Unicode.Scalar], labels: HeaderLabels) {
    self.text = text
    self.labels = labels
  }

  /// Returns the names in `span`, in order.
  func names(in span: Span) -> [Span] {
    var names: [Span] = []
    var at = span.start
    while at < span.end {
      if separates(text[at]) {
        at += 1
      } else if let end = labels.roleEnd(in: text, at: at, limit: span.end),
        end - at > 1 || end == span.end || separates(text[end])
      {
        at = end
      } else {
        let end = wordEnd(at, limit: span.end)
        add(Span(at, end), to: &names)
        at = end
      }
    }
    return joined(names)
  }

  /// Adds the name that a word holds: the word, or what stands in it behind 记者.
  private func add(_ word: Span, to names: inout [Span]) {
    for at in word.start..<word.end {
      guard let end = labels.roleEnd(in: text, at: at, limit: word.end), end - at >= 2,
        end < word.end
      else { continue }
      return add(Span(end, word.end), to: &names)
    }
    let name = withoutReport(word)
    if (1...4).contains(name.count), isHan(name), !isUnit(name),
      name.count < 4 || !labels.isMedium(name, in: text)
    {
      names.append(name)
    }
  }

  /// 宋以安台北报导 and 林小行花莲5日电 are a name, a place and more; the place is taken to have two
  /// characters.
  private func withoutReport(_ word: Span) -> Span {
    guard word.count > 4 else { return word }
    let last = text[word.end - 1]
    let rest: Int
    if last == "电", let day = (word.start..<word.end).first(where: { text[$0].isASCII }) {
      rest = day - word.start
    } else if text[word.end - 2] == "报", last == "导" || last == "道" {
      rest = word.count - 2
    } else {
      return word
    }
    return Span(word.start, word.start + (rest >= 4 ? min(3, rest - 2) : rest))
  }

  /// Whether a word ends like a department: 宣传部, 手术室, 校团委.
  private func isUnit(_ word: Span) -> Bool {
    switch text[word.end - 1] {
    case "部", "室", "科", "处", "办", "委", "局", "院", "社", "站", "组", "会", "队": return word.count > 2
    default: return false
    }
  }

  /// Joins the halves of a name with a space within (赵 杰): two words of one character each.
  private func joined(_ names: [Span]) -> [Span] {
    var result: [Span] = []
    for name in names {
      if let last = result.last, last.count == 1, name.count == 1, name.start == last.end + 1 {
        result[result.count - 1] = Span(last.start, name.end)
      } else {
        result.append(name)
      }
    }
    return result.filter { $0.count >= 2 }
  }

  private func wordEnd(_ start: Int, limit: Int) -> Int {
    var at = start
    while at < limit, !separates(text[at]) { at += 1 }
    return at
  }

  private func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "、", ",", "，", "/", "／", ":", "：", "|", "｜", ";", "；", "(", ")", "（", "）", "■", "□",
      "●", "【", "】", "〔", "〕", "[", "]", "。", "·", "*":
      return true
    default: return false
    }
  }

  private func isHan(_ span: Span) -> Bool {
    (span.start..<span.end).allSatisfy { (0x4E00...0x9FFF).contains(text[$0].value) }
  }
}
