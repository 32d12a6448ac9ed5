// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Takes in the village, venue or road that is written right behind a place: 贡江镇|楂林村, 大许村|文化广场.
  func extend(_ draft: inout PlaceDraft) {
    for _ in 0..<3 {
      guard let (end, link) = linkBehind(draft) else { return }
      let span = Span(draft.span.start, end)
      if isBlocked(span) { return }
      if isEstate(draft), link.name == draft.tail[0].name + words(Span(draft.span.end, end)) {
        draft.tail.removeLast()
      }
      draft.span = span
      draft.tail.append(link)
    }
  }

  private func linkBehind(_ draft: PlaceDraft) -> (end: Int, link: PlaceDraft.Link)? {
    let start = draft.span.end
    let limit = min(scalars.count, start + 10)
    guard start < limit, PlaceContexts.isHan(scalars[start]) else { return nil }
    var best: (end: Int, link: PlaceDraft.Link)?
    for end in start + 1...limit {
      guard PlaceContexts.isHan(scalars[end - 1]) else { break }
      guard suffixes.mayEnd(scalars[end - 1]),
        let (word, suffix) = suffixes.suffix(endingAt: end, limit: start, in: scalars),
        isTail(start, word, end, suffix, behind: draft, after: best != nil)
      else { continue }
      if let best, word != best.end { break }
      best = (end, link(Span(start, end), word, suffix, behind: draft))
    }
    return best
  }

  private func isTail(
    _ start: Int, _ word: Int, _ end: Int, _ suffix: PlaceSuffixes.Suffix,
    behind draft: PlaceDraft, after isLonger: Bool
  ) -> Bool {
    if suffixes.isCut(at: end, in: scalars) || contexts.isOrganized(at: end, in: scalars) {
      return false
    }
    if word == start {
      return suffix.kind == .zone || isGenericVenue(suffix, start, end)
        || isLonger || isEstate(draft)
    }
    switch suffix.kind {
    case .garden, .hill, .market: if word - start < 2 || isLonger { return false }
    case .unit: if word - start < 2 || draft.rule == "place.short" { return false }
    case .group: return isNumeral(start..<word)
    case .hamlet: if word - start > 3 || !endsName(end) || isLonger { return false }
    case .road: if isCountry(draft) { return false }
    default: break
    }
    if contexts.isTaking(at: start, in: scalars) { return false }
    if suffix.kind == .venue, word - start <= 4,
      (start..<word).allSatisfy({
        PlaceContexts.isHan(scalars[$0]) && !Self.stopsVenue(scalars[$0])
      })
    {
      return true
    }
    return word - start <= 6 && contexts.isStem(start..<word, in: scalars) && !isWord(word, suffix)
  }

  /// Whether a class word of one character is the end of a common word: 公|路, 农|村.
  private func isWord(_ word: Int, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    guard word > 0 else { return false }
    switch suffix.kind {
    case .road where scalars[word] != "路": return false
    case .village, .road, .garden, .unit, .nature:
      return gazetteer.isCommonWord(scalars[word - 1], scalars[word])
    default: return false
    }
  }

  /// 万家花园|社区: what houses people may go on as a community.
  private func isEstate(_ draft: PlaceDraft) -> Bool {
    guard draft.candidates.isEmpty, draft.tail.count == 1 else { return false }
    return draft.tail[0].level == .venue
  }

  private func isCountry(_ draft: PlaceDraft) -> Bool {
    draft.tail.isEmpty && draft.candidates.first.map { gazetteer.level(of: $0) } == .country
  }

  /// 文化广场, 体育馆: a venue without a name of its own takes the name of what it stands in.
  private func isGenericVenue(_ suffix: PlaceSuffixes.Suffix, _ start: Int, _ end: Int) -> Bool {
    suffix.kind == .venue && end - start > 2
  }

  /// Whether no name of a venue goes on over the character.
  private static func stopsVenue(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "的", "在", "和", "与", "及", "到", "进", "入", "开", "举", "办", "设", "于", "、", "是", "了", "为":
      return true
    default: return false
    }
  }

  /// Whether a name of a hamlet, whose class words are ordinary ones, ends at `end`.
  private func endsName(_ end: Int) -> Bool {
    end >= scalars.count || !PlaceContexts.isHan(scalars[end])
      || contexts.isFollowed(at: end, in: scalars)
  }

  private func isNumeral(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      switch scalars[$0] {
      case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "0"..."9": return true
      default: return false
      }
    }
  }

  /// What stands before the class word of a venue that has no name of its own.
  private static let generic: Set<String> = [
    "文化", "人民", "中心", "休闲", "健身", "村", "镇", "乡", "县", "市", "立",
  ]

  private func link(
    _ span: Span, _ word: Int, _ suffix: PlaceSuffixes.Suffix, behind draft: PlaceDraft
  ) -> PlaceDraft.Link {
    let said = words(span)
    let needsHolder =
      word == span.start
      || suffix.kind == .venue && Self.generic.contains(words(Span(span.start, word)))
    guard needsHolder else { return PlaceDraft.Link(name: said, level: suffix.level) }
    let holder = draft.tail.last?.name ?? words(draft.unit)
    return PlaceDraft.Link(name: holder + said, level: suffix.level)
  }

  /// Finds names with a class word that no table lists: 文博园, 下东街, 大鹿庄乡.
  mutating func findUnlisted() {
    var position = 0
    for mark in marks.suffixes where mark >= position {
      var end = mark
      defer { position = end + 1 }
      guard
        let (word, suffix) = suffixes.suffix(endingAt: end, limit: max(0, end - 8), in: scalars),
        word < end, !(suffix.kind == .group), !suffixes.isCut(at: end, in: scalars),
        !contexts.isOrganized(at: end, in: scalars),
        !isTaken(Span(end - 1, end)), let start = start(ofNameBefore: word, suffix)
      else { continue }
      if !(suffix.kind == .village || suffix.kind == .unit) { end = lengthened(end) }
      let span = Span(start, end)
      guard !isBlocked(span), !isTaken(span) else { continue }
      var draft = PlaceDraft(
        span: span, candidates: [], unit: span,
        tail: [.init(name: words(span), level: suffix.level)],
        isWide: suffix.kind == .nature, needsHome: suffix.kind == .road, rule: "place.suffix")
      extend(&draft)
      if !isTaken(draft.span) {
        insert(draft)
        end = max(end, draft.span.end)
      }
    }
  }

  /// Takes in class words that go on where one ends: 牟山湿地|公园.
  private func lengthened(_ end: Int) -> Int {
    for next in end + 2..<end + 5 where next <= scalars.count {
      if suffixes.mayEnd(scalars[next - 1]),
        let (word, suffix) = suffixes.suffix(endingAt: next, limit: end, in: scalars), word == end,
        suffix.kind == .venue || suffix.kind == .estate || suffix.kind == .market
      {
        return next
      }
    }
    return end
  }

  /// Walks left from a class word to where a name can begin.
  private func start(ofNameBefore word: Int, _ suffix: PlaceSuffixes.Suffix) -> Int? {
    var start = word
    let limit = max(0, word - 6)
    while start > limit, PlaceContexts.isHan(scalars[start - 1]) {
      start -= 1
      if endsDraft(at: start) { return nil }
      if start > 0, isListConjunction(start - 1) {
        return isName(start, word, suffix, .taking) ? start : nil
      }
      let left = contexts.left(of: start, in: scalars)
      if left == .edge, suffix.kind == .nature, isName(start, word, suffix, left) { return start }
      guard left == .taking || left == .open else { continue }
      return isName(start, word, suffix, left) ? start : nil
    }
    return nil
  }

  /// Whether 和, 与 or 及 at `offset` joins to a place before it.
  private func isListConjunction(_ offset: Int) -> Bool {
    switch scalars[offset] {
    case "和", "与", "及", "、", "的": return endsDraft(at: offset)
    default: return false
    }
  }

  private func isName(
    _ start: Int, _ word: Int, _ suffix: PlaceSuffixes.Suffix, _ left: PlaceContexts.Left
  ) -> Bool {
    let length = word - start
    guard length > 0, contexts.isStem(start..<word, in: scalars), !isWord(word, suffix) else {
      return false
    }
    let isListed = left == .open && start > 0 && scalars[start - 1] == "、"
    switch suffix.kind {
    case .village: return length > 1 && length < 6 && (left == .taking || isListed || length == 2)
    case .unit: return length > 1 && length < 5 && (left == .taking || isListed)
    case .road: return length > 1 && length < 5 && left == .taking
    case .venue: return length > 1 && (left == .taking || isListed)
    case .garden, .estate, .market: return length > 1 && left == .taking
    case .island: return length > 1 && (left == .taking || isListed)
    case .hill: return false
    case .nature: return length > 1 && left != .none
    case .zone: return length > 1 && left == .taking
    case .group, .hamlet: return false
    }
  }
}
