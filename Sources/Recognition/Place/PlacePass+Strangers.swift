// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Towns of the document's own county that the table does not hold, while it holds others of the name elsewhere.
///
/// The table is that of today: towns of a release of years ago have been merged or renamed since.
extension PlacePass {
  /// Whether a draft begins with a town of whose county nothing else in the document speaks.
  func isStranger(_ draft: PlaceDraft, _ chosen: Int32?, _ resolver: PlaceResolver) -> Bool {
    guard draft.unit.start == draft.span.start, let town = chosen ?? draft.candidates.first,
      gazetteer.level(of: town) == .township
    else { return false }
    return gazetteer.parent(of: town).map(resolver.evidence.names) != true
  }

  /// Makes towns whose prefectures nobody speaks of, and their bare names, unlisted ones of the county that the document is about.
  mutating func moveStrangersHome(
    _ chosen: inout [Int32?], _ seats: [SpokenUnits.Unit], _ resolver: PlaceResolver
  ) {
    let strangers = strangers(chosen, resolver)
    guard !strangers.isEmpty else { return }
    let evidence = evidenceOfUnits(chosen, seats)
    guard let home = evidence.home, gazetteer.level(of: home) == .county else { return }
    var moved: [TextKey: String] = [:]
    for index in strangers
    where !drafts[index].candidates.contains(where: { isSpokenNear($0, evidence) }) {
      let name = words(drafts[index].unit)
      moved[TextKey(words(stem(of: drafts[index].unit)))] = name
      move(index, to: home, as: name)
      chosen[index] = home
    }
    guard !moved.isEmpty else { return }
    for index in drafts.indices where isStranger(drafts[index], chosen[index], resolver) {
      guard let name = moved[TextKey(words(drafts[index].unit))] else { continue }
      move(index, to: home, as: name)
      chosen[index] = home
    }
  }

  /// Makes a draft the town of the name in `county`.
  private mutating func move(_ index: Int, to county: Int32, as name: String) {
    drafts[index].tail.insert(PlaceDraft.Link(name: name, level: .township), at: 0)
    drafts[index].candidates = [county]
  }

  /// A town's name without its class word.
  private func stem(of unit: Span) -> Span {
    Span(unit.start, unit.end - (scalars[unit.end - 1] == "道" ? 2 : 1))
  }

  /// Whether the document speaks of the county of a town, or of the prefecture around it.
  private func isSpokenNear(_ town: Int32, _ evidence: PlaceEvidence) -> Bool {
    guard let county = gazetteer.parent(of: town) else { return false }
    return evidence.knows(county) || gazetteer.parent(of: county).map(evidence.knows) == true
  }

  private func strangers(_ chosen: [Int32?], _ resolver: PlaceResolver) -> [Int] {
    drafts.indices.filter { index in
      endsAsTown(drafts[index].unit) && isStranger(drafts[index], chosen[index], resolver)
    }
  }

  /// What counties and higher units tell of the document, towns left aside.
  private func evidenceOfUnits(_ chosen: [Int32?], _ seats: [SpokenUnits.Unit]) -> PlaceEvidence {
    var evidence = PlaceEvidence()
    for unit in placesSpokenOf(chosen) + seats {
      switch gazetteer.level(of: unit.place) {
      case .province, .prefecture, .county: evidence.add(unit.place, weight: 1, gazetteer)
      default: continue
      }
    }
    evidence.settleHome(gazetteer)
    return evidence
  }

  /// Whether a town is written with its class word.
  func endsAsTown(_ unit: Span) -> Bool {
    guard unit.count > 2 else { return false }
    switch scalars[unit.end - 1] {
    case "乡", "镇": return true
    case "道": return scalars[unit.end - 2] == "街"
    default: return false
    }
  }
}
