// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// In which town of a county a name lies that no table holds.
extension PlacePass {
  /// Returns the town of `county` that `draft` lies in, as far as the document lets one know.
  func town(
    over draft: PlaceDraft, in county: Int32?, _ prevailing: inout PrevailingTowns
  ) -> Int32? {
    // A town lies in its county, never in another town.
    guard let county, gazetteer.level(of: county) == .county, draft.tail.first?.level != .township
    else { return nil }
    if let last = draft.tail.first?.name.unicodeScalars.last, draft.tail.first?.level == .other,
      Self.endsAsLandscape(last)
    {
      return nil
    }
    if let town = townInName(of: draft, county) { return town }
    if draft.tail.first?.level == .village { return lastTown(before: draft, county) }
    return prevailing.town(of: county, gazetteer)
  }

  /// 花鸟村 lies in 花鸟乡.
  private func townInName(of draft: PlaceDraft, _ county: Int32) -> Int32? {
    for match in lattice.matches(at: draft.span.start) where match.span.end <= draft.span.end {
      if let town = match.places.first(where: { isTown($0, of: county) }) { return town }
    }
    return nil
  }

  /// A village lies in the town that was spoken of last, be it in an institution's name.
  private func lastTown(before draft: PlaceDraft, _ county: Int32) -> Int32? {
    var index = lattice.readings.firstIndex(from: draft.span.start) - 1
    while index >= 0, draft.span.start - lattice.matches[index].span.end < 600 {
      let match = lattice.matches[index]
      index -= 1
      guard match.isFull || isDraft(match.span) else { continue }
      if let town = match.places.first(where: { isTown($0, of: county) }) { return town }
    }
    return nil
  }

  /// Whether a bare name was taken for a place.
  private func isDraft(_ span: Span) -> Bool {
    let index = Self.firstIndex(endingAfter: span.start, drafts)
    return index < drafts.count && drafts[index].unit == span
  }

  private func isTown(_ place: Int32, of county: Int32) -> Bool {
    gazetteer.level(of: place) == .township && gazetteer.parent(of: place) == county
  }
}

/// The town of each county that a document is about, if it is about one: its roads and squares lie there.
struct PrevailingTowns {
  /// What the names of the document mean.
  private let chosen: [Int32?]
  /// The counties asked for before.
  private var known: [Int32: Int32?] = [:]

  init(_ chosen: [Int32?]) { self.chosen = chosen }

  /// Returns the town that prevails among the places of `county`.
  mutating func town(of county: Int32, _ gazetteer: Gazetteer) -> Int32? {
    if let town = known[county] { return town }
    let town = counted(county, gazetteer)
    known[county] = .some(town)
    return town
  }

  private func counted(_ county: Int32, _ gazetteer: Gazetteer) -> Int32? {
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
    guard let town, gazetteer.level(of: town) == .township, gazetteer.parent(of: town) == county,
      count > 1, count >= others
    else { return nil }
    return town
  }
}
