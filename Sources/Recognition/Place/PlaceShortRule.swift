// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// A bare name (胶州, 和平, 西湖) that may be meant as a place.
struct PlaceShortName {
  let match: PlaceLattice.Match
  /// What stands before it.
  let left: PlaceContexts.Left
  /// Whether it stands in a list of places.
  let isListed: Bool
  /// What it means in the document, if that is settled.
  let place: Int32?
  /// How likely its characters are an ordinary word in the document.
  let risk: Int
  let level: PlaceValue.Level

  var span: Span { match.span }
}

/// Whether a bare name is meant as a place.
///
/// The higher the unit and the rarer its characters are as a word, the less has to speak for it.
///
/// Functions of the pass, and the name plain numbers: most bare names are looked at in vain, and an object
/// that holds on to all that is asked here takes longer to make than to ask.
extension PlacePass {
  /// The name `match` in a list of places of `listLevel`, or in none.
  func shortName(
    _ match: PlaceLattice.Match, left: PlaceContexts.Left, listLevel: PlaceValue.Level?
  ) -> PlaceShortName {
    let place: Int32?
    if let listLevel {
      place = lattice.resolver.chosen(
        among: match.places.filter { gazetteer.level(of: $0) == listLevel })
    } else {
      place = lattice.resolver.chosen(among: match.places)
    }
    let level = place.map(gazetteer.level(of:)) ?? highestLevel(of: match.places)
    let isNear = isNear(place, level)
    // Counties of Taiwan lie in no prefecture, and are as well known as one.
    let isHigh =
      isNear && place.flatMap(gazetteer.parent(of:)).map(gazetteer.level(of:)) == .province
    return PlaceShortName(
      match: match, left: left, isListed: listLevel != nil, place: place,
      risk: isNear ? min(match.risk, 1) : match.risk, level: isHigh ? .prefecture : level)
  }

  /// Whether a county lies where the document was written overseas.
  ///
  /// The newspaper behind the risks is one of the mainland: 台中 is no word where traditional characters are written.
  private func isNear(_ place: Int32?, _ level: PlaceValue.Level) -> Bool {
    guard level == .county, let place, let home = lattice.resolver.home else { return false }
    return lattice.resolver.overseas.contains { root in
      gazetteer.isPlace(place, within: root) && gazetteer.isPlace(home, within: root)
    }
  }

  private func highestLevel(of places: Gazetteer.Places) -> PlaceValue.Level {
    func holds(_ level: PlaceValue.Level) -> Bool {
      places.contains { gazetteer.level(of: $0) == level }
    }
    if holds(.country) { return .country }
    if holds(.province) { return .province }
    if holds(.prefecture) { return .prefecture }
    return holds(.county) ? .county : .township
  }

  func accepts(_ name: PlaceShortName) -> Bool {
    let isDateline = contexts.isDateline(at: name.span.end, in: scalars)
    if isQuoted(name) || (!name.isListed && !isDateline && isGivenName(name)) { return false }
    if isDateline, name.level != .township {
      return name.left != .none || name.risk < 2 || isKnown(name)
    }
    switch name.level {
    case .country, .province: return acceptsProvince(name)
    case .prefecture: return acceptsPrefecture(name)
    case .county: return acceptsCounty(name)
    default: return acceptsTownship(name)
    }
  }

  private func isFollowed(_ name: PlaceShortName) -> Bool {
    contexts.isFollowed(at: name.span.end, in: scalars)
      || name.left != .none && contexts.isDoing(at: name.span.end, in: scalars)
  }

  private func isGivenName(_ name: PlaceShortName) -> Bool {
    let start = name.span.start
    return contexts.isGivenName(at: start, in: scalars)
      // 了解|温州: what looks like a family name ends a word.
      && !(start > 1 && gazetteer.isCommonWord(scalars[start - 2], scalars[start - 1]))
  }

  private func endsOpen(_ name: PlaceShortName) -> Bool {
    name.span.end >= scalars.count || !PlaceContexts.isHan(scalars[name.span.end])
  }

  private func startsInWord(_ name: PlaceShortName) -> Bool {
    let start = name.span.start
    return start > 0 && gazetteer.isCommonWord(scalars[start - 1], scalars[start])
  }

  private func endsInWord(_ name: PlaceShortName) -> Bool {
    let end = name.span.end
    return end < scalars.count && !PlaceNumbers.isCountOfUnits(at: end, in: scalars)
      && !PlaceNumbers.isRegion(at: end, in: scalars)
      && gazetteer.isCommonWord(scalars[end - 1], scalars[end])
  }

  /// Whether the character before the name is likelier one of a name: 阳|明山.
  private func isBehindName(_ name: PlaceShortName) -> Bool {
    name.span.start > 0 && suffixes.characters.score(scalars[name.span.start - 1]) > 2
  }

