// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds numerals in all writings.
public struct NumeralScanner: Sendable {
  private let classes: NumeralClasses
  private let approximators: Approximators
  private let characters: CharacterClasses<CountClass>
  private let stops: PhraseTrie
  let quantities: QuantityReader

  /// Creates a scanner that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    classes = try NumeralClasses(tables: tables)
    characters = try CharacterClasses<CountClass>(tables: tables)
    approximators = try Approximators(tables: tables, characters: characters)
    let rows = try tables.rows(of: "number-stops.tsv", columns: 2)
    stops = PhraseTrie(rows.map { (phrase: $0[0], value: 0) })
    quantities = try QuantityReader(
      tables: tables, characters: characters, approximators: approximators)
  }

  /// Returns the numerals of `text`, sorted, without overlaps.
  public func numerals(in text: PreparedText) -> [Numeral] {
    classes.reading(text.scalars) { view in
      let pass = NumeralPass(
        classes: classes, characters: characters, approximators: approximators, stops: stops,
        text: view, scalars: text.scalars)
      return pass.numerals()
    }
  }

  /// Returns one `number` mention for each numeral that says a number (contract section 7).
  public func numberMentions(in text: PreparedText, numerals: [Numeral]) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < numerals.count {
      let reading = reading(at: index, of: numerals, in: text.scalars)
      if let mention = reading.mention { mentions.append(mention) }
      index = max(index + 1, reading.next)
    }
    return NumberBounds.merged(mentions, in: text.scalars)
  }

  private func reading(
    at index: Int, of numerals: [Numeral], in text: [Unicode.Scalar]
  ) -> (mention: Mention?, next: Int) {
    let numeral = numerals[index]
    guard !numeral.isStopped, !numeral.isWithinCode || numeral.span.count > 20 else {
      return (nil, index + 1)
    }
    if numeral.kind != .ordinal,
      let quantity = quantities.quantity(at: index, of: numerals, in: text)
    {
      if let number = number(quantity) { return (mention(quantity.span, number), quantity.next) }
    } else if numeral.isSingleCharacter, numeral.kind != .ordinal, numeral.span.count == 1,
      isPartOfWord(numeral.span, in: text)
    {
      return (nil, index + 1)
    }
    return (mention(bareSpan(of: numeral, in: text), bareNumber(numeral, in: text)), index + 1)
  }

  private func mention(_ span: Span, _ number: NumberValue) -> Mention {
    Mention(span: span, value: .number(number), rule: number.kind.rule)
  }

  /// Returns the number of a quantity if its unit belongs to numbers: money and percentages.
  private func number(_ quantity: Quantity) -> NumberValue? {
    let kind: NumberValue.Kind
    var factor = 1.0
    if quantity.measure.currency != nil {
      kind = .money
    } else if quantity.measure.kind == .percent {
      kind = .percentage
      if quantity.measure.special == .tenth { factor = 10 }
      if quantity.measure.special == .thousandth { factor = 0.1 }
    } else {
      return nil
    }
    return NumberValue(
      value: quantity.value.map { $0.doubleValue * factor },
      upper: quantity.upper.map { $0.doubleValue * factor }, kind: kind,
      qualifier: quantity.qualifier, unit: quantity.measure.currency)
  }

  private func bareSpan(of numeral: Numeral, in text: [Unicode.Scalar]) -> Span {
    var start = numeral.full.start
    if numeral.upper != nil, numeral.span.start > 0, text[numeral.span.start - 1] == "有" {
      start = numeral.span.start
    }
    if numeral.upper != nil, start > 1, text[start - 1] == "于", text[start - 2].isOne(of: "位介") {
      start -= 2
    }
    if comparison(of: numeral, in: text) != nil { return Span(start - 1, numeral.full.end + 1) }
    let end = approximators.after(numeral.full.end, in: text)?.end ?? numeral.full.end
    return Span(start, end)
  }

  /// What 比三十大 and 比三十小 say of the number.
  private func comparison(of numeral: Numeral, in text: [Unicode.Scalar]) -> Qualifier? {
    let (start, end) = (numeral.full.start, numeral.full.end)
    guard start > 0, end < text.count, text[start - 1] == "比", numeral.full == numeral.span,
      numeral.kind == .cardinal
    else { return nil }
    if text[end].isOne(of: "大多高") { return .moreThan }
    return text[end].isOne(of: "小少低") ? .atMost : nil
  }

  private func bareNumber(_ numeral: Numeral, in text: [Unicode.Scalar]) -> NumberValue {
    var qualifier = comparison(of: numeral, in: text) ?? numeral.qualifier
    if !numeral.isQualifiedOnTheLeft, let after = approximators.after(numeral.full.end, in: text) {
      qualifier = after.qualifier
    }
    let kind: NumberValue.Kind =
      numeral.upper != nil && numeral.kind == .cardinal ? .range : numeral.kind
    return NumberValue(
      value: numeral.value?.doubleValue, upper: numeral.upper?.doubleValue, kind: kind,
      qualifier: qualifier)
  }

  /// Whether a lone Chinese digit is more likely a syllable (一看): a character follows that is no unit.
  private func isPartOfWord(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    guard !classes.isArabic(text[span.start]) else { return false }
    let before = span.start > 0 ? text[span.start - 1] : " "
    let after = span.end < text.count ? text[span.end] : " "
    if before == "统" || before == "唯" || before == "逐" || before == "不" { return true }
    let isClosed =
      !isIdeograph(after) || after.isOne(of: "是和与至到的以") || before == "是"
    return !isClosed
  }

  private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }
}

extension NumberValue.Kind {
  /// The name of the rule that makes numbers of this kind.
  fileprivate var rule: RuleName {
    switch self {
    case .cardinal: return "number.cardinal"
    case .ordinal: return "number.ordinal"
    case .percentage: return "number.percentage"
    case .fraction: return "number.fraction"
    case .range: return "number.range"
    case .money: return "number.money"
    }
  }
}
