// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The shapes of date expressions: points, ranges, open ranges, sets; durations are in an extension.
struct DateGrammar {
  let text: DateText
  let lexicon: DateLexicon
  let holidays: HolidayCalendar
  let isTaiwanese: Bool
  /// Whether the moment of reference was given, so that 5分钟后 can be told.
  let hasReference: Bool

  /// Returns the longest expression that begins at `start`.
  func expression(at start: Int) -> DateExpression? {
    let bits = lexicon.start(text[start])
    var best: DateExpression?
    func offer(_ candidate: DateExpression?) {
      guard let candidate, candidate.span.count > best?.span.count ?? 0 else { return }
      best = candidate
    }
    if bits & (DateLexicon.Start.number | DateLexicon.Start.word | DateLexicon.Start.other) == 0 {
      return nil
    }
    if bits & DateLexicon.Start.number != 0, !mayBeginNumber(start) { return nil }
    if bits & DateLexicon.Start.number == 0, !mayBeginWord(start, bits) { return nil }
    if bits & DateLexicon.Start.word != 0,
      case .noDate = lexicon.word(at: start, in: text.scalars)?.word
    {
      return nil
    }
    offer(pointExpression(at: start))
    if bits & DateLexicon.Start.word != 0 {
      offer(setExpression(at: start))
      offer(vagueExpression(at: start))
    }
    return best
  }

  /// Whether more than the first code point of a word looks like a date; most often it does not.
  private func mayBeginWord(_ start: Int, _ bits: UInt8) -> Bool {
    if text[start] == "每" || lexicon.word(at: start, in: text.scalars) != nil { return true }
    guard bits & DateLexicon.Start.other != 0 else { return false }
    switch (text[start], text[start + 1]) {
    case ("大", "年"), ("公", "历"), ("公", "元"), ("民", "国"), ("礼", "拜"), ("星", "期"), ("农", "历"),
      ("阴", "历"),
      ("旧", "历"), ("夏", "历"), ("西", "元"), ("西", "历"):
      return true
    case ("大", _), ("公", _), ("民", _), ("礼", _), ("星", _), ("农", _), ("阴", _), ("旧", _), ("夏", _),
      ("西", _):
      return false
    default: return true
    }
  }

  /// Whether the number at `start` has something of a date behind it; most numbers have not.
  private func mayBeginNumber(_ start: Int) -> Bool {
    if text.digit(start) != nil, text.digit(start - 1) != nil { return false }
    if text.digit(start) == nil, isInNumeral(start - 1) { return false }
    var end = start
    while end - start < 12,
      text.digit(end) != nil || text.chineseDigit(end) != nil
        || "十廿卅".unicodeScalars.contains(text[end])
    {
      end += 1
    }
    if end - start >= 7 { return true }
    switch text[text.skippingSpaces(end)] {
    case "年", "月", "日", "号", "点", "时", "世", "季", ":", "：", "-", "/", ".", "·", "～", "~", "—", "–",
      "－",
      "至", "到", "J", "F", "M", "A", "S", "O", "N", "D", "个", "千", "0"..."9":
      return true
    default: return lexicon.start(text[start]) & DateLexicon.Start.word != 0
    }
  }

  /// Whether the code point at `index` belongs to a Chinese numeral.
  private func isInNumeral(_ index: Int) -> Bool {
    text.chineseDigit(index) != nil || "十百千万亿廿卅".unicodeScalars.contains(text[index])
  }

  /// Returns the position behind 至, 到 or a dash.
  static func connector(at index: Int, in text: DateText) -> Int? {
    let start = text.skippingSpaces(index)
    switch text[start] {
    case "至", "到": return text.skippingSpaces(start + 1)
    case "-", "–", "—", "～", "~", "－", "─", "―":
      let end = text[start + 1] == text[start] ? start + 2 : start + 1
      return text.skippingSpaces(end)
    default: return nil
    }
  }

  // MARK: - Points and ranges

