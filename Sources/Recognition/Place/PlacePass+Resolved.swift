// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Settles every draft the same way throughout the document.
  mutating func resolved(_ titles: inout PlaceTitles) -> [Mention] {
    let isOpen = isOpen
    let bases = isOpen || drafts.contains { !$0.tail.isEmpty } ? bases(isOpen: isOpen) : []
    var mentions: [Mention] = []
    mentions.reserveCapacity(drafts.count)
    for index in drafts.indices {
      let base = bases.isEmpty ? Base(place: drafts[index].candidates.first) : bases[index]
      if drafts[index].needsHome, base.place == nil { continue }
      mentions.append(
        Mention(
          span: drafts[index].span, value: value(of: index, base, &titles),
          rule: drafts[index].rule.name))
    }
    return mentions
  }

  /// What is known of the document's places once all are found.
  private func resolver(_ seats: [SpokenUnits.Unit]) -> PlaceResolver {
    var evidence = lattice.resolver.evidence
    for index in drafts.indices where drafts[index].candidates.count == 1 {
      let place = drafts[index].candidates[0]
      if gazetteer.level(of: place) == .country { continue }
      evidence.add(place, weight: 1, gazetteer)
    }
    for seat in seats where !seat.isFirm { evidence.add(seat.place, weight: 0.5, gazetteer) }
    evidence.settleHome(gazetteer)
    return PlaceResolver(
      gazetteer: gazetteer, evidence: evidence, overseas: lattice.resolver.overseas)
  }

  /// Whether it takes more than the tables to tell where the places lie.
  private var isOpen: Bool {
    drafts.contains { draft in
      draft.candidates.count != 1
        || isStranger(draft, nil, lattice.resolver) && endsAsTown(draft.unit)
    }
  }

  private mutating func bases(isOpen: Bool) -> [Base] {
    let seats = isOpen ? seats() : []
    let resolver = resolver(seats)
    var chosen = drafts.indices.map { resolver.chosen(among: drafts[$0].candidates) }
    let spoken = SpokenUnits(
      isOpen ? placesSpokenOf(chosen) : [], seats, gazetteer,
      isOverseas: !resolver.overseas.isEmpty)
    for index in drafts.indices where drafts[index].candidates.count > 1 {
      guard let near = spoken.last(before: drafts[index].span.start, nil) else { continue }
      chosen[index] = resolver.chosen(among: drafts[index].candidates, near: near)
    }
    moveStrangersHome(&chosen, seats, resolver)
    var parents: [TextKey: Base] = [:]
    if drafts.contains(where: { !$0.tail.isEmpty }) {
      parents = parentsOfUnlisted(chosen)
      // Names that a list or 的 holds become known to all that repeat them.
      if holdsHeldName { _ = bases(resolver, chosen, spoken, &parents) }
    }
    return bases(resolver, chosen, spoken, &parents)
  }

  /// Whether a draft hangs on the one before it, or follows it in a list.
  private var holdsHeldName: Bool {
    drafts.indices.dropFirst().contains { index in
      // Most stand farther away.
      drafts[index].span.start == drafts[index - 1].span.end + 1 && drafts[index].candidates.isEmpty
        && (isSibling(drafts[index], of: drafts[index - 1])
          || isHeld(drafts[index], by: drafts[index - 1]))
    }
  }

  private func bases(
    _ resolver: PlaceResolver, _ chosen: [Int32?], _ spoken: SpokenUnits,
    _ parents: inout [TextKey: Base]
  ) -> [Base] {
    var result: [Base] = []
    var settled: [TextKey: Int32] = [:]
    var prevailing = PrevailingTowns(chosen)
    result.reserveCapacity(drafts.count)
    for index in drafts.indices {
      if !drafts[index].candidates.isEmpty {
        let known =
          parents.isEmpty ? nil : knownBase(of: drafts[index], chosen[index], resolver, parents)
        let isOpen = chosen[index] == nil
        result.append(
          known ?? Base(place: chosen[index], candidates: isOpen ? drafts[index].candidates : []))
        continue
      }
      let draft = drafts[index]
      let previous = index > 0 ? (draft: drafts[index - 1], base: result[index - 1]) : nil
      var base = base(of: draft, resolver, parents, spoken, previous)
      let name = draft.tail.first.map { TextKey($0.name) }
      if let name, parents[name] == nil, base.between.isEmpty {
        base.place =
          settled[name] ?? town(over: draft, in: base.place, &prevailing) ?? base.place
        settled[name] = base.place
      }
      if draft.rule != .repeated, let name, isHeld(draft, previous) { parents[name] = base }
      result.append(base)
    }
    return result
  }

  /// Where a township's name that the table knows elsewhere is one that the document has told the place of.
  private func knownBase(
    of draft: PlaceDraft, _ chosen: Int32?, _ resolver: PlaceResolver, _ parents: [TextKey: Base]
  ) -> Base? {
    guard draft.rule != .repeated, isStranger(draft, chosen, resolver) else { return nil }
    let name = words(draft.unit)
    guard var known = parents[TextKey(name)] else { return nil }
    known.between.append(.init(name: name, level: .township))
    return known
  }

  private func isHeld(_ draft: PlaceDraft, _ previous: (draft: PlaceDraft, base: Base)?) -> Bool {
    guard let previous, draft.candidates.isEmpty else { return false }
    return isSibling(draft, of: previous.draft) || isHeld(draft, by: previous.draft)
  }

  /// The unit that a draft is or lies in, and the unlisted parts between the unit and the draft's own tail.
  struct Base {
    var place: Int32?
    var between: [PlaceDraft.Link] = []
    var candidates: [Int32] = []
  }

  /// Where a name without a unit of its own lies, as it is said with one elsewhere.
  private func parentsOfUnlisted(_ chosen: [Int32?]) -> [TextKey: Base] {
    var result: [TextKey: Base] = [:]
    for draft in drafts.indices where !drafts[draft].candidates.isEmpty {
      guard let place = chosen[draft] else { continue }
      for (index, link) in drafts[draft].tail.enumerated() {
        let between = Array(drafts[draft].tail[..<index])
        result[TextKey(link.name)] = Base(place: place, between: between)
      }
    }
    return result
  }

  /// The base of a draft that is no unit of the gazetteer.
  private func base(
    of draft: PlaceDraft, _ resolver: PlaceResolver, _ parents: [TextKey: Base],
    _ spoken: SpokenUnits, _ previous: (draft: PlaceDraft, base: Base)?
  ) -> Base {
    if draft.isBorderless { return Base() }
    if let first = draft.tail.first, let known = parents[TextKey(first.name)] { return known }
    if let previous, isHeld(draft, previous) {
      var base = previous.base
      // No path is deeper; the bound keeps 甲村的乙村的丙村的… from being copied ever longer.
      guard base.between.count < 4 else { return base }
      let isSibling = isSibling(draft, of: previous.draft)
      base.between += isSibling ? previous.draft.tail.dropLast() : previous.draft.tail
      return base
    }
    let near =
      beginsWithLandscape(draft) && isPlace(resolver.home, below: .province)
      ? nil : spoken.last(before: draft.span.start, resolver.home)
    let home = near ?? resolver.home ?? previous?.base.place
    return Base(place: draft.isWide ? home.flatMap { gazetteer.lineage(of: $0).last } : home)
  }

  private func isPlace(_ place: Int32?, below level: PlaceValue.Level) -> Bool {
    place.map { gazetteer.level(of: $0) != .country && gazetteer.level(of: $0) != level } == true
  }

  /// Whether a draft follows another one in a list of their level: 寺市邑村和北齐村.
  private func isSibling(_ draft: PlaceDraft, of other: PlaceDraft) -> Bool {
    guard draft.span.start == other.span.end + 1 else { return false }
    return isSeparator(scalars[other.span.end])
      && other.tail.last?.level == draft.tail.first?.level
  }

  /// Whether a draft hangs on the one before: 白松镇的列依村.
  private func isHeld(_ draft: PlaceDraft, by other: PlaceDraft) -> Bool {
    draft.span.start == other.span.end + 1 && scalars[other.span.end] == "的"
  }

  private func value(
    of index: Int, _ base: Base, _ titles: inout PlaceTitles
  ) -> Mention.Value {
    let span = drafts[index].span
    let tail = base.between.isEmpty ? drafts[index].tail : base.between + drafts[index].tail
    guard let place = base.place else { return .place(openValue(of: span, base, tail)) }
    let number = titles.number(of: place)
    let isCountry =
      titles[number].level == .country && span.count > titles[number].nameLength
      && (scalars[span.end - 1] != "国" || !isLengthened(span, titles[number].path))
    let isIsland =
      titles[number].level == .other && span.count > titles[number].nameLength
      && (scalars[span.end - 1] == "岛" || scalars[span.end - 1] == "屿")
    if tail.isEmpty, !isCountry, !isIsland { return titles[number].value }
    let title = titles[number]
    let path =
      tail.isEmpty
      ? (isIsland ? title.path.dropLast() : []) + [words(span)] : title.path + tail.map(\.name)
    return .place(
      PlaceValue(
        name: path.last ?? "", path: path, code: title.code, codeSystem: title.codeSystem,
        level: tail.last?.level ?? title.level))
  }

  /// Whether a country's usual name begins the one that is written: 赞比亚|共和国, but not 中华人民共和国.
  private func isLengthened(_ span: Span, _ path: [String]) -> Bool {
    path.last.map(words(span).hasPrefix) == true
  }

  /// The value of a name that may mean several units, or lies in none that is known.
  private func openValue(
    of span: Span, _ base: Base, _ tail: [PlaceDraft.Link]
  ) -> PlaceValue {
    let first = base.candidates.first
    let name = tail.last?.name ?? first.map(gazetteer.name(of:)) ?? words(span)
    return PlaceValue(
      name: name, path: [name], code: nil, codeSystem: nil,
      level: tail.last?.level ?? first.map(gazetteer.level(of:)) ?? .other,
      candidates: base.candidates.compactMap(gazetteer.code(of:)).sorted())
  }
}
