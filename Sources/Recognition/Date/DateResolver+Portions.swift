// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Parts of years and months, lunar dates and named days.
extension DateResolver {
  func portionPeriod(_ portion: Portion, _ point: DatePoint) -> Period? {
    switch portion {
    case .half(let half):
      guard let year = yearOrToday(point) else { return Period(unknown: "XXXX-H\(half)") }
      return Period(
        year: year, months: half == 1 ? 1...6 : 7...12, text: "\(padded(year, 4))-H\(half)")
    case .quarter(let quarter): return quarterPeriod(quarter, point)
    case .season(let season):
      if !isDialogue, let said = number(of: point.year) { return Period(year: said) }
      guard let year = yearOrToday(point) else { return Period(unknown: "XXXX-" + season.rawValue) }
      return Period(unknown: "\(padded(year, 4))-\(season.rawValue)")
    case .third(let third): return thirdPeriod(third, point)
    case .edge: return period(of: point.withoutPortion)
    case .week(let week):
      guard let weekday = point.weekday else { return weekPeriod(week) }
      return weekdayPeriod(weekday, week: week)
    case .weekend(let week): return weekendPeriod(week)
    case .nthWeek(let count): return nthWeekPeriod(count, point)
    case .nthWeekend(let count): return nthWeekendPeriod(count, point)
    case .nthWeekday(let count, let weekday): return nthWeekdayPeriod(count, weekday, point)
    case .lastDay: return period(of: point.withoutPortion)?.last.map(Period.init(day:))
    case .nthDay(let count):
      return period(of: point.withoutPortion)?.first?.adding(days: count - 1)
        .map(Period.init(day:))
    case .first(let count, let unit): return edgePeriod(count, unit, point, isFirst: true)
    case .last(let count, let unit): return edgePeriod(count, unit, point, isFirst: false)
    case .century(let year): return yearsPeriod(from: year + 1, to: year + 100)
    case .decades(let first, let last): return yearsPeriod(from: first, to: last + 9)
    case .decade(let year): return decadePeriod(year)
    case .shortDecade(let decade): return decadePeriod((decade < 30 ? 2000 : 1900) + decade)
    }
  }

  /// The year of a part: the one said, or the one in which the quarter that begins with `month` is
  /// the nearest.
  private func yearOrToday(_ point: DatePoint, from month: Int = 1) -> Int? {
    if let said = number(of: point.year) ?? memory.yearOfSentence(from: sentenceStart) {
      return said
    }
    guard let today else { return nil }
    let (ahead, since) = (month - today.month, today.month + 10 - month)
    return since < ahead && !looksForward && !isDialogue ? today.year - 1 : today.year
  }

  private func quarterPeriod(_ quarter: Anchor, _ point: DatePoint) -> Period? {
    switch quarter {
    case .said(let number):
      guard let year = yearOrToday(point, from: number * 3 - 2) else {
        return Period(unknown: "XXXX-Q\(number)")
      }
      return Period(
        year: year, months: number * 3 - 2...number * 3, text: "\(padded(year, 4))-Q\(number)")
    case .fromReference(let offset), .fromRunning(let offset):
      guard let date = today?.adding(months: offset * 3) else { return Period(unknown: "XXXX-QX") }
      let number = (date.month - 1) / 3 + 1
      return Period(
        year: date.year, months: number * 3 - 2...number * 3,
        text: "\(padded(date.year, 4))-Q\(number)")
    }
  }

  private func thirdPeriod(_ third: Int, _ point: DatePoint) -> Period? {
    guard let month = monthOfStory(third, point) ?? period(of: point.withoutPortion),
      let first = month.first,
      let last = month.last, (1...7).contains(third),
      let from = first.adding(days: [0, 10, 20, 0, 10, 0, 15][third - 1])
    else { return period(of: point.withoutPortion) }
    let length = [10, 10, 0, 20, 0, 15, 0][third - 1]
    guard length > 0, let to = from.adding(days: length - 1) else { return Period(from, last) }
    return Period(from, to)
  }

