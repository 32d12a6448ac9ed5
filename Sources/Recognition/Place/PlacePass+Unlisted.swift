// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Takes in the village, venue or road that is written right behind a place: 贡江镇|楂林村, 大许村|文化广场.
  func extend(_ draft: inout PlaceDraft) {
    extendAbroad(&draft)
    for _ in 0..<3 {
      guard let (end, link) = linkBehind(draft) else { return }
      let span = Span(draft.span.start, end)
      if isBlocked(span) { return }
      if isEstate(draft) || isVillage(draft) && scalars[end - 1] == "区", let last = draft.tail.last,
        link.name == last.name + words(Span(draft.span.end, end))
      {
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
    if suffixes.isCut(at: end, in: scalars) || contexts.isOrganized(at: end, in: scalars)
      || isJoint(start) || contexts.endsInSort(start..<word, in: scalars)
      || isCounted(start..<word)
    {
      return false
    }
    // 西峰区|西大街
    if suffix.kind == .road, word == start + 1, Self.isDirection(scalars[start]) {
      return draft.tail.isEmpty && draft.rule != "place.short"
    }
    if word == start {
      return suffix.kind == .zone || isGenericVenue(suffix, start, end, behind: draft)
        || isLonger || isEstate(draft)
        || suffix.kind == .village && (isPart(draft) || isVillage(draft) && scalars[start] == "社")
    }
    switch suffix.kind {
    case .garden, .market: if word - start < 2 || isLonger { return false }
    case .hill:
      if word - start < 2 || word - start > 3 || isLonger || holdsPlace(start..<end) {
        return false
      }
    case .unit:
      if word - start < 2 || draft.rule == "place.short" && !isShown(draft) { return false }
      if PlaceNumbers.counts(scalars[word - 1]) { return false }
    case .village where isNumeral(start..<word): return false  // 烈屿乡|四村
    case .group:
      return isNumeral(start..<word) || draft.tail.last?.level == .village && word - start < 4
    case .ward: if word - start > 3 || !isInTaiwan(draft) { return false }
    case .hamlet: if word - start > 3 || !endsName(end) || isLonger { return false }
    case .road:
      if isCountry(draft) || word - start < 3 && PlaceNumbers.counts(scalars[word - 1]) {
        return false
      }
    default: break
    }
    if contexts.isTaking(at: start, in: scalars) { return false }
    if suffix.kind == .venue, word - start <= 4, mayBeVenue(start..<word),
      (start..<word).allSatisfy({
        PlaceContexts.isHan(scalars[$0]) && !Self.stopsVenue(scalars[$0])
      })
    {
      return true
    }
    return word - start <= 6 && contexts.isStem(start..<word, in: scalars)
      && (word - start == 2 && !isCountryside(word - 1) || !isWord(start..<word, suffix)
        || bearsListedName(start, word))
      && mayBeName(start..<word, suffix)
  }

  /// Whether what stands between a place and a class word is likelier a name than text: not 在斗门镇|针对古|街.
  private func mayBeName(_ stem: Range<Int>, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    switch suffix.kind {
    case .group, .zone: return true
    // 人民|路, 解放|路
    case .road where stem.count > 1 && stem.count < 4:
      if gazetteer.isCommonWord(scalars[stem.lowerBound], scalars[stem.lowerBound + 1]) {
        return true
      }
    default: break
    }
    return suffixes.characters.score(stem, in: scalars) >= -3 * stem.count
  }

  /// 农|村, 乡|村 after a place are no names.
  private func isCountryside(_ offset: Int) -> Bool {
    switch scalars[offset] {
    case "农", "乡", "渔", "城": return true
    default: return false
    }
  }

  /// 活动, 人民: words that venues bear; other ordinary words make no name: 斗门镇|针对|古街.
  private func mayBeVenue(_ stem: Range<Int>) -> Bool {
    Self.generic.contains(words(Span(stem.lowerBound, stem.upperBound)))
      || suffixes.characters.score(stem, in: scalars) >= -3 * stem.count
  }

  /// Whether a place of its own begins inside: 黄冈|属大别山.
  private func holdsPlace(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { offset in
      lattice.matches(at: offset).contains { $0.isFull && $0.span.end >= range.upperBound }
    }
  }

  /// Whether a place is written with its class word, or is known otherwise.
  private func isShown(_ draft: PlaceDraft) -> Bool {
    lattice.resolver.chosen(among: draft.candidates).map(lattice.resolver.evidence.knows) == true
  }

  private func isInTaiwan(_ draft: PlaceDraft) -> Bool {
    guard let place = lattice.resolver.chosen(among: draft.candidates) ?? draft.candidates.first
    else { return isTaiwanese }
    return gazetteer.code(of: place)?.hasPrefix("TW") == true
  }

  /// 万家花园|社区: what houses people may go on as a community.
  private func isEstate(_ draft: PlaceDraft) -> Bool {
    guard draft.candidates.isEmpty, draft.tail.count == 1 else { return false }
    return draft.tail[0].level == .venue
  }

  /// 花园西村|社区: communities are named after villages.
  private func isVillage(_ draft: PlaceDraft) -> Bool {
    draft.tail.last?.level == .village && scalars[draft.span.end - 1] == "村"
  }

  /// Whether the draft is a part of a town that is no unit: 九澳|村.
  private func isPart(_ draft: PlaceDraft) -> Bool {
    draft.tail.isEmpty && draft.candidates.first.map { gazetteer.level(of: $0) } == .other
  }

  private func isCountry(_ draft: PlaceDraft) -> Bool {
    draft.tail.isEmpty && draft.candidates.first.map { gazetteer.level(of: $0) } == .country
  }

  /// 文化广场, 体育馆: a venue without a name of its own takes the name of what it stands in.
  private func isGenericVenue(
    _ suffix: PlaceSuffixes.Suffix, _ start: Int, _ end: Int, behind draft: PlaceDraft
  ) -> Bool {
    guard suffix.kind == .venue, end - start > 1 else { return false }
    if end - start > 2 { return true }
    // 镇礼堂, 村广场: two characters alone only behind what is small enough to have one.
    switch (scalars[start], scalars[start + 1]) {
    case ("广", "场"), ("礼", "堂"), ("公", "园"), ("码", "头"), ("大", "桥"), ("大", "堤"), ("大", "坝"),
      ("老", "街"),
      ("古", "街"), ("古", "镇"):
      if draft.tail.last?.level == .venue, scalars[end - 1] != "场" { return false }
      return !draft.tail.isEmpty || draft.rule != "place.short" || isShown(draft)
    default: return false
    }
  }

  /// Whether no name of a venue goes on over the character.
  private static func stopsVenue(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "的", "在", "和", "与", "及", "到", "进", "入", "开", "举", "办", "设", "于", "、", "是", "了", "为", "内",
      "外", "等",
      "旁", "前", "后", "对", "将", "向", "把", "被", "由", "从":
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
    "文化", "中心", "休闲", "健身", "活动", "村", "镇", "乡", "县", "市", "立",
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
        word < end, suffix.kind != .group, suffix.kind != .hamlet,
        !suffixes.isCut(at: end, in: scalars),
        !contexts.isOrganized(at: end, in: scalars),
        !isTaken(Span(end - 1, end)),
        !(suffix.kind == .hill || suffix.kind == .nature) || !isFigure(end),
        let start = start(ofNameBefore: word, to: end, suffix)
      else { continue }
      if !(suffix.kind == .village || suffix.kind == .unit) { end = lengthened(end) }
      let span = Span(start, end)
      guard !isBlocked(span), !isTaken(span), !PlaceSlogans.hold(span, in: scalars),
        !contexts.isPartOfBody(at: end, in: scalars)
      else { continue }
      let holder = holder(of: start..<word, suffix)
      var draft = PlaceDraft(
        span: span, candidates: holder?.places ?? [], unit: span,
        tail: [.init(name: words(Span(holder?.end ?? start, end)), level: suffix.level)],
        isWide: suffix.kind == .nature,
        needsHome: suffix.kind == .road && contexts.left(of: start, in: scalars) != .taking,
        rule: "place.suffix")
      extend(&draft)
      if !isTaken(draft.span) {
        insert(draft)
        end = max(end, draft.span.end)
      }
    }
  }

  /// The place that a name begins with, and where it ends in the name.
  ///
  /// Stations are named after their towns (呼和浩特|东站, whole), villages stand behind theirs (望安|花屿村).
  private func holder(
    of stem: Range<Int>, _ suffix: PlaceSuffixes.Suffix
  ) -> (places: [Int32], end: Int)? {
    guard let match = lattice.matches(at: stem.lowerBound).first else { return nil }
    if suffix.kind == .port {
      return match.span.end == stem.upperBound
        ? (Array(match.places), stem.lowerBound) : nil
    }
    guard suffix.kind == .village, match.risk < 2, match.span.end < stem.upperBound,
      let place = lattice.resolver.chosen(among: match.places),
      gazetteer.parent(of: place).map(lattice.resolver.evidence.knows) == true
    else { return nil }
    return ([place], match.span.end)
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
}
