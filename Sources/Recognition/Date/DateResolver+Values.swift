// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// From expressions to values: ranges, open ranges, clocks, distances.
extension DateResolver {
  /// Returns the value of `expression`, and remembers what later dates may count from.
  mutating func value(of expression: DateExpression) -> DateValue? {
    switch expression.shape {
    case .vague(let code):
      if code == "PRESENT_REF" { memory.yearPosition = .min }
      return DateValue(value: code, kind: .vague)
    case .set(let code): return DateValue(value: code, kind: .set)
    case .duration(let code): return DateValue(value: code, kind: .duration)
    case .distance(let amount, let unit, let isPast):
      return distance(isPast ? -amount : amount, unit)
    case .beyond(let amount, let unit, let isPast):
      return beyond(amount, unit, isPast: isPast)
    case .later(let code, let days): return later(code, days: days)
    case .run(let point, let days): return run(point, days: days)
    case .firstDays(let days): return firstDays(days)
    case .shifted(let point, let amount, let unit): return shifted(point, amount, unit)
    case .around(let amount, let unit, let isPast): return around(amount, unit, isPast: isPast)
    case .point(let point): return pointValue(point)
    case .range(let first, let second): return rangeValue(first, second)
    case .since(let point): return openValue(point, isStart: true)
    case .until(let point):
      if expression.rule == "date.until-day", !isPast(point) { return pointValue(point) }
      if expression.rule == "date.until", isDeadline(point) { outlook = .future }
      return openValue(point, isStart: false)
    }
  }

  /// Whether the whole of it is over: 到4月24日，已…, and not 到2027年底，….
  private func isPast(_ point: DatePoint) -> Bool {
    guard let today, let last = period(of: point)?.last, let first = period(of: point)?.first else {
      return true
    }
    return last <= today || (first < today && point.portion == .edge && point.month == nil)
  }

  /// Whether X前 is a day soon to come: what has to be done before it is still ahead.
  private func isDeadline(_ point: DatePoint) -> Bool {
    guard let today, point.year == nil, case .said(let month) = point.month else { return false }
    guard case .said(let day) = point.day else {
      return point.portion == .edge && (0...8).contains(month - today.month)
    }
    return CivilDate(year: today.year, month: month, day: day).map {
      (1...60).contains($0.dayNumber - today.dayNumber)
    } ?? false
  }

  mutating func remembered(_ point: DatePoint) -> Period? {
    guard let period = period(of: point) else { return nil }
    if !point.isClockOnly {
      let saysYear = point.year != nil && !isBackground
      if !isInQuotation, !isPredicate, point.day != .fromRunning(-1) {
        memory.note(
          period, at: position, saysYear: saysYear, isNamed: point.holiday != nil,
          inPassing: isInPassing(period))
      }
    }
    return period
  }

  /// Whether a day is told beside the story: one still to come, one long before it, or an earlier one
  /// that does not open its sentence.
  private func isInPassing(_ period: Period) -> Bool {
    if isAside { return true }
    guard !isDialogue, let day = period.first, let story = memory.dayOfStory, let today,
      story < today
    else { return false }
    if day > story { return outlook == .future || day > today }
    guard day < story else { return false }
    let isLongAgo = story.dayNumber - day.dayNumber > 45 && today.dayNumber - story.dayNumber < 45
    return isLongAgo || !opensSentence
  }

  private mutating func pointValue(_ point: DatePoint) -> DateValue? {
    guard let period = remembered(point) else { return nil }
    guard let clock = point.clock else {
      let kind: DateValue.Kind = period.isRange ? .range : .date
      return DateValue(
        value: period.text, kind: kind, startDate: period.first, endDate: period.last)
    }
    let stamp = stamped(period, clock)
    return DateValue(value: stamp.text, kind: .time, startDate: stamp.day, endDate: stamp.day)
  }

  /// Adds a time; 24:00 is midnight of the next day.
  private func stamped(_ period: Period, _ clock: Clock) -> (text: String, day: CivilDate?) {
    let time = TimexFormatter.clock(clock)
    guard clock.fullHour == 24, let next = period.first?.adding(days: 1), period.isDay else {
      return (period.text + time, period.first)
    }
    return (next.description + "T00" + time.dropFirst(3), next)
  }

  // MARK: - Ranges

  private mutating func rangeValue(_ left: DatePoint, _ right: DatePoint) -> DateValue? {
    var (first, second) = (left, right)
    if first.isClockOnly, !second.isClockOnly, second.day == nil || second.month != nil {
      first = second
      first.clock = left.clock
    }
    second.inherit(from: first)
    if case .said = second.year, first.year == nil, first.month != nil { first.year = second.year }
    takeMonth(of: second, for: &first)
    guard let start = remembered(first) else { return nil }
    if second.isClockOnly || right.isClockOnly { return clockRange(start, first, second) }
    if case .said(let number) = right.day, right.month == nil, right.year == nil, !right.isLunar,
      let from = start.first, let date = DateResolver.day(number, from: from)
    {
      second.year = .said(date.year)
      second.month = .said(date.month)
    }
    var resolver = self
    resolver.memory.yearPosition = .min
    guard var end = resolver.period(of: second) else { return nil }
    if let from = start.first, let to = end.last, to < from, right.year == nil,
      let moved = later(second, than: from)
    {
      end = moved
    }
    memory.noteRange(from: start, to: end, at: position)
    return ranged(start, first, end, second)
  }

