// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// A number with its unit.
struct Quantity {
  /// Approximators, number, unit, approximators.
  var span: Span
  /// The number in the measure's unit.
  var value: DecimalNumber?
  /// The upper end of a range.
  var upper: DecimalNumber?
  /// How exact it is.
  var qualifier: Qualifier
  /// The unit.
  var measure: Measure
  /// The code point after the unit, before 以上 and 左右.
  var unitEnd: Int
  /// The index of the numeral to go on with.
  var next: Int
}

/// Reads the unit behind a numeral, or the currency in front of it.
struct QuantityReader: Sendable {
  let measures: MeasureLexicon
  let approximators: Approximators
  let characters: CharacterClasses<CountClass>

  /// Creates a reader that uses `tables`.
  init(tables: TableSource) throws(TableError) {
    let characters = try CharacterClasses<CountClass>(tables: tables)
    try self.init(
      tables: tables, characters: characters,
      approximators: Approximators(tables: tables, characters: characters))
  }

  /// Creates a reader with `characters` and `approximators` that were read already.
  init(
    tables: TableSource, characters: CharacterClasses<CountClass>, approximators: Approximators
  ) throws(TableError) {
    measures = try MeasureLexicon(tables: tables)
    self.characters = characters
    self.approximators = approximators
  }

  /// Returns the quantity that the numeral at `index` begins, if it has a unit.
  func quantity(at index: Int, of numerals: [Numeral], in text: [Unicode.Scalar]) -> Quantity? {
    let numeral = numerals[index]
    guard var quantity = single(at: index, of: numerals, in: text) else { return nil }
    mergeRange(&quantity, numerals: numerals, in: text)
    if quantity.upper != nil, !numeral.isQualifiedOnTheLeft { quantity.qualifier = .range }
    addApproximator(&quantity, numeral: numeral, in: text)
    return quantity
  }

  /// Returns one number with its unit and what belongs to it: 三块四, 六斤八两, 三斤半.
  private func single(
    at index: Int, of numerals: [Numeral], in text: [Unicode.Scalar]
  ) -> Quantity? {
    let numeral = numerals[index]
    guard
      var quantity = withUnit(numeral, at: index, in: text)
        ?? withSign(numeral, at: index, in: text)
    else { return nil }
    if quantity.measure.currency != nil { addCoins(&quantity, numerals: numerals, in: text) }
    addHalf(&quantity, in: text)
    addOunces(&quantity, numerals: numerals, in: text)
    addTenths(&quantity, numerals: numerals, in: text)
    addSign(&quantity, numeral: numeral, in: text)
    return quantity
  }

  private func withUnit(_ numeral: Numeral, at index: Int, in text: [Unicode.Scalar]) -> Quantity? {
    if numeral.kind == .percentage {
      return made(numeral, measures.percent, end: numeral.full.end, next: index + 1)
    }
    guard
      var found = thousandfold(numeral, in: text) ?? unit(behind: numeral.full.end, in: text),
      found.measure.kind != .none
    else { return nil }
    if text[found.end - 1] == "块", found.measure.currency != nil,
      isPiece(found.end, in: text) || isThing(before: numeral.full.start, in: text)
    {
      found.measure = Measure(kind: .item, unit: "块", factor: DecimalNumber(1))
    }
    if found.measure.special == .yuan, found.measure.currency == "CNY",
      let named = foreignName(at: found.end, in: text)
    {
      found = named
    }
    addDenominator(to: &found, in: text)
    return made(numeral, found.measure, end: found.end, next: index + 1)
  }

  /// mmol/L, kg/m.
  private func addDenominator(
    to found: inout (end: Int, measure: Measure), in text: [Unicode.Scalar]
  ) {
    let start = found.end
    guard start + 1 < text.count, text[start] == "/", isLetter(text[start - 1]) else { return }
    var end = start + 1
    while end < text.count, end - start < 5, isLetter(text[end]) { end += 1 }
    guard end > start + 1 else { return }
    var unit = found.measure.unit
    unit.unicodeScalars.append(contentsOf: text[start..<end])
    found.measure = found.measure.with(unit: unit)
    found.end = end
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (0x41...0x5A).contains(scalar.value & ~0x20)
  }

  /// Whether a flat thing stands in front, which 块 counts (展板8块).
  private func isThing(before start: Int, in text: [Unicode.Scalar]) -> Bool {
    start > 0 && characters.contains(text[start - 1], .flatThing)
  }

