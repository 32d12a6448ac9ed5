// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Why a place is where an activity takes place; a case's name is the rule's (`explain-notes.tsv`).
enum PlaceRule: UInt8, CaseIterable, Sendable {
  case toward, at, served, afterActivity, inside, listed, bare
}

/// Tells the places where something happens from those that only name somebody's home.
struct PlaceRoles {
  /// How far a cue may stand from a name: 来到了, 在位于.
  private static let reach = 3
  /// How far behind a place the people from there may stand: 知名眼科.
  private static let peopleReach = 4
  /// How long the words may be that describe a place before it: 人流集中的.
  private static let descriptionReach = 14

  let frame: SentenceFrame
  let segment: Span
  /// The position of the segment's first fact.
  let base: Int

  /// Returns the places of the segment where the activity takes place, the finest only.
  ///
  /// A place that nothing leads to counts only where no other is led to.
  func venues() -> FactSet {
    var said = FactSet(base: base)
    var bare = said
    var (last, left): (Fact?, Fact?)
    for index in frame.facts where frame.page.facts[index].kind == .place {
      let place = frame.page.facts[index]
      guard segment.contains(place.span),
        !frame.purposeClause.contains(place.span), !isDateline(place), !sends(place),
        !isHome(of: place), !namesProgramme(place)
      else { continue }
      if isOrigin(place) || isPassed(place) || left.map({ isListed($0, place) }) ?? false {
        left = place
        continue
      }
      if let outer = last, isInside(place, of: outer) {
        said.remove(outer.index)
        said.insert(index)
        last = place
        continue
      }
      if last.map({ isListed($0, place) }) ?? false || isReached(place) {
        said.insert(index)
        last = place
      } else {
        bare.insert(index)
      }
    }
    return finest(said.isEmpty ? bare : said)
  }

  /// Whether the text leads to `place`, or names it in a clause of one of `triggers`.
  func isBound(_ place: Fact, to triggers: FactSet) -> Bool {
    isReached(place)
      || triggers.contains {
        frame.clause(at: frame.page.facts[$0].span.start).contains(place.span)
      }
  }

  /// 油岭村的歌堂坪, 路环恩尼斯总统前地: the first name only says where the second one is.
  private func isInside(_ place: Fact, of outer: Fact) -> Bool {
    let gap = place.span.start - outer.span.end
    return gap == 0 || gap == 1 && frame.page.scalars[outer.span.end] == "的"
  }

  /// Whether a place stands where a subject stands and sends people away: 广西对该国派遣医疗队.
  private func sends(_ place: Fact) -> Bool {
    let clause = frame.clause(at: place.span.start)
    guard place.span.start - clause.start <= 1, !isReached(place) else { return false }
    let behind = Span(place.span.end, clause.end)
    return frame.has([.send, .staffVerb], in: behind) && !frame.has(.place, within: behind)
  }

  private func isReached(_ place: Fact) -> Bool { lead(to: place) != nil }

  /// Whether words that describe a place stand between it and what leads to it: 在人流集中的润和广场.
  private func isDescribed(_ place: Fact, behind cue: Cue) -> Bool {
    let gap = Span(cue.span.end, place.span.start)
    return gap.count <= PlaceRoles.descriptionReach && frame.page.scalars[gap.end - 1] == "的"
      && !frame.has([.institution, .activity, .count, .place, .date], within: gap)
  }

  /// The rule of the words that lead to a place.
  private func lead(to place: Fact) -> PlaceRule? {
    let start = place.span.start
    if frame.aspects.contains(where: { frame.page.aspects[$0].span.end == start })
      || frame.first(.activity, where: { $0.span.end == start }) != nil
    {
      return .afterActivity
    }
    guard let cue = frame.cue([.toward, .at, .serve], before: place.span.start),
      place.span.start - cue.span.end <= PlaceRoles.reach || isDescribed(place, behind: cue)
    else { return nil }
    if cue.word.contains(.toward) { return .toward }
    return cue.word.contains(.at) ? .at : .served
  }

  /// Returns why `place`, one of ``venues()``, was picked.
  func rule(of place: Fact) -> PlaceRule {
    if let lead = lead(to: place) { return lead }
    let before = frame.last(.place) { segment.contains($0.span) && $0.span.end <= place.span.start }
    guard let before else { return .bare }
    if isInside(place, of: before) { return .inside }
    return isListed(before, place) && rule(of: before) != .bare ? .listed : .bare
  }

  /// 途经雅江县, 坐落于丙村: where somebody only comes by, or something stands.
  private func isPassed(_ place: Fact) -> Bool {
    frame.lastCue([.object, .state]) { $0.span.end == place.span.start } != nil
  }

  /// 来自上海的专家, 四川籍.
  private func isOrigin(_ place: Fact) -> Bool {
    if let cue = frame.cue(.from, before: place.span.start),
      place.span.start - cue.span.end <= PlaceRoles.reach
    {
      return true
    }
    return isOfPeople(place)
  }

  /// 四川籍, 印尼、越南归侨: whose people are told of.
  private func isOfPeople(_ place: Fact) -> Bool {
    let (end, scalars) = (place.span.end, frame.page.scalars)
    guard end + 1 < frame.span.end else { return false }
    switch scalars[end] {
    case "籍", "裔": return true
    case "归", "华": if scalars[end + 1] == "侨" || scalars[end + 1] == "裔" { return true }
    default: break
    }
    let next = frame.first(.place) { $0.span.start > end && isListed(place, $0) }
    return next.map(isOfPeople) ?? false
  }

  /// 台湾知名眼科专家, 甲县援川团队: who comes from a place that nothing leads to.
  private func isHome(of place: Fact) -> Bool {
    let (start, scalars) = (place.span.end, frame.page.scalars)
    guard start < frame.span.end, !isReached(place) else { return false }
    if scalars[start] == "援" { return true }
    let next = frame.firstCue { $0.span.start >= start }
    guard let next, next.word.contains(.staffNoun),
      next.span.start - start <= PlaceRoles.peopleReach
    else { return false }
    let gap = Span(start, next.span.start)
    return !frame.has([.institution, .activity, .count, .place], within: gap)
      && frame.clause(at: place.span.start).end >= gap.end
      && !scalars[start..<gap.end].contains { $0 == "的" || isSeparator($0) }
  }

  /// 甲省“千名医师”工程: it only says whose programme it is.
  private func namesProgramme(_ place: Fact) -> Bool {
    guard place.span.end < frame.span.end, !isReached(place) else { return false }
    switch frame.page.scalars[place.span.end] {
    case "“", "「", "『", "《": return true
    default: return false
    }
  }

  /// Where a report was filed: 北京11月30日电.
  private func isDateline(_ place: Fact) -> Bool {
    let scalars = frame.page.scalars
    let day = frame.first(.date) { $0.span.start == place.span.end }
    let end = day?.span.end ?? place.span.end
    return end < scalars.count && (scalars[end] == "电" || scalars[end] == "讯")
  }

  private func isListed(_ first: Fact, _ second: Fact) -> Bool {
    let gap = Span(first.span.end, second.span.start)
    guard gap.count <= 3 else { return false }
    return (gap.start..<gap.end).allSatisfy { isSeparator(frame.page.scalars[$0]) }
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "和", "与", "及", ",", "，", " ": return true
    default: return false
    }
  }

  private func finest(_ places: FactSet) -> FactSet {
    var kept = FactSet(base: base)
    places.forEach { index in
      if !places.contains(where: { $0 != index && frame.page.isWithin($0, index) }) {
        kept.insert(index)
      }
    }
    return kept
  }
}