  /// The month of the 28日 of 28日至10月1日: that in which it comes last before the end.
  private func takeMonth(of second: DatePoint, for first: inout DatePoint) {
    guard case .said(let number) = first.day, first.month == nil, first.year == nil, !first.isLunar,
      case .said = second.month, second.day != nil, !second.isLunar, !isDialogue,
      let end = period(of: second)?.first,
      let month = CivilDate(year: end.year, month: end.month, day: 1)
    else { return }
    guard number > end.day, let earlier = month.adding(months: -1),
      let day = CivilDate(year: earlier.year, month: earlier.month, day: number)
    else { return }
    (first.year, first.month) = (.said(day.year), .said(day.month))
  }

  private func ranged(
    _ start: Period, _ first: DatePoint, _ end: Period, _ second: DatePoint
  ) -> DateValue {
    let left =
      first.clock.map { stamped(start, $0).text } ?? DateResolver.edge(start, isStart: true)
    let right = second.clock.map { stamped(end, $0).text } ?? DateResolver.edge(end, isStart: false)
    let isTime = first.clock != nil || second.clock != nil
    return DateValue(
      value: left + "/" + right, kind: isTime ? .time : .range, startDate: start.first,
      endDate: end.last)
  }

  /// The side of a period whose own text is a range already.
  private static func edge(_ period: Period, isStart: Bool) -> String {
    let text = period.text
    guard period.isRange, let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return text
    }
    return String(isStart ? text[..<slash] : text[text.utf8.index(after: slash)...])
  }

  /// The first day with that number that is not before `start`.
  private static func day(_ number: Int, from start: CivilDate) -> CivilDate? {
    for offset in 0...2 {
      if let month = CivilDate(year: start.year, month: start.month, day: 1)?.adding(
        months: offset),
        let date = CivilDate(year: month.year, month: month.month, day: number), date >= start
      {
        return date
      }
    }
    return nil
  }

  /// The same month and day one year later (11月至3月).
  private func later(_ point: DatePoint, than start: CivilDate) -> Period? {
    var moved = point
    moved.year = .said(start.year)
    if let period = period(of: moved), let last = period.last, last >= start { return period }
    moved.year = .said(start.year + 1)
    return period(of: moved)
  }

  private func clockRange(_ day: Period, _ first: DatePoint, _ second: DatePoint) -> DateValue {
    let from = first.clock ?? Clock()
    var to = second.clock ?? Clock()
    if to.part == nil, from.part == .midday { to.part = .afternoon }
    if to.part == nil, let part = from.part, let hour = to.hour, let start = from.hour {
      let opening = TimexFormatter.fullHour(start, part: part)
      if TimexFormatter.fullHour(hour, part: part) >= opening { to.part = part }
    }
    // 由十时做到五时半: nobody is seen for nineteen hours.
    if to.part == nil, from.part == nil, let start = from.hour, let hour = to.hour,
      (6..<12).contains(start), (1..<7).contains(hour)
    {
      to.part = .afternoon
    }
    var last = day
    if let early = from.fullMinutes, let late = to.fullMinutes, late < early, day.isDay,
      let next = day.first?.adding(days: 1)
    {
      last = Period(day: next)
    }
    let (left, right) = (stamped(day, from), stamped(last, to))
    return DateValue(
      value: left.text + "/" + right.text, kind: .time, startDate: left.day, endDate: right.day)
  }

  // MARK: - Open ranges

  /// The coming year where 1月1日起 is said at the end of the one before.
  private func yearOfBeginning(_ point: DatePoint) -> Int? {
    guard let today, !isDialogue, point.year == nil, !point.isLunar,
      case .said(let month) = point.month, memory.yearOfSentence(from: sentenceStart) == nil
    else { return nil }
    let day: Int? = if case .said(let number) = point.day { number } else { nil }
    guard let coming = CivilDate(year: today.year + 1, month: month, day: day ?? 1),
      coming.dayNumber - today.dayNumber <= 45
    else { return nil }
    return coming.year
  }

  private mutating func openValue(_ said: DatePoint, isStart: Bool) -> DateValue? {
    var point = said
    if isStart, let year = yearOfBeginning(point) { point.year = .said(year) }
    isBackground = isStart && point.month == nil
    defer { isBackground = false }
    guard let period = remembered(point) else { return nil }
    var text = point.clock.map { stamped(period, $0).text }
    text = text ?? DateResolver.edge(period, isStart: isStart)
    guard let side = text else { return nil }
    return DateValue(
      value: isStart ? side + "/.." : "../" + side, kind: point.clock == nil ? .range : .time,
      startDate: isStart ? period.first : nil, endDate: isStart ? nil : period.last)
  }
}

extension DatePoint {
  /// Takes what is said only once from the point before (7月19日至8月6日 of one year).
  mutating func inherit(from first: DatePoint) {
    if isClockOnly {
      let own = clock
      self = first
      clock = own
      return
    }
    guard year == nil, holiday == nil, weekday == nil else { return }
    if case .fromReference = month { return }
    if month != nil || day == nil && portion != nil {
      year = first.year
    } else if case .said = day, !isLunar || first.isLunar {
      year = first.year
      month = first.month
      isLunar = first.isLunar
    }
    if month != nil, first.isLunar, day != nil { isLunar = true }
  }
}

extension Clock {
  /// The hour of 24.
  var fullHour: Int? { hour.map { TimexFormatter.fullHour($0, part: part) } }

  /// Minutes since midnight.
  var fullMinutes: Int? {
    hour.map { TimexFormatter.fullHour($0, part: part) * 60 + (minute ?? 0) }
  }
}

extension DateMemory {
  /// Notes a range of days.
  mutating func noteRange(from start: Period, to end: Period, at position: Int) {
    guard let first = start.first, let last = end.last, first <= last else { return }
    note(Period(first, last), at: position, saysYear: false)
    if (32...400).contains(last.dayNumber - first.dayNumber) { longRange = (first, last, position) }
  }
}
