// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The lunar years 1900 to 2100.
final class LunarCalendar: Sendable {
  private struct Year: Sendable {
    var first: CivilDate
    var leap: Int
    var lengths: [Int]
  }

  private let years: [Int: Year]

  /// Reads `lunar-years.tsv`.
  init(tables: TableSource) throws(TableError) {
    var years: [Int: Year] = [:]
    for row in try tables.rows(of: "lunar-years.tsv", columns: 4) {
      guard let number = Int(row[0]), let leap = Int(row[1]),
        let first = CivilDate(iso: row[0] + "-" + row[2])
      else { throw TableError(table: "lunar-years.tsv", line: row.line, fault: .value(row[2])) }
      years[number] = Year(
        first: first, leap: leap, lengths: row[3].utf8.map { $0 == UInt8(ascii: "1") ? 30 : 29 })
    }
    self.years = years
  }

  /// Returns the first and last day of a month, 1 to 12, of the lunar year `year`.
  func month(_ month: Int, isLeap: Bool, of year: Int) -> (first: CivilDate, last: CivilDate)? {
    guard let entry = years[year], (1...12).contains(month), !isLeap || entry.leap == month else {
      return nil
    }
    var index = month - 1
    if entry.leap != 0, month > entry.leap || isLeap { index += 1 }
    guard index < entry.lengths.count else { return nil }
    let offset = entry.lengths[..<index].reduce(0, +)
    guard let first = entry.first.adding(days: offset),
      let last = first.adding(days: entry.lengths[index] - 1)
    else { return nil }
    return (first, last)
  }

  /// Returns a day of a lunar year; day 0 of month 0 is the eve of the new year that ends it.
  func day(_ day: Int, month: Int, isLeap: Bool = false, of year: Int) -> CivilDate? {
    if month == 0 { return years[year + 1]?.first.adding(days: -1) }
    guard let (first, last) = self.month(month, isLeap: isLeap, of: year), day >= 1,
      let date = first.adding(days: day - 1), date <= last
    else { return nil }
    return date
  }

  /// Returns the month and day of the lunar calendar that `date` is.
  func lunar(_ date: CivilDate) -> (year: Int, month: Int, isLeap: Bool, day: Int)? {
    for year in [date.year, date.year - 1] {
      guard let entry = years[year], entry.first <= date else { continue }
      var rest = date.dayNumber - entry.first.dayNumber
      for (index, length) in entry.lengths.enumerated() {
        if rest < length {
          let isLeap = entry.leap != 0 && index == entry.leap
          let month = entry.leap != 0 && index >= entry.leap ? index : index + 1
          return (year, month, isLeap, rest + 1)
        }
        rest -= length
      }
    }
    return nil
  }
}

/// The days of the solar terms of 1900 to 2100.
struct SolarTerms: Sendable {
  private let days: [Int: [Int]]

  /// Reads `solar-terms.tsv`.
  init(tables: TableSource) throws(TableError) {
    var days: [Int: [Int]] = [:]
    for row in try tables.rows(of: "solar-terms.tsv", columns: 2) {
      let digits = row[1].utf8.map { Int($0) - 48 }
      guard let year = Int(row[0]), digits.count == 48 else {
        throw TableError(table: "solar-terms.tsv", line: row.line, fault: .value(row[1]))
      }
      days[year] = stride(from: 0, to: 48, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
    }
    self.days = days
  }

  /// Returns the day of term `number`, 0 for 小寒 to 23 for 冬至.
  func day(of number: Int, in year: Int) -> CivilDate? {
    guard let terms = days[year], terms.indices.contains(number) else { return nil }
    return CivilDate(year: year, month: number / 2 + 1, day: terms[number])
  }
}
