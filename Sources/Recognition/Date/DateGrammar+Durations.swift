// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Durations: 为期16天's 16天, 两个半小时, 近三年, 十年前.
extension DateGrammar {
  /// Returns the duration that the numeral at `index` begins.
  func duration(at index: Int, of numerals: [Numeral]) -> DateExpression? {
    let numeral = numerals[index]
    guard numeral.kind == .cardinal, let value = numeral.value, !numeral.isWithinCode,
      let first = amount(of: numeral, value: value.doubleValue)
    else { return nil }
    var parts: [TimexFormatter.Part] = [(first.amount, first.unit)]
    var end = first.end
    var next = index + 1
    while true {
      if next < numerals.count, numerals[next].span == Span(end, end + 1), text[end] == "零" {
        next += 1
      }
      guard next < numerals.count, let more = smallerPart(numerals[next], behind: end, than: parts)
      else { break }
      parts.append((more.amount, more.unit))
      end = more.end
      next += 1
    }
    parts.sort { $0.1.code.rank > $1.1.code.rank }
    if next < numerals.count, let stop = upperEnd(numerals[next], behind: end) {
      end = stop
    } else if let half = DateGrammar.connector(at: end, in: text).flatMap({ halfDuration(at: $0) }),
      case .duration = half.shape
    {
      end = half.span.end
    }
    if isSlogan(from: numeral.full.start, to: end) || isOneOfMany(numeral, to: end) { return nil }
    if numeral.span.count == 4, first.unit.code == .year, value.doubleValue > 1900 { return nil }
    let start = text.has("少说", at: numeral.full.start) ? numeral.span.start : numeral.full.start
    if start == numeral.span.start, text.has(.measuresGap, at: start - 1),
      !text.has(.wordInEarlyOrLate, at: start - 2)
    {
      return nil
    }
    return finished(parts, from: start, to: end)
  }

  /// The end of the longer one of 13天—8周; 三天三夜 is no longer than three days.
  private func upperEnd(_ numeral: Numeral, behind end: Int) -> Int? {
    if numeral.full.start == end, text[numeral.full.end].isOne(of: "夜晚") {
      return numeral.full.end + 1
    }
    guard let next = DateGrammar.connector(at: end, in: text), numeral.full.start == next,
      numeral.kind == .cardinal, let value = numeral.value
    else { return nil }
    return amount(of: numeral, value: value.doubleValue)?.end
  }

  /// 最后一天, 有一天, 一天到晚, 三天两头: a day among others, or how often.
  private func isOneOfMany(_ numeral: Numeral, to end: Int) -> Bool {
    guard text[end - 1].isOne(of: "天年") else { return false }
    let start = numeral.full.start
    if text.has("两头", at: end) { return true }
    guard text[start] == "一", end == start + 2 else { return false }
    if text.has(.allAlong, at: end) { return true }
    if text[start - 1] == "有" { return !text.has(.limitsCount, at: start - 2) }
    return text.has(.picksOneDay, at: start - 1) || text.has("最后", at: start - 2)
  }

  /// “黄金四分钟”: what closes a short quotation is a slogan.
  private func isSlogan(from start: Int, to end: Int) -> Bool {
    guard text[end].isOne(of: "”」") else { return false }
    var index = start - 1
    while start - index < 7, text.isIdeograph(index) { index -= 1 }
    return index < start - 1 && text[index].isOne(of: "“「")
  }

  /// Whether the code point at `start` is one that ``informalDuration(at:)`` reads on from.
  func mayBeginInformalDuration(at start: Int) -> Bool {
    switch text[start] {
    case "半", "俩", "仨", "头": return true
    default: return false
    }
  }

  /// Returns the duration that no numeral begins: 半年, 俩礼拜.
  func informalDuration(at start: Int) -> DateExpression? {
    switch text[start] {
    case "半": return halfDuration(at: start)
    case "俩", "仨": return colloquialDuration(at: start)
    case "头": return firstDays(at: start)
    default: return nil
    }
  }

  /// The end of the longer one of 半小时到一小时.
  private func longerEnd(behind end: Int) -> Int {
    guard let next = DateGrammar.connector(at: end, in: text), let number = text.small(next) else {
      return end
    }
    let unit =
      text.unit(at: number.end) ?? (text[number.end] == "个" ? halfUnit(number.end + 1) : nil)
    return unit.map { isOtherWord(end: $0.end, unit: $0.unit, start: number.end) ? end : $0.end }
      ?? end
  }

  private func colloquialDuration(at start: Int) -> DateExpression? {
    guard let (end, unit) = text.unit(at: start + 1) ?? halfUnit(start + 1) else { return nil }
    return finished([(text[start] == "俩" ? 2 : 3, unit)], from: start, to: end)
  }

  /// Returns the duration 半年, 半个月, 半小时 at `start`.
  func halfDuration(at start: Int) -> DateExpression? {
    guard text[start] == "半" else { return nil }
    let next = text.has("个多", at: start + 1) ? start + 3 : start + 1
    let isMost = text[start - 1].isOne(of: "大小") && text.has(.unitBehindMost, at: next)
    guard let (end, unit) = text.unit(at: next) ?? halfUnit(next),
      unit.code != .minute, unit.code != .second,
      unit.multiple == 1 || unit.multiple == 100,
      text[next] == "日" || !isOtherWord(end: end, unit: unit, start: next),
      isMost || !text.has(.wordInHalf, at: start - 1)
    else { return nil }
    return finished(
      [(0.5, unit)], from: isMost ? start - 1 : start,
      to: longerEnd(behind: text[end] == "多" ? end + 1 : end))
  }