  /// The month before the release's that 本月中旬 is of, where it is told as over but is yet to come.
  private func monthOfStory(_ third: Int, _ point: DatePoint) -> Period? {
    guard point.month == .fromReference(0), !looksForward, !isDialogue, let today,
      (2...3).contains(third), today.day <= 10 * (third - 1), let story = memory.dayOfStory,
      (1...20).contains(today.dayNumber - story.dayNumber), story.month != today.month
    else { return nil }
    return Period(year: story.year, month: story.month)
  }

  private func weekendPeriod(_ week: Anchor?) -> Period? {
    if let week { return weekPeriod(week, weekdays: 6...7) }
    guard let saturday = weekdayPeriod(6, week: nil)?.first, let sunday = saturday.adding(days: 1)
    else {
      return Period(unknown: "XXXX-WXX-WE")
    }
    return Period(saturday, sunday)
  }

  private func nthWeekPeriod(_ count: Int, _ point: DatePoint) -> Period? {
    guard let base = period(of: point.withoutPortion), let first = base.first, let last = base.last
    else { return nil }
    if count == -1 {
      return last.adding(days: 1 - last.weekday).flatMap { Period(weekOf: $0) }
    }
    guard (1...53).contains(count) else { return nil }
    let toMonday = (8 - first.weekday) % 7
    return first.adding(days: toMonday + 7 * (count - 1)).flatMap { Period(weekOf: $0) }
  }

  private func nthWeekdayPeriod(_ count: Int, _ weekday: Int, _ point: DatePoint) -> Period? {
    guard let base = period(of: point.withoutPortion), let first = base.first else { return nil }
    return CivilDate.nth(count, weekday: weekday, month: first.month, year: first.year)
      .map(Period.init(day:))
  }

  private func nthWeekendPeriod(_ count: Int, _ point: DatePoint) -> Period? {
    guard let saturday = nthWeekdayPeriod(count, 6, point)?.first,
      let sunday = saturday.adding(days: 1)
    else { return nil }
    return Period(saturday, sunday)
  }

  private func decadePeriod(_ year: Int) -> Period? { yearsPeriod(from: year, to: year + 9) }

  private func yearsPeriod(from start: Int, to end: Int) -> Period? {
    guard let first = Period(year: start)?.first, let last = Period(year: end)?.last else {
      return nil
    }
    return Period(first, last, text: "\(padded(start, 4))/\(padded(end, 4))")
  }

  /// The first or last so many days or months of a year or month.
  private func edgePeriod(
    _ count: Int, _ unit: TimeUnit, _ point: DatePoint, isFirst: Bool
  ) -> Period? {
    guard let base = period(of: point.withoutPortion), let first = base.first, let last = base.last
    else { return nil }
    let size = count * unit.multiple
    let cut: CivilDate?
    if unit.code == .day {
      cut = isFirst ? first.adding(days: size - 1) : last.adding(days: 1 - size)
    } else if isFirst {
      cut = first.adding(months: size)?.adding(days: -1)
    } else {
      cut = last.adding(days: 1)?.adding(months: -size)
    }
    guard let cut, cut >= first, cut <= last else { return nil }
    return isFirst ? Period(first, cut) : Period(cut, last)
  }

  // MARK: - Lunar dates

  func lunarPeriod(_ point: DatePoint) -> Period? {
    guard case .said(let month)? = point.month else { return nil }
    let day: Int? = if case .said(let number) = point.day { number } else { nil }
    func first(_ year: Int) -> CivilDate? {
      lunar.day(day ?? 1, month: month, isLeap: point.isLeapMonth, of: year)
    }
    guard let year = number(of: point.year) ?? nearestLunarYear(first) else {
      return Period(unknown: "XXXX-XX-XX")
    }
    if day != nil { return first(year).map(Period.init(day:)) }
    return lunar.month(month, isLeap: point.isLeapMonth, of: year).map { Period($0.first, $0.last) }
  }

  /// 初八 of the month told last, or of the lunar month that makes it the nearest past.
  func lunarDay(_ anchor: Anchor) -> Period? {
    guard case .said(let day) = anchor else { return nil }
    guard let today, let now = lunar.lunar(today) else { return Period(unknown: "XXXX-XX-XX") }
    if let date = dayOfNewYear(day, today) { return Period(day: date) }
    for back in 0...1 {
      let month = now.month - back
      let date =
        month >= 1
        ? lunar.day(day, month: month, isLeap: now.isLeap && back == 0, of: now.year)
        : lunar.day(day, month: 12, of: now.year - 1)
      if let date, date <= today || looksForward { return Period(day: date) }
    }
    return nil
  }

