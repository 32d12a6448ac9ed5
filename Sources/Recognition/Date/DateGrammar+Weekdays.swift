// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Days of the week that come again every week, though no 每 says so.
extension DateGrammar {
  /// Returns 周一至周五上午8时: no week is said, so every week is meant; no calendar form says several days.
  func weekdayRange(
    _ first: DatePoint, _ second: DatePoint, from start: Int, to end: Int
  ) -> DateExpression? {
    guard !hasReference, first.weekday != nil, second.weekday != nil, first.portion == nil,
      second.portion == nil, first.clock == nil
    else { return nil }
    return expression(
      start, second.clock == nil ? end : hourRange(second, end), .set("SET"), "date.weekdays")
  }

  /// Returns the 星期日 of 星期日休息 and 星期六、日及公众假期除外, which comes again every week.
  func weeklyRest(_ point: DatePoint, from start: Int, to end: Int) -> DateExpression? {
    guard !hasReference, let weekday = point.weekday, point.portion == nil, point.clock == nil
    else { return nil }
    var (code, stop) = ("XXXX-WXX-\(weekday)", end)
    if text[stop].isOne(of: "、及和") {
      let day = text.end(ofOneOf: ["星期", "周"], at: stop + 1) ?? stop + 1
      if let other = DateText.weekday(text[day]) {
        (code, stop) = (code + "/XXXX-WXX-\(other)", day + 1)
      }
    }
    guard text.has(.weeklyRest, at: stop) else { return nil }
    return set(start, stop, code)
  }

  /// Returns 星期一至五上午9时至下午1时, with 星期 said once.
  func bareWeekdayRange(from first: DatePoint, at start: Int, end: Int) -> DateExpression? {
    guard !hasReference, first.weekday != nil, first.portion == nil, first.clock == nil,
      let next = DateGrammar.connector(at: end, in: text), DateText.weekday(text[next]) != nil,
      text.digit(next) == nil
    else { return nil }
    let stop = point(at: next + 1).flatMap {
      $0.point.isClockOnly ? hourRange($0.point, $0.end) : nil
    }
    return expression(
      start, stop ?? next + 1, .set("SET"), "date.weekdays")
  }
}
