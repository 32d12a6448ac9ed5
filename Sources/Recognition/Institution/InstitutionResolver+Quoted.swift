// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names that their surroundings show: teams in quotation marks, the site that a path of links starts with.
extension InstitutionResolver {
  /// Adds teams whose whole name stands in quotation marks: “山里红医疗队”.
  mutating func addQuoted(_ quotes: [Int]) {
    var found = 0
    for position in quotes where found < Self.most {
      guard let end = quoteEnd(from: position + 1) else { continue }
      let span = Span(position + 1, end)
      guard isTeam(span), !items.cover(span) else { continue }
      addNew(span, .team, "institution.quoted")
      found += 1
    }
  }

  /// Where the words end that a quotation mark before `start` opens, if no stop is among them.
  private func quoteEnd(from start: Int) -> Int? {
    for offset in start..<min(text.scalars.count, start + 15) {
      let scalar = text.scalars[offset]
      if NameCharacters.isClosing(scalar) { return offset }
      if NameCharacters.isHard(scalar) && scalar != "、" || NameCharacters.isFunctional(scalar) {
        return nil
      }
    }
    return nil
  }

  /// Whether words end as a team's name does and hold more than the name of a sort of team.
  private func isTeam(_ span: Span) -> Bool {
    guard span.count >= 5, let last = text.scalars[span.start..<span.end].last,
      last == "队" || last == "团"
    else { return false }
    let words = lexicon.words(in: text.scalars, endingAt: span.start + 2, limit: span.start)
    if words.modifier == span.start, !words.isField { return false }
    if words.before == span.start { return false }
    if text.scalars[span.start..<span.end].contains("不") { return false }
    let head = lexicon.heads.longestMatch(in: text.scalars, at: span.start, limit: span.end)
    return head?.end != span.end
  }

  /// Adds the site that the path of links at the start of a page begins with: 清风网 > 新闻 > 正文.
  mutating func addSite() {
    var start = 0
    let end = min(text.scalars.count, 200)
    while start < end {
      let stop = text.scalars[start..<end].firstIndex(of: "\n") ?? end
      if let span = site(from: start, to: stop), !items.cover(span) {
        addNew(span, .media, "institution.site")
        break
      }
      start = stop + 1
    }
    addLoneSites()
  }

  /// Adds sites and papers that one of the first lines begins with and nothing else is said of: 清风网　社区　分享.
  private mutating func addLoneSites() {
    var (start, lines) = (0, 0)
    while start < text.scalars.count, lines < 6 {
      let stop = text.scalars[start..<min(text.scalars.count, start + 200)].firstIndex(of: "\n")
      guard let stop = stop ?? (text.scalars.count - start <= 200 ? text.scalars.count : nil) else {
        return
      }
      if stop > start { lines += 1 }
      if let span = loneSite(from: start, to: stop), !items.cover(span) {
        addNew(span, .media, "institution.site")
      }
      start = stop + 1
    }
  }

  /// The words that end in 网 or 报 at the start of a line, with nothing or a space behind them.
  private func loneSite(from start: Int, to end: Int) -> Span? {
    var position = start
    while position < end, !NameCharacters.isHard(text.scalars[position]) { position += 1 }
    let span = Span(start, position)
    guard (3...10).contains(span.count), position == end || isSpace(text.scalars[position]),
      text.scalars[position - 1] == "网" || text.scalars[position - 1] == "报",
      !NameCharacters.isSweeping(text.scalars[start])
    else { return nil }
    let words = lexicon.words(in: text.scalars, endingAt: start + 2, limit: start)
    if words.before == start || words.modifier == start && !words.isField { return nil }
    let tail = lexicon.heads.longestMatch(in: text.scalars, at: position - 2, limit: position)
    if let tail, lexicon.headRows[tail.value].needs == .never { return nil }
    return span
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\t" || scalar == "\u{A0}"
  }

  /// Adds papers in title marks before who writes for them: 《今日海城》记者.
  mutating func addPapers(_ marks: [Int]) {
    var found = 0
    for mark in marks where found < Self.most {
      guard
        let end = (mark + 1..<min(text.scalars.count, mark + 12)).first(where: {
          NameCharacters.isHard(text.scalars[$0])
        }), end - mark > 2, text.scalars[end] == "》", isWriter(after: end + 1)
      else { continue }
      let span = Span(mark + 1, end)
      guard !items.cover(span) else { continue }
      addNew(span, .media, "institution.source")
      found += 1
    }
  }

  private func isWriter(after start: Int) -> Bool {
    guard start < text.scalars.count else { return false }
    let next = isSpace(text.scalars[start]) ? start + 1 : start
    return ["记者", "通讯员"].contains { text.scalars[next...].starts(with: $0.unicodeScalars) }
  }

  private func site(from start: Int, to end: Int) -> Span? {
    var position = start
    while position < end, !NameCharacters.isHard(text.scalars[position]) { position += 1 }
    guard (2...12).contains(position - start), let mark = mark(from: position, to: end),
      text.scalars[mark] == ">" || text.scalars[mark] == "＞" || text.scalars[mark] == "»"
    else { return nil }
    switch text.scalars[position - 1] {
    case "网", "报": return Span(start, position)
    default: return nil
    }
  }

  private func mark(from start: Int, to end: Int) -> Int? {
    (start..<end).first { text.scalars[$0] != " " && text.scalars[$0] != "\u{3000}" }
  }
}
