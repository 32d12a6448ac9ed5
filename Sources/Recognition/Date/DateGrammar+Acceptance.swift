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
    }
    if point.isClockOnly, point.clock?.hour == nil {
      return !text.isIdeograph(start - 1) || isOpenBefore(start)
    }
    if case .season = point.portion { return point.year != nil }
    if point.day != nil, point.month == nil, point.year == nil, point.clock == nil {
      return !isPeriodOfDays(end)
    }
    return true
  }

  /// Whether a part of the day stands where a clause begins.
  private func isOpenBefore(_ start: Int) -> Bool {
    text[start - 1].isOne(of: "的在于到从至将")
  }

  /// 三日内, 3日份量: days are counted.
  private func isPeriodOfDays(_ end: Int) -> Bool {
    guard text[end - 1] == "日" else { return false }
    if text.has("之内", at: end) || text.has("以内", at: end) { return true }
    return text[end].isOne(of: "内份药量游后龄")
  }

  private func isSupported(_ end: Int) -> Bool {
    let words: [StaticString] = [
      "当天", "当日",
      "节", "期间", "前后", "前夕", "来临", "到来", "将至", "之际", "假", "时节", "长假", "小长假", "黄金周", "晚会",
    ]
    if words.contains(where: { text.has($0, at: end) }) { return true }
    let behind: [StaticString] = ["当天", "当日", "这天", "那天", "这一天"]
    return behind.contains { word in
      text.has(word, at: end - word.description.unicodeScalars.count)
    }
  }

  /// Whether the single-character tail begins another word: 前往, 后勤, 起来, 内科.
  func isWordBehind(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 1 else { return false }
    let next = text[end]
    switch text[start] {
    case "前": return next.isOne(of: "往来去线夕提辈言方赴列后景期沿锋几两三五十")
    case "后": return next.isOne(of: "勤续备方来期代天台排面两三几")
    case "起": return next.isOne(of: "来到点诉草源床搏义步飞伏初重码")
    case "内": return next.isOne(of: "科蒙容部分镜地外涵需心江黄瘤陆湖")
    case "来": return next.isOne(of: "到自访临说回宾源电信看院往")
    case "止": return next.isOne(of: "咳痛血步住")
    case "上", "间", "许": return text.isIdeograph(end)
    default: return false
    }
  }
}
