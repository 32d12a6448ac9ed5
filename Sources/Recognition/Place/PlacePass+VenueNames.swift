// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Which words of a chain are a venue's name.
extension PlacePass {
  /// What stands before the class word of a venue that has no name of its own.
  static let generic: Set<String> = [
    "文化", "体育", "政府", "中心", "休闲", "健身", "活动", "村", "镇", "乡", "县", "市", "立",
  ]

  func link(
    _ span: Span, _ word: Int, _ suffix: PlaceSuffixes.Suffix, behind draft: PlaceDraft
  ) -> PlaceDraft.Link {
    let said = words(span)
    let needsHolder =
      word == span.start
      || suffix.kind == .venue && Self.generic.contains(words(Span(span.start, word)))
      || Self.isHouse(scalars[span.end - 1], suffix) && isPartOfVenueName(draft)
      || suffix.kind == .venue && (isLandscape(draft) || isSide(at: span.start, of: draft))
    guard needsHolder else { return PlaceDraft.Link(name: said, level: suffix.level) }
    let holder = draft.tail.last?.name ?? words(draft.unit)
    return PlaceDraft.Link(name: holder + said, level: suffix.level)
  }

  /// Whether the bare name before a venue begins the venue's own: 沙田|大会堂, 宁津|烈士陵园, but not 宁津县|烈士陵园.
  private func isPartOfVenueName(_ draft: PlaceDraft) -> Bool {
    guard draft.tail.isEmpty, !Self.endsAsUnit(scalars[draft.unit.end - 1]),
      let place = draft.candidates.first
    else { return false }
    switch gazetteer.level(of: place) {
    case .county, .township: return true
    case .other: return gazetteer.code(of: place).map { $0 == "HK" || $0 == "MO" } == true
    default: return false
    }
  }

  /// Whether the class word names a house or square, not open land: 前地 and 墟 of Macau stand behind their islands.
  private static func isHouse(_ last: Unicode.Scalar, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    switch last {
    case "庙", "寺", "宫", "祠", "殿", "阁": return true
    case "地", "墟": return false
    default: return suffix.kind == .venue
    }
  }

  /// Whether the draft is a mountain or water that no table lists: 英雄山|赤霞广场.
  func isLandscape(_ draft: PlaceDraft) -> Bool {
    guard draft.candidates.isEmpty, draft.tail.count == 1, draft.tail[0].level == .other else {
      return false
    }
    return Self.endsAsLandscape(scalars[draft.span.end - 1])
  }

  /// Whether a side of a venue is meant: 火车站|西广场.
  func isSide(at offset: Int, of draft: PlaceDraft) -> Bool {
    guard isVenue(draft), offset + 1 < scalars.count, Self.isDirection(scalars[offset]) else {
      return false
    }
    return scalars[offset + 1] == "广"
  }

  /// Whether units are named with the character at the end.
  private static func endsAsUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "省", "市", "州", "县", "区", "旗", "盟", "乡", "镇", "道", "村", "里", "岛", "屿": return true
    default: return false
    }
  }
}
