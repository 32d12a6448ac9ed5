// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Parts of the day and times.
extension PointReader {
  mutating func readClock() {
    var index = text.skippingSpaces(position)
    if point.isDay, text.has("大约", at: index) { index += 2 }
    var clock = point.clock ?? Clock()
    var isSaid = false
    if let (end, word) = text.word(at: index),
      case .part(let part, let isBare) = word
    {
      let next = text[end] == "的" && text.small(end + 1) != nil ? end + 1 : text.skippingSpaces(end)
      let time = time(at: next, hasPart: true)
      guard time != nil || isPartAlone(from: index, to: end, isBare: isBare) else { return }
      clock.part = part
      index = time == nil ? end : next
      isSaid = true
    } else if point.portion != nil && point.weekday == nil {
      return
    }
    let start = text.skippingSpaces(index)
    if let time = time(at: start, hasPart: clock.part != nil || isContinuation) {
      clock.hour = time.hour
      clock.minute = time.minute
      (clock.second, index) = second(behind: time.end)
      isSaid = true
    }
    guard isSaid else { return }
    point.clock = clock
    position = index
  }

  /// 五十九秒 behind the minute.
  private func second(behind end: Int) -> (second: Int?, end: Int) {
    guard let number = text.small(end), number.value < 60, text[number.end] == "秒" else {
      return (nil, end)
    }
    return (number.value, number.end + 1)
  }

  /// Whether a part of the day may stand with no hour: behind a day any, alone only 上午 and its like.
  private func isPartAlone(from start: Int, to end: Int, isBare: Bool) -> Bool {
    if point.isEmpty {
      return isBare || (text[start - 1] == "\n" && text[end] == "\n") || isContinuation
    }
    guard point.isDay || point.portion != nil else { return false }
    if end - start > 1 { return true }
    if text[start] == "早", text.has(.wordBehindEarly, at: end) { return false }
    return point.isDay && text[start] != "午" && !text.has(.wordBehindPartOfDay, at: end)
  }

  private typealias Time = (hour: Int, minute: Int?, end: Int)

  private func time(at index: Int, hasPart: Bool) -> (hour: Int, minute: Int?, end: Int)? {
    guard let number = text.small(index), number.value <= 24,
      !number.isChinese || !number.isPositional
    else { return nil }
    if text[number.end] == ":" || text[number.end] == "：" { return digital(number, from: index) }
    let mark = text.skippingSpaces(number.end)
    switch text[mark] {
    case "点":
      return spoken(number, behind: mark + 1, hasPart: hasPart)
    case "时":
      guard !text.has(.wordBehindHour, at: mark + 1), number.count <= 3 else { return nil }
      return minutes(number.value, behind: mark + 1)
    default: return hourOfRange(number, hasPart: hasPart)
    }
  }

  /// 8:30, 14:05:12, 17:00时, 3:30p.
  private func digital(_ hour: DateText.Small, from index: Int) -> Time? {
    guard !hour.isChinese, let minute = text.small(hour.end + 1), minute.count == 2,
      minute.value < 60,
      text.digit(index - 1) == nil,
      hour.value > 0 || hour.count > 1 || point.year != nil && point.isDay,
      text[index - 1] != "比", !text[index - 1].isOne(of: ":：.") || text.digit(index - 2) == nil
    else { return nil }
    var end = minute.end
    if text[end] == ":" || text[end] == "：", let second = text.small(end + 1), second.count == 2 {
      end = second.end
    }
    if text[end] == "时" || text[end] == "分" { end += 1 }
    guard let half = halfOfDay(at: end) else { return (hour.value, minute.value, end) }
    let value = half.isAfternoon && hour.value < 12 ? hour.value + 12 : hour.value
    return (value, minute.value, half.end)
  }

  /// The half of the day that p, pm, PM or am behind the digits say, at most one space away.
  private func halfOfDay(at index: Int) -> (isAfternoon: Bool, end: Int)? {
    let start = text[index] == " " ? index + 1 : index
    guard text[start].isOne(of: "apAP") else { return nil }
    let isAfternoon = text[start].isEither("p", "P")
    let next = text[start + 1] == "." ? start + 2 : start + 1
    guard text[next].isEither("m", "M") else {
      let isAlone = isAfternoon && start == index && !text.isLetter(start + 1)
      return isAlone ? (true, start + 1) : nil
    }
    guard !text.isLetter(next + 1) else { return nil }
    return (isAfternoon, next > start + 1 && text[next + 1] == "." ? next + 2 : next + 1)
  }

  /// 三点, 三点半, 三点十五分; 三点建议 and 0 点赞 are none.
  private func spoken(_ hour: DateText.Small, behind end: Int, hasPart: Bool) -> Time? {
    guard !text.has(.wordBehindPoint, at: end), let time = minutes(hour.value, behind: end),
      !isDecimal(at: end)
    else { return nil }
    if hasPart || time.minute != nil || time.end > end || hour.count > 1 && hour.value > 9 {
      return time
    }
    let isOpen =
      text.isIdeograph(time.end) && DateGrammar.connector(at: time.end, in: text) == nil
      && text.tail(at: time.end) == nil
    if hour.isChinese, hour.value < 10 {
      return point.isDay || (!isOpen && hour.value != 1) ? time : nil
    }
    return isOpen && !point.isDay && text.has(.matterBehindPoints, at: time.end) ? nil : time
  }

  /// Whether 点 is the point of a number: one digit follows it (二十四点五度).
  private func isDecimal(at index: Int) -> Bool {
    guard let number = text.small(index), number.count == 1, text[number.end] != "直" else {
      return false
    }
    return !text.has(.unitOfClock, at: number.end)
  }

  private func minutes(_ hour: Int, behind start: Int) -> Time? {
    var end = start
    if text[end] == "钟" { return (hour, nil, end + 1) }
    if text[end] == "整" || text[end] == "正" { return (hour, nil, end + 1) }
    if text[end] == "半" { return (hour, 30, text[end + 1] == "钟" ? end + 2 : end + 1) }
    if text[end] == "多" { return (hour, nil, text[end + 1] == "钟" ? end + 2 : end + 1) }
    if text[end] == "许" { return (hour, nil, end + 1) }
    guard let number = text.small(end), number.value < 60 else { return (hour, nil, end) }
    if text[number.end] == "刻" {
      return number.value < 4 ? (hour, number.value * 15, number.end + 1) : nil
    }
    if text[number.end] == "分" {
      end = number.end + 1
      if text[end] == "许" { end += 1 }
      return (hour, number.value, end)
    }
    let isMinute =
      number.count > 1
      && (!text.isIdeograph(number.end) || point.clock?.part != nil || isContinuation)
    return isMinute || (number.count > 1 && text[number.end].isOne(of: "到至"))
      ? (hour, number.value, number.end) : (hour, nil, start)
  }

  /// The 9 of 9~12点半.
  private func hourOfRange(_ hour: DateText.Small, hasPart: Bool) -> Time? {
    guard let connector = DateGrammar.connector(at: hour.end, in: text),
      let second = text.small(connector), second.value > hour.value, second.value <= 24,
      text[second.end] == "点" || text[second.end] == "时", text.digit(position - 1) == nil || hasPart
    else { return nil }
    return (hour.value, nil, hour.end)
  }
}
