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
        bindSecondName(inside, to: entityOf[index])
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
    items.removeAll { $0.span.overlaps(span) && $0.span.count <= span.count }
    items.append(
      Item(
        span: span, entity: entity, kind: entities[entity].kind, rule: "institution.declared"))
  }

  private mutating func bindSecondName(_ inside: Span, to entity: Int?) {
    guard let entity,
      let item = items.first(where: { $0.span == inside }), let second = item.entity,
      second != root(of: entity), entities[second].kind == entities[entity].kind
    else { return }
    entities[second].fuller = entity
  }

  /// Binds each name to a fuller one that it is a short form of.
  mutating func mergeShortForms() {
    let count = min(entities.count, Self.most)
    for short in 0..<count where entities[short].fuller == nil {
      if let full = fuller(of: entities[short].name, kind: entities[short].kind) {
        if full != short { entities[short].fuller = full }
      }
    }
  }

  /// Returns the one organisation that `name` is a short form of.
  mutating func meaning(of name: [Unicode.Scalar], kind: String) -> Int? {
    if let known = meanings[name] { return known }
    let found = fuller(of: name, kind: kind)
    meanings[name] = .some(found)
    return found
  }

  private func fuller(of name: [Unicode.Scalar], kind: String) -> Int? {
    var found: [Int] = []
    for number in entities.indices.prefix(Self.most) {
      let entity = entities[number]
      guard entity.kind == kind, entity.name.count > name.count, !entity.name.starts(with: name),
        AbbreviationMatcher.matches(name, entity)
          || UsualShortForms.forms(of: entity).contains(name)
      else { continue }
      let root = root(of: number)
      if !found.contains(root) { found.append(root) }
    }
    if found.count > 1 { found = withoutShorter(found) }
    if found.count == 1 { return found[0] }
    if let publisher, found.contains(root(of: publisher)) { return root(of: publisher) }
    return nil
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
    var phrases: [(phrase: String, value: Int)] = []
    for number in entities.indices.prefix(Self.most) {
      let entity = entities[number]
      guard entity.parts.isEmpty || entity.parts.contains(where: { $0.piece == .unknown }) else {
        continue
      }
      phrases.append((String(entity.name), number))
    }
    phrases += shortForms()
    guard !phrases.isEmpty else { return }
    let trie = PhraseTrie(phrases)
    let taken = items.map(\.span).sorted()
    var position = 0
    var index = 0
    while position < text.scalars.count {
      guard let match = trie.longestMatch(in: text.scalars, at: position, limit: text.scalars.count)
      else {
        position += 1
        continue
      }
      let span = Span(position, match.end)
      while index < taken.count, taken[index].end <= span.start { index += 1 }
      let isFree = index >= taken.count || !taken[index].overlaps(span)
      if isFree, span.count > 2 || hasEdge(span.start) {
        items.append(
          Item(
            span: span, entity: match.value, kind: entities[match.value].kind,
            rule: "institution.alias"))
        entities[match.value].count += 1
      }
      position = match.end
    }
  }
}

extension InstitutionResolver {
  /// The short forms that are usual for a university, its hospital, or a hospital with a proper name.
  private func shortForms() -> [(phrase: String, value: Int)] {
    var forms: [[Unicode.Scalar]: Int] = [:]
    for number in entities.indices.prefix(Self.most) where entities[number].fuller == nil {
      for form in UsualShortForms.forms(of: entities[number]) {
        forms[form] = forms[form] == nil ? number : -1
      }
    }
    return forms.compactMap { form, number in
      guard number >= 0, entity(named: form) == nil, !isWord(form) else { return nil }
      return (String(form), number)
    }
  }

  private func isWord(_ form: [Unicode.Scalar]) -> Bool {
    lexicon.words(in: form, endingAt: form.count, limit: 0).part == 0
  }

  /// Whether a name may start at `offset`: after a stop, or after a word that no name holds.
  private func hasEdge(_ offset: Int) -> Bool {
    guard offset > 0, !NameCharacters.isHard(text.scalars[offset - 1]) else { return true }
    let words = lexicon.words(in: text.scalars, endingAt: offset, limit: max(0, offset - 8))
    return words.before < offset
  }
}
