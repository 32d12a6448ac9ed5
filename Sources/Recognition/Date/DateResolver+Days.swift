// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Months and days that are said by their numbers, or by how far they are from another day.
extension DateResolver {
  func monthPeriod(_ point: DatePoint) -> Period? {
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
    return bestYear(isMonth: day == nil) { CivilDate(year: $0, month: month, day: length) }
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

  /// The day of 今日(28日): the one that its word means where the number agrees, else by the number.
  func notedDay(_ number: Int, _ anchor: Anchor?) -> Period? {
    if case .fromReference(let offset) = anchor, let day = today?.adding(days: offset),
      day.day == number
    {
      return Period(day: day)
    }
    return numberedDay(number)
  }

  func dayPeriod(_ day: Anchor) -> Period? {
    switch day {
    case .fromReference(let offset):
      if let told = dayOfSpeech?.adding(days: offset) { return Period(day: told) }
      guard let date = today?.adding(days: offset) else {
        return Period(unknown: (offset == 0 ? memory.unknownDay : nil) ?? "XXXX-XX-XX")
      }
      return Period(day: date)
    case .fromRunning(1) where isNextDayInHeading: return memory.day.map(Period.init(day:))
    case .fromRunning(let offset):
      guard let date = (memory.day ?? dayOfRelease)?.adding(days: offset) else {
        return Period(unknown: unknownDay(offset) ?? "XXXX-XX-XX")
      }
      return Period(day: date)
    case .said(let number): return numberedDay(number)
    }
  }

  /// Whether 次日 is the day that stands in the heading, one day behind the one told before:
  /// 9日去甲村。 / 10日第二站 / 次日清早出发.
  private var isNextDayInHeading: Bool {
    guard memory.dayPosition >= headingStart, let day = memory.day,
      let before = memory.periods.dropLast().last?.first
    else { return false }
    return before.adding(days: 1) == day
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
      let isOver = looksForward && today.map { date.year < $0.year } ?? false
      if isOver, date.dayNumber + 45 < today?.dayNumber ?? 0 { return coming(number) }
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

  /// The next such day from the reference on.
  private func coming(_ number: Int) -> Period? {
    guard let today, let first = CivilDate(year: today.year, month: today.month, day: 1) else {
      return nil
    }
    return [0, 1, 2].lazy.compactMap { first.adding(months: $0) }
      .compactMap { CivilDate(year: $0.year, month: $0.month, day: number) }
      .first { $0 >= today }.map(Period.init(day:))
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
  var runningDay: Period? {
    if isOfPage, let today { return Period(day: today) }
    if memory.day != nil, memory.isInPeriod { return Period(unknown: "XXXX-XX-XX") }
    guard let day = memory.day ?? dayOfRelease else {
      return Period(unknown: memory.unknownDay ?? "XXXX-XX-XX")
    }
    return Period(day: day)
  }
}
