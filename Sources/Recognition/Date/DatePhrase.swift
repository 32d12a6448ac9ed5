// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The lists of words that grammar asks for beside dates and lengths of time, each a class of `date-words.tsv`.
package enum DatePhrase: Int, CaseIterable {
  /// Behind 一天 or 一年: all the time.
  case allAlong
  /// Behind a named day that comes again every year.
  case aroundDay
  /// Before the numbers of the days of a market.
  case calendarOfMarket
  /// Behind the second end of a period.
  case closesRange
  /// Behind a named day: the days off around it.
  case daysOff
  /// Behind a named day with several days off: all of them.
  case festivalTime
  /// Behind a year that is not the calendar's.
  case fiscalYear
  /// Behind the hour that something began at: until the next one (从8点忙到12点).
  case goesOnTill
  /// Between the first day and the number of days.
  case inARow
  /// Before a day of the old calendar.
  case lunarCalendar
  /// Before 日 or 天: the day of a market.
  case market
  /// Behind a number and 天: no length of time.
  case noDays
  /// Behind a number and 年: no length of time.
  case noYears
  /// Before a weekday in brackets.
  case notedWeek
  /// Behind 至 or 到: the end of a period that goes on.
  case now
  /// Behind a decade: a part of it.
  case partOfDecade
  /// Behind 每月: a part of it.
  case partOfMonth
  /// Behind 每年: a part of it.
  case partOfYear
  /// Behind a length: as much again, or so (一年半载).
  case restOfLength
  /// Behind any day: the day once more.
  case sameDay
  /// Behind two seasons: how many.
  case seasons
  /// Before a day or year of the new calendar.
  case solarCalendar
  /// Behind a named day, even one whose name means more than a day (七一前夕).
  case supportsDay
  /// Behind a named day: it tells when something was (重阳过后).
  case tellsDay
  /// Behind a year of school: a part of it.
  case term
  /// Behind a named day: the day once more.
  case thisDay
  /// Before a weekday.
  case week
  /// Behind a weekday: it is meant every week.
  case weeklyRest
  /// Behind a year: the year once more.
  case wholeYear
  /// Behind a length in a dialogue: the time from now on.
  case withinLength
  /// Behind the last of several years.
  case years

  /// The list whose rows have the class `name`.
  package init?(named name: String) {
    switch name {
    case "all-along": self = .allAlong
    case "around-day": self = .aroundDay
    case "market-calendar": self = .calendarOfMarket
    case "closes-range": self = .closesRange
    case "days-off": self = .daysOff
    case "festival-time": self = .festivalTime
    case "fiscal-year": self = .fiscalYear
    case "goes-on-till": self = .goesOnTill
    case "in-a-row": self = .inARow
    case "lunar-calendar": self = .lunarCalendar
    case "market": self = .market
    case "no-days": self = .noDays
    case "no-years": self = .noYears
    case "noted-week": self = .notedWeek
    case "now": self = .now
    case "part-of-decade": self = .partOfDecade
    case "part-of-month": self = .partOfMonth
    case "part-of-year": self = .partOfYear
    case "rest-of-length": self = .restOfLength
    case "same-day": self = .sameDay
    case "seasons": self = .seasons
    case "solar-calendar": self = .solarCalendar
    case "supports-day": self = .supportsDay
    case "tells-day": self = .tellsDay
    case "term": self = .term
    case "this-day": self = .thisDay
    case "week-word": self = .week
    case "weekly-rest": self = .weeklyRest
    case "whole-year": self = .wholeYear
    case "within-length": self = .withinLength
    case "years": self = .years
    default: return nil
    }
  }

  /// The bit of the list in the numbers of its words.
  var bit: Int { 1 << rawValue }
}