  private func amount(
    of numeral: Numeral, value: Double
  ) -> (amount: Double, unit: TimeUnit, end: Int)? {
    var index = text.skippingSpaces(numeral.full.end)
    var amount = value
    if text[index] == "个", text[index + 1] == "半",
      let (end, unit) = text.unit(at: index + 2) ?? halfUnit(index + 2)
    {
      return (amount + 0.5, unit, end)
    }
    if text[index] == "个", text[index + 1] == "多" || text[index + 1] == "余" {
      guard let (end, unit) = text.unit(at: index + 2) ?? halfUnit(index + 2)
      else { return nil }
      return (amount, unit, end)
    }
    if text[index] == "整" { index += 1 }
    if text[index] == "载", text.has("春秋", at: index + 1) {
      return (amount, TimeUnit(.year), index + 3)
    }
    guard let (unitEnd, unit) = text.unit(at: index),
      isManyDays(numeral, index) || !isOtherWord(end: unitEnd, unit: unit, start: index)
    else { return nil }
    var end = text[unitEnd] == "整" && !isWordOfWholeness(unitEnd + 1) ? unitEnd + 1 : unitEnd
    if text[index] == "分", end == index + 1, text[end] == "半" && text[end + 1] == "钟" {
      end += 2; amount += 0.5
    }
    if let idiom = text.end(of: .restOfLength, at: end) {
      return (amount, unit, idiom)
    }
    if text[end] == "半" { end += 1; amount += 0.5 }
    if text[end] == "钟", unit.code == .minute { end += 1 }
    if text[end] == "多" || text[end] == "余" || text[end] == "来" && text[end + 1] == "钟" { end += 1 }
    return (amount, unit, end)
  }

  /// Whether 整 before the place begins a word: 整理, 整个.
  private func isWordOfWholeness(_ index: Int) -> Bool { text.has(.wordBehindWhole, at: index) }

  /// Whether 五夜 stands at `index`, so that the days before it are counted.
  private func isCountOfNights(_ index: Int) -> Bool {
    text.small(index).map { text[$0.end].isOne(of: "夜晚") } ?? false
  }

  /// 30~90日 and 两日 can be no days of a month.
  private func isManyDays(_ numeral: Numeral, _ index: Int) -> Bool {
    guard text[index] == "日" else { return false }
    if text[numeral.full.start - 1] == "期", text[numeral.full.start - 2] == "为" { return true }
    return text[index - 1] == "两" || (numeral.upper?.doubleValue ?? 0) > 31
  }

  /// 月 behind 个半 and 个多.
  private func halfUnit(_ index: Int) -> (end: Int, unit: TimeUnit)? {
    text[index] == "月" ? (index + 1, TimeUnit(.month)) : nil
  }

  /// Whether the unit only begins another word: 年级, 天河, 周年, 日 as a day of the month.
  private func isOtherWord(end: Int, unit: TimeUnit, start: Int) -> Bool {
    let next = text[end]
    if next == "大", text[end + 1] == "的" || text[end + 1] == "小" || !text.isIdeograph(end + 1) {
      return true
    }
    switch text[end - 1] {
    case "年":
      return text.has(.wordBehindYears, at: end) || text.has(.noYears, at: end)
    case "天":
      return text.has(.wordBehindDays, at: end) || text.has(.noDays, at: end)
        || (next == "下" && text[start - 1] == "一" && text[end + 1] != "来")
    case "周": return text.has(.wordBehindWeeks, at: end)
    case "分": return end == start + 1 && !(text[end] == "半" || text.small(end) != nil)
    case "日":
      if text[end - 2] == "一", next == "看" { return false }
      return text[end - 2] != "作" && text[end - 2] != "易" && !text.has(.amountBehindDays, at: end)
        && !text.has("之内", at: end) && !isCountOfNights(end)
    case "时": return next.isOne(of: "代期")
    case "期":
      guard DateText.weekday(next) != nil else { return false }
      return text[start] != "个" || (next != "一" && next != "两")
    default: return false
    }
  }

  /// 零五分钟, 又20天 behind a larger unit.
  private func smallerPart(
    _ numeral: Numeral, behind end: Int, than parts: [TimexFormatter.Part]
  ) -> (amount: Double, unit: TimeUnit, end: Int)? {
    let gap = numeral.full.start - end
    guard gap == 0 || (gap == 1 && (text[end] == " " || text.has(.joinsSmallerUnit, at: end))),
      numeral.kind == .cardinal,
      let value = numeral.value?.doubleValue, let last = parts.last,
      let part = bareMinutes(numeral, value: value) ?? amount(of: numeral, value: value),
      part.unit.code.rank < last.1.code.rank
        || (gap == 1 && text[end] == "又" && parts.count == 1 && part.unit.code != last.1.code)
    else { return nil }
    return part
  }

  /// 九分 behind hours.
  private func bareMinutes(
    _ numeral: Numeral, value: Double
  ) -> (amount: Double, unit: TimeUnit, end: Int)? {
    let end = numeral.full.end
    guard text[end] == "分", text[end + 1] != "钟", text[end + 1] != "之" else { return nil }
    return (value, TimeUnit(.minute), end + 1)
  }
}
