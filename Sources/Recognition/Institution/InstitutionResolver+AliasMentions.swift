// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The mentions of forms that are short for a name in this document.
extension InstitutionResolver {
  mutating func addAlias(_ span: Span, of number: Int) {
    var item = Item(
      span: span, entity: number, kind: entities[number].kind, rule: "institution.alias")
    if let part = partOfHouse(number, after: span.end) {
      item.span.end = part.end
      item.entity = part.entity
    }
    if item.kind == .company, isBranchOfCountry(span) {
      item.span.end += 2
      item.name = Array(text.scalars[item.span.start..<item.span.end])
    }
    items.append(item)
    entities[number].count += 1
  }

  /// Whether the words are no more than the proper name inside an organisation's.
  func isLoneName(_ span: Span, _ number: Int) -> Bool {
    let words = text.scalars[span.start..<span.end]
    return entities[number].kind != .company && !entities[number].name.elementsEqual(words)
      && entities[number].parts.contains {
        ($0.piece == .unknown || $0.piece == .brand)
          && entities[number].name[$0.start..<$0.end].elementsEqual(words)
      }
  }

  /// Whether 中国 after a company's short name makes its branch of it: 乐器之家中国, not 某某中国区.
  private func isBranchOfCountry(_ span: Span) -> Bool {
    guard span.end + 1 < text.scalars.count, text.scalars[span.end] == "中",
      text.scalars[span.end + 1] == "国"
    else { return false }
    return span.end + 2 >= text.scalars.count || text.scalars[span.end + 2] != "区"
  }

  /// The short forms that are usual for a university, its hospital, or a hospital with a proper name.
  ///
  /// What may be short for two of them is none.
  mutating func addShortForms(to names: inout NameList) {
    var forms = NameList()
    for number in 0..<min(entities.count, Self.most) where entities[number].fuller == nil {
      for form in usualForms(of: number) { forms.append(form, value: number) }
      if let proper = properForm(of: number) {
        forms.append(entities[number].name[proper], value: number)
      }
    }
    forms.sort()
    for (index, form) in forms.names.enumerated() {
      if index > 0, forms.areEqual(forms.names[index - 1], form) { continue }
      if index + 1 < forms.names.count, forms.areEqual(form, forms.names[index + 1]) { continue }
      let words = forms.scalars[form.range]
      guard entity(named: words) == nil,
        !isWord(form.range, in: forms.scalars) || isBrand(form.range, in: forms.scalars)
      else { continue }
      names.append(words, value: form.value)
    }
  }

  /// Where the name lies without the place before it, if a proper name is left: 精忠卫队 of 金门县精忠卫队.
  private func properForm(of number: Int) -> Range<Int>? {
    let entity = entities[number]
    if let tail = tail(of: entity) { return tail }
    if entity.kind == .team, let parent = entity.parent {
      let own = entity.parts.drop { $0.start < parent.count }
      guard entity.name.count - parent.count >= 4, own.count >= 2,
        own.contains(where: { $0.piece == .unknown || $0.piece == .brand || $0.piece == .place })
      else { return nil }
      return parent.count..<entity.name.count
    }
    let front = entity.parts.prefix { $0.piece == .place || $0.piece == .link }
    guard let last = front.last, entity.parts.count >= front.count + 2, entity.parent == nil,
      entity.parts[front.count...].contains(where: { $0.piece == .unknown || $0.piece == .brand }),
      entity.name.count - last.end >= 4
    else { return nil }
    return last.end..<entity.name.count
  }

  /// Whether a brand is that of one organisation of the document only: 长庚 is 长庚医院.
  private func isBrand(_ form: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let words = lexicon.words(in: text, endingAt: form.upperBound, limit: form.lowerBound)
    return words.partRoles == .brand && words.modifier > form.lowerBound
      && entities.reduce(0) { $0 + ($1.name.starts(with: text[form]) ? 1 : 0) } == 1
  }

  private func isWord(_ form: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    lexicon.words(in: text, endingAt: form.upperBound, limit: form.lowerBound).part
      == form.lowerBound
  }

  /// Whether a day, a month or a year ends there: 2017年, 十月.
  private func isDay(endingAt offset: Int) -> Bool {
    guard offset > 1, NameCharacters.isNumeral(text.scalars[offset - 2]) else { return false }
    switch text.scalars[offset - 1] {
    case "年", "月", "日": return true
    default: return false
    }
  }

  /// Whether a name may start at `offset`: after a stop, or after a word that no name holds.
  func hasEdge(_ offset: Int) -> Bool {
    guard offset > 0, !NameCharacters.isHard(text.scalars[offset - 1]) else { return true }
    if isDay(endingAt: offset) { return true }
    let words = lexicon.words(in: text.scalars, endingAt: offset, limit: max(0, offset - 8))
    return words.before < offset
  }
}
