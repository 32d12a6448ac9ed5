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
      if isEstate(draft) || isVillage(draft) && scalars[end - 1] == "区" || isLandscape(draft)
        || isSide(at: draft.span.end, of: draft),
        let last = draft.tail.last,
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
        !isInListedName(start, end, suffix),
        isTail(start, word, end, suffix, behind: draft, after: best != nil)
      else { continue }
      if let best, word != best.end { break }
      best = (end, link(Span(start, end), word, suffix, behind: draft))
    }
    return best
  }

  /// Whether what looks like an island or a hill is the first part of a listed name: 淳安县|千岛湖.
  private func isInListedName(_ start: Int, _ end: Int, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    guard suffix.kind == .island || suffix.kind == .hill else { return false }
    return lattice.matches(at: start).contains { $0.span.end > end && $0.risk < 2 }
  }

  private func isTail(
    _ start: Int, _ word: Int, _ end: Int, _ suffix: PlaceSuffixes.Suffix,
    behind draft: PlaceDraft, after isLonger: Bool
  ) -> Bool {
    if suffixes.isCut(at: end, in: scalars) || contexts.isOrganized(at: end, in: scalars)
      || isJoint(start) || contexts.endsInSort(start..<word, in: scalars)
      || word > start && beginsLand(start) || isPraise(start..<word, suffix, behind: draft)
      || isCounted(start..<word)
    {
      return false
    }
    // 西峰区|西大街
    if suffix.kind == .road, word == start + 1, Self.isDirection(scalars[start]) {
      return draft.tail.isEmpty && draft.rule != .short
    }
    if word == start { return isBareTail(start, end, suffix, behind: draft, after: isLonger) }
    switch suffix.kind {
    case .garden, .market: if word - start < 2 || isLonger { return false }
    case .hill:
      if word - start < 2 || word - start > 3 || isLonger || holdsPlace(start..<end)
        || (start..<word).contains(where: { Self.stopsVenue(scalars[$0]) })
      {
        return false
      }
    case .unit:
      if word - start < 2 || draft.rule == .short && !isShown(draft) { return false }
      if PlaceNumbers.counts(scalars[word - 1]) { return false }
    case .village where isNumber(start..<word): return false  // 烈屿乡|四村, 河西|两村
    case .group:
      return isNumeral(start..<word) || draft.tail.last?.level == .village && word - start < 4
    case .ward: if word - start > 3 || !isInTaiwan(draft) { return false }
    case .island where scalars[word - 1] == "岛": return false  // 澎湖县|大小岛屿
    case .station: if !mayBeStation(start..<word) { return false }
    case .hamlet:
      if word - start > 3 || !endsName(end) || isLonger || isVenue(draft)
        || scalars[start] == "一"
      {
        return false
      }
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
    return word - start <= 6
      && contexts.isStem(start..<word, in: scalars, isBounded: beginsOddName(start, word, suffix))
      && (word - start == 2 && !isCountryside(word - 1) || !isWord(start..<word, suffix)
        || bearsListedName(start, word) || isHillVillage(start..<word, suffix))
      && mayBeName(start..<word, suffix)
  }

  /// Whether a village behind its town has a name that begins with what is a pronoun elsewhere: 塔城镇|其宗|村, 沙河镇|进中|村.
  private func beginsOddName(_ start: Int, _ word: Int, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    guard suffix.kind == .village, word - start == 2 else { return false }
    switch scalars[start] {
    case "其": return !["他", "它", "中", "余", "实", "间", "次"].contains(scalars[start + 1])
    case "进", "向":
      return !gazetteer.isCommonWord(scalars[start + 1], scalars[start + 2])
        && suffixes.characters.score(scalars[start + 1]) > -3
    default: return false
    }
  }

  /// Whether a class word without a name of its own may stand behind a place: 平江|高新区.
  private func isBareTail(
    _ start: Int, _ end: Int, _ suffix: PlaceSuffixes.Suffix,
    behind draft: PlaceDraft, after isLonger: Bool
  ) -> Bool {
    return suffix.kind == .zone || isGenericVenue(suffix, start, end, behind: draft)
      || isLonger || isEstate(draft)
      || end - start > 1 && isNamedAfter(draft, suffix)
      || suffix.kind == .village && (isPart(draft) || isVillage(draft) && scalars[start] == "社")
  }

  /// Whether words that say which part of the place is meant stand at `offset`: 昌平区|山区, 昌平区|主场.
  private func beginsLand(_ offset: Int) -> Bool {
    guard offset + 1 < scalars.count else { return false }
    switch (scalars[offset], scalars[offset + 1]) {
    case ("山", "区"), ("农", "村"), ("城", "区"), ("郊", "区"), ("牧", "区"), ("灾", "区"), ("库", "区"),
      ("主", "场"),
      ("境", "内"), ("各", "地"), ("当", "地"), ("周", "边"), ("老", "区"), ("乡", "下"), ("辖", "区"),
      ("专", "场"),
      ("分", "会"), ("主", "会"):
      return true
    default: return false
    }
  }

  /// Whether the words before a class word only praise it, where a town is not named: 湖北省|文明|村.
  private func isPraise(
    _ stem: Range<Int>, _ suffix: PlaceSuffixes.Suffix, behind draft: PlaceDraft
  ) -> Bool {
    guard suffix.kind == .village, contexts.isEpithet(stem, in: scalars), draft.tail.isEmpty,
      let place = draft.candidates.first
    else { return false }
    return gazetteer.level(of: place) != .township
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
      lattice.matches(at: offset).contains {
        ($0.isFull || $0.risk < 1) && $0.span.end >= range.upperBound
      }
    }
  }

  /// Whether a place is written with its class word, or is known otherwise.
  private func isShown(_ draft: PlaceDraft) -> Bool {
    lattice.resolver.chosen(among: draft.candidates).map(lattice.resolver.evidence.knows) == true
  }

  private func isInTaiwan(_ draft: PlaceDraft) -> Bool {
    guard let place = lattice.resolver.chosen(among: draft.candidates) ?? draft.candidates.first
    else { return isTaiwanese }
    return gazetteer.isInTaiwan(place)
  }

  /// 万家花园|社区: what houses people may go on as a community.
  private func isEstate(_ draft: PlaceDraft) -> Bool {
    guard draft.candidates.isEmpty, draft.tail.count == 1 else { return false }
    return draft.tail[0].level == .venue
  }

  /// 上海浦东|国际机场, 阿里|高原: airports and plateaus are named after the unit that they lie in.
  private func isNamedAfter(_ draft: PlaceDraft, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    guard draft.tail.isEmpty else { return false }
    switch suffix.kind {
    case .nature:
      let next = scalars[draft.span.end]
      return draft.rule == .short && (next == "高" || next == "盆")
    case .port: return draft.rule == .chain
    default: return false
    }
  }

  func isVenue(_ draft: PlaceDraft) -> Bool { draft.tail.last?.level == .venue }

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
      ("剧", "场"), ("祠", "堂"), ("戏", "台"), ("操", "场"), ("球", "场"),
      ("古", "街"), ("古", "镇"):
      if draft.tail.last?.level == .venue, scalars[end - 1] != "场" { return false }
      return !draft.tail.isEmpty || draft.rule != .short || isShown(draft)
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

  private func isNumber(_ range: Range<Int>) -> Bool {
    range.allSatisfy { PlaceNumbers.counts(scalars[$0]) }
  }

  private func isNumeral(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      switch scalars[$0] {
      case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "0"..."9": return true
      default: return false
      }
    }
  }
}
