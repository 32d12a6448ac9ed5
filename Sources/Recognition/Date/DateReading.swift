// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// One reading of a document's date expressions in order, with what the text has told so far.
struct DateReading {
  private let text: PreparedText
  private let scalars: [Unicode.Scalar]
  private let expressions: [DateExpression]
  private let around: DateSurroundings
  private var resolver: DateResolver
  /// The line that the reading has come to.
  private var line = -1
  /// Where the heading over a line begins, and which line: one may have many dates, and stand far below.
  private var heading = (line: -1, start: Int.max)

  /// Creates a reading that has told nothing yet.
  init(
    text: PreparedText, expressions: [DateExpression], lexicon: DateLexicon, resolver: DateResolver
  ) {
    self.text = text
    scalars = text.scalars
    self.expressions = expressions
    around = DateSurroundings(scalars: text.scalars, lexicon: lexicon)
    self.resolver = resolver
  }

  /// Returns the mentions of the expressions that have a value.
  mutating func mentions() -> [Mention] {
    var found: [Mention] = []
    found.reserveCapacity(expressions.count)
    for index in expressions.indices {
      if let mention = mention(at: index) { found.append(mention) }
    }
    return found
  }

  private mutating func mention(at index: Int) -> Mention? {
    var expression = expressions[index]
    place(expression)
    if let part = partOfSentence(for: expression) { expression.setPart(part) }
    if needsDay(expression), let day = coming(behind: index) {
      resolver.memory.note(
        Period(day: day), at: resolver.position, saysYear: false, inPassing: true)
    }
    let isEcho = resolver.lastEnd == expression.span.start && saysDayAgain(expression)
    let follows =
      expression.span.start > 0 && resolver.lastSetEnd == expression.span.start - 1
      && around.has(.joinsListed, at: expression.span.start - 1)
    resolver.lastEnd = expression.span.end
    if case .set(let code) = expression.shape, code.utf8.starts(with: "XXXX-".utf8) || code == "P1D"
    {
      resolver.lastSetEnd = expression.span.end
      resolver.lastSet = code
    } else if follows, let set = DateReading.nextSet(expression.shape, behind: resolver.lastSet) {
      resolver.lastSetEnd = expression.span.end
      return Mention(span: expression.span, value: .date(set), rule: "date.set")
    }
    guard !isEcho, let value = resolver.value(of: expression) else { return nil }
    if isLately(expression) { resolver.memory.forgetDay() }
    return Mention(span: expression.span, value: .date(value), rule: expression.rule)
  }

  /// The 周四上午 of 每周二、周四上午, the 15日 of 每月5日、15日 and the second hours of each day, which come
  /// again and again too.
  private static func nextSet(_ shape: DateExpression.Shape, behind code: String) -> DateValue? {
    if let hours = hours(of: shape) {
      let day = code.utf8.starts(with: "XXXX-WXX-".utf8) ? code.prefix(10) : code[...]
      let clock = day.utf8.count == 10 ? TimexFormatter.clock(hours, trimmed: true) : ""
      return DateValue(value: day + clock, kind: .set)
    }
    guard code != "P1D" else { return nil }
    guard case .point(let point) = shape, point.portion == nil, point.year == nil else {
      return nil
    }
    let clock = point.clock.map { TimexFormatter.clock($0, trimmed: true) } ?? ""
    if code.utf8.starts(with: "XXXX-WXX-".utf8) {
      return point.weekday.map { DateValue(value: "XXXX-WXX-\($0)" + clock, kind: .set) }
    }
    guard case .said(let day) = point.day, !point.isLunar else { return nil }
    var month = code.prefix(7)
    if case .said(let number) = point.month { month = "XXXX-" + padded(number, 2) }
    return DateValue(value: month + "-" + padded(day, 2) + clock, kind: .set)
  }

  /// The clock that a shape says alone, with its hour: the 下午2时 of 每日上午8时至12时及下午2时至5时.
  private static func hours(of shape: DateExpression.Shape) -> Clock? {
    switch shape {
    case .point(let point), .range(let point, _):
      return point.isClockOnly && point.clock?.hour != nil ? point.clock : nil
    default: return nil
    }
  }

  /// Whether the words are 当天 or a named day, which right behind a date say nothing new.
  private func saysDayAgain(_ expression: DateExpression) -> Bool {
    guard case .point(let point) = expression.shape else { return false }
    return expression.isNamedDay || point == DatePoint(day: .fromRunning(0))
  }

  // MARK: - Where a date stands

