// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Areas of clubs that stand without them: 3461地区总监, 日本2730地区.
extension InstitutionResolver {
  /// Adds the numbered areas of Rotary in a document that names a club of it.
  mutating func addAreas(_ marks: [Int]) {
    guard !marks.isEmpty,
      entities.contains(where: { $0.name.starts(with: Self.rotary) || isClub($0) })
    else { return }
    for offset in marks {
      guard let span = area(endingAt: offset), !items.cover(span) else { continue }
      let words = Array(text.scalars[span.start..<span.end])
      let known = roots {
        $0.kind == .ngo && $0.name.starts(with: Self.rotary) && $0.ends(in: words)
      }
      let name = known.first.map { entities[$0].name } ?? Self.rotary + words
      let entity = InstitutionEntity(name: name, kind: .ngo, first: span.start)
      items.append(
        Item(span: span, entity: number(of: entity), kind: .ngo, rule: "institution.alias"))
    }
  }

  private static let rotary = Array("国际扶轮".unicodeScalars)

  private func isClub(_ entity: InstitutionEntity) -> Bool {
    entity.kind == .ngo && entity.ends(in: "扶轮社".unicodeScalars)
  }

  /// Adds clubs of Rotary that are named without it, in a document that names it: 神冈社社长.
  mutating func addClubs(_ marks: [Int]) {
    guard !marks.isEmpty,
      entities.contains(where: { $0.name.starts(with: Self.rotary) || isClub($0) })
    else { return }
    var found = 0
    for mark in marks where found < Self.most {
      guard let span = club(endingAt: mark + 1), !items.cover(span) else { continue }
      let words = Array(text.scalars[span.start..<span.end])
      let full = roots { $0.kind == .ngo && $0.name.count > words.count && $0.ends(in: words) }
      let known = full.count == 1 ? full.first : nil
      let entity = InstitutionEntity(name: words, kind: .ngo, first: span.start)
      items.append(
        Item(
          span: span, entity: known ?? number(of: entity), kind: .ngo, rule: "institution.alias"))
      found += 1
    }
  }

  /// Two to four characters and 社 that no word holds, up to a stop or a word that no name holds.
  private func club(endingAt end: Int) -> Span? {
    guard end > 2, text.scalars[end - 2] != "轮",
      end >= text.scalars.count || !goesOnAfterClub(text.scalars[end])
    else { return nil }
    for count in 3...5 where end >= count {
      let start = end - count
      if (start..<(end - 1)).contains(where: { isBroken(text.scalars[$0]) }) { return nil }
      guard hasEdge(start) else { continue }
      let words = lexicon.words(in: text.scalars, endingAt: end - 1, limit: start)
      let tail = lexicon.heads.longestMatch(in: text.scalars, at: end - 2, limit: end)
      let whole = lexicon.heads.longestMatch(in: text.scalars, at: start, limit: end)
      guard words.before == end - 1, words.modifier == end - 1, tail == nil, whole?.end != end
      else { return nil }
      return Span(start, end)
    }
    return nil
  }

  private func isBroken(_ scalar: Unicode.Scalar) -> Bool {
    NameCharacters.isHard(scalar) || NameCharacters.isFunctional(scalar)
      || NameCharacters.isSweeping(scalar) || NameCharacters.isNumeral(scalar)
  }

  /// Whether 社 begins another word: 社会, 社区, 社员.
  private func goesOnAfterClub(_ next: Unicode.Scalar) -> Bool {
    switch next {
    case "会", "区", "工", "保", "团", "论", "群", "交", "福", "友", "长", "费": return true
    default: return false
    }
  }

  /// The four digits before 地区, with the name of a country before them.
  private func area(endingAt offset: Int) -> Span? {
    guard offset >= 4, offset + 1 < text.scalars.count, text.scalars[offset + 1] == "区",
      text.scalars[(offset - 4)..<offset].allSatisfy({ ("0"..."9").contains($0) }),
      offset == 4 || !("0"..."9").contains(text.scalars[offset - 5])
    else { return nil }
    let start = offset - 4
    let isOfCountry = start >= 2 && isPlace(Span(start - 2, start))
    return Span(isOfCountry ? start - 2 : start, offset + 2)
  }
}
