// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Finds the days that points of time mean.
struct DateResolver {
  let holidays: HolidayCalendar
  let lunar: LunarCalendar
  /// The moment that relative dates count from.
  let reference: CivilDateTime?
  /// Whether the reference is the moment of a dialogue, where a bare date is one of this year and a
  /// bare weekday the coming one; a release tells of the past.
  let isDialogue: Bool
  var memory = DateMemory()
  /// How the words around the date look forward.
  var outlook = Outlook.none
  /// Whether they do at all.
  var looksForward: Bool { outlook != .none }
  /// Whether the date is said in direct speech.
  var isInQuotation = false
  /// Whether the year only says since when, so that later dates are not of it.
  var isBackground = false
  /// Where the date stands, and where its sentence begins.
  var position = 0
  /// Where the date before it ends.
  var lastEnd = -1
  /// Where the set of weekdays or days before it ends.
  var lastSetEnd = -2
  /// The code of that set.
  var lastSet = ""
  var sentenceStart = 0
  /// Where the sentence begins that may go on behind ；.
  var statementStart = 0
  /// Whether the date stands in a line or a dateline that tells nothing of the story.
  var isAside = false
  /// Whether its line tells who wrote and published the text, and when.
  var isOfPage = false
  /// Whether 至 or 到 stands in front: 6月5日启动至8月31日结束.
  var closesSpan = false
  /// Where the heading of its paragraph begins.
  var headingStart = Int.max
  /// Whether it stands in the headline.
  var isInTitle = false
  /// Whether a named day is only said of a day told already (正值端午).
  var isPredicate = false
  /// Whether the date opens its sentence, and so tells when the rest of it was.
  var opensSentence = false

  /// Creates a resolver with nothing remembered.
  init(
    holidays: HolidayCalendar, lunar: LunarCalendar, reference: CivilDateTime?, isDialogue: Bool
  ) {
    self.isDialogue = isDialogue
    self.holidays = holidays
    self.lunar = lunar
    self.reference = reference
  }

  var today: CivilDate? { reference?.date }

  /// Returns the days of `point`, without its clock; nothing where there is no such day.
  func period(of point: DatePoint) -> Period? {
    if let holiday = point.holiday { return holidayPeriod(holiday, point) }
    if let portion = point.portion { return portionPeriod(portion, point) }
    if let weekday = point.weekday { return weekdayPeriod(weekday, week: nil) }
    if point.month != nil { return point.isLunar ? lunarPeriod(point) : monthPeriod(point) }
    if point.notedDay > 0 { return notedDay(Int(point.notedDay), point.day) }
    if let day = point.day { return point.isLunar ? lunarDay(day) : dayPeriod(day) }
    if let year = point.year { return yearPeriod(year) }
    return point.clock != nil ? runningDay : nil
  }

  // MARK: - Years

  func number(of year: Anchor?) -> Int? {
    switch year {
    case .said(let number): return number
    case .fromReference(let offset): return today.map { $0.year + offset }
    case .fromRunning(let offset):
      let told = offset < 0 ? memory.yearOfSentence(from: sentenceStart) : memory.year
      return (told ?? today?.year).map { $0 + offset }
    case nil: return nil
    }
  }

  private func yearPeriod(_ year: Anchor) -> Period? {
    guard let number = number(of: year) else { return Period(unknown: DateValue.unknownYear) }
    return Period(year: number)
  }

  /// Returns the year for a date that `day` gives for each year: the nearest that is not in the
  /// future, unless the text looks forward or has just told of another year.
  func bestYear(isMonth: Bool = false, _ day: (Int) -> CivilDate?) -> Int? {
    if let told = memory.runningYear, memory.yearPosition >= statementStart, !isLeft(told),
      let date = day(told)
    {
      guard let last = memory.latest, last.year == told, date < last,
        !isMonth || date.month < last.month, let next = day(told + 1),
        let today, next <= today || looksForward
      else { return told }
      return told + 1
    }
    guard let today else { return memory.year }
    if isDialogue { return today.year }
    if let span = memory.longRange, position - span.position < 200, let date = day(span.last.year),
      date >= span.first, date <= span.last
    {
      return date.year
    }
    if let past = day(today.year), past > today, !looksForward {
      if memory.newest(where: { $0 == past }) != nil { return today.year }
      return isSoon(past, after: today) ? today.year : today.year - 1
    }
    if looksForward, let here = day(today.year), here < today,
      isRather(day(today.year + 1), than: here)
    {
      return today.year + 1
    }
    return today.year
  }

  /// Whether the text has come back from a past year: 始于2011年，8月10日还会….
  private func isLeft(_ year: Int) -> Bool {
    guard let today, !isDialogue else { return false }
    return outlook == .future && year < today.year - 1
  }

  /// Whether the coming one of two days is meant where the words around look forward: 将 alone only
  /// tells that the nearest may be.
  private func isRather(_ coming: CivilDate?, than past: CivilDate) -> Bool {
    guard let today else { return false }
    let since = today.dayNumber - past.dayNumber
    if outlook == .perhapsFuture, let coming, coming.dayNumber - today.dayNumber > since {
      return false
    }
    return since > 45
  }

  /// Whether a day is so near that not last year's can be meant, unless last year is what is told.
  private func isSoon(_ day: CivilDate, after today: CivilDate) -> Bool {
    let distance = day.dayNumber - today.dayNumber
    if distance <= 31 { return true }
    return distance <= 62
      && (memory.yearPosition < position - 200 || memory.year != today.year - 1)
  }

  /// The year of the reference, unless last year's or next year's day is much nearer.
  func nearYear(_ day: (Int) -> CivilDate?, today: CivilDate) -> Int? {
    let years = [today.year, today.year - 1, today.year + 1, today.year - 2]
    let dated = years.compactMap { year in day(year).map { (year, $0.dayNumber - today.dayNumber) }
    }
    if let recent = dated.first(where: { (-45...0).contains($0.1) }) { return recent.0 }
    return dated.first?.0
  }
}
