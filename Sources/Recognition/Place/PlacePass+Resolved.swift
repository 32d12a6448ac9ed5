// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Settles every draft the same way throughout the document.
  func resolved() -> [Mention] {
    var evidence = lattice.resolver.evidence
    for draft in drafts where draft.candidates.count == 1 {
      if let place = draft.candidates.first, gazetteer.level(of: place) != .country {
        evidence.add(place, weight: 1, gazetteer)
      }
    }
    evidence.settleHome(gazetteer)
    let resolver = PlaceResolver(gazetteer: gazetteer, evidence: evidence)
    var parents = parentsOfUnlisted(resolver)
    // Names that a list or 的 holds become known to all that repeat them.
    _ = bases(resolver, &parents)
    return zip(drafts, bases(resolver, &parents)).compactMap { draft, base in
      if draft.needsHome, base.place == nil { return nil }
      return Mention(span: draft.span, value: .place(value(of: draft, base)), rule: draft.rule)
    }
  }

  private func bases(_ resolver: PlaceResolver, _ parents: inout [String: Base]) -> [Base] {
    var result: [Base] = []
    for (index, draft) in drafts.enumerated() {
      let previous = index > 0 ? (draft: drafts[index - 1], base: result[index - 1]) : nil
      let base = base(of: draft, resolver, parents, previous)
      if draft.rule != "place.repeated", let name = draft.tail.first?.name, isHeld(draft, previous)
      {
        parents[name] = base
      }
      result.append(base)
    }
    return result
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
  private func parentsOfUnlisted(_ resolver: PlaceResolver) -> [String: Base] {
    var result: [String: Base] = [:]
    for draft in drafts where !draft.candidates.isEmpty {
      guard let place = resolver.chosen(among: draft.candidates) else { continue }
      for (index, link) in draft.tail.enumerated() {
        result[link.name] = Base(place: place, between: Array(draft.tail[..<index]))
      }
    }
    return result
  }

  private func base(
    of draft: PlaceDraft, _ resolver: PlaceResolver, _ parents: [String: Base],
    _ previous: (draft: PlaceDraft, base: Base)?
  ) -> Base {
    if !draft.candidates.isEmpty {
      let place = resolver.chosen(among: draft.candidates)
      return Base(place: place, candidates: place == nil ? draft.candidates : [])
    }
    if let name = draft.tail.first?.name, let known = parents[name] { return known }
    if let previous, isSibling(draft, of: previous.draft) {
      var base = previous.base
      base.between += previous.draft.tail.dropLast()
      return base
    }
    if let previous, isHeld(draft, by: previous.draft) {
      var base = previous.base
      base.between += previous.draft.tail
      return base
    }
    let home = resolver.home ?? previous?.base.place
    return Base(place: draft.isWide ? home.flatMap { gazetteer.lineage(of: $0).last } : home)
  }

  /// Whether a draft follows another one in a list of their level: 寺市邑村和北齐村.
  private func isSibling(_ draft: PlaceDraft, of other: PlaceDraft) -> Bool {
    let gap = draft.span.start - other.span.end
    return gap == 1 && isSeparator(scalars[other.span.end])
      && other.tail.last?.level == draft.tail.first?.level
  }

  /// Whether a draft hangs on the one before: 白松镇的列依村.
  private func isHeld(_ draft: PlaceDraft, by other: PlaceDraft) -> Bool {
    draft.span.start == other.span.end + 1 && scalars[other.span.end] == "的"
  }

  private func value(of draft: PlaceDraft, _ base: Base) -> PlaceValue {
    let tail = base.between + draft.tail
    let names = tail.map(\.name)
    guard let place = base.place else {
      let name = names.last ?? base.candidates.first.map(gazetteer.name(of:)) ?? words(draft.span)
      let level = tail.last?.level ?? base.candidates.first.map(gazetteer.level(of:)) ?? .other
      return PlaceValue(
        name: name, path: [name], code: nil, codeSystem: nil, level: level,
        candidates: base.candidates.compactMap(gazetteer.code(of:)).sorted())
    }
    var path = gazetteer.path(of: place) + names
    let isFormal = names.isEmpty && gazetteer.level(of: place) == .country
    if isFormal, draft.span.count > gazetteer.name(of: place).unicodeScalars.count {
      path = [words(draft.span)]
    }
    return PlaceValue(
      name: path.last ?? "", path: path, code: gazetteer.code(of: place),
      codeSystem: gazetteer.codeSystem(of: place),
      level: tail.last?.level ?? gazetteer.level(of: place))
  }
}