  /// 初四 said around the old calendar's new year is of its first month.
  private func dayOfNewYear(_ day: Int, _ today: CivilDate) -> CivilDate? {
    guard day <= 15, !isDialogue, let newYear = lunar.day(1, month: 1, of: today.year),
      (-25...45).contains(today.dayNumber - newYear.dayNumber)
    else { return nil }
    return newYear.adding(days: day - 1)
  }

  /// Returns the lunar year whose day is nearest to the reference: the past one, unless the text
  /// looks forward or only the coming one is near.
  func nearestLunarYear(_ day: (Int) -> CivilDate?) -> Int? {
    if let told = memory.yearOfSentence(from: sentenceStart) { return told }
    guard let today else { return memory.year }
    if isDialogue { return nearYear(day, today: today) }
    let years = [today.year + 1, today.year, today.year - 1, today.year - 2, today.year - 3]
    let dated = years.compactMap { year in day(year).map { (year, $0) } }
    let past = dated.first { $0.1 <= today }
    if let soon = soonYear(day, within: 30),
      past.map({ today.dayNumber - $0.1.dayNumber > 60 }) ?? true
    {
      return soon
    }
    if looksForward, past.map({ today.dayNumber - $0.1.dayNumber > 45 }) ?? true {
      return dated.last { $0.1 >= today }?.0
    }
    return past?.0 ?? dated.last?.0
  }

  // MARK: - Named days

  func holidayPeriod(_ number: Int, _ point: DatePoint) -> Period? {
    func day(_ year: Int) -> CivilDate? { holidays.day(of: number, in: year) }
    let said = self.number(of: point.year)
    if !isDialogue, let said, holidays.isAlwaysPeriod(number) { return Period(year: said) }
    var year = said ?? nearestHolidayYear(day)
    if said == nil, let told = memory.yearOfSentence(from: sentenceStart), day(told) != nil {
      year = told
    }
    if said == nil, point.isHolidayPeriod, let soon = soonYear(day, within: 45) { year = soon }
    if case .fromReference = point.year, let said, endsEarly(number, said) { year = said - 1 }
    guard let year, let date = day(year) else { return Period(unknown: "XXXX-XX-XX") }
    guard point.isHolidayPeriod || holidays.isAlwaysPeriod(number),
      let (first, last) = holidays.period(of: number, around: date), first != last
    else { return Period(day: date) }
    return Period(first, last)
  }

  /// Whether 今年除夕 is the one of January or February: only the winter looks ahead to the next.
  private func endsEarly(_ number: Int, _ year: Int) -> Bool {
    guard let today, !isDialogue, holidays.endsLunarYear(number),
      holidays.day(of: number, in: year - 1)?.year == year
    else { return false }
    return year != today.year || today.month < 11
  }

  private func nearestHolidayYear(_ day: (Int) -> CivilDate?) -> Int? {
    guard let today else { return memory.year }
    if isDialogue { return nearYear(day, today: today) }
    let near = [today.year - 2, today.year - 1, today.year, today.year + 1]
    let dated = near.compactMap { year in day(year).map { (year, $0) } }
    if looksForward, let soon = soonYear(day, within: 120) { return soon }
    return soonYear(day, within: 20) ?? dated.last { $0.1 <= today }?.0
  }

  /// The year whose day is so soon to come that no other can be meant.
  private func soonYear(_ day: (Int) -> CivilDate?, within days: Int) -> Int? {
    guard let today, !isDialogue else { return nil }
    for year in today.year - 1...today.year + 1 {
      guard let date = day(year) else { continue }
      if (0...days).contains(date.dayNumber - today.dayNumber) { return year }
    }
    return nil
  }
}

extension DatePoint {
  /// The point without its portion.
  var withoutPortion: DatePoint {
    var copy = self
    copy.portion = nil
    return copy
  }
}

extension DateMemory {
  /// The year that the sentence has said already.
  func yearOfSentence(from start: Int) -> Int? { yearPosition >= start ? year : nil }
}
