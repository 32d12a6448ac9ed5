// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Picks the dates that say when an activity took place.
struct DateRoles: Sendable {
  let text: PreparedText
  let frame: SentenceFrame
  let segment: Span

  /// Returns the dates that belong to activities named at `triggers`, in order.
  ///
  /// The dates of the triggers' own clauses; where these give no day, the last one said before;
  /// where that is missing too, the first one said after.
  func when(of triggers: [Fact]) -> [Fact] {
    let inside = frame.dates.filter {
      segment.contains($0.span) && isUsable($0) && !isDateline($0)
    }
    guard let first = triggers.first else { return inside.filter(isAnchor) }
    var chosen = inside.filter { date in
      triggers.contains { frame.clause(at: $0.span.start).contains(date.span) }
    }
    if !chosen.contains(where: isAnchor) {
      let before = inside.last { $0.span.end <= first.span.start && isAnchor($0) }
      let after = inside.first { $0.span.start >= first.span.end && isAnchor($0) }
      if let date = before ?? after { chosen.append(date) }
    }
    return chosen.sorted { $0.span < $1.span }
  }

  /// The day of a report and not of what it tells: 4月25日讯, 10月13日电.
  private func isDateline(_ mention: Fact) -> Bool {
    guard mention.span.end < text.scalars.count else { return false }
    switch text.scalars[mention.span.end] {
    case "电", "讯": return true
    default: return false
    }
  }

  /// Whether it can stand for the time of an activity: all but lengths under a week.
  private func isUsable(_ date: Fact) -> Bool {
    !date.traits.contains(.duration) || date.traits.contains(.long)
  }

  /// Whether it places an activity in time by itself.
  private func isAnchor(_ date: Fact) -> Bool {
    date.traits.isDisjoint(with: [.duration, .set])
  }
}
