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
      let words = Array(text.scalars[span.start..<span.end])
      let entity = InstitutionEntity(name: words, kind: .team, first: span.start)
      items.append(
        Item(span: span, entity: number(of: entity), kind: .team, rule: "institution.quoted"))
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
        let words = Array(text.scalars[span.start..<span.end])
        let entity = InstitutionEntity(name: words, kind: .media, first: span.start)
        items.append(
          Item(span: span, entity: number(of: entity), kind: .media, rule: "institution.site"))
        return
      }
      start = stop + 1
    }
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
