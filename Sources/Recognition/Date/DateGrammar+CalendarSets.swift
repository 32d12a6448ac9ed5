// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Sets of days of the calendar: 每年8月19日, 每月第二、四个周三, 每月底, 每隔3天.
extension DateGrammar {
  /// 每年8月19日, 每月15日, 每年9月的第三周.
  func calendarSet(behind index: Int, from start: Int, code: String) -> DateExpression? {
    let next = text[index] == "的" ? index + 1 : index
    if let end = nthWeekday(next) ?? partOfPeriod(next, code: code) {
      return set(start, end, code)
    }
    if code == "P1M", let days = daysOfMonth(at: next, from: start) { return days }
    guard let (point, end) = point(at: next), point.year == nil else { return nil }
    if point.isLunar { return set(start, end, code) }
    if case .said(let month) = point.month {
      guard case .said(let day) = point.day else {
        guard let next = DateGrammar.connector(at: end, in: text),
          let (other, stop) = self.point(at: next),
          other.month != nil
        else { return set(start, end, point.portion == nil ? "XXXX-" + padded(month, 2) : code) }
        return set(start, stop, code)
      }
      return set(start, end, "XXXX-\(padded(month, 2))-\(padded(day, 2))")
    }
    guard point.holiday != nil || point.portion != nil else { return nil }
    return set(start, text.end(of: .aroundDay, at: end) ?? end, code)
  }

  /// The end of 第一个周六, with its hours.
  private func nthWeekday(_ index: Int) -> Int? {
    let start: Int
    if text.has("最后一", at: index) {
      start = index + 3
    } else if text[index] == "首" {
      start = index + 1
    } else if text[index] == "第", let number = text.small(index + 1) {
      start = behindOrdinals(number.end)
    } else {
      return nil
    }
    let next = text[start] == "个" ? start + 1 : start
    if let end = fairDay(at: next) { return end }
    if let end = dayOfWeek(at: next) { return end }
    guard let (point, end) = point(at: next), point.weekday != nil else { return nil }
    guard let later = DateGrammar.connector(at: end, in: text), point.clock?.hour != nil,
      let (second, stop) = self.point(at: later), second.isClockOnly
    else { return end }
    return stop
  }

  /// The end of 周的星期六.
  private func dayOfWeek(at start: Int) -> Int? {
    guard let week = text.end(ofOneOf: ["周", "星期"], at: start),
      let day = text.end(ofOneOf: ["周", "星期"], at: text[week] == "的" ? week + 1 : week)
    else { return nil }
    guard DateText.weekday(text[day]) != nil else { return nil }
    guard let (point, end) = point(at: day + 1), point.isClockOnly else { return day + 1 }
    return hourRange(point, end)
  }

  /// The position behind 、四 of 第二、四个周三 and 和第四 of 第二和第四个周三.
  private func behindOrdinals(_ end: Int) -> Int {
    var stop = end
    while text.has(.joinsListed, at: stop),
      let next = text.small(text[stop + 1] == "第" ? stop + 2 : stop + 1), next.value < 6
    {
      stop = next.end
    }
    return stop
  }

  /// 每月5、15、25日, with the unit behind the last one.
  private func daysOfMonth(at index: Int, from start: Int) -> DateExpression? {
    var code = ""
    var end = index
    while let day = text.small(end), (1...31).contains(day.value) {
      code += (code.isEmpty ? "" : "/") + "XXXX-XX-" + padded(day.value, 2)
      if text[day.end].isOne(of: "日号") { return withPart(code, from: start, to: day.end + 1) }
      guard text.has(.joinsListed, at: day.end) else { return nil }
      end = day.end + 1
    }
    return nil
  }

  /// 每月15日晚上, 每月5日上午9时: the days with a time that they all have.
  private func withPart(_ code: String, from start: Int, to end: Int) -> DateExpression {
    guard let (time, stop) = point(at: end, isContinuation: true), time.isClockOnly,
      let clock = time.clock
    else {
      return set(start, end, code)
    }
    return set(start, hourRange(time, stop), code + TimexFormatter.clock(clock, trimmed: true))
  }

  /// The end of 底 in 每月底, 上旬 in 每月上旬, 3、9月 and 春秋两季 behind 每年.
  private func partOfPeriod(_ index: Int, code: String) -> Int? {
    if code == "P1M" {
      if let end = text.end(of: .partOfMonth, at: index) { return end }
      if text[index] == "初", text.chineseDigit(index + 1) != nil { return lunarDays(index) }
      return text[index].isOne(of: "初末") || text[index] == "底" && text[index + 1] != "薪"
        ? index + 1 : nil
    }
    if let end = text.end(of: .partOfYear, at: index) { return end }
    if text.has(.season, at: index), text.has(.season, at: index + 1) {
      return text.end(of: .seasons, at: index + 2)
    }
    if let (_, end) = juxtaposedMonths(at: index) { return end }
    guard let first = text.small(index), first.value <= 12 else { return nil }
    var end = first.end
    while text.has(.joinsListed, at: end), let next = text.small(end + 1), next.value <= 12 {
      end = next.end
    }
    return end > first.end && text[end] == "月" ? end + 1 : nil
  }

  /// The end of 初一、十五.
  private func lunarDays(_ start: Int) -> Int? {
    guard let first = text.small(start + 1) else { return nil }
    var end = first.end
    while text.has(.joinsListed, at: end),
      let next = text.small(text[end + 1] == "初" ? end + 2 : end + 1), next.value <= 30
    {
      end = next.end
    }
    return end
  }

  /// 每隔3天, 每两周, 每半年.
  func interval(at start: Int) -> DateExpression? {
    guard text[start] == "每" else { return nil }
    var index = start + 1
    if text[index] == "隔" { index += 1 }
    if let half = halfDuration(at: index), case .duration(let code) = half.shape {
      return set(start, half.span.end, code)
    }
    guard let number = text.small(index) else { return nil }
    guard let (end, unit) = text.unit(at: number.end), text[end] != "级" else {
      return nil
    }
    if number.value == 1, index == start + 1, text.word(at: start) != nil {
      return nil
    }
    return set(start, end, TimexFormatter.duration([(Double(number.value), unit)]))
  }
}
