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
