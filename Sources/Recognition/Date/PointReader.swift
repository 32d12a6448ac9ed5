// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads one point of time from left to right: year, month, day, weekday, clock.
struct PointReader {
  let text: DateText
  /// Whether a three-digit year counts from 1912 (Taiwan).
  let isTaiwanese: Bool
  var position: Int
  var point = DatePoint()
  var isRepublic = false
  /// Whether another point stands before it in a range, so that its clock needs no part of the day.
  var isContinuation = false
  /// Whether it is the second end of a range, so that a number in front is no part of it.
  var isSecond = false
  /// Whether it reads a day said once more within another, which holds no third.
  var isNested = false

  /// Creates a reader that starts at `start`.
  init(text: DateText, isTaiwanese: Bool, at start: Int) {
    self.text = text
    self.isTaiwanese = isTaiwanese
    position = start
  }

  /// Reads as much as belongs together; returns whether it is a point of time.
  mutating func read() -> Bool {
    if readNumeric() || readEnglish() || readSlashedToday() {
      readWeekdayNote()
      readClock()
      return true
    }
    readPrefix()
    if readYear() {
      skipLink()
      readSlashedDay()
    }
    if point.day == nil { readWithinYear() }
    if point.isLunar, point.year != nil, point.month == nil, point.holiday == nil { return false }
    if !point.isEmpty || point.isLunar { skipSpaceBeforeNumber() }
    readDay()
    if point.holiday != nil || point.isLunar { readDateInBrackets() }
    readOtherCalendar()
    readWeekdayNote()
    readSameDay()
    readClock()
    while position > 0, text[position - 1] == " " || text[position - 1] == "\u{3000}" {
      position -= 1
    }
    return !point.isEmpty
  }

  /// 当天, 当日, 那天 behind a day.
  private mutating func readSameDay() {
    guard !text.isDialogue, point.isDay, point.day != .fromRunning(0) else { return }
    position = text.end(of: .sameDay, at: position) ?? position
  }

  /// 农历, 公历, 民国 in front.
  private mutating func readPrefix() {
    switch text[position] {
    case "农", "阴", "夏", "旧", "公", "阳", "西", "民", "中": readEra()
    default: break
    }
    position = text.skippingSpaces(position)
  }

  private mutating func readEra() {
    if let (_, word) = text.word(at: position), case .holiday = word { return }
    if let end = text.end(of: .lunarCalendar, at: position) {
      point.isLunar = true
      position = text[end] == "的" ? end + 1 : end
    }
    position = text.end(of: .solarCalendar, at: position) ?? position
    if text.has("民国", at: position) || text.has("中华民国", at: position) {
      isRepublic = true
      position += text[position] == "民" ? 2 : 4
    }
  }

  /// Skips 的 and spaces between the parts (今年的春节, 2018年 12月).
  private mutating func skipLink() {
    if text[position] == "的" {
      let after = position + 1
      var probe = self
      probe.position = after
      let before = probe.point
      probe.readWithinYear()
      if probe.point != before { position = after }
    }
    if text.has("农历", at: position) || text.has("阴历", at: position) {
      point.isLunar = true
      position += 2
    }
    skipSpaceBeforeNumber()
  }

  private mutating func skipSpaceBeforeNumber() {
    let next = text.skippingSpaces(position)
    if next > position, text.small(next) != nil { position = next }
  }
}
