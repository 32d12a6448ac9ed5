// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Days that are listed one by one, and pairs in one word.
extension DateGrammar {
  /// Returns days that follow one another as one range: 4月21、22日, 四日、五日, 上月二十及二十一日.
  func dayList(from first: DatePoint, at start: Int, end: Int) -> DateExpression? {
    guard case .said(let number)? = first.day, !first.isLunar, first.clock == nil,
      text[end].isOne(of: "、及和与")
    else { return nil }
    var last = number
    var stop = end
    while let next = listedDay(behind: stop), next.day == last + 1 {
      last = next.day
      stop = next.end
    }
    guard last > number, text[stop - 1].isOne(of: "日号") else { return nil }
    return expression(
      start, closing(stop), .range(first, DatePoint(day: .said(last))), "date.list")
  }

  private func listedDay(behind end: Int) -> (day: Int, end: Int)? {
    guard text[end].isOne(of: "、及和与"), let number = text.small(end + 1),
      (1...31).contains(number.value), !number.isChinese || !number.isPositional
    else { return nil }
    if text[number.end].isOne(of: "日号") { return (number.value, number.end + 1) }
    return text[number.end].isOne(of: "、及和与") ? (number.value, number.end) : nil
  }

  /// Returns 7月29日起一连三天 as the days from the first to the last.
  func runOfDays(_ first: DatePoint, from start: Int, behind end: Int) -> DateExpression? {
    guard first.isDay, first.clock == nil,
      text.has("一连", at: end) || text.has("连续", at: end) || text.has("连着", at: end),
      let number = text.small(end + 2), (2...60).contains(number.value),
      text[number.end].isOne(of: "天日")
    else { return nil }
    return expression(
      start, number.end + 1, .run(first, days: number.value), "date.run")
  }

  /// Returns 头三天: the first days of the period told last.
  func firstDays(at start: Int) -> DateExpression? {
    guard text[start] == "头", let number = text.small(start + 1), (2...30).contains(number.value),
      text[number.end].isOne(of: "天日")
    else { return nil }
    return expression(start, number.end + 1, .firstDays(number.value), "date.first-days")
  }

  /// Returns 今明两年, 昨今两日.
  func pairExpression(at start: Int) -> DateExpression? {
    guard text[start + 2] == "两", let from = offset(start), let to = offset(start + 1), to > from
    else { return nil }
    var points = (DatePoint(), DatePoint())
    switch text[start + 3] {
    case "年": (points.0.year, points.1.year) = (.fromReference(from), .fromReference(to))
    case "天", "日": (points.0.day, points.1.day) = (.fromReference(from), .fromReference(to))
    default: return nil
    }
    return expression(start, start + 4, .range(points.0, points.1), "date.pair")
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
