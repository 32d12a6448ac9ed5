// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

extension InstitutionResolver {
  /// Whether a candidate that names nothing by itself can be a short form at all.
  func mayBeShort(_ index: Int) -> Bool {
    guard !candidates[index].isGeneric, candidates[index].parent == nil,
      !candidates[index].isDeictic
    else { return false }
    if !declared.isEmpty || candidates[index].isLocal || candidates[index].parts.count > 1 {
      return true
    }
    let head = lexicon.headRows[candidates[index].head]
    if head.needs == .number || head.kind == "party" { return true }
    return !head.isPointer && candidates[index].span.count > 2
  }

  /// Resolves a candidate that names nothing by itself: 市中医医院, 二院, 中心医院.
  mutating func addShort(_ index: Int) {
    let candidate = candidates[index]
    let words = Array(text.scalars[candidate.span.start..<candidate.span.end])
    if let known = entity(named: words), entities[known].fuller != nil {
      add(index, as: known, rule: "institution.declared")
    } else if candidate.isLocal {
      addLocal(index, words)
    } else if candidate.kind == "party", let unit = unitInside(candidate) {
      addCommittee(index, words, unit)
    } else if isDistinct(candidate, words) {
      addBare(index, words)
    }
  }

  /// Whether words without a place say which one of several is meant: 中心医院, 二院, 公共卫生学院.
  private func isDistinct(_ candidate: NameCandidate, _ words: [Unicode.Scalar]) -> Bool {
    if lexicon.headRows[candidate.head].needs == .number || candidate.parts.count > 1 {
      return true
    }
    if lexicon.headRows[candidate.head].isPointer { return false }
    switch candidate.kind {
    case "hospital": return words.count > 2
    case "university", "ngo": return words.count >= 4
    default: return false
    }
  }

  /// Where the class word of a unit stands inside a committee's name: the 省 of 团省委.
  private func unitInside(_ candidate: NameCandidate) -> Int? {
    let span = candidate.span
    for offset in (span.start + 1)..<max(span.start + 1, span.end - 1)
    where text.scalars[offset + 1] == "委" && NameCharacters.isUnit(text.scalars[offset]) {
      return offset
    }
    return nil
  }

  private mutating func addCommittee(_ index: Int, _ words: [Unicode.Scalar], _ unit: Int) {
    if let full = meaning(of: words, kind: "party") {
      return add(index, as: full, rule: "institution.short")
    }
    var entity = InstitutionEntity(candidates[index], in: text.scalars)
    fillCommittee(&entity, candidates[index], unit)
    add(index, as: number(of: entity), rule: "institution.local")
  }

  /// Puts the place that is meant into a committee's name: 团省委 is 团湖南省委.
  private func fillCommittee(
    _ entity: inout InstitutionEntity, _ candidate: NameCandidate, _ unit: Int
  ) {
    guard let place = homePlace(of: Span(unit, unit + 1)) else { return }
    let gazetteer = lattice.resolver.gazetteer
    let name = gazetteer.scalars(ofName: place)
    let offset = unit - candidate.span.start
    guard offset < entity.name.count else { return }
    entity.name = entity.name[..<offset] + name + entity.name[(offset + 1)...]
    entity.parts = []
    entity.code = gazetteer.code(of: place)
  }

  /// Fills the place into the name of a party's committee that its owner names: 农工党省委会.
  func filled(_ entity: InstitutionEntity, _ candidate: NameCandidate) -> InstitutionEntity {
    guard candidate.kind == "party", candidate.parts.count == 2, candidate.parts[0].piece == .owner,
      let unit = unitInside(candidate)
    else { return entity }
    var result = entity
    fillCommittee(&result, candidate, unit)
    return result
  }

  private mutating func addLocal(_ index: Int, _ words: [Unicode.Scalar]) {
    let candidate = candidates[index]
    guard candidate.kind != "team" else { return }
    if let full = meaning(of: words, kind: candidate.kind) {
      add(index, as: full, rule: "institution.short")
      return
    }
    let unit = text.scalars[candidate.parts[0].start]
    var entity = InstitutionEntity(candidate, in: text.scalars)
    entity.spellOutGovernment()
    if let place = homePlace(of: Span(candidate.parts[0].start, candidate.parts[0].end)) {
      let gazetteer = lattice.resolver.gazetteer
      let count = candidate.parts[0].end - candidate.parts[0].start
      let name = gazetteer.scalars(ofName: place)
      entity = entity.moved(to: name, replacing: count)
      entity.code = gazetteer.code(of: place)
    } else if let model = soleNeighbour(of: candidate), let place = model.parts.first {
      let count = candidate.parts[0].end - candidate.parts[0].start
      entity = entity.moved(to: Array(model.name[..<place.end]), replacing: count)
      entity.code = model.code
    } else if unit == "村" || unit == "镇" || unit == "乡" || unit == "社" || unit == "街" {
      return
    }
    let number = number(of: entity)
    add(index, as: number, rule: "institution.local")
  }

