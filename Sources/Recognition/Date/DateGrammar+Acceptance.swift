// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What is no date after all: names, ordinary words, counted days.
extension DateGrammar {
  func isAccepted(_ point: DatePoint, from start: Int, to end: Int) -> Bool {
    if let number = point.holiday, !point.isHolidayPeriod, point.year == nil, point.clock == nil {
      if holidays.isWeak(number), !isSupported(end) {
        return text[start - 1] == "\n" && text[end] == "\n"
      }
      if text.has(.placeBehindHoliday, at: end) { return false }
      if !hasReference, !holidays.isDayName(number), !tellsTime(from: start, to: end) {
        return false
      }
    }
    if point.isClockOnly, point.clock?.hour == nil {
      return text[end] != "茶" && !isSecondHalf(start) && !isWholeBefore(start)
    }
    if case .season = point.portion { return point.year != nil }
    if text[start] == "那", text[start - 1] == "的", point.clock == nil { return false }
    if text[start] == "是", text.isIdeograph(start - 1) { return false }
    if point.isLunar, point.day != nil, text.has(.streetBehindLunarDay, at: end) { return false }
    if isCountedYear(point, from: start, to: end) { return false }
    if text[start] == "同", text.has(.wordInSame, at: start - 1) { return false }
    if text.has("来年", at: start), text.isIdeograph(start - 1) {
      return text.has(.leadsToComingYear, at: start - 1)
    }
    if point == DatePoint(year: .fromRunning(0)), text[start] == "当" {
      let isClosed = text.isIdeograph(start - 1) && !text.isIdeograph(end)
      return text[end] != "的" && text[start - 1] != "是" && !isClosed
    }
    if point.day != nil, point.month == nil, point.year == nil, point.clock == nil {
      return text[start - 1] != "如" && !isPeriodOfDays(end) && !isAdvance(point, before: start)
        && !isDateLine(from: start, to: end) && !isNumberOfHouse(from: start, to: end)
    }
    if case .weekend(nil) = point.portion, !hasReference {
      return point.clock != nil || !text.isIdeograph(start - 1)
        || text.has(.leadsToWeekend, at: start - 1)
    }
    return point.weekday == nil || point.portion != nil || point.clock != nil
      || !isPredicate(before: start)
  }

  /// Whether years are counted: 援藏的第二年, 这一年来.
  private func isCountedYear(_ point: DatePoint, from start: Int, to end: Int) -> Bool {
    guard point.year != nil, point.month == nil, point.portion == nil else { return false }
    if text[start] == "第", text[start - 1] == "的" { return !text.isIdeograph(end) }
    return text[start] == "这" && text.has(.goesOnFromThisYear, at: end)
  }

  /// The 今年 of 今年联合国糖尿病日的主题: a day that a cause is remembered on and no time of anything.
  func yearOfTheme(_ point: DatePoint, from start: Int, to end: Int) -> DateExpression? {
    guard point.holiday != nil, let year = point.year, !hasReference, text[end - 1] == "日",
      text.isIdeograph(end), !isSupported(end), !text.beginsClause(end),
      let said = self.point(at: start, withinYear: false)
    else { return nil }
    return expression(start, said.end, .point(DatePoint(year: year)), "date.point")
  }

  /// Whether a named day says when something was, and not what it was for (护士节活动, 庆“七一”).
  private func tellsTime(from start: Int, to end: Int) -> Bool {
    if isSupported(end) { return true }
    if text.has("佳节", at: end - 2), text[end].isOne(of: "，,") { return true }
    if text.has(.tellsDay, at: end) { return true }
    if text.isIdeograph(end) {
      return !text.isIdeograph(start - 1) && !text[start - 1].isOne(of: "“「《")
        && text.beginsClause(end)
    }
    if text[end].isOne(of: "“「”」》") || text.isLetter(end) { return false }
    let before = text[start - 1].isOne(of: "“「") ? start - 2 : start - 1
    if text.has(.equatesToldDay, at: before) {
      return !text.has(.unitOfDay, at: before - 1) && !text.has(.unitOfDay, at: before - 2)
    }
    return text[before] != "”"
      && (!text.isIdeograph(before) || text.has(.leadsToHoliday, at: before))
  }

  /// 提前一天: no day before another.
  private func isAdvance(_ point: DatePoint, before start: Int) -> Bool {
    point.day == .fromRunning(-1) && text[start - 1] == "提"
  }

  /// Whether a weekday is only said of a day told already, or counted: 12日适逢周六, 连续两个星期六.
  private func isPredicate(before start: Int) -> Bool {
    if text[start - 1] == "个" {
      return text.digit(start - 2) != nil || text[start - 2].isOne(of: "两三四五六七八九十几")
    }
    return text.has(.repeatsWeekday, at: start - 1) && text[start - 2] != "每"
  }

