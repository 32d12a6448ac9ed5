// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

extension InstitutionResolver {
  /// Binds what stands in brackets after a name: a declared short form, or a second name.
  mutating func addDeclared(_ kept: [Int]) {
    let reader = DeclaredAliases(text: text.scalars)
    var found = 0
    for index in kept where entityOf[index] != nil && found < Self.most {
      let end = candidates[index].span.end
      if let alias = reader.declaration(after: end, candidate: index) {
        bind(alias.span, to: entityOf[index])
        found += 1
      } else if let inside = reader.bracket(after: end) {
        if let entity = entityOf[index], isShortForm(inside, of: entities[entity]) {
          bind(inside, to: entity)
        } else {
          bindSecondName(inside, to: entityOf[index])
        }
        found += 1
      }
    }
  }

  private mutating func bind(_ span: Span, to entity: Int?) {
    guard let entity else { return }
    let alias = Array(text.scalars[span.start..<span.end])
    if let known = self.entity(named: alias) {
      if known != root(of: entity) { entities[known].fuller = entity }
    } else {
      var other = InstitutionEntity(name: alias, kind: entities[entity].kind, first: span.start)
      other.fuller = entity
      _ = number(of: other)
    }
    declared.insert(span)
    items.remove(under: span)
    items.append(
      Item(
        span: span, entity: entity, kind: entities[entity].kind, rule: "institution.declared"))
  }

  private mutating func bindSecondName(_ inside: Span, to entity: Int?) {
    guard let entity,
      let item = items.all.first(where: { $0.span == inside }), let second = item.entity,
      second != root(of: entity),
      entities[second].kind == entities[entity].kind
        || isOfHealth(entities[second]) && isOfHealth(entities[entity])
    else { return }
    entities[second].fuller = entity
  }

  private func isOfHealth(_ entity: InstitutionEntity) -> Bool {
    switch entity.kind {
    case .hospital, .publicHealth, .healthCenter, .clinic: return true
    default: return false
    }
  }

  /// Binds each name to a fuller one that it is a short form of.
  mutating func mergeShortForms() {
    bindBranches()
    bindBankBranches()
    bindFireStations()
    let count = min(entities.count, Self.most)
    for short in 0..<count where entities[short].fuller == nil {
      if let full = registered(short) {
        entities[short].fuller = full
      } else if let full = fuller(of: entities[short].name, kind: entities[short].kind) {
        if full != short { entities[short].fuller = full }
      }
    }
    bindHeirs()
  }

  /// Binds branches that are named by their place to the document's one hospital: 金山分院.
  private mutating func bindBranches() {
    let branches = entities.indices.prefix(Self.most).filter {
      entities[$0].kind == .hospital && entities[$0].parent == nil && entities[$0].parts.count == 2
        && isBranchOfHospital(entities[$0])
    }
    guard !branches.isEmpty else { return }
    let houses = roots { $0.kind == .hospital && !$0.name.contains("分") }
    let own = publisher.map { root(of: $0) }.flatMap { houses.contains($0) ? $0 : nil }
    guard let house = houses.count == 1 ? houses.first : own else { return }
    for branch in branches where entities[branch].fuller == nil {
      let name = entities[house].name + entities[branch].name
      let first = entities[branch].first
      let full = number(of: InstitutionEntity(name: name, kind: .hospital, first: first))
      entities[branch].fuller = full
    }
  }

  private func isBranchOfHospital(_ entity: InstitutionEntity) -> Bool {
    entity.ends(in: "分院".unicodeScalars) || entity.ends(in: "院区".unicodeScalars)
  }

  /// The company that goes on after the name of `short` with words of its legal form only: 海城医药 is
  /// 海城医药股份有限公司.
  private func registered(_ short: Int) -> Int? {
    guard entities[short].kind == .company else { return nil }
    let name = entities[short].name
    var best: Int?
    for number in 0..<min(entities.count, Self.most) where entities[number].kind == .company {
      let full = entities[number].name
      guard full.count > name.count, full.starts(with: name), isLegalForm(full[name.count...]),
        best.map({ entities[$0].name.count < full.count }) ?? true
      else { continue }
      best = number
    }
    return best
  }

  private func isLegalForm(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    ["集团", "股份", "有限", "责任", "控股", "总公司", "公司"].contains {
      words.starts(with: $0.unicodeScalars)
    } && !words.contains("分") && !words.contains("支")
  }

