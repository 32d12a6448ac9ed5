// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Picks the dates that say when an activity took place.
struct DateRoles: Sendable {
  let frame: SentenceFrame
  let segment: Span
  /// The position of the segment's first fact.
  let base: Int

  /// Returns the dates that belong to activities named at `triggers`, in order.
  ///
  /// The dates of the triggers' own clauses; where these give no day, the last one said before;
  /// where that is missing too, the first one said after.
  func when(of triggers: FactSet) -> FactSet {
    let facts = frame.page.facts
    var chosen = FactSet(base: base)
    var (before, after): (Int?, Int?) = (nil, nil)
    var isAnchored = false
    for index in frame.facts where isUsable(facts[index]) {
      let date = facts[index]
      guard let first = triggers.first else {
        if isAnchor(date) { chosen.insert(index) }
        continue
      }
      if triggers.contains(where: { frame.clause(at: facts[$0].span.start).contains(date.span) }) {
        chosen.insert(index)
        isAnchored = isAnchored || isAnchor(date)
      }
      guard isAnchor(date) else { continue }
      if date.span.end <= facts[first].span.start { before = index }
      if after == nil, date.span.start >= facts[first].span.end { after = index }
    }
    if !isAnchored, let date = before ?? after { chosen.insert(date) }
    return chosen
  }

  /// Whether it is a date of the segment that can stand for the time of an activity: all but lengths
  /// under a week, and the day of a report (4月25日讯, 10月13日电).
  private func isUsable(_ date: Fact) -> Bool {
    guard date.kind == .date, segment.contains(date.span),
      !date.traits.contains(.duration) || date.traits.contains(.long)
    else { return false }
    let scalars = frame.page.scalars
    guard date.span.end < scalars.count else { return true }
    return scalars[date.span.end] != "电" && scalars[date.span.end] != "讯"
  }

  /// Whether it places an activity in time by itself.
  private func isAnchor(_ date: Fact) -> Bool {
    date.traits.isDisjoint(with: [.duration, .set])
  }
}
