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
    mentions(in: [(text, context)], numerals: [numerals]).first ?? []
  }

  /// Returns the date mentions of each of `texts`, whose numerals are known: all are found before the first is resolved,
  /// for the code of either part fills the cache.
  func mentions(in texts: [RecognizerSet.Text], numerals: [[Numeral]]) -> [[Mention]] {
    let found = texts.indices.map { expressions(in: texts[$0], numerals: numerals[$0]) }
    return texts.indices.map { mentions(of: found[$0], in: texts[$0]) }
  }

  private func mentions(
    of expressions: [DateExpression], in read: RecognizerSet.Text
  ) -> [Mention] {
    let (text, context) = read
    let published = context.published ?? text.header.published
    let told = published.flatMap { dateline(of: expressions, before: $0.date, in: text.scalars) }
    let reference =
      context.reference ?? told ?? published ?? firstDate(of: expressions, in: text.scalars)
    let resolver = DateResolver(
      holidays: holidays, lunar: lunar, reference: reference, isDialogue: context.reference != nil)
    var reading = DateReading(
      text: text, expressions: expressions, lexicon: lexicon, resolver: resolver)
    return reading.mentions()
  }

  // MARK: - Finding

  private func expressions(
    in read: RecognizerSet.Text, numerals: [Numeral]
  ) -> [DateExpression] {
    let (text, context) = read
    let grammar = DateGrammar(
      text: DateText(
        scalars: text.scalars, isDialogue: context.reference != nil, lexicon: lexicon),
      holidays: holidays,
      isTaiwanese: text.script != .hans, hasReference: context.reference != nil)
    return expressions(in: text.scalars, numerals: numerals, grammar: grammar)
  }

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
      let word = grammar.text.word(at: position)
      let mayBegin = grammar.mayBegin(at: position, isWord: word != nil)
      let isOpen = mayBegin || grammar.mayBeginInformalDuration(at: position)
      guard isNumeral || isOpen else {
        position += 1
        continue
      }
      var best = mayBegin ? grammar.expression(at: position, word: word) : nil
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

  /// The day of an agency's words at the head of the text, from which a report counts that was published within
  /// a week: 本报武汉12月13日电, 昨天….
  private func dateline(
    of expressions: [DateExpression], before published: CivilDate, in text: [Unicode.Scalar]
  ) -> CivilDateTime? {
    for expression in expressions.prefix(8) where expression.span.start < 400 {
      guard case .point(let point) = expression.shape, case .said(let month) = point.month,
        case .said(let day) = point.day, !point.isLunar,
        DateRecognizer.isDateline(expression.span, in: text)
      else { continue }
      return [published.year, published.year - 1].lazy
        .compactMap { CivilDate(year: $0, month: month, day: day) }
        .first { (1...7).contains(published.dayNumber - $0.dayNumber) }
        .map { CivilDateTime(date: $0, minute: nil) }
    }
    return nil
  }

  /// The first day said whole in the lines above the text, which is when it was published.
  private func firstDate(
    of expressions: [DateExpression], in text: [Unicode.Scalar]
  ) -> CivilDateTime? {
    for expression in expressions.prefix(8) where expression.span.start < 400 {
      guard case .point(let point) = expression.shape, case .said(let year) = point.year,
        case .said(let month) = point.month, !point.isLunar,
        let date = day(year, month, point.day, expression.span.end, in: text),
        isShortLine(around: expression.span, in: text)
          || DateRecognizer.isDateline(expression.span, in: text)
      else { continue }
      return CivilDateTime(date: date, minute: point.clock?.fullMinutes)
    }
    return nil
  }

  /// The day said; where only a month is, as of the number of a journal, its last one.
  private func day(
    _ year: Int, _ month: Int, _ day: Anchor?, _ end: Int, in text: [Unicode.Scalar]
  ) -> CivilDate? {
    if case .said(let number) = day { return CivilDate(year: year, month: month, day: number) }
    guard day == nil,
      end >= text.count || !text[end].isIdeograph
        || lexicon.characters.contains(text[end], .countsIssues)
    else {
      return nil
    }
    return CivilDate(year: year, month: month, day: CivilDate.dayCount(year: year, month: month))
  }

  /// Whether the agency's words stand around the day: 【某社2025年2月7日讯】, （香港 – 2024年1月13日）.
  private static func isDateline(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    guard span.end < text.count, text[span.end].isOne(of: "讯电)）】](（ ") else { return false }
    var start = span.start
    while start > 0, text[start - 1] != "\n", span.start - start < 20 { start -= 1 }
    guard span.start - start < 20 else { return false }
    if start == span.start, opensRelease(behind: span.end, in: text) { return true }
    guard !text[span.end].isOne(of: "(（ ") else { return false }
    return text[span.end].isOne(of: "讯电") || text[start].isOne(of: "(（【[")
  }

  /// Whether a release begins behind the day that opens its line: 2013年12月16日 - 某公司…, 2023/04/13（某报报道）….
  private static func opensRelease(behind end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end + 3 < text.count else { return false }
    if text[end] == " " { return text[end + 1].isOne(of: "-–—") && text[end + 2] == " " }
    guard text[end].isOne(of: "(（") else { return false }
    let inside = text[(end + 1)..<min(text.count, end + 16)]
    guard let close = inside.firstIndex(where: { $0.isOne(of: ")）") }), close > end + 3 else {
      return false
    }
    return text[close - 2] == "报" && text[close - 1].isOne(of: "导道")
  }

  private func isShortLine(around span: Span, in text: [Unicode.Scalar]) -> Bool {
    var start = span.start
    var end = span.end
    while start > 0, text[start - 1] != "\n", span.start - start < 60 { start -= 1 }
    while end < text.count, text[end] != "\n", end - span.end < 60 { end += 1 }
    let isOpen = (start > 0 && text[start - 1] != "\n") || (end < text.count && text[end] != "\n")
    return !isOpen && end - start < 70
  }
}
