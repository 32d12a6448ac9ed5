// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Parts of months: thirds, edges, the n-th week or day.
extension PointReader {
  /// 上旬, 中旬, 下旬, 初, 中, 底 behind a month.
  mutating func readThird() -> Bool {
    if text.has("中下旬", at: position) || text.has("上中旬", at: position) {
      point.portion = .third(text[position] == "上" ? 4 : 5)
      position += 3
      return true
    }
    if text[position + 1] == "半", text[position + 2] == "月", text[position].isOne(of: "上下") {
      point.portion = .third(text[position] == "上" ? 6 : 7)
      position += 3
      return true
    }
    if text[position + 1] == "旬" {
      switch text[position] {
      case "上": point.portion = .third(1)
      case "中": point.portion = .third(2)
      case "下": point.portion = .third(3)
      default: return false
      }
      position += 2
      return true
    }
    if text[position] == "月", text[position + 1] == "底" || text[position + 1] == "末" {
      position += 1
    }
    switch text[position] {
    case "底", "末": break
    case "初" where text.chineseDigit(position + 1) == nil && text[position + 1] != "十": break
    case "中" where !isWordWithMiddle(position + 1): break
    default: return false
    }
    point.portion = .edge
    position += 1
    return true
  }

  /// Whether 中 at the place before begins another word: 中国, 中心, 中旬.
  func isWordWithMiddle(_ index: Int) -> Bool {
    text.has(.wordBehindMiddle, at: index)
      || (text[index] == "队" && text[index + 1] != "伍")
  }

  /// 第二周, 第一个星期一, 最后一个周三.
  mutating func readNthWeek() -> Bool {
    let isAlone = point.isEmpty && text.isDialogue && text.has("最后一个", at: position)
    guard point.year != nil || point.month != nil || isAlone else { return false }
    var index = position
    if text[index] == "的" { index += 1 }
    var count: Int
    if text.has("最后一", at: index) {
      (count, index) = (-1, index + 3)
    } else if text[index] == "第", let number = text.small(index + 1) {
      (count, index) = (number.value, number.end)
    } else {
      return false
    }
    if text[index] == "个" { index += 1 }
    if text[index] == "的" { index += 1 }
    guard let end = weekWord(index) else { return false }
    if let weekday = DateText.weekday(text[end]) {
      point.portion = .nthWeekday(count, weekday: weekday)
      if isAlone { point.month = .fromReference(0) }
      position = end + 1
    } else if text[end] == "末" {
      point.portion = .nthWeekend(count)
      position = end + 1
    } else {
      point.portion = .nthWeek(count)
      position = end
    }
    return true
  }

  /// Returns the position behind 周, 星期, 礼拜.
  func weekWord(_ index: Int) -> Int? { text.end(of: .week, at: index) }

  /// 最后一天, 第三天, 第九个月 of a year or month.
  mutating func readOrdinalDay() -> Bool {
    guard point.month != nil || point.year != nil else { return false }
    if text.has("最后一天", at: position) || text.has("最后一日", at: position) {
      point.portion = .lastDay
      position += 4
      return true
    }
    guard text[position] == "第", let number = text.small(position + 1), number.value > 0,
      number.value < 367
    else { return false }
    if text[number.end] == "天" {
      point.portion = .nthDay(number.value)
      position = number.end + 1
    } else if text.has("个月", at: number.end), point.month == nil, number.value <= 12 {
      point.month = .said(number.value)
      position = number.end + 2
    } else {
      return false
    }
    return true
  }
}