  private func pointExpression(at start: Int) -> DateExpression? {
    if text[start] == "截" { return deadline(at: start) }
    guard text[start - 1] != "《", let (point, end) = point(at: start) else { return nil }
    if let range = range(from: point, at: start, end: end) { return range }
    guard isAccepted(point, from: start, to: end) else { return nil }
    if let shifted = shifted(point, from: start, to: end) { return shifted }
    if let open = tailed(point, from: start, to: end) { return open }
    if isSinceAround(start, end: end) {
      return expression(start, end, .since(point), "date.since-around")
    }
    return expression(start, end, .point(point), "date.point")
  }

  private func expression(
    _ start: Int, _ end: Int, _ shape: DateExpression.Shape, _ rule: String
  ) -> DateExpression {
    DateExpression(span: Span(start, end), shape: shape, rule: rule)
  }

  func point(
    at start: Int, isSecond: Bool = false, isContinuation: Bool = false
  ) -> (point: DatePoint, end: Int)? {
    var reader = PointReader(
      text: text, lexicon: lexicon, isTaiwanese: isTaiwanese, at: start)
    reader.isContinuation = isContinuation
    reader.isSecond = isSecond
    guard reader.read() else { return nil }
    return (reader.point, reader.position)
  }

  /// 截至X: everything up to X, with 截至 outside the span.
  private func deadline(at start: Int) -> DateExpression? {
    guard text[start + 1] == "至" || text[start + 1] == "止" else { return nil }
    var next = start + 2
    if text[next] == "到" || text[next] == "至" || text[next] == "于" { next += 1 }
    guard let (point, end) = point(at: next) else { return nil }
    let stop = text[end] == "止" ? end + 1 : end
    return expression(next, stop, .until(point), "date.deadline")
  }