  /// Whether the number of a house stands behind its street and a space: 中山路 9号.
  private func isNumberOfHouse(from start: Int, to end: Int) -> Bool {
    text[end - 1] == "号" && text[start - 1] == " " && text.has(.streetOfHouse, at: start - 2)
  }

  /// 今天是, which the page itself shows above everything.
  private func isDateLine(from start: Int, to end: Int) -> Bool {
    guard text[end] == "是", !text.isIdeograph(start - 1) else { return false }
    let next = text.skippingSpaces(text[end + 1] == ":" || text[end + 1] == "：" ? end + 2 : end + 1)
    return text[next] == "\n" || text.digit(next) != nil || text.has("星期", at: next)
  }

  /// Whether the vague word is a part of another: 送过去, 临近年关, 最近的医院, 出现在村头.
  func isNoVagueTime(from start: Int, to end: Int) -> Bool {
    if text.has("过去", at: start), end == start + 2 {
      return text[end] == "了" || text[end] == "的" && !text.has(.leadsToPastThings, at: start - 1)
        || (text.isIdeograph(start - 1) && !text.has(.leadsToPast, at: start - 1))
    }
    if text[end] == "的", text.small(end + 1) != nil { return true }
    if text.has("以后", at: start) { return text.isIdeograph(start - 1) || !text.isIdeograph(end) }
    if text.has("将来", at: start), text[start - 1] == "即" || text.has(.comesToBehind, at: end) {
      return true
    }
    if text.has("未来", at: start), end == start + 2 {
      return text.isIdeograph(start - 1)
        ? !text.has(.leadsToFuture, at: start - 1) && !text.has(.goesOnFromFuture, at: end)
        : text[end] == "”"
    }
    if text.has("现在", at: start), text.has(.wordInPresent, at: start - 1) { return true }
    if text[start] == "早", text.has(.wordInEarly, at: start - 1) { return true }
    if text.has("日前", at: start), text.isIdeograph(start - 1), let count = text.small(end) {
      return text.has(.unitBehindBefore, at: count.end)
    }
    if text[start] == "近" { return text.has(.wordInNear, at: start - 1) }
    return text.has("最近", at: start) && text[end] == "的"
  }

  /// 上、下午, 分上、下午两场.
  private func isSecondHalf(_ start: Int) -> Bool {
    text[start - 1] == "、" && text[start - 2].isOne(of: "上中")
  }

  /// Whether the part of the day is counted or comes again and again: 一上午, 每个下午, 平日上午.
  private func isWholeBefore(_ start: Int) -> Bool {
    text.has(.countsPartOfDay, at: start - 1) || text.has("平日", at: start - 2)
  }

  /// 三日内, 3日份量: days are counted.
  private func isPeriodOfDays(_ end: Int) -> Bool {
    guard text[end - 1] == "日" else { return false }
    if text.has("之内", at: end) || text.has("以内", at: end) { return true }
    if text[end - 2] == "一", text.has(.offeredInDay, at: end) { return true }
    return text.has(.lengthBehindDay, at: end)
  }

  /// Whether a named day is no other word: 七一前夕, 八一这天.
  private func isSupported(_ end: Int) -> Bool {
    if text[end] == "节", text.chineseDigit(end - 1) != 1 || text[end - 2] != "十" { return true }
    return text.has(.supportsDay, at: end)
      || (end - 3..<end - 1).contains { start in
        text.end(of: .thisDay, at: start) == end || text.end(of: .sameDay, at: start) == end
      }
  }

  /// Whether the single-character tail begins another word: 前往, 后勤, 起来, 内科.
  func isWordBehind(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 1 else { return false }
    let next = text[end]
    switch text[start] {
    case "前" where next == "几": return text.has(.unitBehindFirstFew, at: end + 1)
    case "前": return text.has(.wordBehindBefore, at: end)
    case "后": return text.has(.wordBehindAfter, at: end)
    case "起" where text[start - 1] == "年" && next == "飞": return false
    case "起": return text.has(.wordBehindOn, at: end)
    case "内": return text.has(.wordBehindWithin, at: end)
    case "来":
      return text.has(.wordBehindCome, at: end)
        || (text.small(end).map { text.has(.countsTimes, at: $0.end) } ?? false)
    case "始": return text.isIdeograph(end)
    case "止": return text.has(.wordBehindStop, at: end)
    case "间": return text.has(.wordBehindBetween, at: end)
    case "上", "许": return text.isIdeograph(end)
    default: return false
    }
  }
}
