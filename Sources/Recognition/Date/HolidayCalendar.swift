// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Named days and the days off around them.
final class HolidayCalendar: Sendable {
  /// How the day is found in a year.
  private enum Rule: Sendable {
    case solar(month: Int, day: Int)
    case lunar(month: Int, day: Int)
    case nth(month: Int, week: Int, weekday: Int)
    case easter(days: Int)
    case term(Int)
  }

  private struct Holiday: Sendable {
    var rule: Rule
    var first: Int
    var last: Int
    var isWeak: Bool
    var isDayName: Bool
  }

  private let holidays: [Holiday]
  private let lunar: LunarCalendar
  private let terms: SolarTerms
  /// The names, with the numbers that the other functions take.
  let phrases: [(phrase: String, value: Int)]

  /// Reads `holidays.tsv`.
  init(tables: TableSource, lunar: LunarCalendar) throws(TableError) {
    self.lunar = lunar
    terms = try SolarTerms(tables: tables)
    var holidays: [Holiday] = []
    var phrases: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: "holidays.tsv", columns: 5) {
      guard let rule = HolidayCalendar.rule(row[1]), let first = Int(row[2]),
        let last = Int(row[3])
      else { throw TableError(table: "holidays.tsv", line: row.line, fault: .value(row[1])) }
      phrases.append((row[0], holidays.count))
      holidays.append(
        Holiday(
          rule: rule, first: first, last: last, isWeak: row[4] == "weak",
          isDayName: row[4] == "day"))
    }
    self.holidays = holidays
    self.phrases = phrases
  }

  private static func rule(_ text: String) -> Rule? {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return nil }
    if words[0] == "easter" { return Int(words[1]).map { .easter(days: $0) } }
    let numbers = words[1].split(separator: "-").compactMap { Int($0) }
    switch (words[0], numbers.count) {
    case ("solar", 2): return .solar(month: numbers[0], day: numbers[1])
    case ("lunar", 2): return .lunar(month: numbers[0], day: numbers[1])
    case ("nth", 3): return .nth(month: numbers[0], week: numbers[1], weekday: numbers[2])
    case ("term", 1): return .term(numbers[0])
    default: return nil
    }
  }

  /// Returns the day of holiday `number` in a year; a lunar year is named after the year it begins in.
  func day(of number: Int, in year: Int) -> CivilDate? {
    guard holidays.indices.contains(number) else { return nil }
    switch holidays[number].rule {
    case .solar(let month, let day): return CivilDate(year: year, month: month, day: day)
    case .lunar(let month, let day): return lunar.day(day, month: month, of: year)
    case .nth(let month, let week, let weekday):
      return CivilDate.nth(week, weekday: weekday, month: month, year: year)
    case .easter(let days): return HolidayCalendar.easter(year)?.adding(days: days)
    case .term(let term): return terms.day(of: term, in: year)
    }
  }

  /// Whether the name is a day only where 节, 期间 or the like follows.
  func isWeak(_ number: Int) -> Bool {
    holidays.indices.contains(number) && holidays[number].isWeak
  }

  /// Whether the name says a day as a number would, wherever it stands (正月十五, 除夕).
  func isDayName(_ number: Int) -> Bool {
    holidays.indices.contains(number) && holidays[number].isDayName
  }

  /// Whether there are so many days off that 期间 behind the name means them and not the day.
  func isLong(_ number: Int) -> Bool {
    guard holidays.indices.contains(number) else { return false }
    let length = holidays[number].last - holidays[number].first
    if case .solar = holidays[number].rule { return length > 1 }
    return length > 3
  }

  /// Whether it is a day at the end of the old calendar's year, which falls into the next of ours.
  func endsLunarYear(_ number: Int) -> Bool {
    guard holidays.indices.contains(number), case .lunar(let month, _) = holidays[number].rule
    else {
      return false
    }
    return month == 0 || month == 12
  }

  /// Whether the name means a season of its own, like 暑假.
  func isAlwaysPeriod(_ number: Int) -> Bool {
    holidays.indices.contains(number) && holidays[number].last > 7
  }

  /// Returns the days of the holiday around its day.
  ///
  /// Three days off are laid next to the weekend, as the mainland has them since 2008.
  func period(of number: Int, around day: CivilDate) -> (first: CivilDate, last: CivilDate)? {
    guard holidays.indices.contains(number) else { return nil }
    var (before, behind) = (holidays[number].first, holidays[number].last)
    if (before, behind) == (0, 2), day.year > 2007 {
      switch day.weekday {
      case 1, 2: (before, behind) = (-2, 0)
      case 7: (before, behind) = (-1, 1)
      default: break
      }
    }
    guard let first = day.adding(days: before), let last = day.adding(days: behind) else {
      return nil
    }
    return (first, last)
  }

  /// Anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms", chapter 8).
  private static func easter(_ year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let month = (h + l - 7 * m + 114) / 31
    return CivilDate(year: year, month: month, day: (h + l - 7 * m + 114) % 31 + 1)
  }
}

extension CivilDate {
  /// Returns the `count`-th `weekday` of a month, the last for -1.
  static func nth(_ count: Int, weekday: Int, month: Int, year: Int) -> CivilDate? {
    if count == -1 {
      let length = dayCount(year: year, month: month)
      guard let last = CivilDate(year: year, month: month, day: length) else { return nil }
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let date = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (count - 1))
    return date?.month == month ? date : nil
  }

  /// Returns the same day `months` later; the last of the month where there is no such day.
  func adding(months: Int) -> CivilDate? {
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    guard newYear > 0 else { return nil }
    let length = CivilDate.dayCount(year: newYear, month: newMonth)
    return CivilDate(year: newYear, month: newMonth, day: min(day, length))
  }
}
