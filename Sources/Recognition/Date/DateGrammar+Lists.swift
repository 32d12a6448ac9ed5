// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Days that are listed one by one, and pairs in one word.
extension DateGrammar {
  /// Returns months or years that follow one another as one range: 七、八月, 2014和2015年.
  func monthList(at start: Int) -> DateExpression? {
    if let (months, end) = juxtaposedMonths(at: start) {
      return expression(
        start, end,
        .range(
          DatePoint(month: .said(months.lowerBound)), DatePoint(month: .said(months.upperBound))),
        "date.months")
    }
    guard let first = text.small(start), text.has(.joinsListed, at: first.end),
      let second = text.small(first.end + 1), second.value == first.value + 1
    else { return nil }
    if text[second.end] == "月", second.value <= 12, first.isChinese == second.isChinese {
      let end = text[second.end + 1] == "份" ? second.end + 2 : second.end + 1
      return expression(
        start, end,
        .range(DatePoint(month: .said(first.value)), DatePoint(month: .said(second.value))),
        "date.months")
    }
    guard first.count == 4, (1900...2100).contains(first.value),
      let end = text.end(of: .years, at: second.end)
    else { return nil }
    return expression(
      start, end,
      .range(DatePoint(year: .said(first.value)), DatePoint(year: .said(second.value))),
      "date.years")
  }

  /// 七八月, 三四月份, 七八月间.
  func juxtaposedMonths(at start: Int) -> (months: ClosedRange<Int>, end: Int)? {
    guard let first = text.chineseDigit(start), let last = text.chineseDigit(start + 1), first > 0,
      last == first + 1, text[start + 2] == "月", !text[start + 3].isOne(of: "龄大"),
      text.chineseDigit(start - 1) == nil, !text[start - 1].isOne(of: "十第")
    else { return nil }
    return (first...last, start + (text[start + 3].isOne(of: "份间") ? 4 : 3))
  }

  /// Returns 2023/24年度, 2023-2024学年, 2023学年上学期, 112学年度: a year that is not the calendar's.
  func fiscalYear(at start: Int) -> DateExpression? {
    guard let first = text.small(start), first.isPositional else { return nil }
    var year = first.value
    var end = first.end
    if first.count == 3, (80...150).contains(year) {
      year += 1911
    } else {
      guard first.count == 4, (1950...2099).contains(year) else { return nil }
      if text[end].isOne(of: "/-–—至~～"), let second = text.small(end + 1),
        second.value == year + 1 || second.value == (year + 1) % 100
      {
        end = second.end
      } else if text[end] != "学" {
        return nil
      }
    }
    guard let stop = text.end(of: .fiscalYear, at: end),
      first.count == 4 || text[end] == "学"
    else { return nil }
    return expression(
      start, text.end(of: .term, at: stop) ?? stop,
      .range(DatePoint(year: .said(year)), DatePoint(year: .said(year + 1))), "date.fiscal")
  }

  /// Returns 今起, 明起, 即起.
  func dayFromNow(at start: Int) -> DateExpression? {
    guard text[start + 1] == "起", !text.has(.wordBehindFromNow, at: start + 2) else { return nil }
    let days = text[start] == "明" ? 1 : text[start] == "今" || text[start] == "即" ? 0 : nil
    return days.map {
      let point = DatePoint(day: .fromReference($0))
      return runOfDays(point, from: start, behind: start + 2)
        ?? expression(start, start + 2, .since(point), "date.since")
    }
  }

  /// Returns days that follow one another as one range: 4月21、22日, 四日、五日两天, 上月二十及二十一日.
  ///
  /// Of days that have each their own unit, a part of the day belongs to the last (28日和29日上午), and
  /// they are dates of their own.
  func dayList(from first: DatePoint, at start: Int, end: Int) -> DateExpression? {
    guard case .said(let number)? = first.day, !first.isLunar, first.clock == nil,
      text.has(.joinsListed, at: end)
    else { return nil }
    var last = number
    var stop = end
    while let next = listedDay(behind: stop), next.day == last + 1 {
      last = next.day
      stop = next.end
    }
    var isCounted = false
    if let count = text.small(stop), count.value == last - number + 1,
      text[count.end].isOne(of: "天日")
    {
      (stop, isCounted) = (count.end + 1, true)
    }
    guard last > number,
      text[stop - 1].isOne(of: "日天") || (text[stop - 1] == "号" && first.month != nil)
    else { return nil }
    let behind = closing(text.weekdays(inBracketsAt: stop)?.end ?? stop)
    let list = (first: first, last: DatePoint(day: .said(last)))
    if let (time, _) = point(at: behind), time.isClockOnly {
      if !isCounted, text[end - 1].isOne(of: "日号") { return nil }
      return hours(of: list, from: start, behind: behind)
    }
    return expression(start, behind, .range(list.first, list.last), "date.list")
  }

  /// 4月18、19日上午, 4、5日9时至11时: the part of the day, or the hours, of the days of a list.
  private func hours(
    of list: (first: DatePoint, last: DatePoint), from start: Int, behind end: Int
  ) -> DateExpression? {
    guard let (time, stop) = point(at: end), time.isClockOnly else { return nil }
    var (list, close) = (list, stop)
    (list.first.clock, list.last.clock) = (time.clock, time.clock)
    if time.clock?.hour != nil, let next = DateGrammar.connector(at: stop, in: text),
      let (last, lastEnd) = point(at: next, isSecond: true, isContinuation: true), last.isClockOnly
    {
      (list.last.clock, close) = (last.clock, lastEnd)
    }
    return expression(start, close, .range(list.first, list.last), "date.list")
  }

