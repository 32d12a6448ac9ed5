// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What stands around a length of time: 近 in front, 来, 内, 前 behind, and the day that it counts from.
extension DateGrammar {
  /// 2月13号的三天后, 圣诞节的前一天: a point told by its distance from another.
  func shifted(_ point: DatePoint, from start: Int, to end: Int) -> DateExpression? {
    guard point.isDay, point.clock == nil else { return nil }
    let index = text[end] == "的" ? end + 1 : end
    let day = TimeUnit(.day)
    if text.has("前一天", at: index) {
      return made(start, index + 3, .shifted(point, amount: -1, unit: day))
    }
    if text.has("后一天", at: index) {
      return made(start, index + 3, .shifted(point, amount: 1, unit: day))
    }
    if index > end, let (wordEnd, word) = text.word(at: index),
      case .day(.fromReference(let days)) = word
    {
      return made(start, wordEnd, .shifted(point, amount: days, unit: day))
    }
    guard let number = text.small(index),
      let (unitEnd, unit) = text.unit(at: number.end),
      let (tailEnd, tail) = text.durationTail(at: unitEnd), tail != .same,
      !isWordBehind(unitEnd, tailEnd), !unit.isOfClock
    else { return nil }
    let amount = tail == .ago ? -number.value : number.value
    return made(start, tailEnd, .shifted(point, amount: amount, unit: unit))
  }

  /// Adds 近 in front and 来, 内, 前 behind.
  func finished(
    _ parts: [TimexFormatter.Part], from start: Int, to end: Int
  ) -> DateExpression? {
    guard let last = parts.first else { return nil }
    let end = text.end(of: "时间", at: end) ?? end
    var (first, stop) = (start, end)
    var lead: DurationLead?
    if let found = text.lead(before: start), text[found.start] != "第",
      text[found.start] != "此" || text[found.start - 1] != "从"
    {
      let isShort = start - found.start == 1
      let isNews = !isShort && !text.has("接下来", at: found.start)
      if isNews || text[found.start] == "近" || hasReference {
        (first, lead) = (found.start, found.lead)
      }
    }
    if let (tailEnd, tail) = text.durationTail(at: end),
      !isWordBehind(end, tailEnd)
    {
      if tail == .same { stop = tailEnd }
      if tail == .same, hasReference, lead == nil,
        text.has(.withinLength, at: end)
      {
        return made(first, stop, .around(amount: last.0, unit: last.1, isPast: false))
      }
      if tail != .same, lead == nil,
        let moved = moved(parts, from: first, end: end, tailEnd: tailEnd, isPast: tail == .ago)
      {
        return moved
      }
      if tail == .later, hasReference || !last.1.isOfClock { stop = tailEnd }
    } else if text.has("不到", at: end), !text.isIdeograph(end + 2) {
      stop = end + 2
    }
    if let lead, lead != .same, hasReference, !text.has("过去", at: first), text[first] != "近" {
      return made(first, stop, .around(amount: last.0, unit: last.1, isPast: lead == .past))
    }
    return made(first, stop, .duration(TimexFormatter.duration(parts)))
  }

  /// 十年前, 三天后, 半小时以后: a time told by its distance.
  private func moved(
    _ parts: [TimexFormatter.Part], from start: Int, end: Int, tailEnd: Int, isPast: Bool
  ) -> DateExpression? {
    guard let last = parts.last else { return nil }
    if hasReference, last.1.isOfClock, text[end] == "以" {
      return made(start, tailEnd, .beyond(amount: last.0, unit: last.1, isPast: isPast))
    }
    if isPast || hasReference {
      return made(start, tailEnd, .distance(amount: last.0, unit: last.1, isPast: isPast))
    }
    let days = last.0 * (last.1.code == .week ? 7 : 1)
    guard last.1.code == .day || last.1.code == .week, parts.count == 1, days == days.rounded(),
      days < 1000
    else { return nil }
    let code = TimexFormatter.duration(parts)
    return made(start, tailEnd, .later(code: code, days: Int(days)))
  }

  private func made(_ start: Int, _ end: Int, _ shape: DateExpression.Shape) -> DateExpression {
    DateExpression(span: Span(start, end), shape: shape, rule: "date.duration")
  }
}
