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
      if text[end].isOne(of: "路村镇乡县区市街寺庙山河桥园") { return false }
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
    if point.isLunar, point.day != nil, text[end].isOne(of: "街路巷") { return false }
    if isCountedYear(point, from: start, to: end) { return false }
    if text[start] == "同", text[start - 1].isOne(of: "连会协共随陪伙一如相不合") { return false }
    if text.has("来年", at: start), text.isIdeograph(start - 1) {
      return text[start - 1].isOne(of: "在为到对待及和与于从自盼将")
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
      return point.clock != nil || !text.isIdeograph(start - 1) || text[start - 1].isOne(of: "在于逢名")
    }
    return point.weekday == nil || point.portion != nil || point.clock != nil
      || !isPredicate(before: start)
  }

  /// Whether years are counted: 援藏的第二年, 这一年来.
  private func isCountedYear(_ point: DatePoint, from start: Int, to end: Int) -> Bool {
    guard point.year != nil, point.month == nil, point.portion == nil else { return false }
    if text[start] == "第", text[start - 1] == "的" { return !text.isIdeograph(end) }
    return text[start] == "这" && text[end].isOne(of: "来间里")
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
    let behind: [StaticString] = ["刚过", "刚到", "过后", "一过", "上午", "下午", "晚上", "前", "后", "夜", "早"]
    if behind.contains(where: { text.has($0, at: end) }) { return true }
    if text.isIdeograph(end) {
      return !text.isIdeograph(start - 1) && !text[start - 1].isOne(of: "“「《")
        && text.beginsClause(end)
    }
    if text[end].isOne(of: "“「”」》") || text.isLetter(end) { return false }
    let before = text[start - 1].isOne(of: "“「") ? start - 2 : start - 1
    if text[before].isOne(of: "逢值是") {
      return !text[before - 1].isOne(of: "日号天") && !text[before - 2].isOne(of: "日号天")
    }
    return text[before] != "”" && (!text.isIdeograph(before) || text[before].isOne(of: "在于到至从每趁近的"))
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
    return text[start - 1].isOne(of: "逢值隔单双") && text[start - 2] != "每"
  }

  /// Whether the number of a house stands behind its street and a space: 中山路 9号.
  private func isNumberOfHouse(from start: Int, to end: Int) -> Bool {
    text[end - 1] == "号" && text[start - 1] == " " && text[start - 2].isOne(of: "路街巷弄")
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
      return text[end] == "了" || text[end] == "的" && !text[start - 1].isOne(of: "变把将于与和比跟照按对")
        || (text.isIdeograph(start - 1) && !text[start - 1].isOne(of: "与和比跟在较像如同于但而是到说，"))
    }
    if text[end] == "的", text.small(end + 1) != nil { return true }
    if text.has("以后", at: start) { return text.isIdeograph(start - 1) || !text.isIdeograph(end) }
    if text.has("将来", at: start), text[start - 1] == "即" || text[end].isOne(of: "临到县市省区镇乡村院校我本") {
      return true
    }
    if text.has("未来", at: start), end == start + 2 {
      return text.isIdeograph(start - 1)
        ? !text[start - 1].isOne(of: "在于对及和与") && !text[end].isOne(of: "，,将亦还也会")
        : text[end] == "”"
    }
    if text.has("现在", at: start), text[start - 1].isOne(of: "出体呈表实展发涌再浮") { return true }
    if text[start] == "早", text[start - 1].isOne(of: "早大一清") { return true }
    if text.has("日前", at: start), text.isIdeograph(start - 1), let count = text.small(end) {
      return text[count.end].isOne(of: "天周个")
    }
    if text[start] == "近" { return text[start - 1].isOne(of: "临附邻最靠接") }
    return text.has("最近", at: start) && text[end] == "的"
  }

  /// 上、下午, 分上、下午两场.
  private func isSecondHalf(_ start: Int) -> Bool {
    text[start - 1] == "、" && text[start - 2].isOne(of: "上中")
  }

  /// Whether the part of the day is counted or comes again and again: 一上午, 每个下午, 平日上午.
  private func isWholeBefore(_ start: Int) -> Bool {
    text[start - 1].isOne(of: "一整个半两每全几多大期") || text.has("平日", at: start - 2)
  }

  /// 三日内, 3日份量: days are counted.
  private func isPeriodOfDays(_ end: Int) -> Bool {
    guard text[end - 1] == "日" else { return false }
    if text.has("之内", at: end) || text.has("以内", at: end) { return true }
    if text[end - 2] == "一", text[end].isOne(of: "看食服就可") { return true }
    return text[end].isOne(of: "内份药量游后龄")
  }

  private func isSupported(_ end: Int) -> Bool {
    let words: [StaticString] = [
      "当天", "当日", "当晚", "刚过", "一过", "过后", "这天", "那天", "这一天", "期间", "前后", "前夕", "来临", "到来", "将至",
      "即将来临之际", "即将到来之际",
      "将近", "之际", "假",
      "时节", "长假", "小长假", "黄金周", "临近",
    ]
    if text[end] == "节", text.chineseDigit(end - 1) != 1 || text[end - 2] != "十" { return true }
    if words.contains(where: { text.has($0, at: end) }) { return true }
    let behind: [StaticString] = ["当天", "当日", "这天", "那天"]
    return text.end(ofOneOf: behind, at: end - 2) != nil || text.has("这一天", at: end - 3)
  }

  /// Whether the single-character tail begins another word: 前往, 后勤, 起来, 内科.
  func isWordBehind(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 1 else { return false }
    let next = text[end]
    switch text[start] {
    case "前" where next == "几": return text[end + 1].isOne(of: "天年月日周个次场")
    case "前": return next.isOne(of: "往来去线夕提辈言方赴列后景期沿锋两三五十")
    case "后": return next.isOne(of: "勤续备方来期代天台排面两三几")
    case "起" where text[start - 1] == "年" && next == "飞": return false
    case "起": return next.isOne(of: "来到点诉草源床搏义步飞伏初重码程航身")
    case "内": return next.isOne(of: "科蒙容部分镜地外涵需心江黄瘤陆湖")
    case "来":
      return next.isOne(of: "到自访临回宾源电院往")
        || (text.small(end).map { text[$0.end].isOne(of: "次趟回") } ?? false)
    case "始": return text.isIdeograph(end)
    case "止": return next.isOne(of: "咳痛血步住")
    case "间": return next.isOne(of: "隔断接谍歇或")
    case "上", "许": return text.isIdeograph(end)
    default: return false
    }
  }
}
