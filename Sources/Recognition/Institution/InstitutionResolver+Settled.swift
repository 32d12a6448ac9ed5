// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// What the mentions of a document mean once all names are known.
extension InstitutionResolver {
  /// Returns the mentions of the items that no longer one holds, sorted, without overlaps.
  func settled() -> [Mention] {
    let items = items.all
    var kept: [Int] = []
    kept.reserveCapacity(items.count)
    for index in items.indices.sorted(by: { items[$0].span < items[$1].span }) {
      let span = items[index].span
      while let last = kept.last, items[last].span.overlaps(span),
        items[last].span.count < span.count
      {
        kept.removeLast()
      }
      if let last = kept.last, items[last].span.overlaps(span) { continue }
      kept.append(index)
    }
    var mentions: [Mention] = []
    mentions.reserveCapacity(kept.count)
    var said = [Said?](repeating: nil, count: entities.count)
    for index in kept {
      mentions.append(
        Mention(
          span: items[index].span, value: value(of: index, &said), rule: items[index].rule))
    }
    return mentions
  }

  /// What a plain mention of an organisation says.
  private struct Said {
    let value: Mention.Value
    let name: String
    /// The number of its item.
    let item: Int
    /// Whether it has the code of the organisation's own place.
    let hasOwnCode: Bool
  }

  /// What an item says; `said` keeps what the first plain mention of each organisation says, for
  /// most of the others say the same.
  private func value(of index: Int, _ said: inout [Said?]) -> Mention.Value {
    let items = items.all
    guard items[index].name == nil, let number = items[index].entity.map({ root(of: $0) }) else {
      let name = items[index].name.map { String($0) } ?? text.normalized(items[index].span)
      let own = items[index].entity.flatMap { code(of: entities[root(of: $0)].place) }
      return value(of: index, name: name, code: own ?? code(of: items[index].place))
    }
    if let known = said[number] {
      if items[known.item].kind == items[index].kind,
        items[known.item].isAnaphor == items[index].isAnaphor,
        known.hasOwnCode || items[known.item].place == items[index].place
      {
        return known.value
      }
      let own = code(of: entities[number].place)
      return value(of: index, name: known.name, code: own ?? code(of: items[index].place))
    }
    let own = code(of: entities[number].place)
    let name = String(fullName(of: entities[number]))
    let value = value(of: index, name: name, code: own ?? code(of: items[index].place))
    said[number] = Said(value: value, name: name, item: index, hasOwnCode: own != nil)
    return value
  }

  private func value(of index: Int, name: String, code: String?) -> Mention.Value {
    let item = items.all[index]
    return .institution(
      InstitutionValue(
        name: name, kind: lexicon.kinds.name(of: item.kind), code: code, isAnaphor: item.isAnaphor))
  }

  private func code(of place: Int32?) -> String? {
    place.flatMap { lattice.resolver.gazetteer.code(of: $0) }
  }

  /// The name, with the fullest name of the organisation it begins with.
  func fullName(of entity: InstitutionEntity) -> [Unicode.Scalar] {
    guard let parent = entity.parent, parent.count <= entity.name.count else { return entity.name }
    let above = entities[root(of: parent.entity)]
    guard above.name != entity.name else { return entity.name }
    return above.name + entity.name[parent.count...]
  }
}
