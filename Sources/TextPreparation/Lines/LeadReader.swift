// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads the dateline that running text starts with: 中新网X6月15日电 (记者 A), 〔記者X／苗栗報導〕.
///
/// The lead stays running text; it only tells who wrote and who published.
struct LeadReader {
  /// What a lead says.
  struct Lead: Equatable {
    /// The paper, site or agency, unless it is called 本报.
    var source: Span?
    /// Reporters and correspondents.
    var authors: [Span] = []
    /// Whether there was a lead at all.
    var isPresent = false
  }

  private let text: [Unicode.Scalar]
  private let labels: HeaderLabels
  private static let longest = 60

  /// Creates a reader of `text`.
  init(_ text: [Unicode.Scalar], labels: HeaderLabels) {
    self.text = text
    self.labels = labels
  }

  /// Returns the lead of the line `line`.
  func lead(of line: Span) -> Lead {
    let limit = min(line.end, line.start + LeadReader.longest)
    var start = line.start
    while start < limit, text[start] == " " { start += 1 }
    guard start < limit else { return Lead() }
    if LeadReader.opens(text[start]), let close = close(of: start, limit: limit) {
      return bracketed(Span(start + 1, close), limit: limit)
    }
    return plain(from: start, limit: limit)
  }

  /// 〔记者高秉宏／苗栗报导〕, 【大公报讯】, （记者 A）.
  private func bracketed(_ inside: Span, limit: Int) -> Lead {
    let hasRole = (inside.start..<inside.end).contains { isReporter($0, limit: inside.end) }
    let isDispatch = isDispatchWord(inside.end - 1)
    guard hasRole || isDispatch else { return Lead() }
    var lead = Lead(source: source(at: inside.start, limit: inside.end), isPresent: true)
    if hasRole { lead.authors = names(inside) }
    if lead.authors.isEmpty { lead.authors = namesInParentheses(at: inside.end + 1, limit: limit) }
    return lead
  }

  /// 四川新闻网三台4月25日讯(丁小川 记者 谢一帆), 本报讯 记者 A.
  private func plain(from start: Int, limit: Int) -> Lead {
    var at = start
    while at < limit, !LeadReader.endsLead(text[at]) {
      if isDispatchWord(at), at - start >= 2 {
        let source = source(at: start, limit: at + 1)
        let isOwn = text[start] == "本"
        guard source != nil || isOwn else { return Lead() }
        let authors = namesInParentheses(at: at + 1, limit: limit)
        return Lead(source: source, authors: authors, isPresent: true)
      }
      at += 1
    }
    return Lead()
  }

  /// Whether the word at `at` ends a dateline: 讯, 电, 消息, followed by a space or a bracket.
  private func isDispatchWord(_ at: Int) -> Bool {
    guard at > 0, at < text.count else { return false }
    let isWord =
      text[at] == "讯" || text[at] == "电" || (text[at] == "息" && text[at - 1] == "消")
      || (text[at - 1] == "报" && (text[at] == "道" || text[at] == "导"))
    guard isWord, at + 1 < text.count else { return isWord }
    switch text[at + 1] {
    case " ", "(", "（", "】", "〕", ")", "）", "]", "］", "：", ":", "　", "，", "\n", "—": return true
    default: return false
    }
  }

  private func isReporter(_ at: Int, limit: Int) -> Bool {
    guard let end = labels.roleEnd(in: text, at: at, limit: limit) else { return false }
    return end - at >= 2
  }

  private func source(at start: Int, limit: Int) -> Span? {
    guard start < limit, text[start] != "本",
      let end = labels.mediumEnd(in: text, at: start, limit: limit)
    else { return nil }
    return isReporter(start, limit: limit) ? nil : Span(start, end)
  }

  /// Names in the parentheses that open at `start`, past one space.
  private func namesInParentheses(at start: Int, limit: Int) -> [Span] {
    var at = start
    while at < limit, text[at] == " " || text[at] == "】" || text[at] == "〕" { at += 1 }
    guard at < limit, LeadReader.opens(text[at]), let close = close(of: at, limit: limit) else {
      return []
    }
    return names(Span(at + 1, close))
  }

  /// Names up to the solidus that a place follows.
  private func names(_ span: Span) -> [Span] {
    let end = (span.start..<span.end).first { text[$0] == "／" || text[$0] == "/" } ?? span.end
    return NameReader(text, labels: labels).names(in: Span(span.start, end))
  }

  private func close(of open: Int, limit: Int) -> Int? {
    let wanted: Unicode.Scalar
    switch text[open] {
    case "(": wanted = ")"
    case "（": wanted = "）"
    case "【": wanted = "】"
    case "[": wanted = "]"
    default: wanted = "〕"
    }
    return (open + 1..<max(open + 1, limit)).first { text[$0] == wanted }
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "（" || scalar == "【" || scalar == "〔" || scalar == "["
  }

  private static func endsLead(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "，", ",", "！", "？", "“", "「", "；": return true
    default: return false
    }
  }
}
