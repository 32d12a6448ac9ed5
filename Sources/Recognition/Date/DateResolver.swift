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
  /// Whether 至 or 到 stands in front: 6月5日启动至8月31日结束.
  var closesSpan = false
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
  func bestYear(_ day: (Int) -> CivilDate?) -> Int? {
    if let told = memory.runningYear, memory.yearPosition >= statementStart, let date = day(told) {
      guard let last = memory.latest, last.year == told, date < last, let next = day(told + 1),
        let today, next <= today || looksForward
      else { return told }
      return told + 1
    }
    guard let today else { return memory.year }
    if isDialogue { return today.year }
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

  // MARK: - Months and days

  private func monthPeriod(_ point: DatePoint) -> Period? {
    let said = said(point.day)
    if case .said(let month)? = point.month {
      guard
        let year = number(of: point.year)
          ?? yearOfWeekday(point.notedWeekday, month: month, day: said)
          ?? yearOf(month: month, day: said)
      else {
        let day = said.map { "-" + padded($0, 2) } ?? ""
        return Period(unknown: "XXXX-\(padded(month, 2))\(day)")
      }
      return period(year, month, said)
    }
    guard let (year, month) = relativeMonth(point) else {
      return Period(unknown: "XXXX-XX" + (said.map { "-" + padded($0, 2) } ?? ""))
    }
    return period(year, month, said)
  }

  private func period(_ year: Int, _ month: Int, _ day: Int?) -> Period? {
    guard let day else { return Period(year: year, month: month) }
    return CivilDate(year: year, month: month, day: day).map(Period.init(day:))
  }

  private func said(_ anchor: Anchor?) -> Int? {
    if case .said(let number) = anchor { return number }
    return nil
  }

  /// The year near the reference in which the day is such a weekday.
  private func yearOfWeekday(_ weekday: UInt8, month: Int, day: Int?) -> Int? {
    guard weekday > 0, let day, let today else { return nil }
    let years = [today.year, today.year - 1, today.year + 1].filter { year in
      CivilDate(year: year, month: month, day: day).map { $0.weekday == Int(weekday) } ?? false
    }
    guard years.count == 1, let year = years.first,
      let date = CivilDate(year: year, month: month, day: day),
      (-400...100).contains(date.dayNumber - today.dayNumber)
    else { return nil }
    return year
  }

  private func yearOf(month: Int, day: Int?) -> Int? {
    if closesSpan, let first = memory.day, memory.dayPosition > position - 24, !isDialogue,
      let year = [first.year, first.year + 1].first(where: {
        CivilDate(year: $0, month: month, day: day ?? 28).map { $0 >= first } ?? false
      })
    {
      return year
    }
    if let told = memory.newest(where: { $0.month == month && (day == nil || $0.day == day) }),
      day != nil || memory.dayPosition >= sentenceStart
    {
      return told.year
    }
    if let today, let told = memory.day, told > today, told.month <= month,
      memory.dayPosition > position - 80
    {
      return told.year
    }
    let length = day ?? 1
    return bestYear { CivilDate(year: $0, month: month, day: length) }
  }

  /// Returns year and month of 上月, 当月, 去年本月.
  private func relativeMonth(_ point: DatePoint) -> (Int, Int)? {
    switch point.month {
    case .fromReference(let offset):
      guard let date = today?.adding(months: offset) else { return nil }
      return (number(of: point.year) ?? date.year, date.month)
    case .fromRunning(let offset):
      guard let (year, month) = memory.month ?? today.map({ ($0.year, $0.month) }),
        let date = CivilDate(year: year, month: month, day: 1)?.adding(months: offset)
      else { return nil }
      return (date.year, date.month)
    default: return nil
    }
  }

  private func dayPeriod(_ day: Anchor) -> Period? {
    switch day {
    case .fromReference(let offset):
      if let told = dayOfSpeech?.adding(days: offset) { return Period(day: told) }
      guard let date = today?.adding(days: offset) else {
        return Period(unknown: (offset == 0 ? memory.unknownDay : nil) ?? "XXXX-XX-XX")
      }
      return Period(day: date)
    case .fromRunning(let offset):
      guard let date = (memory.day ?? dayOfRelease)?.adding(days: offset) else {
        return Period(unknown: unknownDay(offset) ?? "XXXX-XX-XX")
      }
      return Period(day: date)
    case .said(let number): return numberedDay(number)
    }
  }

  /// The 次日 of a day whose year is not known.
  private func unknownDay(_ offset: Int) -> String? {
    guard let told = memory.unknownDay else { return nil }
    let parts = told.split(separator: "-").compactMap { Int($0) }
    guard offset != 0, parts.count == 2 else { return offset == 0 ? told : nil }
    // The year is any that is no leap year.
    guard let day = CivilDate(year: 2001, month: parts[0], day: parts[1])?.adding(days: offset)
    else {
      return nil
    }
    return "XXXX-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  /// The day of which somebody speaks as 今天: the one told last, if the release came soon after it.
  private var dayOfSpeech: CivilDate? {
    guard isInQuotation, !isDialogue, !memory.isInPeriod, let today else { return nil }
    return [memory.day, memory.dayOfStory].lazy.compactMap { $0 }.first {
      (1...3).contains(today.dayNumber - $0.dayNumber)
    }
  }

  /// Returns the 29日 that is meant: one told before, else of the month told last, else the nearest.
  private func numberedDay(_ number: Int) -> Period? {
    if let next = dayOfNextMonth(number) { return Period(day: next) }
    if let (year, month) = memory.month,
      let date = CivilDate(year: year, month: month, day: number),
      isNear(date), memory.newest(where: { $0 == date }) != nil
    {
      return Period(day: date)
    }
    if let told = memory.newest(where: { $0.day == number }), isNear(told) {
      return Period(day: told)
    }
    if let (year, month) = memory.month,
      let date = CivilDate(year: year, month: month, day: number), isNear(date)
    {
      let isFuture = today.map { date > $0 } ?? false
      if !isFuture || looksForward || memory.dayPosition > position - 120 {
        return Period(day: date)
      }
    }
    guard let today else {
      let month = memory.unknownDay?.prefix(7) ?? "XXXX-XX"
      return Period(unknown: month + "-" + padded(number, 2))
    }
    if let date = CivilDate(year: today.year, month: today.month, day: number),
      (1...7).contains(date.dayNumber - today.dayNumber)
    {
      return Period(day: date)
    }
    let isForward = looksForward && !isPast(number, today)
    let months = isForward ? [0, 1, 2] : [0, -1, -2]
    for offset in months {
      guard
        let month = CivilDate(year: today.year, month: today.month, day: 1)?.adding(months: offset),
        let date = CivilDate(year: month.year, month: month.month, day: number),
        isForward ? date >= today : date <= today
      else { continue }
      return Period(day: date)
    }
    return nil
  }

  /// The 1日 that goes on shortly behind 10月31日.
  private func dayOfNextMonth(_ number: Int) -> CivilDate? {
    guard let last = memory.day, !isDialogue, memory.dayPosition > position - 120,
      last.day - number >= 18,
      let month = CivilDate(year: last.year, month: last.month, day: 1)?.adding(months: 1),
      let next = CivilDate(year: month.year, month: month.month, day: number),
      next.dayNumber - last.dayNumber <= 10, looksForward || today.map({ next <= $0 }) ?? false
    else { return nil }
    return next
  }

  /// Whether 将 beside a day of this month that is just over is 把: 6日将药品送到村里.
  private func isPast(_ number: Int, _ today: CivilDate) -> Bool {
    outlook == .perhapsFuture && (0..<15).contains(today.day - number)
  }

  /// Whether a remembered day is near enough to the reference, or was told in the same breath.
  private func isNear(_ day: CivilDate) -> Bool {
    guard let today else { return true }
    if memory.dayPosition >= sentenceStart { return true }
    return abs(today.dayNumber - day.dayNumber) < 75 || goesOn(to: day)
  }

  /// Whether a day follows shortly upon that told last, in the text and in time.
  private func goesOn(to day: CivilDate) -> Bool {
    guard let last = memory.day, memory.dayPosition > position - 300 else { return false }
    return (0...12).contains(day.dayNumber - last.dayNumber)
  }

  /// The day that is meant where none is told, unless the text says that it was some time ago.
  private var dayOfRelease: CivilDate? { memory.isDayUnknown ? nil : today }

  /// The day that a clock alone belongs to.
  private var runningDay: Period? {
    if memory.day != nil, memory.isInPeriod { return Period(unknown: "XXXX-XX-XX") }
    guard let day = memory.day ?? dayOfRelease else {
      return Period(unknown: memory.unknownDay ?? "XXXX-XX-XX")
    }
    return Period(day: day)
  }

  // MARK: - Weekdays

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
