// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Words that point back: 该院, 医院, 我院妇科, 校团委.
extension InstitutionResolver {
  /// Binds words that point back, and what hangs on them: 该院, 医院, 市医院人力资源部.
  mutating func addPointers() {
    let named = items.all.indices.filter { items.all[$0].entity != nil }.sorted {
      items.all[$0].span < items.all[$1].span
    }
    for index in candidates.indices {
      if candidates[index].isGeneric || entityOf[index] != nil { continue }
      if candidates[index].isNamed, !hangsOnPointer(index) { continue }
      if let parent = candidates[index].parent { addDependent(index, on: parent); continue }
      let isDeictic = candidates[index].isDeictic
      if isDeictic, isOfHouse(candidates[index]) {
        addHouseUnit(index)
        continue
      }
      guard let entity = antecedent(of: index, among: named) else {
        if isDeictic { addSpeaker(candidates[index].span, candidates[index].kind) }
        continue
      }
      entityOf[index] = entity
      let isAnaphor = isDeictic || lexicon.headRows[candidates[index].head].isPointer
      items.append(
        Item(
          span: candidates[index].span, entity: entity, kind: entities[entity].kind,
          isAnaphor: isAnaphor,
          rule: "institution.anaphor"))
    }
  }

  /// 市医院人力资源部 is a unit of what 市医院 means; 医院党委 is the hospital itself.
  private mutating func addDependent(_ index: Int, on parent: Int) {
    let candidate = candidates[index]
    guard let entity = entityOf[parent] else { return addDependent(index, onAliasAt: parent) }
    guard !candidates[parent].isNamed,
      candidate.kind != .team || candidate.isNamed || isTeamOf(candidate, parent)
    else { return }
    let rest = text.scalars[candidates[parent].span.end..<candidate.span.end]
    let isPointer = !candidates[parent].isLocal
    let isClinical = rest.last == "科" && isPointer && candidates[parent].kind == .hospital
    guard !isClinical || text.scalars[candidates[parent].span.start] == "我" && !isListed(candidate)
    else { return }
    var item = Item(
      span: candidate.span, entity: entity, kind: candidate.kind, rule: "institution.unit")
    if candidate.kind == .team, text.scalars[candidate.span.start] == "该" {
      item.span.start = candidates[parent].span.end
    }
    if isPointer, rest.count <= 2,
      candidate.kind != .party || rest.last != "委" || rest.first == "党"
    {
      item.isAnaphor = true
      item.kind = entities[entity].kind
      partNames[index] = (partNames[parent] ?? entities[root(of: entity)].name) + rest
    } else {
      let house = partNames[parent] ?? entities[root(of: entity)].name
      item.name = house + rest.filter { $0 != "“" && $0 != "”" }
      partNames[index] = item.name
    }
    entityOf[index] = entity
    items.append(item)
  }

  /// What hangs on a declared short form that is no class word's: 汉水中心党支部.
  private mutating func addDependent(_ index: Int, onAliasAt parent: Int) {
    let candidate = candidates[index]
    let end = candidates[parent].span.end
    if addUnitOfSpeaker(candidate, of: candidates[parent]) { return }
    guard candidate.kind != .team, let alias = items.last(endingAt: end),
      let entity = alias.entity, alias.span.count >= candidates[parent].span.count
    else { return }
    let name = entities[root(of: entity)].name + text.scalars[end..<candidate.span.end]
    entityOf[index] = entity
    items.append(
      Item(
        span: Span(alias.span.start, candidate.span.end), entity: entity, name: name,
        kind: candidate.kind, rule: "institution.unit"))
  }

  /// Whether departments are listed of which it is the first: 我院骨科、内科.
  private func isListed(_ candidate: NameCandidate) -> Bool {
    let end = candidate.span.end
    return end < text.scalars.count && text.scalars[end] == "、"
  }

  /// Whether a lasting team hangs on a house that words without a place name: 市中医院青年志愿者服务队.
  private func isTeamOf(_ candidate: NameCandidate, _ parent: Int) -> Bool {
    lexicon.headRows[candidate.head].needs == .brand
      && (candidates[parent].isLocal || text.scalars[candidates[parent].span.start] == "我")
  }

  /// Binds 校团委 and 院工会 to the university or hospital that speaks.
  private mutating func addHouseUnit(_ index: Int) {
    let span = candidates[index].span
    let sign = text.scalars[span.start]
    let other: InstitutionKind = sign == "校" ? .school : .hospital
    guard let found = ownHouse(.university) ?? ownHouse(other) else { return }
    let house = top(of: found)
    let name = fullName(of: entities[house]) + text.scalars[(span.start + 1)..<span.end]
    items.append(
      Item(
        span: span, entity: house, name: name, kind: candidates[index].kind,
        rule: "institution.unit"))
  }