  /// Whether the name begins something in quotation marks that is no sentence: “南昌慈善”号.
  private func isQuoted(_ name: PlaceShortName) -> Bool {
    let span = name.span
    guard span.start > 0, PlaceSlogans.opens(scalars[span.start - 1]), !endsOpen(name) else {
      return PlaceSlogans.hold(span, in: scalars)
    }
    for index in span.end..<min(scalars.count, span.end + 12) {
      switch scalars[index] {
      case "”", "」", "』": return true
      case "，", ",", "。", "!", "！", "?", "？", "、": return false
      default: continue
      }
    }
    return false
  }

  private func isKnown(_ name: PlaceShortName) -> Bool {
    name.place.map { lattice.resolver.evidence.knows($0) } ?? false
  }

  private func isNamed(_ name: PlaceShortName) -> Bool {
    name.place.map { lattice.resolver.evidence.names($0) } ?? false
  }

  private func isHolderKnown(_ name: PlaceShortName) -> Bool {
    guard let place = name.place, let holder = gazetteer.parent(of: place) else { return false }
    return lattice.resolver.evidence.knows(holder)
  }

  private func isUnique(_ name: PlaceShortName) -> Bool {
    lattice.resolver.isUnique(name.match.places)
  }

  private func isShown(_ name: PlaceShortName) -> Bool {
    name.isListed || name.left == .taking || isFollowed(name)
      || (name.left == .open && endsOpen(name))
  }

  private func acceptsProvince(_ name: PlaceShortName) -> Bool {
    if name.left != .taking && startsInWord(name) && endsInWord(name) { return false }
    return name.risk < 2 || name.left != .none || endsOpen(name) || isFollowed(name)
  }

  private func acceptsPrefecture(_ name: PlaceShortName) -> Bool {
    let left = name.left
    if left != .taking && startsInWord(name) && endsInWord(name) { return false }
    switch name.risk {
    case 0: return true
    case 1:
      return isKnown(name) || isShown(name)
        || isUnique(name) && !(startsInWord(name) || endsInWord(name))
    case 2:
      return name.isListed || isShown(name) && !startsInWord(name) || isKnown(name) && left != .none
    default:
      return name.isListed
        || left == .taking && (endsOpen(name) || isFollowed(name)) && isKnown(name)
    }
  }

  /// Whether a longer name begins before it and holds it: 长|白山.
  func isPartOfLongerName(_ span: Span) -> Bool {
    (max(0, span.start - 2)..<span.start).contains { offset in
      lattice.matches(at: offset).contains { $0.isFull && $0.span.end >= span.end }
    }
  }

  /// Whether it lies on the mainland, and the document at home where traditional characters are written.
  private func isForeign(_ name: PlaceShortName) -> Bool {
    let resolver = lattice.resolver
    return !resolver.overseas.isEmpty && name.place.map(resolver.isNear) == false
      && resolver.home.map(resolver.isNear) == true
  }

  private func acceptsCounty(_ name: PlaceShortName) -> Bool {
    let (left, place) = (name.left, name.place)
    if !name.isListed && endsInWord(name) { return false }
    if left != .taking && startsInWord(name) || isForeign(name) && !isShown(name) { return false }
    switch name.risk {
    case 0:
      return isKnown(name) || isShown(name) || left == .open || place != nil && left != .none
        || isUnique(name) && !startsInWord(name) && !isBehindName(name)
    case 1:
      return isKnown(name) || isShown(name)
        || isUnique(name) && left != .none && !startsInWord(name)
    case 2:
      return name.isListed || isKnown(name) && left != .none
        || left == .taking && (endsOpen(name) || isFollowed(name)) && place != nil
        || isNamed(name) && isFollowed(name)
        || isCountyOverseas(name) && left != .none && endsOpen(name)
    default:
      return name.isListed
        || isNamed(name) && left != .none && (endsOpen(name) || isFollowed(name))
    }
  }

  /// Whether it is a county of Taiwan where traditional characters are written: 湖南和|台北.
  private func isCountyOverseas(_ name: PlaceShortName) -> Bool {
    guard !lattice.resolver.overseas.isEmpty, let place = name.place else { return false }
    return gazetteer.isInTaiwan(place)
  }

  private func acceptsTownship(_ name: PlaceShortName) -> Bool {
    let (left, risk) = (name.left, name.risk)
    guard name.place != nil, !endsInWord(name), left == .taking || !startsInWord(name) else {
      return false
    }
    let isHolderKnown = isHolderKnown(name)
    let isRare = risk == 0 && name.match.span.count > 2 && isUnique(name)
    guard isHolderKnown || isRare && (left == .taking || left == .open) else { return false }
    let isNamed = isNamed(name)
    if risk > 1 { return name.isListed || isNamed && left == .taking }
    return name.isListed || left == .taking
      || isNamed && (left != .none || endsOpen(name) || isFollowed(name))
      || left == .open
        && (endsOpen(name) || isNamed || risk == 0 && isHolderKnown || isRare && isFollowed(name))
  }
}
