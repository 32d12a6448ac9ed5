// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Sets: 每周三上午, 每年8月19日, 每隔3天.
extension DateGrammar {
  func setExpression(at start: Int) -> DateExpression? {
    if text[start] == "逢" {
      if text[start - 1].isOne(of: "适恰正时又欣每相遭") { return nil }
      if let end = fairDay(at: start + 1) { return set(start, end, "SET") }
      return weekdaySet(at: start + 1, from: start)
    }
    guard text[start].isOne(of: "每天年隔") else { return nil }
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
    if let (point, stop) = point(at: end), point.isClockOnly {
      return set(start, hourRange(point, stop), code)
    }
    return set(start, end, code)
  }

  /// 每个赶场天, 每逢圩日: the days of a market.
  private func fairDays(at start: Int) -> DateExpression? {
    guard text[start] == "每", text[start + 1] == "个" || text[start + 1] == "逢" else { return nil }
    return fairDay(at: start + 2).map { set(start, $0, "SET") }
  }

  /// The end of 赶集日, 圩日, 街天, 巴扎日.
  private func fairDay(at start: Int) -> Int? {
    let name = text[start].isOne(of: "赶逢") ? start + 1 : start
    let day: Int
    if let end = text.end(ofOneOf: ["巴扎", "大集", "集市"], at: name) {
      day = end
    } else if text[name].isOne(of: "集街场圩墟") {
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

  private func set(_ start: Int, _ end: Int, _ code: String) -> DateExpression {
    DateExpression(span: Span(start, end), shape: .set(code), rule: "date.set")
  }

  /// 每周三, 每个星期天早上9点, 每周三上午11时至12时.
  private func weekdaySet(at index: Int, from start: Int, weekEnd: Int? = nil) -> DateExpression? {
    guard text[start] == "每" || text[start] == "逢" else { return nil }
    var position = weekEnd ?? index
    if weekEnd == nil {
      if text[position] == "个" { position += 1 }
      if text[position] == "周" {
        position += 1
      } else if text.has("星期", at: position) || text.has("礼拜", at: position) {
        position += 2
      } else {
        return nil
      }
    }
    guard let weekday = DateText.weekday(text[position]),
      !text[position + 1].isOne(of: "次场回个轮期")
    else { return nil }
    position += 1
    var code = "XXXX-WXX-\(weekday)"
    var listed = position
    while text[listed].isOne(of: "、和及与"), let (day, end) = otherWeekday(listed + 1) {
      code += "/XXXX-WXX-\(day)"
      listed = end
    }
    if listed > position {
      guard let (point, end) = point(at: listed), point.isClockOnly, let clock = point.clock else {
        return set(start, listed, code)
      }
      return set(start, hourRange(point, end), code + TimexFormatter.clock(clock, trimmed: true))
    }
    if let (last, end) = lastWeekday(at: position) {
      code += "/XXXX-WXX-\(last)"
      return set(start, end, code)
    }
    if text[position].isOne(of: "早晚"), !text[position + 1].isOne(of: "会餐饭报班校市自些间上晨") {
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
      text[index] != "日" || !text[index + 1].isOne(of: "常均夜程前后期内产本")
    else { return nil }
    return (weekday, index + 1)
  }

  /// The 周五 of 每周一至周五, with 的下午 behind it.
  private func lastWeekday(at index: Int) -> (weekday: Int, end: Int)? {
    guard var next = DateGrammar.connector(at: index, in: text) else { return nil }
    if text[next] == "周" { next += 1 } else if text.has("星期", at: next) { next += 2 }
    guard let weekday = DateText.weekday(text[next]) else { return nil }
    let rest = text[next + 1] == "的" ? next + 2 : next + 1
    guard let (point, end) = point(at: rest), point.isClockOnly else { return (weekday, next + 1) }
    return (weekday, hourRange(point, end))
  }

  /// The end of a range of hours that begins with `point`, or its own end.
  func hourRange(_ point: DatePoint, _ end: Int) -> Int {
    guard point.clock?.hour != nil, let next = DateGrammar.connector(at: end, in: text),
      let (second, stop) = self.point(at: next), second.isClockOnly
    else { return end }
    return stop
  }

  /// 每年8月19日, 每月15日, 每年9月的第三周.
  private func calendarSet(behind index: Int, from start: Int, code: String) -> DateExpression? {
    let next = text[index] == "的" ? index + 1 : index
    if let end = nthWeekday(next) { return set(start, end, code) }
    guard let (point, end) = point(at: next), point.year == nil else { return nil }
    if case .said(let month) = point.month {
      guard case .said(let day) = point.day, !point.isLunar else {
        guard let next = DateGrammar.connector(at: end, in: text),
          let (other, stop) = self.point(at: next),
          other.month != nil
        else { return set(start, end, point.portion == nil ? "XXXX-" + padded(month, 2) : code) }
        return set(start, stop, code)
      }
      return set(start, end, "XXXX-\(padded(month, 2))-\(padded(day, 2))")
    }
    if code == "P1M", case .said(let day) = point.day {
      return set(start, end, "XXXX-XX-\(padded(day, 2))")
    }
    return point.holiday != nil || point.portion != nil ? set(start, end, code) : nil
  }

  /// The end of 第一个周六, with its hours.
  private func nthWeekday(_ index: Int) -> Int? {
    let start: Int
    if text.has("最后一", at: index) {
      start = index + 3
    } else if text[index] == "首" {
      start = index + 1
    } else if text[index] == "第", let number = text.small(index + 1) {
      start = number.end
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
    guard let week = text.end(ofOneOf: ["周", "星期"], at: start), text[week] == "的",
      let day = text.end(ofOneOf: ["周", "星期"], at: week + 1)
    else { return nil }
    return DateText.weekday(text[day]).map { _ in day + 1 }
  }

  /// 每隔3天, 每两周, 每半年.
  private func interval(at start: Int) -> DateExpression? {
    guard text[start] == "每" else { return nil }
    var index = start + 1
    if text[index] == "隔" { index += 1 }
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