  /// Returns 22日至23日上午8时至12时: from the first hour of the first day to the last of the last.
  func hoursOfDays(
    _ first: DatePoint, _ second: DatePoint, from start: Int, to end: Int
  ) -> DateExpression? {
    guard first.isDay, first.clock == nil, second.clock?.hour != nil, !second.isClockOnly,
      let next = DateGrammar.connector(at: end, in: text),
      let (third, stop) = point(at: next, isSecond: true, isContinuation: true), third.isClockOnly,
      third.clock?.hour != nil
    else { return nil }
    var points = (first, second)
    (points.0.clock, points.1.clock) = (second.clock, third.clock)
    return expression(start, stop, .range(points.0, points.1), "date.hours")
  }

  private func listedDay(behind end: Int) -> (day: Int, end: Int)? {
    guard text.has(.joinsListed, at: end), let number = text.small(end + 1),
      (1...31).contains(number.value), !number.isChinese || !number.isPositional
    else { return nil }
    if text[number.end].isOne(of: "日号") { return (number.value, number.end + 1) }
    if text[number.end] == "两", text[number.end + 1].isOne(of: "日天") {
      return (number.value, number.end + 2)
    }
    return text.has(.joinsListed, at: number.end) ? (number.value, number.end) : nil
  }

  /// Returns 7月29日起一连三天 as the days from the first to the last.
  func runOfDays(_ first: DatePoint, from start: Int, behind end: Int) -> DateExpression? {
    let joined = text.end(of: .inARow, at: end)
    guard first.isDay, first.clock == nil, joined != nil || text[end - 1] == "起",
      let number = text.small(joined ?? end), (2...60).contains(number.value),
      text[number.end] == "天" || joined != nil && text[number.end] == "日"
    else { return nil }
    return expression(
      start, number.end + 1, .run(first, days: number.value), "date.run")
  }

  /// Returns 头三天, 头一周: the first days of the period told last.
  func firstDays(at start: Int) -> DateExpression? {
    guard text[start] == "头", let number = text.small(start + 1), (1...30).contains(number.value)
    else { return nil }
    let end = text[number.end] == "个" ? number.end + 1 : number.end
    if text[end].isOne(of: "天日"), number.value > 1 {
      return expression(start, end + 1, .firstDays(number.value), "date.first-days")
    }
    return text.end(of: .week, at: end).map {
      expression(start, $0, .firstDays(number.value * 7), "date.first-days")
    }
  }

  /// Whether the day may be said once more by its date: 隔天, 本周六, 明天.
  private func isSaidAgain(_ point: DatePoint) -> Bool {
    if case .said = point.day { return false }
    guard point.month == nil, point.year == nil else { return false }
    if case .weekend = point.portion { return true }
    return point.day != nil || point.weekday != nil
  }

  /// Returns 隔天10月16日, 本周六5月4日: the day said twice.
  func apposition(_ point: DatePoint, from start: Int, to end: Int) -> DateExpression? {
    guard isSaidAgain(point), point.clock == nil, text.small(end) != nil,
      let (next, _) = self.point(at: end), next.month != nil, next.day != nil,
      let inner = expression(at: end)
    else { return nil }
    return expression(start, inner.span.end, inner.shape, "date.apposition")
  }

  /// Returns “十四五”期间: the five years of a national plan.
  func planExpression(at start: Int) -> DateExpression? {
    let first = text[start].isEither("“", "「") ? start + 1 : start
    guard text[first + 1] == "五" || text[first] == "十", let plan = plan(at: first) else {
      return nil
    }
    var end = plan.end
    if first > start {
      guard text[end].isOne(of: "”」") else { return nil }
      end += 1
    }
    let years = (
      DatePoint(year: .said(plan.year)), DatePoint(year: .said(plan.year + 4))
    )
    if let stop = text.end(ofOneOf: ["期间", "时期"], at: end) {
      return expression(start, stop, .range(years.0, years.1), "date.plan")
    }
    if text.has("以来", at: end) { return expression(start, end + 2, .since(years.0), "date.plan") }
    guard first > start, text[end].isOne(of: "初末"), text[end + 1] != "期" else { return nil }
    return expression(
      start, end + 1, .point(text[end] == "初" ? years.0 : years.1), "date.plan")
  }

  /// The first year of the plan whose short name stands at `index`: 八五 to 二十五.
  private func plan(at index: Int) -> (year: Int, end: Int)? {
    var number = 0
    var end = index
    if text[end] == "十" {
      (number, end) = (10, end + 1)
    }
    if let digit = text.chineseDigit(end), digit > 0, text[end + 1] == "五" {
      (number, end) = (number + digit, end + 1)
    }
    guard (6...20).contains(number), text[end] == "五" else { return nil }
    return (1951 + 5 * number, end + 1)
  }

  /// Returns 今明两年, 昨今两日, 今明后三天.
  func pairExpression(at start: Int) -> DateExpression? {
    guard let from = offset(start) else { return nil }
    var (last, end) = (from, start + 1)
    while let next = offset(end), next == last + 1 { (last, end) = (next, end + 1) }
    guard last > from, let count = text.small(end), count.value == last - from + 1 else {
      return nil
    }
    var points = (DatePoint(), DatePoint())
    switch text[count.end] {
    case "年": (points.0.year, points.1.year) = (.fromReference(from), .fromReference(last))
    case "天", "日": (points.0.day, points.1.day) = (.fromReference(from), .fromReference(last))
    default: return nil
    }
    return expression(start, count.end + 1, .range(points.0, points.1), "date.pair")
  }

  private func offset(_ index: Int) -> Int? {
    switch text[index] {
    case "前": return -2
    case "去", "昨": return -1
    case "今": return 0
    case "明": return 1
    case "后": return 2
    default: return nil
    }
  }
}
