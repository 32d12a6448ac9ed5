// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Countries, said as places.
extension PlacePass {
  func isCountryLevel(_ match: PlaceLattice.Match) -> Bool {
    match.places.first.map { gazetteer.level(of: $0) == .country } == true
  }

  /// A country is said as a place where nothing denies it; of the own one, more has to speak for it.
  func acceptsCountry(_ match: PlaceLattice.Match) -> Bool {
    let left = contexts.left(of: match.span.start, in: scalars)
    let isOwn = match.span.count == 2 && scalars[match.span.start] == "中"
    let end = match.span.end
    if isOwn {
      if isAmongCountries(match) { return true }
      return left == .taking
        && (end >= scalars.count || !PlaceContexts.isHan(scalars[end]) || scalars[end] == "的"
          || scalars[end] == "以" || scalars[end] == "后" || contexts.isDoing(at: end, in: scalars))
    }
    if contexts.isDenied(at: end, in: scalars, least: 2) { return false }
    if match.risk > 1 { return left == .taking || contexts.isFollowed(at: end, in: scalars) }
    return
      !(end < scalars.count && (scalars[end] == "族" || scalars[end] == "洋" || scalars[end] == "语"))
  }

  /// Whether the own country stands in a list of countries: 澳大利亚、|中国|和新加坡.
  private func isAmongCountries(_ match: PlaceLattice.Match) -> Bool {
    guard listed[match.span.start] == .country else { return false }
    let (start, end) = (match.span.start, match.span.end)
    return
      (start == 0 || isSeparator(scalars[start - 1]) || !PlaceContexts.isHan(scalars[start - 1]))
      && (isOpen(end) || isSeparator(scalars[end]))
  }
}
