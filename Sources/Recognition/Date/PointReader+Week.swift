// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Weeks, and weekdays said beside a day.
extension PointReader {
  /// 上周三, 周日, 下周末, 本周.
  mutating func readWeek() -> Bool {
    guard point.isEmpty || point.month == nil && point.year == nil else { return false }
    var anchor: Anchor?
    var end: Int
    if let (wordEnd, word) = text.word(at: position),
      case .week(let said) = word
    {
      (anchor, end) = (said, wordEnd)
    } else if let bare = weekWord(position) {
      end = bare
    } else {
      return false
    }
    if anchor != nil, let again = weekWord(end), DateText.weekday(text[again]) != nil {
      end = again
    }
    if let weekday = DateText.weekday(text[end]), !(text[end] == "一" && isCountBehind(end + 1)) {
      point.weekday = weekday
      if let anchor { point.portion = .week(anchor) }
      end += 1
    } else if text[end] == "末" {
      point.portion = .weekend(anchor)
      end += 1
    } else if let anchor, text[end] != "期", text[end] != "年", text[end] != "刊" {
      point.portion = .week(anchor)
    } else {
      return false
    }
    position = end
    if point.weekday != nil, point.month == nil, let number = numberInBrackets(at: end) {
      (point.day, point.weekday, point.portion) = (.said(number.value), nil, nil)
      position = number.end
    } else if point.weekday != nil {
      readDateInBrackets()
    }
    return true
  }

  /// 周一至周五 is no trouble, but 一周一次 is.
  private func isCountBehind(_ index: Int) -> Bool {
    text.has(.countedBehindWeekday, at: index)
  }

  /// （星期二）, 星期二 behind a day, and the date behind a weekday (礼拜日, 二月十号).
  mutating func readWeekdayNote() {
    guard point.isDay, point.weekday == nil else { return readDateBehindWeekday() }
    var index = text.skippingSpaces(position)
    if let (weekday, end) = text.weekdays(inBracketsAt: index) {
      point.notedWeekday = UInt8(truncatingIfNeeded: weekday)
      position = end
      return
    }
    if text[index].isOne(of: "，,、") { index = text.skippingSpaces(index + 1) }
    guard let end = weekWord(index), let weekday = DateText.weekday(text[end]),
      !isCountBehind(end + 1)
    else { return }
    point.notedWeekday = UInt8(truncatingIfNeeded: weekday)
    position = end + 1
  }

  /// （农历九月初九）: the day said again in the other calendar.
  mutating func readOtherCalendar() {
    guard !isNested, point.month != nil, point.day != nil, !point.isLunar,
      text[position].isEither("(", "（")
    else { return }
    var reader = nested(at: position + 1)
    guard reader.read(), reader.point.isLunar, reader.point.clock == nil,
      text[reader.position].isOne(of: ")）")
    else { return }
    position = reader.position + 1
  }

  private mutating func readDateBehindWeekday() {
    guard !isNested, point.weekday != nil, point.day == nil,
      text[position] == "," || text[position] == "，"
    else { return }
    var reader = nested(at: text.skippingSpaces(position + 1))
    guard reader.read(), reader.point.month != nil, reader.point.day != nil else { return }
    point = reader.point
    position = reader.position
  }

  /// A reader of the day that is said once more at `start`.
  func nested(at start: Int) -> PointReader {
    var reader = PointReader(text: text, isTaiwanese: isTaiwanese, at: start)
    reader.isNested = true
    return reader
  }
}
