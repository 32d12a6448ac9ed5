// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds dates, times, durations and sets, and resolves them against the document.
public struct DateRecognizer: Sendable {
  private let lexicon: DateLexicon
  private let lunar: LunarCalendar
  private let holidays: HolidayCalendar

  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    lunar = try LunarCalendar(tables: tables)
    holidays = try HolidayCalendar(tables: tables, lunar: lunar)
    lexicon = try DateLexicon(tables: tables, holidays: holidays)
  }

  /// Returns the date mentions of `text`, sorted, without overlaps.
  ///
  /// `context.published`, or else the header's date, is what relative dates count from.
  public func mentions(
    in text: PreparedText, numerals: [Numeral], context: DocumentContext
  ) -> [Mention] {
    let grammar = DateGrammar(
      text: DateText(
        scalars: text.scalars, isDialogue: context.reference != nil, lexicon: lexicon),
      holidays: holidays,
      isTaiwanese: text.script != .hans, hasReference: context.reference != nil)
    let expressions = expressions(in: text.scalars, numerals: numerals, grammar: grammar)
    let known = context.reference ?? context.published ?? text.header.published
    let reference = known ?? firstDate(of: expressions, in: text.scalars)
    var resolver = DateResolver(
      holidays: holidays, lunar: lunar, reference: reference, isDialogue: context.reference != nil)
    return expressions.compactMap { mention($0, in: text.scalars, resolver: &resolver) }
  }

  // MARK: - Finding

  private func expressions(
    in text: [Unicode.Scalar], numerals: [Numeral], grammar: DateGrammar
  ) -> [DateExpression] {
    var found: [DateExpression] = []
    found.reserveCapacity(text.count / 64)
    var numeral = 0
    var position = 0
    while true {
      while numeral < numerals.count, numerals[numeral].full.start < position { numeral += 1 }
      let next = numeral < numerals.count ? numerals[numeral].full.start : text.count
      position = lexicon.firstStart(in: text, position..<max(position, next))
      guard position < text.count else { break }
      let isNumeral = numeral < numerals.count && numerals[numeral].full.start == position
      if !isNumeral, grammar.isWithinDigits(position) {
        position += 1
        continue
      }
      let isOpen = grammar.mayBegin(at: position)
      guard isNumeral || isOpen else {
        position += 1
        continue
      }
      var best = isOpen ? grammar.expression(at: position) : nil
      let length = best?.span.count ?? 0
      if isNumeral, let duration = grammar.duration(at: numeral, of: numerals),
        duration.span.end - position > length
      {
        best = duration
      } else if let informal = grammar.informalDuration(at: position),
        informal.span.end - position > length
      {
        best = informal
      }
      guard let expression = best else {
        position += 1
        continue
      }
      while let last = found.last, last.span.overlaps(expression.span) { found.removeLast() }
      found.append(expression)
      position = max(position + 1, expression.span.end)
    }
    return found
  }

  /// The first day said whole in the lines above the text, which is when it was published.
  private func firstDate(
    of expressions: [DateExpression], in text: [Unicode.Scalar]
  ) -> CivilDateTime? {
    for expression in expressions.prefix(8) where expression.span.start < 400 {
      guard case .point(let point) = expression.shape, case .said(let year) = point.year,
        case .said(let month) = point.month, case .said(let day) = point.day, !point.isLunar,
        let date = CivilDate(year: year, month: month, day: day),
        isShortLine(around: expression.span, in: text) || isDateline(expression.span, in: text)
      else { continue }
      return CivilDateTime(date: date, minute: point.clock?.fullMinutes)
    }
    return nil
  }

  /// Whether the agency's words stand around the day: 【某社2025年2月7日讯】.
  private func isDateline(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    guard span.end < text.count, text[span.end].isOne(of: "讯电") else { return false }
    var start = span.start
    while start > 0, text[start - 1] != "\n", span.start - start < 20 { start -= 1 }
    return span.start - start < 20
  }

  private func isShortLine(around span: Span, in text: [Unicode.Scalar]) -> Bool {
    var start = span.start
    var end = span.end
    while start > 0, text[start - 1] != "\n", span.start - start < 60 { start -= 1 }
    while end < text.count, text[end] != "\n", end - span.end < 60 { end += 1 }
    return end - start < 70
  }

  // MARK: - Resolving

  private func mention(
    _ expression: DateExpression, in text: [Unicode.Scalar], resolver: inout DateResolver
  ) -> Mention? {
    resolver.position = expression.span.start
    resolver.sentenceStart = sentenceStart(before: expression.span.start, in: text)
    resolver.looksForward = looksForward(
      around: expression.span, from: resolver.sentenceStart, in: text)
    if case .point(let point) = expression.shape {
      resolver.isInQuotation =
        point.day == .fromReference(0)
        && isInQuotation(expression.span.start, from: resolver.sentenceStart, in: text)
    }
    let isEcho = resolver.lastEnd == expression.span.start && isRunningDay(expression.shape)
    let follows =
      expression.span.start > 0 && resolver.lastSetEnd == expression.span.start - 1
      && text[expression.span.start - 1].isOne(of: "、和及与")
    resolver.lastEnd = expression.span.end
    if case .set(let code) = expression.shape, DateRecognizer.namesWeekday(code) {
      resolver.lastSetEnd = expression.span.end
    } else if follows, let set = DateRecognizer.weekdaySet(expression.shape) {
      resolver.lastSetEnd = expression.span.end
      return Mention(span: expression.span, value: .date(set), rule: "date.set")
    }
    guard !isEcho, let value = resolver.value(of: expression) else { return nil }
    return Mention(span: expression.span, value: .date(value), rule: expression.rule)
  }

  /// Whether the set is of a weekday: `XXXX-WXX-3`.
  private static func namesWeekday(_ code: String) -> Bool {
    code.utf8.starts(with: "XXXX-WXX-".utf8)
  }

  /// The 周四上午 of 每周二、周四上午, which comes every week too.
  private static func weekdaySet(_ shape: DateExpression.Shape) -> DateValue? {
    guard case .point(let point) = shape, let weekday = point.weekday, point.portion == nil else {
      return nil
    }
    let clock = point.clock.map { TimexFormatter.clock($0, trimmed: true) } ?? ""
    return DateValue(value: "XXXX-WXX-\(weekday)" + clock, kind: .set)
  }

  /// Whether a quotation is open at `index`: somebody speaks on the day of the event.
  private func isInQuotation(
    _ index: Int, from start: Int, in text: [Unicode.Scalar]
  ) -> Bool {
    for position in stride(from: index - 1, through: max(0, start - 60), by: -1) {
      if text[position].isOne(of: "“「『") { return true }
      if text[position].isOne(of: "”」』\n") { return false }
    }
    return false
  }

  /// Whether the words are 当天 or its like, which right behind a date say nothing new.
  private func isRunningDay(_ shape: DateExpression.Shape) -> Bool {
    guard case .point(let point) = shape else { return false }
    return point == DatePoint(day: .fromRunning(0))
  }

  private func sentenceStart(before index: Int, in text: [Unicode.Scalar]) -> Int {
    var start = index
    while start > 0, index - start < 200, !isSentenceEnd(text[start - 1]) { start -= 1 }
    return start
  }

  private func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "\n" || scalar == "！" || scalar == "？" || scalar == "；"
  }

  /// Whether 将, 预计 or the like stand shortly before the date or behind it in its sentence.
  private func looksForward(around span: Span, from start: Int, in text: [Unicode.Scalar]) -> Bool {
    var end = span.end
    while end < text.count, end - span.end < 12, !isSentenceEnd(text[end]) { end += 1 }
    return lexicon.looksForward(Span(max(start, span.start - 14), span.start), in: text)
      || lexicon.looksForward(Span(span.end, end), in: text)
  }
}
