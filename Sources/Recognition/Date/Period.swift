// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A period of days with its ISO 8601 text, at the granularity said.
struct Period: Hashable {
  /// `2025-02`, `XXXX-07-15`, `2025-01-28/2025-02-04`.
  var text: String
  /// The first day, where it is known.
  var first: CivilDate?
  /// The last day, where it is known.
  var last: CivilDate?
  /// Whether it is one day.
  var isDay: Bool

  /// Creates the period of one day.
  init(day: CivilDate) {
    self.init(text: day.description, first: day, last: day, isDay: true)
  }

  /// Creates a period of several days.
  init(_ first: CivilDate, _ last: CivilDate, text: String? = nil) {
    self.init(
      text: text ?? "\(first)/\(last)", first: first, last: last, isDay: false)
  }

  /// Creates a period whose days are unknown.
  init(unknown text: String) { self.init(text: text, first: nil, last: nil, isDay: false) }

  private init(text: String, first: CivilDate?, last: CivilDate?, isDay: Bool) {
    self.text = text
    self.first = first
    self.last = last
    self.isDay = isDay
  }

  /// Creates a year.
  init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first, last, text: padded(year, 4))
  }

  /// Creates a month.
  init?(year: Int, month: Int) {
    let length = CivilDate.dayCount(year: year, month: month)
    guard let first = CivilDate(year: year, month: month, day: 1),
      let last = CivilDate(year: year, month: month, day: length)
    else { return nil }
    self.init(first, last, text: "\(padded(year, 4))-\(padded(month, 2))")
  }

  /// Creates the ISO week that holds `day`.
  init?(weekOf day: CivilDate) {
    guard let monday = day.adding(days: 1 - day.weekday), let sunday = monday.adding(days: 6),
      let thursday = monday.adding(days: 3),
      let newYear = CivilDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let week = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    self.init(monday, sunday, text: "\(padded(thursday.year, 4))-W\(padded(week, 2))")
  }

  /// Creates the months `first` to `last` of a year.
  init?(year: Int, months: ClosedRange<Int>, text: String? = nil) {
    guard let from = Period(year: year, month: months.lowerBound)?.first,
      let to = Period(year: year, month: months.upperBound)?.last
    else { return nil }
    self.init(from, to, text: text)
  }
}

/// What a document has said of time so far.
struct DateMemory {
  /// The day told last.
  var day: CivilDate?
  /// The day told last whose year is unknown, such as `XXXX-04-24`.
  var unknownDay: String?
  /// Whether the date told last was a longer period, so that a clock belongs to no one day.
  var isInPeriod = false
  /// The year told last with its number.
  var year: Int?
  /// The month told last.
  var month: (year: Int, month: Int)?
  /// Where the last explicit year stands.
  var yearPosition = Int.min
  /// Where the last day stands.
  var dayPosition = Int.min
  /// Days and periods told, the newest last.
  private(set) var periods: [Period] = []

  private static let capacity = 24

  /// Notes a period of at most a month told at `position`.
  mutating func note(_ period: Period, at position: Int, saysYear: Bool) {
    guard let first = period.first, let last = period.last else {
      if period.text.utf8.count == 10, !period.text.hasSuffix("XX") { unknownDay = period.text }
      return
    }
    if saysYear {
      year = first.year
      yearPosition = position
    }
    let length = last.dayNumber - first.dayNumber
    if length > 31 { return }
    month = (first.year, first.month)
    if length > 26 { return }
    day = first
    isInPeriod = length > 0
    dayPosition = position
    periods.append(period)
    if periods.count > DateMemory.capacity { periods.removeFirst() }
  }

  /// Returns the newest day told, or within a period told, that `isMeant` accepts.
  func newest(where isMeant: (CivilDate) -> Bool) -> CivilDate? {
    for period in periods.reversed() {
      guard let first = period.first, let last = period.last else { continue }
      for offset in 0...max(0, min(31, last.dayNumber - first.dayNumber)) {
        if let day = first.adding(days: offset), isMeant(day) { return day }
      }
    }
    return nil
  }
}
