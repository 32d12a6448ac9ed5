// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

extension InstitutionResolver {
  /// Resolves a candidate that names nothing by itself: 市中医医院, 二院, 中心医院.
  mutating func addShort(_ index: Int) {
    let candidate = candidates[index]
    guard !candidate.isGeneric, candidate.parent == nil, !candidate.isDeictic else { return }
    let words = Array(text.scalars[candidate.span.start..<candidate.span.end])
    if let known = entity(named: words), entities[known].fuller != nil {
      add(index, as: known, rule: "institution.declared")
    } else if candidate.isLocal {
      addLocal(index, words)
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

  private mutating func addLocal(_ index: Int, _ words: [Unicode.Scalar]) {
    let candidate = candidates[index]
    guard candidate.kind != "team" else { return }
    if let full = meaning(of: words, kind: candidate.kind) {
      add(index, as: full, rule: "institution.short")
      return
    }
    let unit = text.scalars[candidate.parts[0].start]
    var entity = InstitutionEntity(candidate, in: text.scalars)
    if entity.name.count == 2, entity.name[1] == "府" { entity.name.insert("政", at: 1) }
    if let place = homePlace(of: candidate) {
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

  /// The unit of the document's home that the bare class word of `candidate` means.
  private func homePlace(of candidate: NameCandidate) -> Int32? {
    guard let home = lattice.resolver.home else { return nil }
    let gazetteer = lattice.resolver.gazetteer
    let unit = text.scalars[candidate.parts[0].end - 1]
    return gazetteer.lineage(of: home).first {
      gazetteer.scalars(ofName: $0).last == unit && !gazetteer.isFormer($0)
    }
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
    guard candidate.kind != "unit" else { return }
    guard !followsGoer(candidate.span.start) else { return }
    if let full = meaning(of: words, kind: candidate.kind) {
      add(index, as: full, rule: "institution.short")
    } else if let house = listParent(before: candidate) {
      addNew(index, under: entities[house].name, of: house)
    } else if let place = sharedPlace(before: candidate) {
      addNew(index, under: place)
    } else if isPartOfHouse(candidate), let house = ownHouse("university") {
      addNew(index, under: entities[house].name, of: house)
    } else if lexicon.headRows[candidate.head].needs == .number {
      addNew(index, under: [])
    }
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
      let before = items.last(where: { $0.span.end == start - 1 }), let number = before.entity,
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

  mutating func add(_ index: Int, as entity: Int, rule: String) {
    entityOf[index] = entity
    entities[entity].count += 1
    items.append(
      Item(
        span: candidates[index].span, entity: entity, kind: entities[entity].kind, rule: rule))
  }

  /// Binds words that point back, and what hangs on them: 该院, 医院, 市医院人力资源部.
  mutating func addPointers() {
    let named = items.filter { $0.entity != nil }.sorted { $0.span < $1.span }
    for index in candidates.indices {
      let candidate = candidates[index]
      if candidate.isGeneric || entityOf[index] != nil { continue }
      if candidate.isNamed, !hangsOnPointer(index) { continue }
      if let parent = candidate.parent { addDependent(index, on: parent); continue }
      guard let entity = antecedent(of: candidate, among: named) else { continue }
      entityOf[index] = entity
      items.append(
        Item(
          span: candidate.span, entity: entity, kind: entities[entity].kind, isAnaphor: true,
          rule: "institution.anaphor"))
    }
  }

  /// 市医院人力资源部 is a unit of what 市医院 means; 医院党委 is the hospital itself.
  private mutating func addDependent(_ index: Int, on parent: Int) {
    let candidate = candidates[index]
    guard let entity = entityOf[parent], !candidates[parent].isNamed,
      candidate.kind != "team" || candidate.isNamed
    else { return }
    let rest = text.scalars[candidates[parent].span.end..<candidate.span.end]
    let isPointer = !candidates[parent].isLocal
    let isClinical = rest.last == "科" && isPointer && candidates[parent].kind == "hospital"
    guard !isClinical else { return }
    var item = Item(
      span: candidate.span, entity: entity, kind: candidate.kind, rule: "institution.unit")
    if isPointer, rest.count <= 2 {
      item.isAnaphor = true
      item.kind = entities[entity].kind
    } else {
      item.name = entities[root(of: entity)].name + rest.filter { $0 != "“" && $0 != "”" }
    }
    entityOf[index] = entity
    items.append(item)
  }

  /// The organisation that a word points back to, nothing where more than one may be meant.
  private func antecedent(of candidate: NameCandidate, among named: [Item]) -> Int? {
    let words = text.scalars[candidate.span.start..<candidate.span.end]
    let start = candidate.span.start
    if candidate.isDeictic {
      guard let first = words.first, first == "该" else {
        let house = ownHouse(candidate.kind)
        return words == ["我", "校"] || words == ["本", "校"] ? house.map(top) : house
      }
      let isYuan = words.count == 2 && words.last == "院"
      return nearest(
        before: start, of: candidate.kind, orEnding: isYuan ? "院" : nil, among: named)
    }
    guard candidate.parts.count == 1, lexicon.headRows[candidate.head].isPointer, isBody(start),
      !followsGoer(start)
    else { return nil }
    let known = roots {
      Self.isSame($0.kind, candidate.kind)
        && (words.count > 2 ? $0.ends(in: words) : $0.name.last == words.last)
    }
    if known.count == 1 { return known[0] }
    if let publisher, known.contains(root(of: publisher)) { return root(of: publisher) }
    return nil
  }

  /// Who speaks of 我院: the publisher, or the one organisation of the kind, or the one named most.
  private func ownHouse(_ kind: String) -> Int? {
    if let publisher, Self.isSame(entities[root(of: publisher)].kind, kind) {
      return root(of: publisher)
    }
    let known = roots { Self.isSame($0.kind, kind) }
    if known.count <= 1 { return known.first }
    let ranked = known.sorted { (total($0), $1) > (total($1), $0) }
    let mayTie = kind == "school" || kind == "university" || kind == "ngo"
    return mayTie || total(ranked[0]) > total(ranked[1]) ? ranked[0] : nil
  }

  /// The university that a school belongs to.
  private func top(of number: Int) -> Int {
    guard let parent = entities[number].parent?.entity else { return number }
    let above = root(of: parent)
    return entities[above].kind == "university" ? above : number
  }

  private func total(_ root: Int) -> Int {
    entities.indices.prefix(Self.most).reduce(0) {
      self.root(of: $1) == root ? $0 + entities[$1].count : $0
    }
  }

  private func roots(_ isWanted: (InstitutionEntity) -> Bool) -> [Int] {
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
    before offset: Int, of kind: String, orEnding last: Unicode.Scalar?, among named: [Item]
  ) -> Int? {
    var (low, high) = (0, named.count)
    while low < high {
      let middle = (low + high) / 2
      if named[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    for item in named[max(0, low - 200)..<low].reversed() {
      guard let root = item.entity.map({ root(of: $0) }) else { continue }
      if Self.isSame(item.kind, kind) || entities[root].name.last == last { return root }
    }
    return nil
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one == other || one == "university" && other == "school"
      || other == "hospital" && one == "care_home"
  }

  private func isBody(_ offset: Int) -> Bool {
    guard let index = text.sentenceIndex(at: offset) else { return false }
    switch text.sentences[index].kind {
    case .body, .title: return true
    default: return false
    }
  }

  private func followsGoer(_ offset: Int) -> Bool {
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
