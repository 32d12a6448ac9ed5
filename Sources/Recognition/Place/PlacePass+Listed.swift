// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Finds chains of names that the gazetteer lists, with the villages and venues written behind them.
  mutating func findListed() {
    var position = 0
    for index in lattice.chains.indices where lattice.chains[index].span.start >= position {
      let chain = withoutVenue(lattice.chains[index])
      guard !isBlocked(chain.span), accepts(chain), !isInsideName(chain.span),
        !beginsTitleOfWork(chain.span),
        !contexts.isPartOfBody(at: chain.span.end, in: scalars),
        !PlaceSlogans.hold(chain.span, in: scalars)
      else { continue }
      var draft = PlaceDraft(
        span: chain.span, candidates: candidates(of: chain), unit: chain.last.span,
        rule: chain.isFirm ? .chain : .short)
      if draft.span == chain.span { takeInRiskyName(&draft) }
      readAsLandscape(&draft)
      extend(&draft)
      settleWideBase(of: &draft)
      joinZone(to: &draft)
      insert(draft)
      position = draft.span.end
    }
    settle()
  }

  /// Takes in a county whose name is an ordinary word, where it can be nothing else: 到|湖南|通道|巡诊, but not 与四川|合作.
  private func takeInRiskyName(_ draft: inout PlaceDraft) {
    let start = draft.span.end
    guard let match = lattice.matches(at: start).first(where: { !$0.isFull && $0.risk > 2 }),
      contexts.left(of: draft.span.start, in: scalars) == .taking || isBeforeChain(match.span.end),
      isOpen(match.span.end) || contexts.isDoing(at: match.span.end, in: scalars)
        || endsPhrase(at: match.span.end)
    else { return }
    let places = match.places.filter { place in
      gazetteer.level(of: place) == .county
        && draft.candidates.contains { $0 != place && gazetteer.isPlace(place, within: $0) }
    }
    guard !places.isEmpty else { return }
    draft.span = Span(draft.span.start, match.span.end)
    (draft.candidates, draft.unit, draft.rule) = (places, match.span, .chain)
  }

  /// Whether the next member of a list begins at `end`, a county behind its province: 四川会理、|甘肃华池.
  private func isBeforeChain(_ end: Int) -> Bool {
    end < scalars.count && isSeparator(scalars[end])
      && lattice.chain(at: end + 1).map { $0.count > 1 } == true
  }

  /// Whether 的 or 和 ends the name: 带到|江西|修水|的小学.
  private func endsPhrase(at end: Int) -> Bool {
    guard end + 1 < scalars.count else { return false }
    switch scalars[end] {
    case "的": return true
    case "和", "与", "及": return lattice.readings.starts(at: end + 1)
    default: return false
    }
  }

  /// In a list the name is of the list's level.
  private func candidates(of chain: PlaceChain) -> [Int32] {
    guard chain.count == 1, let level = listed[chain.span.start] else {
      return withBareReading(chain)
    }
    let fitting = chain.candidates.filter { gazetteer.level(of: $0) == level }
    return fitting.isEmpty ? Array(chain.candidates) : fitting
  }

  /// A full name that is no unit any more may as well be a bare name of one of today: 南城区|街道.
  private func withBareReading(_ chain: PlaceChain) -> [Int32] {
    guard chain.count == 1, chain.last.isFull, chain.candidates.allSatisfy(gazetteer.isFormer),
      let bare = lattice.matches(at: chain.span.start).first(where: {
        $0.span == chain.span && !$0.isFull
      })
    else { return Array(chain.candidates) }
    return Array(chain.candidates) + bare.places
  }

  private func accepts(_ chain: PlaceChain) -> Bool {
    let last = chain.last
    if chain.count > 1 {
      return last.isFull || !isInTitle(last.span) && (last.risk < 2 || isShown(chain))
    }
    if isCountryLevel(last) { return acceptsCountry(last) }
    return last.isFull ? acceptsFull(last) : acceptsShort(last)
  }

  private func acceptsShort(_ match: PlaceLattice.Match) -> Bool {
    let (start, end) = (match.span.start, match.span.end)
    let isTownship = match.places.first.map { gazetteer.level(of: $0) } == .township
    let left = contexts.left(of: start, in: scalars)
    let isListed = listed[start]
    if match.risk > 1 || isTownship && match.places.count > 1, left == .none, isListed == nil,
      !isOpen(end)
    {
      return false  // the cheapest test first: most bare readings are chance
    }
    if contexts.isDenied(at: end, in: scalars), !contexts.isFollowed(at: end, in: scalars) {
      return false
    }
    if start > 0, scalars[start - 1] == "届" { return false }  // 首届|昌平草莓节
    if isListed == nil, contexts.isAim(before: start, in: scalars) { return false }
    if isFamilyName(start) || isOfPerson(match.span) || isInTitle(match.span) {
      return false
    }
    if refused[start] != nil || isFigure(end) && scalars[end] != "南" && scalars[end] != "北" {
      return false
    }
    if isBehindInstitution(start) {
      guard contexts.isDateline(at: end, in: scalars) else { return false }
      // 新华社拉萨8月3日电: nothing but a place stands between an agency and its day.
      if match.risk <= 2, !isTownship { return true }
    }
    if beginsVenue(match) || beginsWater(match.span.end) || isPartOfLongerName(match.span) {
      return false
    }
    if left == .taking, isBehindByline(start), !isOpen(end) { return false }
    return accepts(
      shortName(match, left: left, listLevel: isListed ?? neighbourLevel(of: match)))
  }

  func isOpen(_ end: Int) -> Bool {
    end >= scalars.count || !PlaceContexts.isHan(scalars[end])
      || contexts.isFollowed(at: end, in: scalars) || contexts.isDateline(at: end, in: scalars)
  }

  /// The level of the place that a name without a risk is joined to: 兰屿、|绿岛.
  func neighbourLevel(of match: PlaceLattice.Match) -> PlaceValue.Level? {
    let start = match.span.start
    guard match.risk < 2, start > 1, isSeparator(scalars[start - 1]), let last = added.last,
      last.span.end == start - 1, last.tail.isEmpty,
      let place = lattice.resolver.chosen(among: last.candidates)
    else { return nil }
    let level = gazetteer.level(of: place)
    let hasCurrent = match.places.contains { isHighToday($0) }
    return match.places.contains {
      gazetteer.level(of: $0) == level && !(hasCurrent && gazetteer.isFormer($0))
    } ? level : nil
  }

  /// A chain without a last link that a venue behind it is named after: 白银区|武川小区.
  private func withoutVenue(_ chain: PlaceChain) -> PlaceChain {
    guard chain.count > 1, !chain.last.isFull,
      chain.candidates.allSatisfy({
        gazetteer.level(of: $0) == .township || gazetteer.isFormer($0)
      }), beginsVenue(chain.last)
    else { return chain }
    return lattice.chain(at: chain.span.start, limit: chain.last.span.start) ?? chain
  }

  /// Whether the name goes on as one of a venue or a zone: 西城|广场, 天衢|新区, 清波|门广场.
  private func beginsVenue(_ match: PlaceLattice.Match) -> Bool {
    let start = match.span.end
    for end in start + 1..<start + 5 where end <= scalars.count {
      guard suffixes.mayEnd(scalars[end - 1]),
        let (word, suffix) = suffixes.suffix(endingAt: end, limit: start, in: scalars),
        word == start || word == start + 1 && isGate(start)
      else { continue }
      switch suffix.kind {
      case .port: return !suffixes.isCut(at: end, in: scalars)
      case .estate where scalars[start] == "邨": return true
      case .venue, .estate, .market, .road: return end > start + 1
      case .zone: return match.places.allSatisfy { gazetteer.level(of: $0) == .township }
      default: continue
      }
    }
    return false
  }

  /// Whether a character that squares and estates are named after stands at `offset`: 清波|门.
  private func isGate(_ offset: Int) -> Bool {
    switch scalars[offset] {
    case "门", "桥", "塔", "楼", "湾", "湖", "山", "河", "岭": return true
    default: return false
    }
  }

  /// A bare name right behind an institution is one of its branches: 联合医院松山、万华院区.
  func isBehindInstitution(_ start: Int) -> Bool {
    let index = Self.firstIndex(endingAfter: start - 1, blocked)
    return index < blocked.count && blocked[index].span.end == start
  }

  private func isShown(_ chain: PlaceChain) -> Bool {
    let end = chain.span.end
    return left(chain) != .none || end >= scalars.count || !PlaceContexts.isHan(scalars[end])
      || contexts.isFollowed(at: end, in: scalars)
      || lattice.resolver.chosen(among: chain.candidates).map(lattice.resolver.evidence.knows)
        == true
  }

  private func left(_ chain: PlaceChain) -> PlaceContexts.Left {
    contexts.left(of: chain.span.start, in: scalars)
  }

  private func acceptsFull(_ match: PlaceLattice.Match) -> Bool {
    let start = match.span.start
    let left = contexts.left(of: start, in: scalars)
    if isPart(match), isFigure(match.span.end) || isAbroadInName(match) { return false }
    if isHillCountry(match.span) { return false }
    if match.span.count == 2 {
      let isSupported = isSupported(match)
      return left != .none && (scalars[start + 1] != "区" || isSupported)
        || isSupported && isAlias(match)
    }
    if match.risk > 1 {
      if isPart(match) {
        return match.span.count > 3 || left == .taking
          || contexts.isFollowed(at: match.span.end, in: scalars)
          || contexts.isDateline(at: match.span.end, in: scalars)
      }
      return left != .none && isSupported(match)
    }
    if isCommunity(match), left == .none || !isSupported(match) { return false }
    guard start > 0, left == .none || left == .edge else { return true }
    let isTown = match.places.allSatisfy { gazetteer.level(of: $0) == .township }
    guard isTown, match.span.count == 3,
      gazetteer.isCommonWord(scalars[start - 1], scalars[start])
    else { return true }
    return left == .edge && isSupported(match)
  }

  /// Whether the hills of a part of a province are meant: 闽|东山区.
  private func isHillCountry(_ span: Span) -> Bool {
    span.count == 3 && span.start > 0 && scalars[span.end - 1] == "区"
      && scalars[span.end - 2] == "山" && contexts.letterSet.contains(scalars[span.start - 1])
  }

  /// Whether it is a named part of the land or of a town, no unit.
  private func isPart(_ match: PlaceLattice.Match) -> Bool {
    match.places.allSatisfy { gazetteer.level(of: $0) == .other }
  }

  /// 仙台|社区: communities, roads and squares at home have the names of towns abroad.
  private func isAbroadInName(_ match: PlaceLattice.Match) -> Bool {
    guard let place = match.places.first, let holder = gazetteer.parent(of: place),
      gazetteer.level(of: holder) == .country, match.span.end < scalars.count
    else { return false }
    switch scalars[match.span.end] {
    case "社", "村", "路", "街", "道", "小", "花", "苑", "广", "人": return true
    default: return false
    }
  }

  /// 嘉县: a unit may be called by one character of its name.
  private func isAlias(_ match: PlaceLattice.Match) -> Bool {
    match.risk == 0 && match.places.allSatisfy { gazetteer.name(of: $0).unicodeScalars.count > 2 }
  }

  /// 新社区 is a district of Taiwan, and any new community.
  private func isCommunity(_ match: PlaceLattice.Match) -> Bool {
    let end = match.span.end
    return scalars[end - 2] == "社" && scalars[end - 1] == "区"
  }

  /// Whether something else in the document speaks for the place; a full name without a risk speaks for itself.
  private func isSupported(_ match: PlaceLattice.Match) -> Bool {
    let resolver = lattice.resolver
    guard let place = resolver.chosen(among: match.places) else { return false }
    if match.risk > 1 || match.span.count == 2 {
      return resolver.evidence.support(place, gazetteer) > 0
    }
    var holder = gazetteer.parent(of: place)
    for _ in 0..<3 {
      guard let unit = holder else { return false }
      if resolver.evidence.names(unit) { return true }
      holder = gazetteer.parent(of: unit)
    }
    return false
  }
}
