// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells the places where something happens from those that only name somebody's home.
struct PlaceRoles: Sendable {
  /// How far a cue may stand from a name: 来到了, 在位于.
  private static let reach = 3

  let text: PreparedText
  let frame: SentenceFrame

  /// Returns the places among `candidates` (sorted) where the activity takes place, the finest only.
  ///
  /// A place that nothing leads to counts only where no other is led to.
  func venues(of candidates: [Mention]) -> [Mention] {
    var said: [Mention] = []
    var bare: [Mention] = []
    for place in candidates {
      if frame.purposeClause.contains(place.span) { continue }
      if isOrigin(place) { continue }
      let listed = said.last.map { isListed($0, place) } ?? false
      if listed || isReached(place) {
        said.append(place)
      } else {
        bare.append(place)
      }
    }
    return finest(said.isEmpty ? bare : said)
  }

  /// Whether the text leads to `place`, or names it in a clause of one of `triggers`.
  func isBound(_ place: Mention, to triggers: [Mention]) -> Bool {
    isReached(place)
      || triggers.contains { frame.clause(at: $0.span.start).contains(place.span) }
  }

  private func isReached(_ place: Mention) -> Bool {
    guard let cue = frame.cue([.toward, .at, .serve], before: place.span.start) else {
      return false
    }
    return place.span.start - cue.span.end <= PlaceRoles.reach
  }

  /// 来自上海的专家, 四川籍.
  private func isOrigin(_ place: Mention) -> Bool {
    if let cue = frame.cue(.from, before: place.span.start),
      place.span.start - cue.span.end <= PlaceRoles.reach
    {
      return true
    }
    guard place.span.end < text.scalars.count else { return false }
    return text.scalars[place.span.end] == "籍"
  }

  private func isListed(_ first: Mention, _ second: Mention) -> Bool {
    let gap = Span(first.span.end, second.span.start)
    guard gap.count <= 3 else { return false }
    return (gap.start..<gap.end).allSatisfy { index in
      switch text.scalars[index] {
      case "、", "和", "与", "及", ",", "，", " ": return true
      default: return false
      }
    }
  }

  private func finest(_ places: [Mention]) -> [Mention] {
    places.filter { place in
      guard case .place(let value) = place.value else { return false }
      return !places.contains { other in
        guard case .place(let finer) = other.value else { return false }
        return finer.path.count > value.path.count && finer.path.starts(with: value.path)
      }
    }
  }
}
