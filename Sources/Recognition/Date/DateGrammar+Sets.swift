// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Sets: 每周三上午, 每年8月19日, 每隔3天.
extension DateGrammar {
  func setExpression(at start: Int) -> DateExpression? {
    if text[start] == "逢" {
      if text.has(.wordInMeet, at: start - 1) { return nil }
      if let end = fairDay(at: start + 1) ?? numberedFairs(at: start + 1) {
        return set(start, end, "SET")
      }
      return weekdaySet(at: start + 1, from: start)
    }
    guard text.has(.opensSet, at: start) else { return nil }
    if text[start] == "天", text[start - 1] == "一" { return nil }
    if let set = interval(at: start) ?? fairDays(at: start) ?? otherWeek(at: start) { return set }
    guard let (end, word) = text.word(at: start), case .set(let number) = word
    else {
      return weekdaySet(at: start + (text[start + 1] == "逢" ? 2 : 1), from: start)
    }
    let code = text.code(number)
    if code == "P1W", let set = weekdaySet(at: end, from: start, weekEnd: end) { return set }
    if code == "P1Y" || code == "P1M", let set = calendarSet(behind: end, from: start, code: code) {
      return set
    }
    if let (stop, word) = text.word(at: end), case .part = word, stop > end + 1, code == "P1D",
      text.small(text.skippingSpaces(stop)) == nil
    {
      return set(start, stop, code)
    }
    if let (point, stop) = point(at: end), point.isClockOnly {
      return set(start, behindHours(hourRange(point, stop)), code)
    }
    return set(start, end, code)
  }

  /// The position behind 起 or 左右 that follow upon an hour: 每天8点起.
  private func behindHours(_ end: Int) -> Int {
    if text[end] == "起", !isWordBehind(end, end + 1) { return end + 1 }
    return text.end(of: "左右", at: end) ?? end
  }

  /// 每个赶场天, 每逢圩日: the days of a market.
  func fairDays(at start: Int) -> DateExpression? {
    guard text[start] == "每", text[start + 1] == "个" || text[start + 1] == "逢" else { return nil }
    let end =
      fairDay(at: start + 2) ?? (text[start + 1] == "逢" ? numberedFairs(at: start + 2) : nil)
    return end.map { set(start, $0, "SET") }
  }

  /// The end of 农历三、六、九, the days of which a market is held.
  private func numberedFairs(at start: Int) -> Int? {
    let first = text.end(of: .calendarOfMarket, at: start) ?? start
    guard let number = text.small(first), number.value < 10 else { return nil }
    var end = number.end
    while text.has(.joinsMarketDays, at: end), let next = text.small(end + 1), next.value < 10 {
      end = next.end
    }
    guard end > number.end else { return nil }
    return text[end].isOne(of: "日号") ? end + 1 : end
  }

  /// The end of 赶集日, 圩日, 街天, 巴扎日.
  func fairDay(at start: Int) -> Int? {
    let name = text[start].isOne(of: "赶逢") ? start + 1 : start
    let day: Int
    if let end = text.end(of: .market, at: name) {
      day = end
    } else if text.has(.opensMarketDay, at: name) {
      day = name + 1
    } else {
      return nil
    }
    return text[day].isOne(of: "日天") ? day + 1 : nil
  }

  /// 隔周, 隔周周日.
  private func otherWeek(at start: Int) -> DateExpression? {
    guard text[start] == "隔", text[start + 1] == "周", text[start + 2] != "末",
      DateText.weekday(text[start + 2]) == nil
    else { return nil }
    let word = text[start + 2] == "周" ? start + 3 : text.end(of: "星期", at: start + 2)
    let end = word.flatMap { DateText.weekday(text[$0]) == nil ? nil : $0 + 1 }
    return set(start, end ?? start + 2, "P2W")
  }

  func set(_ start: Int, _ end: Int, _ code: String) -> DateExpression {
    DateExpression(span: Span(start, end), shape: .set(code), rule: "date.set")
  }

  /// 每周三, 每个星期天早上9点, 每周三上午11时至12时.
  private func weekdaySet(at index: Int, from start: Int, weekEnd: Int? = nil) -> DateExpression? {
    guard text[start] == "每" || text[start] == "逢" else { return nil }
    var position = weekEnd ?? index
    if weekEnd == nil {
      if text[position] == "个" { position += 1 }
      guard let end = text.end(of: .week, at: position) else { return nil }
      position = end
    }
    guard let weekday = DateText.weekday(text[position]),
      !text.has(.countedBehindWeekday, at: position + 1)
    else { return nil }
    position += 1
    var code = "XXXX-WXX-\(weekday)"
    var listed = position
    while text.has(.joinsListed, at: listed), let (day, end) = otherWeekday(listed + 1) {
      code += "/XXXX-WXX-\(day)"
      listed = end
    }
    if listed > position {
      guard let (point, end) = point(at: listed), point.isClockOnly, let clock = point.clock else {
        return set(start, listed, code)
      }
      return set(start, hourRange(point, end), code + TimexFormatter.clock(clock, trimmed: true))
    }
    if let end = lastWeekday(at: position) { return set(start, end, "SET") }
    if text[position].isOne(of: "早晚"), !text.has(.wordBehindEvening, at: position + 1) {
      return set(start, position + 1, code + (text[position] == "早" ? "TMO" : "TEV"))
    }
    if let (end, word) = text.word(at: position), case .part(let part, _) = word,
      end - position > 1, text.small(text.skippingSpaces(end)) == nil
    {
      return set(start, end, code + "T" + part.code)
    }
    if let (point, end) = point(at: position), point.isClockOnly, let clock = point.clock {
      code += TimexFormatter.clock(clock, trimmed: true)
      position = hourRange(point, end)
    }
    return set(start, position, code)
  }

  /// The 日 of 每周六、日.
  private func otherWeekday(_ index: Int) -> (weekday: Int, end: Int)? {
    guard let weekday = DateText.weekday(text[index]),
      text[index] != "日" || !text.has(.wordBehindSunday, at: index + 1)
    else { return nil }
    return (weekday, index + 1)
  }

  /// The 周五 of 每周一至周五, with 的下午 behind it.
  private func lastWeekday(at index: Int) -> Int? {
    guard var next = DateGrammar.connector(at: index, in: text) else { return nil }
    if text[next] == "周" { next += 1 } else if text.has("星期", at: next) { next += 2 }
    guard DateText.weekday(text[next]) != nil else { return nil }
    let rest = text[next + 1] == "的" ? next + 2 : next + 1
    guard let (point, end) = point(at: rest), point.isClockOnly else { return next + 1 }
    return hourRange(point, end)
  }

  /// The end of a range of hours that begins with `point`, or its own end.
  func hourRange(_ point: DatePoint, _ end: Int) -> Int {
    guard point.clock?.hour != nil, let next = DateGrammar.connector(at: end, in: text),
      let (second, stop) = self.point(at: next), second.isClockOnly
    else { return end }
    return stop
  }
}