  /// Tells the resolver where the expression stands.
  private mutating func place(_ expression: DateExpression) {
    let span = expression.span
    moveLine(to: span.start)
    resolver.position = span.start
    resolver.sentenceStart = around.sentenceStart(before: span.start)
    resolver.statementStart = around.statementStart(before: resolver.sentenceStart)
    resolver.opensSentence =
      !scalars[resolver.sentenceStart..<span.start].contains { $0.isIdeograph }
    resolver.isPredicate =
      expression.isNamedDay && span.start > 0 && around.has(.onlyNamesDay, at: span.start - 1)
    resolver.isAside =
      kind != .body || expression.isNamedDay || around.hasAgencyWord(behind: span.end)
    resolver.isInTitle = kind == .title
    resolver.headingStart = resolver.opensSentence ? headingStart() : .max
    resolver.isOfPage = kind == .header || kind == .byline
    resolver.closesSpan =
      span.start > 1 && scalars[span.start - 1].isOne(of: "至到")
      && !scalars[span.start - 2].isOne(of: "截直")
    resolver.outlook = around.outlook(around: span, sentenceStart: resolver.sentenceStart)
    if case .point(let point) = expression.shape {
      resolver.isInQuotation =
        Self.isOfSpeech(point.day)
        && around.isInQuotation(span.start, sentenceStart: resolver.sentenceStart)
    }
  }

  /// What the line is for.
  private var kind: LineKind {
    text.lines.indices.contains(line) ? text.lines[line].kind : .body
  }

  private mutating func moveLine(to position: Int) {
    let before = line
    line = max(0, line)
    while line < text.lines.count, text.lines[line].span.end < position { line += 1 }
    if line > before { resolver.memory.beginParagraph() }
  }

  /// Whether a speaker counts the day from his own: 昨天, 今天, 明天.
  private static func isOfSpeech(_ day: Anchor?) -> Bool {
    guard case .fromReference(let offset) = day else { return false }
    return (-1...1).contains(offset)
  }

  // MARK: - Days that the text tells only later, or not at all

  /// Whether a time of day or the 今天 of a speaker opens the text before any day is told.
  private func needsDay(_ expression: DateExpression) -> Bool {
    guard kind == .body, resolver.memory.dayOfStory == nil, !resolver.isDialogue,
      case .point(let point) = expression.shape
    else { return false }
    return point.isClockOnly || resolver.isInQuotation
  }

  /// The 晚上 or 下午 that the sentence has said before an hour alone: 晚上回到县城，快十点了.
  private func partOfSentence(for expression: DateExpression) -> DayPart? {
    guard kind == .body, !resolver.isDialogue, case .point(let point) = expression.shape,
      point.isClockOnly, point.clock?.part == nil, let hour = point.clock?.hour,
      (1...11).contains(hour)
    else { return nil }
    let start = max(resolver.sentenceStart, expression.span.start - 40)
    for index in stride(from: expression.span.start - 2, through: start, by: -1) {
      let next = scalars[index + 1]
      switch scalars[index] {
      case "晚" where !around.has(.wordBehindLate, at: index + 1), "夜": return .evening
      case "下" where next == "午": return hour < 8 ? .afternoon : nil
      case "早", "晨",
        "上" where next == "午", "中" where next == "午":
        return nil
      default: continue
      }
    }
    return nil
  }

  /// Where the line begins that stands over this one as its heading, short and without a stop.
  private mutating func headingStart() -> Int {
    if heading.line != line { heading = (line, startOfHeading(over: line)) }
    return heading.start
  }

  private func startOfHeading(over line: Int) -> Int {
    var above = line - 1
    while above >= 0, text.lines.indices.contains(above), text.lines[above].kind == .blank {
      above -= 1
    }
    guard text.lines.indices.contains(above) else { return .max }
    let span = text.lines[above].span
    let isHeading =
      (4...30).contains(span.count)
      && !scalars[span.start..<span.end].contains { $0.isOne(of: "。！？；") }
    return isHeading ? span.start : .max
  }

  /// The day that the next lines tell of: 凌晨五点，…。这天是3月31日.
  private func coming(behind index: Int) -> CivilDate? {
    let reach = expressions[index].span.end + 200
    for next in expressions[(index + 1)...].prefix(6) where next.span.start < reach {
      guard case .point(let point) = next.shape, case .said = point.day else { continue }
      var ahead = self
      ahead.place(next)
      guard ahead.kind == .body, !ahead.resolver.isAside,
        let day = ahead.resolver.period(of: point)?.first, let today = resolver.today
      else { return nil }
      return (0...31).contains(today.dayNumber - day.dayNumber) ? day : nil
    }
    return nil
  }

  /// Whether the words of an agency, with the reporter in brackets, end right before `start`.
  private func isBehindDateline(_ start: Int) -> Bool {
    var index = start - 1
    while index > 0, scalars[index] == " " { index -= 1 }
    return index > 0 && scalars[index].isOne(of: ")）】讯电")
  }

  /// Whether it is 近日 or 日前 at the head of a report, whose day nobody tells.
  private func isLately(_ expression: DateExpression) -> Bool {
    guard case .vague(let code) = expression.shape, code == "PAST_REF",
      resolver.opensSentence || isBehindDateline(expression.span.start),
      kind == .body, resolver.memory.dayOfStory == nil
    else { return false }
    return around.has(.endsLately, at: expression.span.end - 1)
      || scalars[expression.span.start].isOne(of: "日不")
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character.
  var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }
}