  /// Returns the one organisation that `name` is a short form of.
  mutating func meaning(of name: [Unicode.Scalar], kind: InstitutionKind) -> Int? {
    let key = NameKey(name)
    if let known = meanings[key] { return known }
    let found = fuller(of: name, kind: kind)
    meanings[key] = .some(found)
    return found
  }

  private mutating func fuller(of name: [Unicode.Scalar], kind: InstitutionKind) -> Int? {
    var found: [Int] = []
    for number in 0..<min(entities.count, Self.most) where mayShorten(number, to: name, kind) {
      if !AbbreviationMatcher.matches(name, entities[number]),
        !usualForms(of: number).contains(name), !isProperEnd(name, of: number)
      {
        continue
      }
      let root = root(of: number)
      if !found.contains(root) { found.append(root) }
    }
    if found.count > 1 { found = withoutShorter(found) }
    if found.count == 1 { return found[0] }
    if let publisher, found.contains(root(of: publisher)) { return root(of: publisher) }
    return nil
  }

  /// Whether an organisation is of that kind and has a longer name, which does not begin with `name`.
  @inline(__always)
  private func mayShorten(
    _ number: Int, to name: [Unicode.Scalar], _ kind: InstitutionKind
  ) -> Bool {
    entities[number].kind == kind && entities[number].name.count > name.count
      && !entities[number].name.starts(with: name) && !isBankOfOthers(name, entities[number].name)
  }

  /// Whether a longer name ends in a whole one that has a proper name of its own: 十三师红星医院.
  @inline(__always)
  private func isProperEnd(_ name: [Unicode.Scalar], of full: Int) -> Bool {
    let kind = entities[full].kind
    guard name.count >= 4, kind == .hospital || kind == .school, entities[full].ends(in: name),
      let number = entity(named: name), let first = entities[number].parts.first
    else { return false }
    return entities[number].parent == nil && first.end >= 2
      && (first.piece == .brand || first.piece == .unknown || kind == .school)
  }

  /// Whether a bank's short name is that of another one: 农行 is no 海城农商银行.
  private func isBankOfOthers(_ name: [Unicode.Scalar], _ full: [Unicode.Scalar]) -> Bool {
    guard name.count == 2, name[1] == "行", full.count > 3 else { return false }
    return full[0] != name[0] && !(full[0] == "中" && full[1] == "国" && full[2] == name[0])
  }

  /// The forms of ``UsualShortForms`` for an organisation, whose name never changes.
  mutating func usualForms(of number: Int) -> [[Unicode.Scalar]] {
    while usualForms.count < entities.count { usualForms.append(nil) }
    if let known = usualForms[number] { return known }
    let mayHave = UsualShortForms.mayHave(entities[number].kind, entities[number].parts.count)
    let forms = mayHave ? UsualShortForms.forms(of: entities[number]) : []
    usualForms[number] = forms
    return forms
  }

  /// Leaves out names that are short forms of others in the list.
  private func withoutShorter(_ numbers: [Int]) -> [Int] {
    numbers.filter { short in
      !numbers.contains {
        $0 != short && AbbreviationMatcher.matches(entities[short].name, entities[$0])
      }
    }
  }

  /// Finds every further place where a declared short form or a name without a class word is said.
  mutating func addAliases() {
    var names = NameList()
    for number in 0..<min(entities.count, Self.most) {
      guard
        entities[number].parts.isEmpty
          || entities[number].parts.contains(where: { $0.piece == .unknown })
      else { continue }
      names.append(entities[number].name, value: number)
    }
    addShortForms(to: &names)
    guard !names.isEmpty else { return }
    let index = NameIndex(names)
    let taken = items.all.map(\.span).sorted()
    var position = 0
    var next = 0
    while true {
      position = index.firstStart(in: text.scalars, from: position)
      guard position < text.scalars.count else { return }
      guard let match = index.longestMatch(in: text.scalars, at: position) else {
        position += 1
        continue
      }
      let span = Span(position, match.end)
      while next < taken.count, taken[next].end <= span.start { next += 1 }
      let isFree = next >= taken.count || !taken[next].overlaps(span)
      if isFree, span.count > 2 && !isLoneName(span, match.value) || hasEdge(span.start) {
        addAlias(span, of: match.value)
      }
      position = match.end
    }
  }
}
