// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Finds class words and what belongs to them.
struct CandidateScanner {
  let lexicon: InstitutionLexicon

  /// Returns every class word with its left edge, named or not, sorted by end.
  func candidates(in text: [Unicode.Scalar], places: PlaceEnds) -> [NameCandidate] {
    var walk = NameWalk(text: text, lexicon: lexicon, places: places)
    var next = 0
    while let (position, match) = lexicon.heads.firstMatch(
      in: text, from: next, limit: text.count)
    {
      if goesFurther(from: position, end: match.end, in: text) {
        next = position + 1
        continue
      }
      let head = Span(position, areaEnd(after: match.end, row: match.value, in: text))
      let needs = lexicon.headRows[match.value].needs
      if needs == .never || needs == .nothing && straddled(head, places) {
        next = match.end
        continue
      }
      if needs != .deictic, goesOn(head, in: text) {
        next = position + 1
        if let inner = innerHead(of: head, in: text) {
          walk.add(Span(position, inner.end), row: inner.value)
          next = inner.end
        }
        continue
      }
      walk.add(head, row: match.value)
      next = head.end
    }
    return walk.earlier
  }

  /// Whether a class word that starts after the class word of a unit, or with the last character of a
  /// short one, ends further to the right: the 政府办 of 县政府办, the 协会 of 友协会.
  private func goesFurther(from start: Int, end: Int, in text: [Unicode.Scalar]) -> Bool {
    let isUnit = NameCharacters.isUnit(text[start])
    guard end > start + 1, isUnit || text[end - 1] == "协",
      let inner = lexicon.heads.longestMatch(
        in: text, at: isUnit ? start + 1 : end - 1, limit: text.count)
    else { return false }
    return inner.end > end
  }

  /// Whether a short class word that is a name by itself begins inside a place's name: the 港铁 of 香港铁岗.
  private func straddled(_ head: Span, _ places: PlaceEnds) -> Bool {
    guard head.count == 2, head.start > 0,
      let place = places.longest(endingAt: head.start + 1, limit: max(0, head.start - 4))
    else { return false }
    return place.span.start < head.start && places.isCertain(place)
  }

  /// Where a name ends that goes on after its class word, as numbered areas of societies do:
  /// 扶轮3482地区, 狮子会300-B1区第一专区.
  private func areaEnd(after end: Int, row: Int, in text: [Unicode.Scalar]) -> Int {
    guard end < text.count else { return end }
    if lexicon.headRows[row].kind == .media { return mediumEnd(after: end, in: text) }
    if text[end - 1] == "办", end + 1 < text.count, text[end] == "公", text[end + 1] == "室" {
      return end + 2
    }
    let corps = corpsEnd(after: end, in: text)
    if corps > end { return corps }
    guard lexicon.headRows[row].kind == .ngo else { return end }
    return SocietyArea(text: text).end(after: end)
  }

  /// Where the name of a medium ends that goes on: 海城日报社, 海城日报数字报, 红网健康频道.
  private func mediumEnd(after end: Int, in text: [Unicode.Scalar]) -> Int {
    let next = end + 1 < text.count ? text[end + 1] : "\n"
    if text[end - 1] == "报" {
      if text[end] == "社", next != "会", next != "区" { return end + 1 }
      if text[end] == "网", next != "络", next != "友", next != "站" { return end + 1 }
    }
    if text[end...].starts(with: "数字报".unicodeScalars) { return end + 3 }
    var stop = end
    while stop + 1 < text.count, stop < end + 5, !NameCharacters.isHard(text[stop]) {
      if text[stop] == "频", text[stop + 1] == "道" { return stop + 2 }
      if text[stop...].starts(with: "客户端".unicodeScalars) { return stop + 3 }
      stop += 1
    }
    return end
  }

  /// The shorter class word where a longer one goes on: the 一中 of 海城一中学子.
  private func innerHead(of head: Span, in text: [Unicode.Scalar]) -> (end: Int, value: Int)? {
    guard head.count > 2,
      let inner = lexicon.heads.longestMatch(in: text, at: head.start, limit: head.end - 1),
      inner.end - head.start >= 2
    else { return nil }
    let needs = lexicon.headRows[inner.value].needs
    guard needs != .never, needs != .deictic else { return nil }
    let word = lexicon.over.longestMatch(
      in: text, at: inner.end, limit: min(text.count, head.end + 6))
    let isWord = word.map { $0.value == 1 && $0.end > head.end } ?? false
    guard isWord || !goesOn(Span(head.start, inner.end), in: text) else { return nil }
    return (inner.end, inner.value)
  }

  /// Where the divisions of a corps end: 新疆生产建设兵团第三师五十一团.
  private func corpsEnd(after end: Int, in text: [Unicode.Scalar]) -> Int {
    guard end > 3, text[end - 1] == "团", text[end - 2] == "兵" else { return end }
    var stop = end
    for level: Unicode.Scalar in ["师", "团", "连"] {
      var next = stop < text.count && text[stop] == "第" ? stop + 1 : stop
      let start = next
      while next < text.count, next < start + 4, NameCharacters.isNumeral(text[next]) { next += 1 }
      guard next > start, next < text.count, text[next] == level else { break }
      stop = next + 1
    }
    return stop
  }

  /// Whether a body's class word may end in it: the first 局 of 卫生局局长.
  private func isBody(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "局" || scalar == "厅" || scalar == "委" || scalar == "会" || scalar == "处"
  }

  /// Whether a class word of one character ends a word that no name holds: 部署.
  private func endsWord(_ head: Span, in text: [Unicode.Scalar]) -> Bool {
    let words = lexicon.words(in: text, endingAt: head.end, limit: max(0, head.start - 4))
    return words.before < head.start
  }

  /// Whether a person's name stands between a body and its head's title: 卫生局张大山局长.
  private func followsPerson(_ start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard start + 1 < text.count, text[start + 1] == "长" else { return false }
    return (max(0, start - 4)..<start).contains { text[$0] == "局" || text[$0] == "厅" }
  }

  /// Whether a word that starts inside `head` goes on after it: the 院落 of 中心院落.
  private func goesOn(_ head: Span, in text: [Unicode.Scalar]) -> Bool {
    if head.count == 1, head.start > 0, text[head.start - 1] == "副" || endsWord(head, in: text) {
      return true
    }
    if head.end + 1 < text.count, text[head.end] == "学", text[head.end + 1] == "子" { return false }
    if head.count >= 3, text[head.end - 1] == "社", head.end < text.count, text[head.end] == "长" {
      return false
    }
    if head.count == 1, head.end < text.count, NameCharacters.continuesUnit(text[head.end]) {
      return text[head.start] != "局" || head.start == 0 || isBody(text[head.start - 1])
        || followsPerson(head.start, in: text)
    }
    var start = head.end - 1
    let floor = max(head.start, head.end - 6)
    while start >= floor {
      if let word = lexicon.over.longestMatch(
        in: text, at: start, limit: min(text.count, head.end + 6)), word.end > head.end,
        word.value == 1
      {
        return true
      }
      start -= 1
    }
    return false
  }
}
