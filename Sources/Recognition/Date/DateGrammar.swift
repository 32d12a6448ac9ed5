// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The shapes of date expressions: points, ranges, open ranges, sets; durations are in an extension.
struct DateGrammar {
  let text: DateText
  let holidays: HolidayCalendar
  let isTaiwanese: Bool
  /// Whether the moment of reference was given, so that 5分钟后 can be told.
  let hasReference: Bool

  /// Returns the longest expression that begins at `start`.
  func expression(at start: Int) -> DateExpression? {
    let word = text.word(at: start)
    return mayBegin(at: start, isWord: word != nil) ? expression(at: start, word: word) : nil
  }

  /// Returns the longest expression that begins at `start`, where ``mayBegin(at:isWord:)`` lets one and the
  /// lexicon has that word or none.
  func expression(at start: Int, word: (end: Int, word: DateWord)?) -> DateExpression? {
    if case .noDate = word?.word { return nil }
    if let pair = pairExpression(at: start) ?? planExpression(at: start) ?? dayFromNow(at: start) {
      return pair
    }
    let point = fiscalYear(at: start) ?? pointExpression(at: start) ?? monthList(at: start)
    guard text.start(start) & DateLexicon.Start.word != 0 || text[start] == "逢" else {
      return point
    }
    let set = setExpression(at: start)
    let best = set?.span.count ?? 0 > point?.span.count ?? 0 ? set : point
    guard let word, let vague = vagueExpression(word.word, from: start, to: word.end),
      vague.span.count > best?.span.count ?? 0
    else { return best }
    return vague
  }

  /// Returns the position behind 至, 到 or a dash.
  static func connector(at index: Int, in text: DateText) -> Int? {
    let start = text.skippingSpaces(index)
    switch text[start] {
    case "至", "到": return text.skippingSpaces(start + 1)
    case "-", "–", "—", "～", "~", "－", "─", "―":
      var end = start + 1
      while end < start + 3, text[end] == text[start] { end += 1 }
      return text.skippingSpaces(end)
    default: return nil
    }
  }

  // MARK: - Points and ranges

  private func pointExpression(at start: Int) -> DateExpression? {
    if text[start] == "截" { return deadline(at: start) }
    guard let (point, end) = point(at: start),
      text[start - 1] != "《" || text.digit(start) != nil && point.year != nil
    else { return nil }
    if let week = bareWeekdayRange(from: point, at: start, end: end) { return week }
    if let range = range(from: point, at: start, end: end)
      ?? dayList(from: point, at: start, end: end) ?? apposition(point, from: start, to: end)
    {
      return range
    }
    guard isAccepted(point, from: start, to: end) else { return nil }
    if let rest = weeklyRest(point, from: start, to: end) { return rest }
    if let year = yearOfTheme(point, from: start, to: end) { return year }
    if let shifted = shifted(point, from: start, to: end) { return shifted }
    if let open = tailed(point, from: start, to: end) { return open }
    if isUntil(point, from: start, to: end) {
      return expression(start, end, .until(point), "date.until-day")
    }
    if isSinceAround(start, end: end) {
      return expression(start, end, .since(point), "date.since-around")
    }
    return expression(start, end, .point(point), isSpoken(start) ? "date.spoken" : "date.point")
  }

  /// Whether the words of a day or of a part of it stand in front (今午, 下午), with which no name
  /// begins.
  private func isSpoken(_ start: Int) -> Bool {
    guard let (end, word) = text.word(at: start), end - start > 1 else { return false }
    switch word {
    case .part, .day, .dayPart: return true
    default: return false
    }
  }

  func expression(
    _ start: Int, _ end: Int, _ shape: DateExpression.Shape, _ rule: RuleName
  ) -> DateExpression {
    DateExpression(span: Span(start, end), shape: shape, rule: rule)
  }

  func point(
    at start: Int, isSecond: Bool = false, isContinuation: Bool = false, withinYear: Bool = true
  ) -> (point: DatePoint, end: Int)? {
    var reader = PointReader(
      text: text, isTaiwanese: isTaiwanese, at: start)
    if !withinYear { return reader.readYear() ? (reader.point, reader.position) : nil }
    reader.isContinuation = isContinuation
    reader.isSecond = isSecond
    guard reader.read() else { return nil }
    return (reader.point, reader.position)
  }

