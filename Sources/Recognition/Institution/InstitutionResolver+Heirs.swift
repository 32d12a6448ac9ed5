// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Names that begin with the short form of another one, and parts of houses named without them.
extension InstitutionResolver {
  /// Binds names that begin with another one's short form: 中大医学院 is 香港中文大学医学院.
  mutating func bindHeirs() {
    let count = min(entities.count, Self.most)
    var owners: [NameKey: Int] = [:]
    for number in 0..<count {
      if entities[number].fuller != nil {
        guard entities[number].parts.isEmpty else { continue }
        own(entities[number].name, root(of: number), &owners)
      } else if entities[number].kind == .university || entities[number].kind == .hospital {
        for form in usualForms(of: number) { own(form, number, &owners) }
      }
    }
    guard !owners.isEmpty else { return }
    // Few names begin as one of them does.
    let firsts = owners.keys.reduce(UInt64(0)) { $0 | $1.firstBit }
    for heir in 0..<count where entities[heir].fuller == nil && entities[heir].parent == nil {
      if firsts & NameKey.bit(of: entities[heir].name.first) != 0,
        let (owner, length) = Self.owner(of: entities[heir], owners), owner != heir,
        entities[owner].kind == .university || entities[heir].kind != .hospital,
        !Self.isFirm(entities[heir].name[length...])
      {
        bind(heir, to: owner, behind: length)
      }
    }
  }

  private func own(_ form: [Unicode.Scalar], _ number: Int, _ owners: inout [NameKey: Int]) {
    let key = NameKey(form)
    owners[key] = owners[key].map { $0 == number ? number : -1 } ?? number
  }

  /// The house whose short form the first pieces of a name are, and how many characters they have.
  private static func owner(of heir: InstitutionEntity, _ owners: [NameKey: Int]) -> (Int, Int)? {
    for part in heir.parts.dropLast() where (2...5).contains(part.end) {
      if let number = owners[NameKey(Array(heir.name[..<part.end]))], number >= 0 {
        return (number, part.end)
      }
    }
    return nil
  }

  /// Whether a firm's class word goes on a name: the union of 安泰集团 is none of 安泰医院.
  private static func isFirm(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.starts(with: "集团".unicodeScalars) || rest.starts(with: "公司".unicodeScalars)
  }

  private mutating func bind(_ heir: Int, to owner: Int, behind length: Int) {
    let above = entities[owner].name
    guard !entities[heir].name.starts(with: above) else { return }
    var entity = entities[heir].moved(to: above, replacing: length)
    entity.parts = []
    entity.parent = (owner, above.count)
    let number = number(of: entity)
    if number != heir { entities[heir].fuller = number }
  }

  /// Where the name of a part of `house` ends that goes on after its short form, and which part it is:
  /// 北荣玉里分院.
  func partOfHouse(_ house: Int, after end: Int) -> (end: Int, entity: Int)? {
    for number in entities.indices.prefix(Self.most) {
      guard let parent = entities[number].parent, root(of: parent.entity) == root(of: house),
        entities[number].name.count - parent.count >= 3
      else { continue }
      let rest = entities[number].name[parent.count...]
      if text.scalars[end...].starts(with: rest) { return (end + rest.count, number) }
    }
    return nil
  }

  /// The name of a part of a house without the house, where it says more than its sort:
  /// 针灸推拿学院, 离岛医疗服务队, 五十一团.
  func tail(of entity: InstitutionEntity) -> Range<Int>? {
    guard let parent = entity.parent, parent.count < entity.name.count else { return nil }
    let own = entity.parts.drop { $0.start < parent.count }
    let tail = parent.count..<entity.name.count
    switch entity.name.last {
    case "科", "室", "部", "处", "办", "组", "委", "会": return nil
    default: break
    }
    return tail.count >= 4 && own.count >= 2 ? tail : nil
  }
}
