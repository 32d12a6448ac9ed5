// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A period of days with its ISO 8601 text, at the granularity said.
struct Period: Hashable {
  /// How the text is written; most periods are never written.
  private enum Form: Hashable {
    case day, days, month, year
    case text(String)
  }

  /// The first day, where it is known.
  let first: CivilDate?
  /// The last day, where it is known.
  let last: CivilDate?
  private let form: Form

  /// Creates the period of one day.
  init(day: CivilDate) { self.init(first: day, last: day, form: .day) }

  /// Creates a period of several days.
  init(_ first: CivilDate, _ last: CivilDate, text: String? = nil) {
    self.init(first: first, last: last, form: text.map { .text($0) } ?? .days)
  }

  /// Creates a period whose days are unknown.
  init(unknown text: String) { self.init(first: nil, last: nil, form: .text(text)) }

  private init(first: CivilDate?, last: CivilDate?, form: Form) {
    self.first = first
    self.last = last
    self.form = form
  }

  /// Whether it is one day.
  var isDay: Bool { form == .day }

  /// Whether the text is a range.
  var isRange: Bool {
    switch form {
    case .day, .month, .year: return false
    case .days: return true
    case .text(let text): return text.utf8.contains(UInt8(ascii: "/"))
    }
  }

  /// `2025-02`, `XXXX-07-15`, `2025-01-28/2025-02-04`.
  var text: String {
    if case .text(let text) = form { return text }
    guard let first, let last else { return "" }
    switch form {
    case .days: return first.description + "/" + last.description
    case .month: return padded(first.year, 4) + "-" + padded(first.month, 2)
    case .year: return padded(first.year, 4)
    case .day, .text: return first.description
    }
  }

  /// Creates a year.
  init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first: first, last: last, form: .year)
  }

  /// Creates a month.
  init?(year: Int, month: Int) {
    let length = CivilDate.dayCount(year: year, month: month)
    guard let first = CivilDate(year: year, month: month, day: 1),
      let last = CivilDate(year: year, month: month, day: length)
    else { return nil }
    self.init(first: first, last: last, form: .month)
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
  /// The beginning of the day or month told last.
  var latest: CivilDate?
  /// The year told last with its number.
  var year: Int?
  /// The year that the sentence goes on in: that of the last day or month, if it came after the year.
  var runningYear: Int? {
    guard let latest, let year, dayPosition > yearPosition, latest.year > year else { return year }
    return latest.year
  }
  /// The month told last.
  var month: (year: Int, month: Int)?
  /// Where the last explicit year stands.
  var yearPosition = Int.min
  /// Where the last day stands.
  var dayPosition = Int.min
  /// The range of several months told last: the 9月 that follows upon 6月至10月 is of it.
  var longRange: (first: CivilDate, last: CivilDate, position: Int)?
  /// Whether the day told last is only mentioned beside what the text tells.
  private var isInPassing = false
  /// What the text tells of, apart from days mentioned in passing.
  private var story: Story?

  /// The day and month that 当天, 8日 and times belong to.
  private struct Story {
    var day: CivilDate
    var isInPeriod: Bool
    var month: (year: Int, month: Int)
  }

  /// Whether the text says only that it was lately.
  private(set) var isDayUnknown = false

  /// The day that the text tells of.
  var dayOfStory: CivilDate? { story?.day }

  /// Days and periods told, the newest last.
  private(set) var periods: [Period] = []

  private static let capacity = 24

  /// Notes a period of at most a month told at `position`.
  ///
  /// A day told `inPassing` holds to the end of its paragraph.
  mutating func note(
    _ period: Period, at position: Int, saysYear: Bool, isNamed: Bool = false,
    inPassing: Bool = false
  ) {
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
    latest = first
    if !isNamed { month = (first.year, first.month) }
    if length > 26 { return }
    day = first
    isInPeriod = length > 0
    dayPosition = position
    isInPassing = inPassing
    isDayUnknown = false
    if !inPassing {
      story = Story(day: first, isInPeriod: isInPeriod, month: (first.year, first.month))
    }
    periods.append(period)
    if periods.count > DateMemory.capacity { periods.removeFirst() }
  }

  /// Forgets days told above a text that says only that it was lately.
  mutating func forgetDay() {
    (day, unknownDay, isInPeriod, isDayUnknown) = (nil, nil, false, true)
  }

  /// Goes back to the day that the text tells of, where the paragraph before has left it.
  mutating func beginParagraph() {
    guard isInPassing, let story else { return }
    (day, isInPeriod, month, isInPassing) = (story.day, story.isInPeriod, story.month, false)
  }

  /// Returns the newest day told, or within a period told, that `isMeant` accepts.
  func newest(where isMeant: (CivilDate) -> Bool) -> CivilDate? {
    for period in periods.reversed() {
      guard let first = period.first, let last = period.last else { continue }
      if isMeant(first) { return first }
      for offset in 1..<1 + max(0, min(31, last.dayNumber - first.dayNumber)) {
        if let day = first.adding(days: offset), isMeant(day) { return day }
      }
    }
    return nil
  }
}