  /// 截至X: everything up to X, with 截至 outside the span.
  private func deadline(at start: Int) -> DateExpression? {
    guard text[start + 1] == "至" || text[start + 1] == "止" else { return nil }
    var next = start + 2
    if text.has(.goesOnFromDeadline, at: next) { next += 1 }
    guard let (point, end) = point(at: next) else { return nil }
    let stop = text[end] == "止" ? end + 1 : end
    let isDueDate = text[start + 1] == "止" && next == start + 2 && text.isIdeograph(start - 1)
    return expression(next, stop, isDueDate ? .point(point) : .until(point), "date.deadline")
  }

  /// 到4月24日，已…: told at the beginning of a clause, everything up to the day is meant.
  private func isUntil(_ point: DatePoint, from start: Int, to end: Int) -> Bool {
    guard !hasReference, text[start - 1].isEither("到", "至"), !text.isIdeograph(start - 2),
      point.clock == nil,
      text[end].isOne(of: "，,")
    else { return false }
    switch point.portion {
    case nil: return point.day != nil && point.month != nil
    case .edge, .third: return true
    default: return false
    }
  }

  private func range(from first: DatePoint, at start: Int, end: Int) -> DateExpression? {
    var index = end
    if text[index] == "起" || text.has("开始", at: index) { index += text[index] == "起" ? 1 : 2 }
    let next = DateGrammar.connector(at: index, in: text) ?? conjunction(at: end)
    guard let next = next ?? doneUntil(behind: first, from: start, at: index) else { return nil }
    if let now = text.end(of: .now, at: next),
      text[next] != "今" || !text.has(.unitBehindThis, at: next + 1)
    {
      return expression(start, now, .since(first), "date.until-now")
    }
    guard
      let (second, secondEnd) = point(at: next, isSecond: true, isContinuation: first.clock != nil),
      isCompatible(first, second)
    else { return nil }
    if let week = weekdayRange(first, second, from: start, to: secondEnd) { return week }
    if let hours = hoursOfDays(first, second, from: start, to: secondEnd) { return hours }
    var stop = closing(secondEnd, length: first.length(to: second))
    if conjunction(at: end) != nil, DateGrammar.connector(at: index, in: text) == nil {
      guard text.has("之间", at: secondEnd) || text[secondEnd] == "间" else { return nil }
      stop = secondEnd + (text[secondEnd] == "间" ? 1 : 2)
    }
    return expression(start, stop, .range(first, second), "date.range")
  }

  /// The end of 忙到 in 从8点忙到12点.
  private func doneUntil(behind first: DatePoint, from start: Int, at end: Int) -> Int? {
    guard first.clock != nil, text[start - 1].isOne(of: "从由自") else { return nil }
    return text.end(of: .goesOnTill, at: end)
  }

  /// 和 and 与 of 三月和九月之间.
  private func conjunction(at index: Int) -> Int? {
    text[index] == "和" || text[index] == "与" ? index + 1 : nil
  }

  /// Whether the two can be ends of one period.
  private func isCompatible(_ first: DatePoint, _ second: DatePoint) -> Bool {
    if second.isClockOnly { return first.clock != nil }
    if first.isClockOnly { return second.clock?.hour != nil }
    if case .season = second.portion { return false }
    return true
  }

  /// 止, 期间, 一连三天 behind a range.
  func closing(_ end: Int, length: Int? = nil) -> Int {
    if let closed = text.end(of: .closesRange, at: end) { return closed }
    if text[end] == "间", text.has(.unitOfCalendar, at: end - 1), !isWordBehind(end, end + 1) {
      return end + 1
    }
    var index = end
    if text.has("一连", at: index) || text.has("连续", at: index) { index += 2 }
    if let number = text.small(index), number.value < 32, text[number.end] == "天",
      index > end || !text.isIdeograph(number.end + 1)
        || number.value == length && !isOpenLength(behind: number.end + 1)
    {
      return number.end + 1
    }
    return end
  }

  /// Whether the days behind a range are told on their own: 三天下来, 三天的, 三天两夜.
  private func isOpenLength(behind end: Int) -> Bool {
    text.has(.goesOnFromLength, at: end) || text.small(end) != nil
  }

