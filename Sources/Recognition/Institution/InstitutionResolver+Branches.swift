// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Branches that are named by their place only.
extension InstitutionResolver {
  /// Binds branches to the document's one bank: 城东支行 beside 海城农商银行.
  mutating func bindBankBranches() {
    let branches = entities.indices.prefix(Self.most).filter { isBranch(entities[$0]) }
    guard !branches.isEmpty else { return }
    let houses = roots { $0.kind == .company && $0.parent == nil && isBank($0) }
    guard houses.count == 1, let house = houses.first else { return }
    for branch in branches where entities[branch].fuller == nil {
      let above = entities[house].name
      let name = above + entities[branch].name
      let first = entities[branch].first
      var entity = InstitutionEntity(name: name, kind: .company, first: first)
      entity.parent = (house, above.count)
      entities[branch].fuller = number(of: entity)
    }
  }

  private func isBranch(_ entity: InstitutionEntity) -> Bool {
    entity.kind == .company && entity.parent == nil && (4...6).contains(entity.name.count)
      && entity.ends(in: "支行".unicodeScalars)
  }

  private func isBank(_ entity: InstitutionEntity) -> Bool {
    entity.name.count > 4
      && (entity.ends(in: "银行".unicodeScalars) || entity.ends(in: "农商行".unicodeScalars))
  }

  /// Binds fire stations to the document's one fire department: 竹山分队 beside 南投县政府消防局.
  mutating func bindFireStations() {
    guard let house = fireDepartment() else { return }
    let stations = entities.indices.prefix(Self.most).filter {
      entities[$0].parent == nil && entities[$0].fuller == nil && entities[$0].name.count <= 6
        && entities[$0].ends(in: "分队".unicodeScalars) && entities[$0].kind == .military
    }
    for station in stations {
      let name = entities[house].name + entities[station].name
      let first = entities[station].first
      entities[station].fuller = number(
        of: InstitutionEntity(name: name, kind: .military, first: first))
    }
  }

  /// The document's one fire department under a county's government.
  func fireDepartment() -> Int? {
    let houses = roots { $0.kind == .government && $0.ends(in: "消防局".unicodeScalars) }
    return houses.count == 1 ? houses.first : nil
  }

  /// Binds a short form in brackets right after the name whose order it keeps: 中兴大学（兴大）.
  func isShortForm(_ inside: Span, of entity: InstitutionEntity) -> Bool {
    guard (2...6).contains(inside.count), inside.count < entity.name.count - 1 else { return false }
    let words = text.scalars[inside.start..<inside.end]
    guard !words.contains(where: { NameCharacters.isHard($0) || $0.isASCII }), !isPlace(inside)
    else {
      return false
    }
    var rest = words[...]
    for scalar in entity.name where rest.first == scalar { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Adds houses of one university that share its name: 海城大学附属东华、西山、南江医院.
  mutating func addAffiliated() {
    for index in candidates.indices where candidates[index].kind == .hospital {
      let candidate = candidates[index]
      guard candidate.isNamed, candidate.parent == nil, entityOf[index] != nil else { continue }
      var (end, members) = (candidate.span.start, [Span]())
      while members.count < 8, end > 3, text.scalars[end - 1] == "、",
        let start = affiliateStart(endingAt: end - 1)
      {
        members.append(Span(start, end - 1))
        end = start
      }
      guard let first = members.last, first.start > 4, text.scalars[first.start - 1] == "属",
        text.scalars[first.start - 2] == "附",
        let house = items.last(endingAt: first.start - 2), let number = house.entity
      else { continue }
      addAffiliated(members, of: number, house.span, like: candidate, at: index)
    }
  }

  private mutating func addAffiliated(
    _ members: [Span], of house: Int, _ span: Span, like candidate: NameCandidate, at index: Int
  ) {
    let above = fullName(of: entities[house]) + "附属".unicodeScalars
    let tail = text.scalars[candidate.headSpan.start..<candidate.headSpan.end]
    var spans = members
    if let last = spans.indices.last { spans[last].start = span.start }
    for (member, whole) in zip(members, spans) {
      let name = above + text.scalars[member.start..<member.end] + tail
      let entity = InstitutionEntity(name: name, kind: .hospital, first: whole.start)
      items.append(
        Item(span: whole, entity: number(of: entity), kind: .hospital, rule: "institution.member"))
    }
    guard let own = entityOf[index], entities[own].fuller == nil else { return }
    let name = above + text.scalars[candidate.span.start..<candidate.span.end]
    let first = candidate.span.start
    entities[own].fuller = number(of: InstitutionEntity(name: name, kind: .hospital, first: first))
  }

  /// Two or three characters after a comma of a list or after 附属.
  private func affiliateStart(endingAt end: Int) -> Int? {
    for count in 2...3 where end - count > 1 {
      let before = text.scalars[end - count - 1]
      if NameCharacters.isHard(text.scalars[end - count]) { return nil }
      if before == "、" || before == "属" && text.scalars[end - count - 2] == "附" {
        return end - count
      }
    }
    return nil
  }
}
