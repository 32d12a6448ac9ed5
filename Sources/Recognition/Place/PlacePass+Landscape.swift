// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Mountains, waters and the land around them.
extension PlacePass {
  /// A town's bare name that is one of a lake or mountain means that, unless the town is spoken of: 在|玄武湖.
  func readAsLandscape(_ draft: inout PlaceDraft) {
    guard draft.rule == .short, listed[draft.span.start] == nil,
      Self.endsAsLandscape(scalars[draft.span.end - 1]),
      let town = lattice.resolver.chosen(among: draft.candidates),
      gazetteer.level(of: town) == .township, !lattice.resolver.evidence.names(town),
      let county = gazetteer.parent(of: town)
    else { return }
    draft.candidates = [county]
    draft.tail = [.init(name: words(draft.span), level: .other)]
  }

  /// Whether what ends at `end` is the name of a mountain or water, not of a house that hills are spoken of with.
  func isLandscapeName(_ end: Int) -> Bool {
    scalars[end - 1] == "溪" || Self.endsAsLandscape(scalars[end - 1])
  }

  /// Whether a name goes on as one of a river: 木兰|溪, but not 兰州|河道, 上海|江苏.
  func beginsWater(_ offset: Int) -> Bool {
    guard offset < scalars.count else { return false }
    switch scalars[offset] {
    case "溪", "河", "江":
      return !lattice.readings.starts(at: offset) && !suffixes.isCut(at: offset + 1, in: scalars)
        && !(offset + 1 < scalars.count
          && gazetteer.isCommonWord(scalars[offset], scalars[offset + 1]))
    default: return false
    }
  }

  /// Whether the draft is a mountain or water that no table lists, or stands on one: 皋兰山|三台阁.
  func beginsWithLandscape(_ draft: PlaceDraft) -> Bool {
    guard draft.candidates.isEmpty, let first = draft.tail.first, first.level == .other else {
      return false
    }
    return first.name.unicodeScalars.last.map(Self.endsAsLandscape) == true
  }

  /// Whether names of mountains and waters end in the character.
  static func endsAsLandscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "山", "湖", "河", "江", "潭", "峡": return true
    default: return false
    }
  }

  /// A unit written right behind the zone that it belongs to is one with it: 成都高新区|肖家河街道.
  mutating func joinZone(to draft: inout PlaceDraft) {
    guard draft.rule == .chain, let zone = added.last, zone.span.end == draft.span.start,
      zone.tail.count == 1, zone.tail[0].level == .other, scalars[zone.span.end - 1] == "区",
      let place = draft.candidates.first,
      zone.candidates.contains(where: { gazetteer.isPlace(place, within: $0) })
    else { return }
    added.removeLast()
    draft.span = Span(zone.span.start, draft.span.end)
  }

  /// What stands by a river that flows through several provinces lies where the document is at home: 淮河|大堤.
  func settleWideBase(of draft: inout PlaceDraft) {
    guard !draft.tail.isEmpty, draft.candidates.count == 1, let place = draft.candidates.first,
      gazetteer.code(of: place) == nil
    else { return }
    draft.tail = [.init(name: words(draft.span), level: draft.tail.last?.level ?? .other)]
    draft.candidates = []
  }

  /// Mountains and waters may stand for the country around them: 天山|南北, 珠江|之滨.
  func isFigure(_ end: Int) -> Bool {
    guard end < scalars.count else { return false }
    switch scalars[end] {
    case "南", "北":
      return end + 1 >= scalars.count || !["，", ",", "、", "。"].contains(scalars[end + 1])
    case "畔", "麓", "儿": return true
    case "水": return end + 1 >= scalars.count || !["域", "库", "系", "电"].contains(scalars[end + 1])
    case "之":
      return end + 1 < scalars.count
        && (scalars[end + 1] == "滨" || scalars[end + 1] == "畔" || scalars[end + 1] == "巅")
    default: return false
    }
  }

  /// Whether the character tells that something is crossed: 草原|越|戈壁.
  static func crosses(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "越", "穿", "过", "跨", "翻", "渡", "涉": return true
    default: return false
    }
  }

  /// Whether what lies inside a mountain is spoken of: 大苗山|深处.
  func isInnerLand(_ end: Int) -> Bool {
    guard end + 1 < scalars.count else { return false }
    switch (scalars[end], scalars[end + 1]) {
    case ("深", "处"), ("腹", "地"), ("脚", "下"), ("之", "中"): return true
    default: return false
    }
  }

  /// Whether a village behind its town is named after a hill: 白河镇|牛头山|村.
  func isHillVillage(_ stem: Range<Int>, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    suffix.kind == .village && stem.count > 2 && scalars[stem.upperBound - 1] == "山"
      && !Self.isBeforeMountain(scalars[stem.upperBound - 2])
  }
}
