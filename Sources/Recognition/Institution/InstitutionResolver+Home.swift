// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Which unit a bare class word of a place means: the 县 of 县医院, the 村 of 村委会.
extension InstitutionResolver {
  /// The unit that a bare class word means: of the document's home, else of the place named before it.
  func homePlace(of unit: Span) -> Int32? {
    seatPlace(of: unit) ?? lastPlace(before: unit.start) { sameSort($0, as: unit) }
  }

  /// The unit of the document's home, else of the place named before it where the home is not known.
  func seatPlace(of unit: Span) -> Int32? {
    guard let home = lattice.resolver.home else {
      return lastPlace(before: unit.start) { sameSort($0, as: unit) }
    }
    return sameSort(home, as: unit)
  }

  /// The unit that 该 before its class word points back to: 该县卫生局.
  func placeSaidBefore(_ unit: Span) -> Int32? {
    guard unit.start > 0, text.scalars[unit.start - 1] == "该" else { return nil }
    return lastPlace(before: unit.start) { sameSort($0, as: unit) }
  }

  /// The unit of the same sort that the name before it in a list begins with: 海城市教育局、市科协.
  func placeListedBefore(_ candidate: NameCandidate) -> (name: [Unicode.Scalar], place: Int32?)? {
    let start = candidate.span.start
    guard candidate.isLocal, start > 1, isListMark(text.scalars[start - 1]),
      let unit = candidate.parts.first, unit.end - unit.start == 1,
      let item = items.last(endingAt: start - 1), item.name == nil, let number = item.entity
    else { return nil }
    let entity = entities[number]
    let links = entity.parts.prefix { $0.piece == .place }
    guard let place = links.last, place.end - place.start >= 3,
      entity.name[place.end - 1] == text.scalars[unit.start]
    else { return nil }
    return (Array(entity.name[place.start..<place.end]), entity.place)
  }

  /// The one unit of its sort that all places and names of the document lie in, where they agree.
  func solePlace(of unit: Span) -> Int32? {
    var found: Int32?
    var places: [Int32] = lattice.chains.prefix(40).filter(\.isFirm).compactMap(\.candidates.first)
    for candidate in candidates.prefix(60) where candidate.isNamed {
      guard let part = candidate.parts.first(where: { $0.piece == .place }) else { continue }
      let seat = lattice.resolver.seat(from: part.start, to: candidate.span.end, in: lattice)
      if let seat { places.append(seat.place) }
    }
    for place in places {
      guard let own = sameSort(place, as: unit) else { continue }
      if let found, found != own { return nil }
      found = own
    }
    return found
  }

  /// The unit that `place` lies in, or is, whose name ends in the class word.
  private func sameSort(_ place: Int32, as unit: Span) -> Int32? {
    let gazetteer = lattice.resolver.gazetteer
    let words = text.scalars[unit.start..<unit.end]
    return gazetteer.lineage(of: place).first {
      gazetteer.scalars(ofName: $0).suffix(words.count).elementsEqual(words)
        && !gazetteer.isFormer($0)
    }
  }

  /// Binds a bureau without a place to the government of the county that a release of Taiwan is about.
  mutating func addBureau(_ index: Int, _ words: [Unicode.Scalar]) {
    guard text.script == .hant, words.count >= 3, words.last == "局" || words.last == "处",
      hasEdge(candidates[index].span.start),
      lexicon.headRows[candidates[index].head].needs == .place,
      let home = lattice.resolver.home
    else { return }
    let gazetteer = lattice.resolver.gazetteer
    let county = gazetteer.lineage(of: home).first {
      gazetteer.level(of: $0) != .township
        && gazetteer.isInTaiwan($0)
    }
    guard let county else { return }
    if let known = meaning(of: words, kind: .government) {
      return add(index, as: known, rule: "institution.short")
    }
    let prefix = gazetteer.scalars(ofName: county) + "政府".unicodeScalars
    addNew(index, under: prefix)
  }