  private func range(from first: DatePoint, at start: Int, end: Int) -> DateExpression? {
    var index = end
    if text[index] == "起" || text.has("开始", at: index) { index += text[index] == "起" ? 1 : 2 }
    guard let next = DateGrammar.connector(at: index, in: text) ?? conjunction(at: end) else {
      return nil
    }
    for word in ["今", "目前", "现在", "如今"] as [StaticString] where text.has(word, at: next) {
      guard
        text[next] != "今" || !text.isIdeograph(next + 1)
          || !"年天日晚早".unicodeScalars.contains(text[next + 1])
      else { break }
      return expression(
        start, next + word.description.unicodeScalars.count, .since(first), "date.until-now")
    }
    guard
      let (second, secondEnd) = point(at: next, isSecond: true, isContinuation: first.clock != nil),
      isCompatible(first, second)
    else { return nil }
    var stop = closing(secondEnd)
    if conjunction(at: end) != nil, DateGrammar.connector(at: index, in: text) == nil {
      guard text.has("之间", at: secondEnd) || text[secondEnd] == "间" else { return nil }
      stop = secondEnd + (text[secondEnd] == "间" ? 1 : 2)
    }
    return expression(start, stop, .range(first, second), "date.range")
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
  private func closing(_ end: Int) -> Int {
    for word in ["期间", "之间", "为止", "止"] as [StaticString] where text.has(word, at: end) {
      return end + word.description.unicodeScalars.count
    }
    var index = end
    if text.has("一连", at: index) || text.has("连续", at: index) { index += 2 }
    if let number = text.small(index), number.value < 32, text[number.end] == "天",
      index > end || !text.isIdeograph(number.end + 1)
    {
      return number.end + 1
    }
    return end
  }

  private func tailed(_ point: DatePoint, from start: Int, to end: Int) -> DateExpression? {
    guard let (tailEnd, tail) = lexicon.tail(at: end, in: text.scalars), !isWordBehind(end, tailEnd)
    else { return nil }
    if text.has("开始", at: end), point.isDay, !"自从由于".unicodeScalars.contains(text[start - 1]),
      "。，；,;".unicodeScalars.contains(text[tailEnd])
    {
      return nil
    }
    switch tail {
    case .since: return expression(start, tailEnd, .since(point), "date.since")
    case .until: return expression(start, tailEnd, .until(point), "date.until")
    case .same:
      if staysOutside(point, end) { return nil }
      if text[end] == "许" || text[end] == "份", point.clock == nil { return nil }
      return expression(start, tailEnd, .point(point), "date.point")
    }
  }

  /// Whether 期间, 前后 stand beside a day of the old calendar and not in its name.
  private func staysOutside(_ point: DatePoint, _ end: Int) -> Bool {
    if point.isLunar { return point.day != nil }
    guard point.holiday != nil else { return false }
    return text.has("期间", at: end) && !point.isHolidayPeriod
  }

  /// Whether the single-character tail begins another word: 前往, 后勤, 起来, 内科.
  func isWordBehind(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 1 else { return false }
    let next = text[end]
    switch text[start] {
    case "前": return "往来去线夕提辈言方赴列后景期沿锋几两三五十".unicodeScalars.contains(next)
    case "后": return "勤续备方来期代天台排面两三几".unicodeScalars.contains(next)
    case "起": return "来到点诉草源床搏义步飞伏初重码".unicodeScalars.contains(next)
    case "内": return "科蒙容部分镜地外涵需心江黄瘤陆湖".unicodeScalars.contains(next)
    case "来": return "到自访临说回宾源电信看院往".unicodeScalars.contains(next)
    case "止": return "咳痛血步住".unicodeScalars.contains(next)
    case "上", "间", "许": return text.isIdeograph(end)
    default: return false
    }
  }

  /// 自2016年与…结成对口以来: the words of an open range stand around a clause.
  private func isSinceAround(_ start: Int, end: Int) -> Bool {
    guard text[start - 1] == "自" || (text[start - 2] == "自" && text[start - 1] == "从") else {
      return false
    }
    var index = end
    while index < end + 30, index + 1 < text.scalars.count,
      !"。；;，,\n".unicodeScalars.contains(text[index])
    {
      if text.has("以来", at: index) || text.has("至今", at: index) { return true }
      index += 1
    }
    return false
  }

  // MARK: - What is no date after all

  private func isAccepted(_ point: DatePoint, from start: Int, to end: Int) -> Bool {
    if let number = point.holiday, !point.isHolidayPeriod, point.year == nil, point.clock == nil {
      if holidays.isWeak(number), !isSupported(end) {
        return text[start - 1] == "\n" && text[end] == "\n"
      }
      if "路村镇乡县区市街寺庙山河桥园".unicodeScalars.contains(text[end]) { return false }
    }
    if point.isClockOnly, point.clock?.hour == nil {
      return !text.isIdeograph(start - 1) || isOpenBefore(start)
    }
    if point.portion == .season("SP") || point.portion == .season("SU")
      || point.portion == .season("FA") || point.portion == .season("WI")
    {
      return point.year != nil
    }
    if point.day != nil, point.month == nil, point.year == nil, point.clock == nil {
      return !isPeriodOfDays(end)
    }
    return true
  }

  /// Whether a part of the day stands where a clause begins.
  private func isOpenBefore(_ start: Int) -> Bool {
    "的在于到从至将".unicodeScalars.contains(text[start - 1])
  }

  /// 三日内, 3日份量: days are counted.
  private func isPeriodOfDays(_ end: Int) -> Bool {
    guard text[end - 1] == "日" else { return false }
    if text.has("之内", at: end) || text.has("以内", at: end) { return true }
    return "内份药量游后龄".unicodeScalars.contains(text[end])
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

  private func vagueExpression(at start: Int) -> DateExpression? {
    guard let (end, word) = lexicon.word(at: start, in: text.scalars) else { return nil }
    if case .spoken(let code) = word, hasReference {
      return expression(start, end, .vague(code), "date.vague")
    }
    guard case .vague(let code) = word else { return nil }
    if text.has("过去", at: start), end == start + 2 {
      if text[end] == "了" || "走跑送传扑追赶看飞冲跟".unicodeScalars.contains(text[start - 1]) { return nil }
    }
    if text.has("最近", at: start), text[end] == "的" { return nil }
    return expression(start, end, .vague(code), "date.vague")
  }
}
