// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

extension InstitutionResolver {
  /// Whether a candidate that names nothing by itself can be a short form at all.
  func mayBeShort(_ index: Int) -> Bool {
    if isBranchOfDepartment(candidates[index]) { return true }
    guard !candidates[index].isGeneric, candidates[index].parent == nil,
      !candidates[index].isDeictic
    else { return false }
    if !declared.isEmpty || candidates[index].isLocal || candidates[index].parts.count > 1 {
      return true
    }
    let head = lexicon.headRows[candidates[index].head]
    if head.needs == .number || head.kind == .party { return true }
    return !head.isPointer && candidates[index].span.count > 2
  }

  /// Resolves a candidate that names nothing by itself: 市中医医院, 二院, 中心医院.
  mutating func addShort(_ index: Int) {
    let span = candidates[index].span
    if let known = entity(named: text.scalars[span.start..<span.end]),
      entities[known].fuller != nil
    {
      return add(index, as: known, rule: "institution.declared")
    }
    guard saysOne(candidates[index]) else { return }
    let candidate = candidates[index]
    let words = Array(text.scalars[span.start..<span.end])
    if candidate.isLocal {
      addLocal(index, words)
    } else if candidate.kind == .party, let unit = unitInside(candidate) {
      addCommittee(index, words, unit)
    } else if isDistinct(candidate) {
      addBare(index, words)
    } else if isSister(candidate, words), let place = sharedPlace(before: candidate),
      place.count <= 6, place.last.map(NameCharacters.isUnit) ?? false
    {
      addNew(index, under: place)
    } else if candidate.kind == .government {
      if words.count >= 3, let last = words.last, ["局", "厅", "办", "委"].contains(last),
        let place = sharedPlace(before: candidate)
      {
        addNew(index, under: place)
      } else {
        addBureau(index, words)
      }
    }
  }

  /// Whether words say by themselves or by their surroundings which one of several is meant.
  private func saysOne(_ candidate: NameCandidate) -> Bool {
    candidate.isLocal || candidate.kind == .party || candidate.kind == .government
      || isDistinct(candidate)
  }

  /// Whether words without a place say which one of several is meant: 中心医院, 二院, 公共卫生学院.
  private func isDistinct(_ candidate: NameCandidate) -> Bool {
    if lexicon.headRows[candidate.head].needs == .number || candidate.parts.count > 1 {
      return true
    }
    if lexicon.headRows[candidate.head].isPointer { return false }
    if candidate.kind == .unit { return isOwnBranch(candidate) }
    switch candidate.kind {
    case .hospital: return candidate.span.count > 2
    case .university: return candidate.span.count >= 4
    case .ngo: return candidate.span.count >= 3
    default: return false
    }
  }