  /// Whether it begins with 校 or 院 in place of a house: 校团委.
  private func isOfHouse(_ candidate: NameCandidate) -> Bool {
    let sign = text.scalars[candidate.span.start]
    return candidate.span.count > 2 && (sign == "校" || sign == "院")
  }

  /// The organisation that a word points back to, nothing where more than one may be meant.
  ///
  /// `named` are the numbers of items that name organisations, in the order of the text.
  private mutating func antecedent(of index: Int, among named: [Int]) -> Int? {
    let (span, kind) = (candidates[index].span, candidates[index].kind)
    let start = span.start
    let words = text.scalars[start..<span.end]
    if candidates[index].isDeictic {
      guard let first = words.first, first == "该" else {
        let house = ownHouse(kind)
        return words == ["我", "校"] || words == ["本", "校"] ? house.map(top) : house
      }
      if words.count > 2,
        let same = nearest(before: start, endingIn: words.dropFirst(), among: named)
      {
        return same
      }
      let isYuan = words.count == 2 && words.last == "院"
      return nearest(before: start, of: kind, orEnding: isYuan ? "院" : nil, among: named)
    }
    guard candidates[index].parts.count == 1,
      lexicon.headRows[candidates[index].head].isPointer || isSpecific(kind, span.count),
      isBody(start), !followsGoer(start), kind != .other || hasEdge(start)
    else { return nil }
    let known = roots {
      Self.isSame($0.kind, kind)
        && (words.count > 2 ? $0.ends(in: words) : $0.name.last == words.last)
    }
    if known.count == 1 { return known[0] }
    if let publisher, known.contains(root(of: publisher)) { return root(of: publisher) }
    return nil
  }

  /// Whether a bare class word says so much that its sort is named once in a document: 供电公司.
  private func isSpecific(_ kind: InstitutionKind, _ count: Int) -> Bool {
    guard count >= 3 else { return false }
    switch kind {
    case .company, .healthCenter, .publicHealth, .careHome, .military: return count >= 4
    case .government, .school, .other: return count >= 3
    case .university: return count == 3
    default: return false
    }
  }

  func roots(_ isWanted: (InstitutionEntity) -> Bool) -> [Int] {
    var found: [Int] = []
    for number in entities.indices.prefix(Self.most) where isWanted(entities[number]) {
      let root = root(of: number)
      if !found.contains(root) { found.append(root) }
    }
    return found
  }

  /// The organisation of the kind that was named last, not too long ago.
  ///
  /// 该院 may be any sort of 院.
  private func nearest(
    before offset: Int, of kind: InstitutionKind, orEnding last: Unicode.Scalar?, among named: [Int]
  ) -> Int? {
    let next = named.indices.partition { items.all[named[$0]].span.start >= offset }
    for number in named[max(0, next - 200)..<next].reversed() {
      guard let root = items.all[number].entity.map({ root(of: $0) }) else { continue }
      if Self.isSame(items.all[number].kind, kind) || entities[root].name.last == last {
        return root
      }
    }
    return nil
  }

  /// The organisation whose name ends in `words` that was named last: 该基金会.
  private func nearest(
    before offset: Int, endingIn words: ArraySlice<Unicode.Scalar>, among named: [Int]
  ) -> Int? {
    let next = named.indices.partition { items.all[named[$0]].span.start >= offset }
    for number in named[max(0, next - 200)..<next].reversed() {
      guard let root = items.all[number].entity.map({ root(of: $0) }) else { continue }
      if entities[root].ends(in: words) { return root }
    }
    return nil
  }

  static func isSame(_ one: InstitutionKind, _ other: InstitutionKind) -> Bool {
    one == other || one == .university && other == .school
      || other == .hospital && one == .careHome
  }

  private func isBody(_ offset: Int) -> Bool {
    guard let index = text.sentenceIndex(at: offset) else { return false }
    switch text.sentences[index].kind {
    case .body, .title: return true
    default: return false
    }
  }

  func followsGoer(_ offset: Int) -> Bool {
    offset > 0 && Self.isGoer(text.scalars[offset - 1])
  }

  /// Whether a word before a class word shows that any of its sort is meant: 到医院, 一家医院.
  private static func isGoer(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "到", "去", "往", "送", "上", "家", "所", "个", "间", "找", "进", "回", "跑", "来", "的", "各", "多", "些",
      "级",
      "类", "座", "名":
      return true
    default: return false
    }
  }
}
