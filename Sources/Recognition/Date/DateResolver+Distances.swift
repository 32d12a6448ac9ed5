// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Times told by how far they are from the reference or from another day.
extension DateResolver {
  /// 十年前, 半年前, 三天前, 5分钟后: as fine as the unit.
  func distance(_ amount: Double, _ unit: TimeUnit) -> DateValue? {
    guard abs(amount) < 3000 * 366 else { return nil }
    guard let reference else {
      return DateValue(value: amount < 0 ? "PAST_REF" : "FUTURE_REF", kind: .vague)
    }
    let count = amount * Double(unit.multiple)
    let today = reference.date
    let period: Period?
    switch unit.code {
    case .year where abs(count) == 0.5: period = month(count * 12, from: today)
    case .year: period = Period(year: today.year + Int(count.rounded(.towardZero)))
    case .month where count != count.rounded():
      period = today.adding(days: Int(count * 30)).map(Period.init(day:))
    case .month: period = month(count, from: today)
    case .week: period = today.adding(days: Int(count * 7)).map(Period.init(day:))
    case .day: period = today.adding(days: Int(count)).map(Period.init(day:))
    default: return moment(count, unit)
    }
    return period.map {
      DateValue(value: $0.text, kind: .date, startDate: $0.first, endDate: $0.last)
    }
  }

  /// 7月29日起一连三天.
  mutating func run(_ point: DatePoint, days: Int) -> DateValue? {
    guard let period = remembered(point) else { return nil }
    guard let first = period.first, let last = first.adding(days: days - 1) else {
      return DateValue(value: period.text + "/..", kind: .range)
    }
    memory.noteRange(from: Period(day: first), to: Period(day: last), at: position)
    return DateValue(value: "\(first)/\(last)", kind: .range, startDate: first, endDate: last)
  }

  /// 头三天 of the days told last; how long, where none are told.
  func firstDays(_ days: Int) -> DateValue? {
    guard memory.dayPosition > position - 400, let first = memory.day,
      let last = first.adding(days: days - 1)
    else { return DateValue(value: "P\(days)D", kind: .duration) }
    return DateValue(value: "\(first)/\(last)", kind: .range, startDate: first, endDate: last)
  }

  /// 2月13号的三天后.
  mutating func shifted(_ point: DatePoint, _ amount: Int, _ unit: TimeUnit) -> DateValue? {
    guard let day = remembered(point)?.first, abs(amount) < 100_000 else { return nil }
    let count = amount * unit.multiple
    let moved: CivilDate? =
      switch unit.code {
      case .year: day.adding(months: count * 12)
      case .month: day.adding(months: count)
      case .week: day.adding(days: count * 7)
      default: day.adding(days: count)
      }
    return moved.map { DateValue(value: $0.description, kind: .date, startDate: $0, endDate: $0) }
  }

  /// 半小时以后, 92分钟以前.
  func beyond(_ amount: Double, _ unit: TimeUnit, isPast: Bool) -> DateValue? {
    guard var value = distance(isPast ? -amount : amount, unit), reference != nil else {
      return nil
    }
    value.value = isPast ? "../" + value.value : value.value + "/.."
    if isPast { value.startDate = nil } else { value.endDate = nil }
    return value
  }

  /// 三天后, counted from the day told last; where there is none, only how long it took.
  mutating func later(_ code: String, days: Int) -> DateValue? {
    guard memory.dayPosition >= sentenceStart, !memory.isInPeriod, let day = memory.day,
      let date = day.adding(days: days), today.map({ date <= $0 }) ?? true
    else { return DateValue(value: code, kind: .duration) }
    let period = Period(day: date)
    memory.note(period, at: position, saysYear: false)
    return DateValue(value: period.text, kind: .date, startDate: date, endDate: date)
  }

  /// 前两个月, 未来7天: the time between that distance and the reference.
  func around(_ amount: Double, _ unit: TimeUnit, isPast: Bool) -> DateValue? {
    guard let reference, let far = distance(isPast ? -amount : amount, unit),
      let day = far.startDate
    else { return nil }
    if far.kind == .time {
      let now =
        reference.date.description + "T" + padded((reference.minute ?? 0) / 60, 2) + ":"
        + padded((reference.minute ?? 0) % 60, 2)
      let value = isPast ? far.value + "/" + now : now + "/" + far.value
      return DateValue(
        value: value, kind: .time, startDate: min(day, reference.date),
        endDate: max(day, reference.date))
    }
    let today = reference.date
    let months = Int(
      (isPast ? -amount : amount) * Double(unit.multiple) * (unit.code == .year ? 12 : 1))
    let edge = unit.code == .year || unit.code == .month ? today.adding(months: months) : day
    guard let edge else { return nil }
    let tomorrow = today.adding(days: 1) ?? today
    let (first, last) = isPast ? (edge, today) : (tomorrow, max(tomorrow, edge))
    return DateValue(value: "\(first)/\(last)", kind: .range, startDate: first, endDate: last)
  }

  private func month(_ count: Double, from today: CivilDate) -> Period? {
    today.adding(months: Int(count)).flatMap { Period(year: $0.year, month: $0.month) }
  }

  private func moment(_ count: Double, _ unit: TimeUnit) -> DateValue? {
    guard let reference else { return nil }
    let seconds =
      count * (unit.code == .hour ? 3600 : unit.code == .minute ? 60 : 1)
      + Double(unit.code == .hour && count == count.rounded() ? 0 : reference.second)
    let minutes = Double(reference.minute ?? 0) + seconds / 60
    let days = (minutes / 1440).rounded(.down)
    guard abs(days) < 4_000_000, let day = reference.date.adding(days: Int(days)) else {
      return nil
    }
    let rest = Int(((minutes - days * 1440) * 60).rounded())
    let shown = rest % 60 > 0 ? ":" + padded(rest % 60, 2) : ""
    let time = "T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2))\(shown)"
    return DateValue(value: day.description + time, kind: .time, startDate: day, endDate: day)
  }
}