  /// Whether a bare class word names the sister of the organisation before it in a list:
  /// 县文化馆、图书馆, 村党支部、妇联.
  private func isSister(_ candidate: NameCandidate, _ words: [Unicode.Scalar]) -> Bool {
    guard candidate.parts.count == 1, words.count >= 2 else { return false }
    switch candidate.kind {
    case .other: return words.last == "馆"
    case .ngo: return words.last == "联" || words.last == "协" || words.last == "会"
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
    if let full = meaning(of: words, kind: .party) {
      return add(index, as: full, rule: "institution.short")
    }
    var entity = InstitutionEntity(candidates[index], in: text.scalars)
    fillCommittee(&entity, candidates[index], unit)
    add(index, as: number(of: entity), rule: "institution.local")
  }

  /// Puts the place that is meant into a committee's name: 团省委 is 团湖南省委.
  private mutating func fillCommittee(
    _ entity: inout InstitutionEntity, _ candidate: NameCandidate, _ unit: Int
  ) {
    guard let place = homePlace(of: Span(unit, unit + 1)) else { return }
    let name = written(place)
    let offset = unit - candidate.span.start
    guard offset < entity.name.count else { return }
    entity.name = entity.name[..<offset] + name + entity.name[(offset + 1)...]
    entity.parts = []
    entity.place = place
  }

  /// Fills the place into the name of a party's committee that its owner names: 农工党省委会.
  mutating func fill(_ entity: inout InstitutionEntity, from candidate: NameCandidate) {
    if candidate.isLocal {
      if candidate.parent == nil { _ = move(&entity, from: candidate) }
      return
    }
    guard candidate.kind == .party, candidate.parts.count == 2, candidate.parts[0].piece == .owner,
      let unit = unitInside(candidate)
    else { return }
    fillCommittee(&entity, candidate, unit)
  }

  private mutating func addBare(_ index: Int, _ words: [Unicode.Scalar]) {
    let candidate = candidates[index]
    if candidate.kind == .team { return addTeam(index, words) }
    if candidate.kind == .unit || isNumberedParty(candidate) { return addBranch(index) }
    guard !followsGoer(candidate.span.start) else { return }
    if let full = meaning(of: words, kind: candidate.kind) {
      add(index, as: full, rule: "institution.short")
    } else if let house = listParent(before: candidate) {
      addNew(index, under: entities[house].name, of: house)
    } else if let place = sharedPlace(before: candidate) {
      addNew(index, under: place)
    } else if isPartOfHouse(candidate), let house = ownHouse(.university).map({ top(of: $0) }) {
      addNew(index, under: entities[house].name, of: house)
    } else if lexicon.headRows[candidate.head].needs == .number || isNumberedAtEdge(candidate) {
      addNew(index, under: [])
    } else if candidate.kind == .government {
      addBureau(index, words)
    }
  }

  /// Whether it is a hospital's whole name but for its place: the 第二人民医院 after a comma.
  private func isNumberedAtEdge(_ candidate: NameCandidate) -> Bool {
    candidate.kind == .hospital && candidate.has(.ordinal) && hasEdge(candidate.span.start)
      && text.scalars[candidate.span.start] == "第"
  }

  /// Binds a branch of the party to the house that the document is about: 第一党支部, 妇科党支部.
  private mutating func addBranch(_ index: Int) {
    guard isOwnBranch(candidates[index]) else { return }
    let house = ownHouse(.hospital) ?? ownHouse(.university) ?? ownHouse(.company)
    guard let house else { return addNew(index, under: []) }
    addNew(index, under: fullName(of: entities[house]), of: house)
  }

  /// Whether a branch of the party stands after a department that no house is named before: 妇科党支部.
  private func isBranchOfDepartment(_ candidate: NameCandidate) -> Bool {
    guard let parent = candidate.parent, candidates[parent].kind == .unit,
      candidates[parent].parent == nil, !candidates[parent].isNamed
    else { return false }
    return isOwnBranch(candidate)
  }

  /// Whether a number tells it from other committees of a house: 机关第一党委.
  private func isNumberedParty(_ candidate: NameCandidate) -> Bool {
    candidate.kind == .party && candidate.parts.count > 2 && candidate.has(.ordinal)
  }

  /// Whether it is a branch of the party that more than its class word tells apart: 医卫支部.
  private func isOwnBranch(_ candidate: NameCandidate) -> Bool {
    let span = candidate.span
    if isNumberedParty(candidate) { return true }
    guard span.count > 3, text.scalars[span.end - 1] == "部", text.scalars[span.end - 2] == "支"
    else {
      return false
    }
    // 医卫支部, 妇科党支部, but not 党支部 alone.
    return candidate.parts.count > 1 || text.scalars[span.end - 3] != "党" || span.count > 4
  }

  /// Binds the end of a team's name that holds more than its class word: 海岛医疗服务队.
  private mutating func addTeam(_ index: Int, _ words: [Unicode.Scalar]) {
    guard candidates[index].parts.count > 1 else { return }
    let known = roots { $0.kind == .team && $0.name.count > words.count && $0.ends(in: words) }
    if known.count == 1 { add(index, as: known[0], rule: "institution.short") }
  }

  mutating func addNew(_ index: Int, under prefix: [Unicode.Scalar], of house: Int? = nil) {
    var entity = InstitutionEntity(candidates[index], in: text.scalars)
    entity.parent = house.map { ($0, prefix.count) }
    let place = NameCandidate.Part(piece: .place, start: 0, end: prefix.count)
    var parts = [place]
    parts.reserveCapacity(entity.parts.count + 1)
    for part in entity.parts {
      let (start, end) = (part.start + prefix.count, part.end + prefix.count)
      parts.append(NameCandidate.Part(piece: part.piece, start: start, end: end))
    }
    entity.parts = parts
    entity.name = prefix + entity.name
    add(index, as: number(of: entity), rule: "institution.shared")
  }

  /// The place of the name before it in a list: 三台县人民医院、中医院.
  private func sharedPlace(before candidate: NameCandidate) -> [Unicode.Scalar]? {
    let start = candidate.span.start
    guard start > 0, text.scalars[start - 1] == "、" || text.scalars[start - 1] == "和",
      let before = items.last(endingAt: start - 1), let number = before.entity,
      let place = entities[number].parts.first,
      Self.isSame(entities[number].kind, candidate.kind)
        || candidate.kind == .ngo
          && (entities[number].kind == .government || entities[number].kind == .party)
    else { return nil }
    guard place.piece == .place else { return nil }
    return Array(entities[number].name[place.start..<place.end])
  }

  /// Whether it is a school of a university, or a hospital of one: 公共卫生学院, 一附院.
  private func isPartOfHouse(_ candidate: NameCandidate) -> Bool {
    let words = text.scalars[candidate.span.start..<candidate.span.end]
    if candidate.kind == .university {
      return words.count >= 4 && words.suffix(2).elementsEqual("学院".unicodeScalars)
    }
    return candidate.kind == .hospital && words.contains("附")
  }

  mutating func add(_ index: Int, as entity: Int, rule: RuleName) {
    entityOf[index] = entity
    entities[entity].count += 1
    items.append(
      Item(
        span: candidates[index].span, entity: entity, kind: entities[entity].kind, rule: rule))
  }
}
