// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Finds chains of names that the gazetteer lists, with the villages and venues written behind them.
  mutating func findListed() {
    var position = 0
    for chain in lattice.chains where chain.span.start >= position {
      guard !isBlocked(chain.span), accepts(chain) else { continue }
      var draft = PlaceDraft(
        span: chain.span, candidates: candidates(of: chain),
        unit: chain.links.last?.span ?? chain.span,
        rule: chain.isFirm ? "place.chain" : "place.short")
      extend(&draft)
      insert(draft)
      position = draft.span.end
    }
    settle()
  }

  /// In a list the name is of the list's level.
  private func candidates(of chain: PlaceChain) -> [Int32] {
    guard chain.links.count == 1, let level = listed[chain.span.start] else {
      return withBareReading(chain)
    }
    let fitting = chain.candidates.filter { gazetteer.level(of: $0) == level }
    return fitting.isEmpty ? chain.candidates : fitting
  }

  /// A full name that is no unit any more may as well be a bare name of one of today: 南城区|街道.
  private func withBareReading(_ chain: PlaceChain) -> [Int32] {
    guard chain.links.count == 1, chain.links[0].isFull,
      chain.candidates.allSatisfy(gazetteer.isFormer)
    else { return chain.candidates }
    let bare = lattice.matches(at: chain.span.start).first { $0.span == chain.span && !$0.isFull }
    return chain.candidates + (bare?.places ?? [])
  }

  private func accepts(_ chain: PlaceChain) -> Bool {
    guard let last = chain.links.last else { return false }
    if chain.links.count > 1 { return last.isFull || last.risk < 2 || isShown(chain) }
    if isCountryLevel(last) { return acceptsCountry(last) }
    return last.isFull ? acceptsFull(last) : acceptsShort(last)
  }

  private func acceptsShort(_ match: PlaceLattice.Match) -> Bool {
    let isTownship = match.places.first.map { gazetteer.level(of: $0) } == .township
    if match.risk > 1 || isTownship, listed[match.span.start] == nil,
      contexts.left(of: match.span.start, in: scalars) == .none,
      !isOpen(match.span.end), match.risk > 1 || match.places.count > 1
    {
      return false  // the cheapest test first: most bare readings are chance
    }
    if contexts.isDenied(at: match.span.end, in: scalars),
      !contexts.isFollowed(at: match.span.end, in: scalars)
    {
      return false
    }
    if refused.contains(match.span.start)
      || isBehindInstitution(match.span.start)
        && !contexts.isDateline(at: match.span.end, in: scalars)
    {
      return false
    }
    if beginsVenue(match) { return false }
    return PlaceShortRule(pass: self, match: match).accepts()
  }

  private func isOpen(_ end: Int) -> Bool {
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
    return match.places.contains { gazetteer.level(of: $0) == level } ? level : nil
  }

  /// Whether the name goes on as one of a venue or a zone: 西城|广场, 天衢|新区.
  private func beginsVenue(_ match: PlaceLattice.Match) -> Bool {
    let start = match.span.end
    for end in start + 2..<start + 5 where end <= scalars.count {
      guard let (word, suffix) = suffixes.suffix(endingAt: end, limit: start, in: scalars),
        word == start
      else { continue }
      switch suffix.kind {
      case .venue, .estate, .market, .road: return true
      case .zone: return match.places.allSatisfy { gazetteer.level(of: $0) == .township }
      default: continue
      }
    }
    return false
  }

  /// A bare name right behind an institution is one of its branches: 联合医院松山、万华院区.
  private func isBehindInstitution(_ start: Int) -> Bool {
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

  private func isCountryLevel(_ match: PlaceLattice.Match) -> Bool {
    match.places.first.map { gazetteer.level(of: $0) == .country } == true
  }

  /// A country is said as a place where nothing denies it; of the own one, more has to speak for it.
  private func acceptsCountry(_ match: PlaceLattice.Match) -> Bool {
    let left = contexts.left(of: match.span.start, in: scalars)
    let isOwn = match.span.count == 2 && scalars[match.span.start] == "中"
    let end = match.span.end
    if isOwn {
      return left == .taking
        && (end >= scalars.count || !PlaceContexts.isHan(scalars[end]) || scalars[end] == "的")
    }
    if match.risk > 1 { return left == .taking || contexts.isFollowed(at: end, in: scalars) }
    return !(end < scalars.count && (scalars[end] == "族" || scalars[end] == "洋"))
  }

  private func acceptsFull(_ match: PlaceLattice.Match) -> Bool {
    let left = contexts.left(of: match.span.start, in: scalars)
    if match.span.count == 2 { return left != .none }
    if match.risk > 1 {
      guard left != .none, let place = lattice.resolver.chosen(among: match.places) else {
        return false
      }
      return lattice.resolver.evidence.support(place, gazetteer) > 0
    }
    guard left == .none, match.span.start > 0 else { return true }
    let isTown = match.places.allSatisfy { gazetteer.level(of: $0) == .township }
    return
      !(isTown && match.span.count == 3
      && gazetteer.isCommonWord(scalars[match.span.start - 1], scalars[match.span.start]))
  }

  /// The bare names that stand in a list of places of one level: 奉化、象山、鄞州.
  mutating func listedNames() -> [Int: PlaceValue.Level] {
    var result: [Int: PlaceValue.Level] = [:]
    var index = 0
    while index < lattice.matches.count {
      let run = run(from: lattice.matches[index])
      if let first = run.first, run.count > 1, isBehindInstitution(first.span.start) {
        refused.formUnion(run.map(\.span.start))
      } else if run.count > 1, let level = commonLevel(run), isPlaceList(run) {
        for match in run { result[match.span.start] = level }
      }
      index = lattice.firstIndex(from: (run.last?.span.start ?? 0) + 1)
    }
    return result
  }

  private func run(from first: PlaceLattice.Match) -> [PlaceLattice.Match] {
    var run = [lastLink(first)]
    while run.count < 64, let last = run.last {
      var next = last.span.end
      guard next < scalars.count, isSeparator(scalars[next]) else { break }
      next += 1
      if next < scalars.count, scalars[next] == " " { next += 1 }
      guard let match = lattice.matches(at: next).first else { break }
      run.append(lastLink(match))
    }
    return run
  }

  /// The last link of the chain that a member of a list begins with.
  private func lastLink(_ match: PlaceLattice.Match) -> PlaceLattice.Match {
    let next = lattice.firstIndex(from: match.span.end)
    guard next < lattice.matches.count, lattice.matches[next].span.start == match.span.end else {
      return match
    }
    return finder.chain(at: match.span.start)?.links.last ?? match
  }

  /// Whether a character stands between the members of a list.
  func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", "，", "和", "与", "及", "/", "·": return true
    default: return false
    }
  }

  private func commonLevel(_ run: [PlaceLattice.Match]) -> PlaceValue.Level? {
    [.country, .province, .prefecture, .county, .township].first { level in
      run.allSatisfy { match in match.places.contains { gazetteer.level(of: $0) == level } }
    }
  }

  private func isPlaceList(_ run: [PlaceLattice.Match]) -> Bool {
    guard let first = run.first, let last = run.last else { return false }
    let safe = run.count { $0.risk < 2 }
    if contexts.isFollowed(at: last.span.end, in: scalars) { return safe > 0 }
    if run.contains(where: { $0.risk == 3 && !$0.isFull }), safe * 3 < run.count * 2 {
      return false
    }
    if contexts.left(of: first.span.start, in: scalars) == .taking { return safe > 0 }
    return run.count > 2 && safe * 2 > run.count
  }
}