  /// 30千米, 5百分点: 千 and 百 behind digits begin the unit and do not end the number.
  private func thousandfold(
    _ numeral: Numeral, in text: [Unicode.Scalar]
  ) -> (end: Int, measure: Measure)? {
    let last = numeral.full.end - 1
    guard last > numeral.span.start, numeral.span.end == last + 1,
      text[last] == "千" || text[last] == "百", ("0"..."9").contains(text[last - 1]),
      var found = measures.measure(at: last, in: text), found.end > last + 1,
      let scale = DecimalNumber(power: text[last] == "千" ? -3 : -2),
      let factor = found.measure.factor.multiplied(by: scale)
    else { return nil }
    found.measure = found.measure.with(factor: factor)
    return found
  }

  /// Whether 块 counts things and no money: a noun follows (三块展板).
  private func isPiece(_ end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end < text.count, (0x4E00...0x9FFF).contains(text[end].value) else { return false }
    return !characters.contains(text[end], .moneyBehindPiece)
  }

  /// 400元港币: the currency named behind the general word.
  private func foreignName(
    at end: Int, in text: [Unicode.Scalar]
  ) -> (end: Int, measure: Measure)? {
    guard let next = measures.measure(at: end, in: text), next.measure.currency != nil,
      next.measure.special != .jiao, next.measure.special != .fen
    else { return nil }
    return next
  }

  func unit(
    behind end: Int, in text: [Unicode.Scalar]
  ) -> (end: Int, measure: Measure)? {
    var start = end
    while start < text.count, start - end < 4, text[start] == " " { start += 1 }
    guard let found = measures.measure(at: start, in: text) else {
      return spacedPercent(at: start, in: text)
    }
    if start > end, found.measure.kind == .admin { return nil }
    if found.measure.special == .piece { return spacedPercent(at: start, in: text) ?? found }
    return found
  }

  /// 个 百 分点 with spaces, as scraped text has it.
  private func spacedPercent(
    at start: Int, in text: [Unicode.Scalar]
  ) -> (end: Int, measure: Measure)? {
    var position = start
    for letter in "个百分点".unicodeScalars {
      while position < text.count, position - start < 12, text[position] == " " { position += 1 }
      guard position < text.count, text[position] == letter else { return nil }
      position += 1
    }
    return (position, measures.percent.with(unit: "个百分点"))
  }

  private func made(_ numeral: Numeral, _ measure: Measure, end: Int, next: Int) -> Quantity {
    Quantity(
      span: Span(numeral.full.start, end),
      value: numeral.value.flatMap { $0.multiplied(by: measure.factor) },
      upper: numeral.upper.flatMap { $0.multiplied(by: measure.factor) },
      qualifier: numeral.qualifier, measure: measure, unitEnd: end, next: next)
  }

  /// ￥50, $20, 人民币50元: the currency in front.
  private func withSign(_ numeral: Numeral, at index: Int, in text: [Unicode.Scalar]) -> Quantity? {
    guard numeral.kind == .cardinal, numeral.full.start > 0,
      let (start, unit, code) = CurrencySign.before(numeral.full.start, in: text)
    else { return nil }
    let measure = Measure(
      kind: .money, unit: unit, factor: DecimalNumber(1), currency: code)
    var result = made(numeral, measure, end: numeral.full.end, next: index + 1)
    result.span.start = start
    addLeft(of: &result, in: text)
    return result
  }

  /// 500元至800元: the same unit on both ends.
  private func mergeRange(
    _ quantity: inout Quantity, numerals: [Numeral], in text: [Unicode.Scalar]
  ) {
    guard quantity.next < numerals.count, quantity.upper == nil, quantity.qualifier == .exact,
      quantity.unitEnd < text.count
    else { return }
    let other = numerals[quantity.next]
    guard other.full.start == quantity.unitEnd + 1, other.qualifier == .exact, other.upper == nil,
      text[quantity.unitEnd].isOne(of: "至到-~～—–"),
      let second = single(at: quantity.next, of: numerals, in: text),
      second.measure.unit == quantity.measure.unit,
      let low = quantity.value, let high = second.value, low < high
    else { return }
    quantity.upper = high
    quantity.unitEnd = second.unitEnd
    quantity.span.end = second.unitEnd
    quantity.next = second.next
  }

  private func addApproximator(
    _ quantity: inout Quantity, numeral: Numeral, in text: [Unicode.Scalar]
  ) {
    var end = quantity.unitEnd
    if end + 2 < text.count, NumeralPass.isInclusion(text[end], text[end + 1], text[end + 2]) {
      end += 3
    }
    guard let after = approximators.after(end, in: text) else { return }
    quantity.span.end = after.end
    if !numeral.isQualifiedOnTheLeft { quantity.qualifier = after.qualifier }
  }
}
