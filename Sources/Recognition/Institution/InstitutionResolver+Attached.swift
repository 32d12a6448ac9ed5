// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Hospitals of the university that a document is about, named without it.
extension InstitutionResolver {
  /// Adds 附属口腔医院, 附属东华医院 where nothing stands before 附属.
  mutating func addAttached() {
    for index in candidates.indices where candidates[index].kind == .hospital {
      let candidate = candidates[index]
      let start = candidate.span.start - Self.attached.count
      guard candidate.parent == nil, candidate.span.count >= Self.shortestHospital, start >= 0,
        text.scalars[start..<candidate.span.start].elementsEqual(Self.attached), hasEdge(start),
        let house = ownHouse(.university).map({ top(of: $0) })
      else { continue }
      let span = Span(start, candidate.span.end)
      let name = entities[house].name + text.scalars[span.start..<span.end]
      let number = number(of: InstitutionEntity(name: name, kind: .hospital, first: start))
      items.append(
        Item(span: span, entity: number, kind: .hospital, rule: "institution.member"))
      if let own = entityOf[index], own != number, entities[own].fuller == nil {
        entities[own].fuller = number
      }
    }
  }

  private static let attached = Array("附属".unicodeScalars)
  /// 口腔医院: how many characters tell a hospital from others.
  private static let shortestHospital = 4
}