  /// The unit that a bare class word means: of the document's home, else of the place named before it.
  private func homePlace(of unit: Span) -> Int32? {
    let gazetteer = lattice.resolver.gazetteer
    let words = text.scalars[unit.start..<unit.end]
    func sameSort(_ place: Int32) -> Int32? {
      gazetteer.lineage(of: place).first {
        gazetteer.scalars(ofName: $0).suffix(words.count).elementsEqual(words)
          && !gazetteer.isFormer($0)
      }
    }
    if let home = lattice.resolver.home { return sameSort(home) }
    return lastPlace(before: unit.start, sameSort)
  }

  /// What `wanted` makes of the nearest place with a class word that is named before `offset`.
  private func lastPlace(before offset: Int, _ wanted: (Int32) -> Int32?) -> Int32? {
    let chains = lattice.chains
    var (low, high) = (0, chains.count)
    while low < high {
      let middle = (low + high) / 2
      if chains[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    for chain in chains[max(0, low - 40)..<low].reversed() where chain.isFirm {
      if let place = chain.candidates.first, let found = wanted(place) { return found }
    }
    return nil
  }

  /// An organisation of the one unit that the document's names begin with, of the sort of `candidate`.
  private func soleNeighbour(of candidate: NameCandidate) -> InstitutionEntity? {
    let unit = text.scalars[candidate.parts[0].end - 1]
    let known = entities.prefix(Self.most).filter {
      guard let place = $0.parts.first, place.piece == .place, place.end > 2 else { return false }
      return $0.name[place.end - 1] == unit
    }
    guard let first = known.first, let place = first.parts.first else { return nil }
    let name = first.name[..<place.end]
    return known.allSatisfy { $0.name.starts(with: name) } ? first : nil
  }

  private mutating func addBare(_ index: Int, _ words: [Unicode.Scalar]) {
    let candidate = candidates[index]
    if candidate.kind == "team" { return addTeam(index, words) }
    if candidate.kind == "unit" { return addBranch(index) }
    guard !followsGoer(candidate.span.start) else { return }
    if let full = meaning(of: words, kind: candidate.kind) {
      add(index, as: full, rule: "institution.short")
    } else if let house = listParent(before: candidate) {
      addNew(index, under: entities[house].name, of: house)
    } else if let place = sharedPlace(before: candidate) {
      addNew(index, under: place)
    } else if isPartOfHouse(candidate), let house = ownHouse("university").map({ top(of: $0) }) {
      addNew(index, under: entities[house].name, of: house)
    } else if lexicon.headRows[candidate.head].needs == .number {
      addNew(index, under: [])
    }
  }

  /// Binds a numbered branch of the party to the house that the document is about: 第一党支部.
  private mutating func addBranch(_ index: Int) {
    let span = candidates[index].span
    guard text.scalars[span.start] == "第",
      text.scalars[(span.end - 2)..<span.end].elementsEqual("支部".unicodeScalars),
      let house = ownHouse("hospital") ?? ownHouse("university") ?? ownHouse("company")
    else { return }
    addNew(index, under: fullName(of: entities[house]), of: house)
  }

  /// Binds the end of a team's name that holds more than its class word: 海岛医疗服务队.
  private mutating func addTeam(_ index: Int, _ words: [Unicode.Scalar]) {
    guard candidates[index].parts.count > 1 else { return }
    let known = roots { $0.kind == "team" && $0.name.count > words.count && $0.ends(in: words) }
    if known.count == 1 { add(index, as: known[0], rule: "institution.short") }
  }

  private mutating func addNew(_ index: Int, under prefix: [Unicode.Scalar], of house: Int? = nil) {
    var entity = InstitutionEntity(candidates[index], in: text.scalars)
    entity.parent = house.map { ($0, prefix.count) }
    let place = NameCandidate.Part(piece: .place, start: 0, end: prefix.count)
    entity.parts =
      [place]
      + entity.parts.map {
        let (start, end) = ($0.start + prefix.count, $0.end + prefix.count)
        return NameCandidate.Part(piece: $0.piece, start: start, end: end)
      }
    entity.name = prefix + entity.name
    add(index, as: number(of: entity), rule: "institution.shared")
  }

  /// The place of the name before it in a list: 三台县人民医院、中医院.
  private func sharedPlace(before candidate: NameCandidate) -> [Unicode.Scalar]? {
    let start = candidate.span.start
    guard start > 0, text.scalars[start - 1] == "、" || text.scalars[start - 1] == "和",
      let before = items.last(endingAt: start - 1), let number = before.entity,
      let place = entities[number].parts.first, place.piece == .place,
      Self.isSame(entities[number].kind, candidate.kind)
    else { return nil }
    return Array(entities[number].name[place.start..<place.end])
  }

  /// Whether it is a school of a university, or a hospital of one: 公共卫生学院, 一附院.
  private func isPartOfHouse(_ candidate: NameCandidate) -> Bool {
    let words = text.scalars[candidate.span.start..<candidate.span.end]
    if candidate.kind == "university" { return words.count >= 4 && words.last == "院" }
    return candidate.kind == "hospital" && words.contains("附")
  }

  mutating func add(_ index: Int, as entity: Int, rule: RuleName) {
    entityOf[index] = entity
    entities[entity].count += 1
    items.append(
      Item(
        span: candidates[index].span, entity: entity, kind: entities[entity].kind, rule: rule))
  }
}
