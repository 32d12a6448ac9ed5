// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Names that leave out the place they belong to: 市中医医院.
extension InstitutionResolver {
  mutating func addLocal(_ index: Int, _ words: [Unicode.Scalar]) {
    let candidate = candidates[index]
    guard candidate.kind != .team else { return }
    let listed = placeListedBefore(candidate)?.name
    if let full = meaning(of: words, kind: candidate.kind),
      listed.map({ isOf($0, entities[full].name) }) ?? true
    {
      add(index, as: full, rule: "institution.short")
      return
    }
    guard text.scalars[candidate.span.start] != "村" || candidate.kind != .healthCenter else {
      return
    }
    var entity = InstitutionEntity(candidate, in: text.scalars)
    entity.spellOutGovernment()
    guard move(&entity, from: candidate) || isOfHighUnit(candidate) else { return }
    if let central = centralHouse(of: entity) {
      add(index, as: central, rule: "institution.short")
      return
    }
    let number = number(of: entity)
    add(index, as: number, rule: "institution.local")
  }

  /// The 沙田镇中心卫生院 that was named before, where `entity` is 沙田镇卫生院: a town has one.
  private func centralHouse(of entity: InstitutionEntity) -> Int? {
    guard entity.kind == .healthCenter, entity.ends(in: Self.townHouse) else { return nil }
    let name = entity.name.dropLast(Self.townHouse.count) + Self.centralHouse
    return entities.indices.prefix(Self.most).first { entities[$0].name.elementsEqual(name) }
      .map { root(of: $0) }
  }

  private static let townHouse = Array("卫生院".unicodeScalars)
  private static let centralHouse = Array("中心卫生院".unicodeScalars)

  /// Whether a name begins with a place, or with 中共 before it.
  private func isOf(_ place: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    name.starts(with: place) || name.dropFirst(2).starts(with: place)
  }

  /// Whether the bare class word is that of a county or more; of towns and less there are too many to
  /// guess one.
  private func isOfHighUnit(_ candidate: NameCandidate) -> Bool {
    switch text.scalars[candidate.parts[0].start] {
    case "村", "镇", "乡", "社", "街": return false
    default: return true
    }
  }

  /// Puts the place that is meant instead of the bare class word of a place.
  mutating func move(_ entity: inout InstitutionEntity, from candidate: NameCandidate)
    -> Bool
  {
    let unit = Span(candidate.parts[0].start, candidate.parts[0].end)
    if isOfLocality(unit), let place = namedBefore(unit) {
      let next = entity.name.count > 1 ? entity.name[1] : "村"
      entity = entity.moved(to: place, replacing: next == "委" || next == "民" ? 0 : unit.count)
      return true
    }
    if let listed = placeListedBefore(candidate) {
      entity = entity.moved(to: listed.name, replacing: unit.count)
      entity.place = listed.place
    } else if let place = placeSaidBefore(unit) ?? seatPlace(of: unit) {
      fill(&entity, place, unit)
    } else if let model = soleNeighbour(of: candidate), let place = model.parts.first {
      entity = entity.moved(to: Array(model.name[..<place.end]), replacing: unit.count)
      entity.place = model.place
    } else if let place = homePlace(of: unit) ?? solePlace(of: unit) {
      fill(&entity, place, unit)
    } else if !isOfHighUnit(candidate), let place = namedBefore(unit) {
      entity = entity.moved(to: place, replacing: unit.count)
    } else {
      return false
    }
    return true
  }

  private mutating func fill(_ entity: inout InstitutionEntity, _ place: Int32, _ unit: Span) {
    entity = entity.moved(to: written(place), replacing: unit.count)
    entity.place = place
  }

  /// Whether the bare class word is that of a village or a community, which no table knows all of.
  private func isOfLocality(_ unit: Span) -> Bool {
    text.scalars[unit.start] == "村" || text.scalars[unit.start] == "社"
  }
}