  private func tailed(_ point: DatePoint, from start: Int, to end: Int) -> DateExpression? {
    guard let (tailEnd, tail) = text.tail(at: end),
      !isWordBehind(end, tailEnd) || isFrom(start, end),
      !isPlainBeginning(point, from: start, to: end, tailEnd: tailEnd)
    else { return nil }
    if tail == .since, let run = runOfDays(point, from: start, behind: tailEnd) { return run }
    switch tail {
    case .since:
      return between(point, from: start, behind: tailEnd)
        ?? expression(start, tailEnd, .since(point), "date.since")
    case .until:
      let stop = text.has("为止", at: end) && !hasReference ? end : tailEnd
      return expression(start, stop, .until(point), "date.until")
    case .same:
      if staysOutside(point, end) { return nil }
      if text[end] == "许" || text[end] == "份", point.clock == nil { return nil }
      if text.has("这天", at: end), point.holiday == nil { return nil }
      return expression(start, tailEnd, .point(point), "date.point")
    }
  }

  /// 自10月起到府安装: no 起到.
  private func isFrom(_ start: Int, _ end: Int) -> Bool {
    text[end] == "起" && text[end + 1] == "到" && text.has(.leadsToStart, at: start - 1)
  }

  /// Whether 开始 behind the point is the verb of the clause: 2015年开始合作, 是从2025年4月开始的.
  private func isPlainBeginning(
    _ point: DatePoint, from start: Int, to end: Int, tailEnd: Int
  ) -> Bool {
    guard text.has("开始", at: end), tailEnd == end + 2, !hasReference else { return false }
    if text[tailEnd] == "的", !text.isIdeograph(tailEnd + 1) { return true }
    guard !text.has(.leadsToBeginning, at: start - 1) else { return false }
    return text.isIdeograph(tailEnd)
      || ((point.isDay || point.isClockOnly) && text[tailEnd].isOne(of: "。，；,;"))
  }

  /// 2010年之后2018年之前.
  private func between(_ first: DatePoint, from start: Int, behind end: Int) -> DateExpression? {
    guard first.year != nil, text.digit(end) != nil, let (second, next) = point(at: end),
      second.year != nil, let tail = text.tail(at: next), tail.tail == .until
    else { return nil }
    return expression(start, tail.end, .range(first, second), "date.between")
  }

  /// Whether 期间, 前后 stand beside a day of the old calendar and not in its name.
  private func staysOutside(_ point: DatePoint, _ end: Int) -> Bool {
    if point.isLunar { return point.day != nil }
    guard point.holiday != nil else { return false }
    return hasReference && text.has("期间", at: end) && !point.isHolidayPeriod
  }

  /// 自2016年与…结成对口以来, 2011年成立以来: the words of an open range stand around a clause.
  private func isSinceAround(_ start: Int, end: Int) -> Bool {
    let isLed = text[start - 1] == "自" || text[start - 1] == "从"
    if !isLed, text[end] == "是" { return false }
    let reach = isLed ? 30 : text.isIdeograph(start - 1) ? 8 : 18
    var index = isLed && text[end].isOne(of: "，,") ? end + 1 : end
    while index < end + reach, index + 1 < text.scalars.count,
      isLed ? !text[index].isOne(of: "。；;，,\n") : text.isIdeograph(index)
    {
      if text.has("以来", at: index) || text.has("至今", at: index) {
        return isLed || (index > end + 1 && text[index - 1] != "年")
      }
      index += 1
    }
    return false
  }

  /// Whether 将 before the place says what was done with something: 近日将药品送到村里.
  private func isTaken(_ start: Int) -> Bool {
    !text.has(.noObjectBehindWill, at: start)
      && (start + 2..<start + 12).contains { index in
        text.has(.handsOver, at: index) && text.has(.toRecipient, at: index + 1)
      }
  }

  private func vagueExpression(
    _ word: DateWord, from start: Int, to end: Int
  ) -> DateExpression? {
    if case .spoken(let code) = word, hasReference {
      return expression(start, end, .vague(text.code(code)), "date.vague")
    }
    guard case .vague(let code) = word, !isNoVagueTime(from: start, to: end) else { return nil }
    let isComing =
      text.has("近日", at: start)
      && (text[end] == "将" && !isTaken(end + 1) || text.has("即将", at: end))
    return expression(
      start, end, .vague(isComing ? "FUTURE_REF" : text.code(code)), "date.vague")
  }
}
