// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells the places where something happens from those that only name somebody's home.
struct PlaceRoles: Sendable {
  /// How far a cue may stand from a name: 来到了, 在位于.
  private static let reach = 3

  let text: PreparedText
  let mentions: [Mention]
  let frame: SentenceFrame

  /// Returns the places among `candidates` (sorted) where the activity takes place, the finest only.
  ///
  /// A place that nothing leads to counts only where no other is led to.
  func venues(of candidates: [Fact]) -> [Fact] {
    var said: [Fact] = []
    var bare: [Fact] = []
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
  func isBound(_ place: Fact, to triggers: [Fact]) -> Bool {
    isReached(place)
      || triggers.contains { frame.clause(at: $0.span.start).contains(place.span) }
  }

  private func isReached(_ place: Fact) -> Bool {
    guard let cue = frame.cue([.toward, .at, .serve], before: place.span.start) else {
      return false
    }
    return place.span.start - cue.span.end <= PlaceRoles.reach
  }

  /// 来自上海的专家, 四川籍.
  private func isOrigin(_ place: Fact) -> Bool {
    if let cue = frame.cue(.from, before: place.span.start),
      place.span.start - cue.span.end <= PlaceRoles.reach
    {
      return true
    }
    guard place.span.end < text.scalars.count else { return false }
    return text.scalars[place.span.end] == "籍"
  }

  private func isListed(_ first: Fact, _ second: Fact) -> Bool {
    let gap = Span(first.span.end, second.span.start)
    guard gap.count <= 3 else { return false }
    return (gap.start..<gap.end).allSatisfy { index in
      switch text.scalars[index] {
      case "、", "和", "与", "及", ",", "，", " ": return true
      default: return false
      }
    }
  }

  private func finest(_ places: [Fact]) -> [Fact] {
    guard places.count > 1 else { return places }
    return places.filter { place in
      guard let path = path(of: place) else { return false }
      return !places.contains { other in
        guard let finer = self.path(of: other) else { return false }
        return finer.count > path.count && finer.starts(with: path)
      }
    }
  }

  private func path(of place: Fact) -> [String]? {
    guard case .place(let value) = mentions[place.index].value else { return nil }
    return value.path
  }
}
