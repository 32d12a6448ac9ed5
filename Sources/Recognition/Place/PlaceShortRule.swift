// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Whether a bare name (胶州, 和平, 西湖) is meant as a place.
///
/// The higher the unit and the rarer its characters are as a word, the less has to speak for it.
struct PlaceShortRule {
  private let match: PlaceLattice.Match
  private let risk: Int
  private let left: PlaceContexts.Left
  private let isFollowed: Bool
  private let endsOpen: Bool
  private let isListed: Bool
  private let isDateline: Bool
  private let isGivenName: Bool
  private let startsInWord: Bool
  private let endsInWord: Bool
  private let isQuoted: Bool
  private let place: Int32?
  private let isKnown: Bool
  private let isNamed: Bool
  private let isHolderKnown: Bool
  private let level: PlaceValue.Level
  private let isUnique: Bool

  init(pass: PlacePass, match: PlaceLattice.Match) {
    self.match = match
    let (text, span, gazetteer) = (pass.scalars, match.span, pass.gazetteer)
    let resolver = pass.lattice.resolver
    risk = match.risk
    left = pass.contexts.left(of: span.start, in: text)
    isFollowed = pass.contexts.isFollowed(at: span.end, in: text)
    endsOpen = span.end >= text.count || !PlaceContexts.isHan(text[span.end])
    let listLevel = pass.listed[span.start] ?? pass.neighbourLevel(of: match)
    isListed = listLevel != nil
    isDateline = pass.contexts.isDateline(at: span.end, in: text)
    isGivenName = pass.contexts.isGivenName(at: span.start, in: text)
    startsInWord =
      span.start > 0 && gazetteer.isCommonWord(text[span.start - 1], text[span.start])
    endsInWord =
      span.end < text.count && gazetteer.isCommonWord(text[span.end - 1], text[span.end])
    isQuoted = span.start > 0 && text[span.start - 1] == "“" && !endsOpen
    let fitting = match.places.filter { listLevel == nil || gazetteer.level(of: $0) == listLevel }
    place = resolver.chosen(among: fitting)
    isKnown = place.map(resolver.evidence.knows) ?? false
    isNamed = place.map(resolver.evidence.named.contains) ?? false
    isHolderKnown =
      place.flatMap(gazetteer.parent(of:)).map(resolver.evidence.knows) ?? false
    isUnique = resolver.outermost(match.places).count == 1
    level = place.map(gazetteer.level(of:)) ?? Self.highest(match.places.map(gazetteer.level(of:)))
  }

  private static func highest(_ levels: [PlaceValue.Level]) -> PlaceValue.Level {
    [.country, .province, .prefecture, .county].first(where: levels.contains) ?? .township
  }

  func accepts() -> Bool {
    if isQuoted || (isGivenName && !isListed && !isDateline) { return false }
    if isDateline, level != .township { return left != .none || risk < 2 || isKnown }
    switch level {
    case .country, .province: return acceptsProvince()
    case .prefecture: return acceptsPrefecture()
    case .county: return acceptsCounty()
    default: return acceptsTownship()
    }
  }

  private var isShown: Bool {
    isListed || left == .taking || isFollowed || (left == .open && endsOpen)
  }

  private func acceptsProvince() -> Bool {
    if startsInWord && endsInWord { return false }
    return risk < 2 || left != .none || endsOpen || isFollowed
  }

  private func acceptsPrefecture() -> Bool {
    if startsInWord && endsInWord && left != .taking { return false }
    switch risk {
    case 0: return true
    case 1: return isKnown || isShown || isUnique && !(startsInWord || endsInWord)
    case 2: return isListed || isShown && !startsInWord || isKnown && left != .none
    default: return isListed || left == .taking && (endsOpen || isFollowed) && isKnown
    }
  }

  private func acceptsCounty() -> Bool {
    if endsInWord && !isListed { return false }
    if startsInWord && left != .taking { return false }
    switch risk {
    case 0:
      return isKnown || isShown || left == .open || place != nil && left != .none
        || isUnique && !startsInWord
    case 1: return isKnown || isShown
    case 2:
      return isListed || isKnown && left != .none
        || left == .taking && (endsOpen || isFollowed) && place != nil
    default: return isListed || isNamed && left != .none && (endsOpen || isFollowed)
    }
  }

  private func acceptsTownship() -> Bool {
    guard place != nil, !endsInWord, !startsInWord || left == .taking else { return false }
    let isRare = isUnique && risk == 0 && match.span.count > 2
    guard isHolderKnown || isRare && (left == .taking || left == .open) else { return false }
    if risk > 1 { return isListed || isNamed && left == .taking }
    return isListed || left == .taking || isNamed && (left != .none || endsOpen)
      || left == .open && (endsOpen || isNamed || risk == 0 && isHolderKnown)
  }
}