  /// What `wanted` makes of the nearest place with a class word that is named before `offset`.
  private func lastPlace(before offset: Int, _ wanted: (Int32) -> Int32?) -> Int32? {
    let chains = lattice.chains
    let next = chains.indices.partition { chains[$0].span.start >= offset }
    for chain in chains[max(0, next - 40)..<next].reversed()
    where chain.isFirm && chain.span.end <= offset && !isConjunction(chain.span) {
      if let place = chain.candidates.first, let found = wanted(place) { return found }
    }
    return nil
  }

  /// Whether a chain is the 和县 of 卫生局和县红十字会.
  private func isConjunction(_ span: Span) -> Bool {
    guard span.count == 2, text.scalars[span.start] == "和", span.start > 0 else { return false }
    return items.last(endingAt: span.start) != nil
  }

  /// An organisation of the one unit that the document's names begin with, of the sort of `candidate`.
  func soleNeighbour(of candidate: NameCandidate) -> InstitutionEntity? {
    let unit = text.scalars[candidate.parts[0].end - 1]
    let known = entities.prefix(Self.most).filter {
      guard let place = $0.parts.first, place.piece == .place, place.end > 2 else { return false }
      return $0.name[place.end - 1] == unit
    }
    guard let first = known.first, let place = first.parts.first else { return nil }
    let name = first.name[..<place.end]
    return known.allSatisfy { $0.name.starts(with: name) } ? first : nil
  }

  /// The name of a unit as the document writes it: 红河州 where it never says 红河哈尼族彝族自治州.
  mutating func written(_ place: Int32) -> [Unicode.Scalar] {
    if let known = writtenNames[place] { return known }
    let full = lattice.resolver.gazetteer.scalars(ofName: place)
    var name = full
    if full.count > 3 {
      for match in lattice.matches
      where match.span.count > 2 && match.span.count <= full.count
        && text.scalars[match.span.end - 1] == full.last && match.places.contains(place)
      {
        name = Array(text.scalars[match.span.start..<match.span.end])
        if name == full { break }
      }
    }
    writtenNames[place] = name
    return name
  }

  /// The village, town or community that is named last before a bare class word, known to a table or not.
  func namedBefore(_ unit: Span) -> [Unicode.Scalar]? {
    let words = text.scalars[unit.start..<unit.end]
    guard let last = words.last else { return nil }
    var end = unit.start
    let floor = max(words.count + 1, end - 600)
    while end > floor {
      end -= 1
      guard text.scalars[end - 1] == last,
        text.scalars[(end - words.count)..<end].elementsEqual(words),
        !NameCharacters.continuesVillage(text.scalars[end]),
        let start = localityStart(before: end - words.count)
      else { continue }
      return Array(text.scalars[start..<end])
    }
    return nil
  }

  /// Where the proper name of a village starts that ends at `end`.
  private func localityStart(before end: Int) -> Int? {
    var start = end
    while start > 0, end - start <= 4, !isLocalityEdge(start) { start -= 1 }
    let count = end - start
    guard (1...4).contains(count),
      !text.scalars[start..<end].contains(where: NameCharacters.isSweeping)
    else { return nil }
    if count == 1 {
      guard start > 0, NameCharacters.isUnit(text.scalars[start - 1]) else { return nil }
    }
    return lexicon.words(in: text.scalars, endingAt: end, limit: start).modifier > start
      ? start : nil
  }

  private func isLocalityEdge(_ offset: Int) -> Bool {
    let before = text.scalars[offset - 1]
    if NameCharacters.isHard(before) || NameCharacters.isFunctional(before)
      || NameCharacters.isUnit(before)
    {
      return true
    }
    let words = lexicon.words(in: text.scalars, endingAt: offset, limit: max(0, offset - 6))
    return words.before < offset || words.modifier < offset - 1
  }
}
