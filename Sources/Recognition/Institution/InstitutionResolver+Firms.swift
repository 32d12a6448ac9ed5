// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Names that only their place in the text tells: firms of a list before 等企业, papers before 讯.
extension InstitutionResolver {
  /// Adds the firms of lists that end in 等企业: 海城医药、东来建材、新光环境等爱心企业.
  mutating func addFirms(_ listEnds: [Int]) {
    var found = 0
    for position in listEnds where found < Self.most {
      if endsFirms(after: position + 1) { found += addFirms(before: position) }
    }
  }

  /// Whether 企业 follows within a few words: 等企业, 等5家爱心企业.
  private func endsFirms(after start: Int) -> Bool {
    for offset in start..<max(start, min(text.scalars.count - 2, start + 9)) {
      let (one, two) = (text.scalars[offset], text.scalars[offset + 1])
      if NameCharacters.isHard(one) || NameCharacters.isFunctional(one) { return false }
      if one == "企" && two == "业" || one == "公" && two == "司" {
        return text.scalars[offset + 2] != "家"
      }
    }
    return false
  }

  /// Adds the members of the list that ends at `end` which nothing covers, and returns how many there are.
  private mutating func addFirms(before end: Int) -> Int {
    var (end, members, firms, steps) = (end, [Span](), 0, 0)
    while steps < 24, end > 0 {
      steps += 1
      if let item = items.last(endingAt: end), item.kind == .company {
        firms += 1
        end = item.span.start
      } else if let member = firm(endingAt: end) {
        if !items.cover(member) { members.append(member) }
        end = member.start
      } else {
        break
      }
      guard end > 1, text.scalars[end - 1] == "、" else { break }
      end -= 1
    }
    guard firms + members.count >= 2 else { return 0 }
    for member in members {
      addNew(member, .company, "institution.group")
    }
    return members.count
  }

  /// The words between two marks of a list, where they can be a firm's name.
  private func firm(endingAt end: Int) -> Span? {
    var start = end
    while start > 0, end - start <= 14, !NameCharacters.isHard(text.scalars[start - 1]) {
      let words = lexicon.words(in: text.scalars, endingAt: start, limit: max(0, start - 8))
      if words.before < start, words.before < words.part || start - words.before > 1 { break }
      if NameCharacters.isFunctional(text.scalars[start - 1]) { break }
      start -= 1
    }
    let span = Span(start, end)
    guard (3...14).contains(span.count), !isPlace(span), !endsSort(span) else { return nil }
    if start > 0, text.scalars[start - 1] == "、" { return span }
    return hasEdge(start) ? span : nil
  }

  /// Whether words end in what firms are called in general: 爱心企业, 成员单位.
  private func endsSort(_ span: Span) -> Bool {
    guard span.count >= 2 else { return true }
    switch (text.scalars[span.end - 2], text.scalars[span.end - 1]) {
    case ("企", "业"), ("单", "位"), ("部", "门"), ("机", "构"), ("人", "士"), ("行", "业"), ("产", "业"),
      ("领", "域"):
      return true
    default: return false
    }
  }

  /// Adds papers and sites that a report begins with: 海城艺术报讯（记者…）.
  mutating func addDatelines(_ reports: [Int]) {
    var last = -1
    for report in reports {
      // The first of a sentence that names a medium; sentences and reports stand in the same order.
      guard let sentence = text.sentenceIndex(at: report), sentence != last,
        text.sentences[sentence].kind == .body,
        let span = dateline(endingAt: report, text.sentences[sentence].span)
      else { continue }
      last = sentence
      addNew(span, .media, "institution.source")
    }
  }

  /// The medium before 讯 within the first words of a sentence, if nothing covers it.
  private func dateline(endingAt position: Int, _ sentence: Span) -> Span? {
    guard position < min(sentence.end, sentence.start + 24) else { return nil }
    let end = placeStart(before: dayStart(before: position))
    guard end > 3, end < position || text.scalars[position] == "讯",
      isMedium(text.scalars[end - 1]),
      position + 1 == text.scalars.count || NameCharacters.isHard(text.scalars[position + 1])
    else { return nil }
    var start = end
    while start > 0, end - start < 9, !NameCharacters.isHard(text.scalars[start - 1]) {
      start -= 1
    }
    let span = Span(start, end)
    guard (3...8).contains(span.count), text.scalars[start] != "本", !items.cover(span) else {
      return nil
    }
    return span
  }

  /// Where the day starts that ends at `end`: the 7月22日 of 海城艺术报7月22日讯.
  private func dayStart(before end: Int) -> Int {
    guard end > 3, text.scalars[end - 1] == "日" else { return end }
    var start = end - 1
    while start > 0, start > end - 12, isOfDay(text.scalars[start - 1]) { start -= 1 }
    return start
  }

  /// Where the place starts that a report comes from: the 海城 of 法治新闻网海城讯.
  private func placeStart(before end: Int) -> Int {
    guard end > 6, !isMedium(text.scalars[end - 1]) else { return end }
    return (2...4).map { end - $0 }.first {
      isMedium(text.scalars[$0 - 1]) && isPlace(Span($0, end))
    }
      ?? end
  }

  private func isOfDay(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "月" || scalar == "年" || NameCharacters.isNumeral(scalar)
  }

  private func isMedium(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "报" || scalar == "网" || scalar == "台"
  }
}

/// Papers of houses: 海城市中心医院报.
extension InstitutionResolver {
  /// Whether 报 stands right after a hospital or a university, and a stop after it.
  func isPaper(of candidate: NameCandidate) -> Bool {
    let end = candidate.span.end
    guard candidate.kind == .hospital || candidate.kind == .university,
      end < text.scalars.count, text.scalars[end] == "报"
    else { return false }
    return end + 1 == text.scalars.count || NameCharacters.isHard(text.scalars[end + 1])
  }

  /// Adds the paper of a house.
  mutating func addPaper(of candidate: NameCandidate) {
    let span = Span(candidate.span.start, candidate.span.end + 1)
    let name = Array(text.scalars[span.start..<span.end])
    let number = number(of: InstitutionEntity(name: name, kind: .media, first: span.start))
    items.append(Item(span: span, entity: number, kind: .media, rule: "institution.name"))
  }
}
