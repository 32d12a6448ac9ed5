// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Whether a bare name (胶州, 和平, 西湖) is meant as a place.
///
/// The higher the unit and the rarer its characters are as a word, the less has to speak for it.
struct PlaceShortRule {
  private let match: PlaceLattice.Match
  private let left: PlaceContexts.Left
  private let isListed: Bool
  private let text: [Unicode.Scalar]
  private let contexts: PlaceContexts
  private let lattice: PlaceLattice
  private let characters: PlaceCharacters
  private let place: Int32?
  private let risk: Int
  private let level: PlaceValue.Level

  /// Creates the rule for a name in a list of places of `listLevel`, or in none.
  init(
    match: PlaceLattice.Match, left: PlaceContexts.Left, listLevel: PlaceValue.Level?,
    text: [Unicode.Scalar], contexts: PlaceContexts, lattice: PlaceLattice,
    characters: PlaceCharacters
  ) {
    (self.match, self.left, self.text) = (match, left, text)
    (self.contexts, self.lattice, self.characters) = (contexts, lattice, characters)
    isListed = listLevel != nil
    let resolver = lattice.resolver
    let gazetteer = resolver.gazetteer
    if let listLevel {
      place = resolver.chosen(
        among: match.places.filter { gazetteer.level(of: $0) == listLevel })
    } else {
      place = resolver.chosen(among: match.places)
    }
    level = place.map(gazetteer.level(of:)) ?? Self.highest(match.places, gazetteer)
    // The newspaper behind the risks is one of the mainland: 台中 is no word where traditional characters are written.
    var isNear = false
    if level == .county, let place, let home = resolver.home {
      isNear = resolver.overseas.contains { root in
        gazetteer.isPlace(place, within: root) && gazetteer.isPlace(home, within: root)
      }
    }
    risk = isNear ? min(match.risk, 1) : match.risk
  }

  private static func highest(
    _ places: Gazetteer.Places, _ gazetteer: Gazetteer
  ) -> PlaceValue.Level {
    [.country, .province, .prefecture, .county].first { level in
      places.contains { gazetteer.level(of: $0) == level }
    } ?? .township
  }

  private var resolver: PlaceResolver { lattice.resolver }
  private var span: Span { match.span }
  private var isFollowed: Bool {
    contexts.isFollowed(at: span.end, in: text)
      || left != .none && contexts.isDoing(at: span.end, in: text)
  }
  private var isDateline: Bool { contexts.isDateline(at: span.end, in: text) }
  private var isGivenName: Bool {
    contexts.isGivenName(at: span.start, in: text)
      // 了解|温州: what looks like a family name ends a word.
      && !(span.start > 1
        && resolver.gazetteer.isCommonWord(text[span.start - 2], text[span.start - 1]))
  }
  private var endsOpen: Bool {
    span.end >= text.count || !PlaceContexts.isHan(text[span.end])
  }
  private var startsInWord: Bool {
    span.start > 0 && resolver.gazetteer.isCommonWord(text[span.start - 1], text[span.start])
  }
  private var endsInWord: Bool {
    span.end < text.count && !PlaceNumbers.isCountOfUnits(at: span.end, in: text)
      && resolver.gazetteer.isCommonWord(text[span.end - 1], text[span.end])
  }
  /// Whether the character before the name is likelier one of a name: 阳|明山.
  private var isBehindName: Bool { span.start > 0 && characters.score(text[span.start - 1]) > 2 }

  /// Whether the name stands in a slogan or a title.
  private var isInSlogan: Bool { PlaceSlogans.hold(span, in: text) }

  /// Whether the name begins something in quotation marks that is no sentence: “南昌慈善”号.
  private var isQuoted: Bool {
    guard span.start > 0, PlaceSlogans.opens(text[span.start - 1]), !endsOpen else {
      return isInSlogan
    }
    for index in span.end..<min(text.count, span.end + 12) {
      switch text[index] {
      case "”", "」", "』": return true
      case "，", ",", "。", "!", "！", "?", "？", "、": return false
      default: continue
      }
    }
    return false
  }
  private var isKnown: Bool { place.map(resolver.evidence.knows) ?? false }
  private var isNamed: Bool { place.map(resolver.evidence.names) ?? false }
  private var isHolderKnown: Bool {
    place.flatMap(resolver.gazetteer.parent(of:)).map(resolver.evidence.knows) ?? false
  }
  private var isUnique: Bool { resolver.isUnique(match.places) }

  func accepts() -> Bool {
    let isDateline = isDateline
    if isQuoted || (!isListed && !isDateline && isGivenName) { return false }
    let isTownship = level == .township
    if isDateline, !isTownship { return !(left == .none) || risk < 2 || isKnown }
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
        || isUnique && !startsInWord && !isBehindName
    case 1: return isKnown || isShown || isUnique && left != .none && !startsInWord
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
    return isListed || left == .taking || isNamed && (left != .none || endsOpen || isFollowed)
      || left == .open && (endsOpen || isNamed || risk == 0 && isHolderKnown)
  }
}
