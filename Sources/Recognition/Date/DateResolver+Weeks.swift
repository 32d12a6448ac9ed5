// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Weekdays and weeks.
extension DateResolver {
  /// Returns a day of a week so many weeks away; without a week the nearest that is not in the future.
  func weekdayPeriod(_ weekday: Int, week: Anchor?) -> Period? {
    guard let start = week.flatMap(anchorDay) ?? today else {
      return Period(unknown: "XXXX-WXX-\(weekday)")
    }
    guard let monday = start.adding(days: 1 - start.weekday) else { return nil }
    var offset = weekday - 1
    switch week {
    case .fromReference(let weeks), .fromRunning(let weeks), .said(let weeks): offset += 7 * weeks
    case nil:
      let isComing = looksForward || isDialogue || isInTitle
      if !isComing, monday.dayNumber + offset > start.dayNumber { offset -= 7 }
      if isComing, monday.dayNumber + offset < start.dayNumber { offset += 7 }
    }
    return monday.adding(days: offset).map(Period.init(day:))
  }

  private func anchorDay(_ anchor: Anchor) -> CivilDate? {
    if case .fromRunning = anchor { return memory.day ?? today }
    return today
  }

  func weekPeriod(_ week: Anchor, weekdays: ClosedRange<Int>? = nil) -> Period? {
    guard let monday = weekdayPeriod(1, week: week)?.first else {
      return Period(unknown: "XXXX-WXX")
    }
    guard let weekdays else { return Period(weekOf: monday) }
    guard let first = monday.adding(days: weekdays.lowerBound - 1),
      let last = monday.adding(days: weekdays.upperBound - 1)
    else { return nil }
    return Period(first, last)
  }
}
