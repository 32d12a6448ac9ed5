// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// In which town of a county a name lies that no table holds.
extension PlacePass {
  /// Returns the town of `county` that `draft` lies in, as far as the document lets one know.
  func town(
    over draft: PlaceDraft, in county: Int32?, _ earlier: [Base], _ chosen: [Int32?]
  ) -> Int32? {
    guard let county, gazetteer.level(of: county) == .county else { return nil }
    if let town = townInName(of: draft, county) { return town }
    return draft.tail.first?.level == .village
      ? lastTown(before: draft, county, earlier) : prevailingTown(county, chosen)
  }

  /// 花鸟村 lies in 花鸟乡.
  private func townInName(of draft: PlaceDraft, _ county: Int32) -> Int32? {
    for match in lattice.matches(at: draft.span.start) where match.span.end <= draft.span.end {
      if let town = match.places.first(where: { isTown($0, of: county) }) { return town }
    }
    return nil
  }

  /// A village lies in the town that was spoken of last.
  private func lastTown(
    before draft: PlaceDraft, _ county: Int32, _ earlier: [Base]
  ) -> Int32? {
    for index in earlier.indices.reversed() {
      guard draft.span.start - drafts[index].span.end < 600 else { return nil }
      guard !drafts[index].candidates.isEmpty, let place = earlier[index].place else { continue }
      if isTown(place, of: county) { return place }
    }
    return nil
  }

  /// A road or square lies in the town that the document is about, if it is about one.
  private func prevailingTown(_ county: Int32, _ chosen: [Int32?]) -> Int32? {
    var (town, count, others): (Int32?, Int, Int) = (nil, 0, 0)
    for case let place? in chosen where gazetteer.isPlace(place, within: county) {
      if place == county {
        others += 1
      } else if town == nil || town == place {
        (town, count) = (place, count + 1)
      } else {
        return nil
      }
    }
    guard let town, isTown(town, of: county), count > 1, count >= others else { return nil }
    return town
  }

  private func isTown(_ place: Int32, of county: Int32) -> Bool {
    gazetteer.level(of: place) == .township && gazetteer.parent(of: place) == county
  }
}
