// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Numerals of two cardinals: ranges (8-10, 二、三千万), fractions (三分之一), percentages (百分之三).
extension NumeralPass {
  func numeral(
    _ span: Span, _ value: DecimalNumber?, upper: DecimalNumber? = nil,
    kind: NumberValue.Kind = .cardinal
  ) -> Numeral {
    Numeral(
      span: span, full: span, value: value, upper: upper, kind: kind,
      qualifier: upper == nil ? .exact : .range, isQualifiedOnTheLeft: false,
      isSingleCharacter: span.count == 1, isStopped: false, isWithinCode: false)
  }

  // MARK: - Shares

  /// Returns the fraction or percentage that begins with `first`.
  func share(_ first: Cardinal, at start: Int) -> Numeral? {
    switch text[first.end] {
    case " ", "/", "／", "又", "分": break
    default: return nil
    }
    if let whole = mixedFraction(first, at: start) ?? slashFraction(first, at: start) {
      return whole
    }
    guard let bar = shareMark(at: first.end), let second = signedCardinal(at: bar) else {
      return nil
    }
    guard let below = first.value, let above = second.value else { return nil }
    let isPercent = first.isBare
    let quotient = isPercent ? above.percent(of: below) : above.divided(by: below)
    return numeral(
      Span(start, second.end), quotient, kind: isPercent ? .percentage : .fraction)
  }

  /// 一又二分之一.
  private func mixedFraction(_ whole: Cardinal, at start: Int) -> Numeral? {
    let mark = skippingSpaces(whole.end)
    guard mark < text.count, text[mark] == "又", let below = cardinal(at: skippingSpaces(mark + 1)),
      let bar = shareMark(at: below.end), let above = signedCardinal(at: bar),
      let quotient = above.value.flatMap({ a in below.value.flatMap { a.divided(by: $0) } }),
      let sum = whole.value?.adding(quotient)
    else { return nil }
    return numeral(Span(start, above.end), sum, kind: .fraction)
  }

  /// 3/4, and 1 1/3; dates and codes have longer numbers or more slashes.
  private func slashFraction(_ first: Cardinal, at start: Int) -> Numeral? {
    guard !isChained(start), !hasLeadingZero(start, first) else { return nil }
    if let quotient = quotient(first, at: start) {
      return numeral(Span(start, quotient.end), quotient.value, kind: .fraction)
    }
    let next = skippingSpaces(first.end)
    guard next > first.end, let second = cardinal(at: next),
      let quotient = quotient(second, at: next),
      let sum = first.value?.adding(quotient.value)
    else { return nil }
    return numeral(Span(start, quotient.end), sum, kind: .fraction)
  }

  private func quotient(_ above: Cardinal, at start: Int) -> (value: DecimalNumber, end: Int)? {
    guard above.end - start <= 5, above.end < text.count,
      text[above.end] == "/" || text[above.end] == "／", let below = cardinal(at: above.end + 1),
      below.end - above.end <= 6, !isChainedBehind(below.end),
      !hasLeadingZero(above.end + 1, below),
      let value = above.value.flatMap({ a in below.value.flatMap { a.divided(by: $0) } })
    else { return nil }
    return (value, below.end)
  }

  private func skippingSpaces(_ index: Int) -> Int {
    var next = index
    while next < text.count, next - index < 4, text[next] == " " { next += 1 }
    return next
  }

  /// The position behind 分之, spaces allowed.
  private func shareMark(at index: Int) -> Int? {
    let first = skippingSpaces(index)
    guard first < text.count, text[first] == "分" else { return nil }
    let second = skippingSpaces(first + 1)
    guard second < text.count, text[second] == "之" else { return nil }
    return skippingSpaces(second + 1)
  }

  private func signedCardinal(at index: Int) -> Cardinal? {
    guard index < text.count else { return nil }
    guard text[index] == "负" else { return cardinal(at: index) }
    guard var result = cardinal(at: skippingSpaces(index + 1)) else { return nil }
    result.value = result.value?.multiplied(by: DecimalNumber(-1))
    return result
  }

  // MARK: - Ranges

  /// Returns `low` alone, or the range that begins with it.
  func range(_ low: Cardinal, at start: Int) -> Numeral {
    let single = numeral(Span(start, low.end), low.value, upper: low.upper)
    guard low.upper == nil, let value = low.value, !isChained(start),
      let connector = connector(at: low.end), let high = cardinal(at: connector.end),
      let upper = high.value, high.upper == nil, !isChainedBehind(high.end)
    else { return single }
    let lower = scaled(value, like: high, unless: low.myriadPower > 0)
    guard lower < upper, !hasLeadingZero(start, low), !hasLeadingZero(connector.end, high) else {
      return single
    }
    if connector.isPause {
      guard low.end - start == 1, low.isChinese == high.isChinese || high.lastPower > 0,
        low.isChinese || isPairOfDigits(start, high, at: connector.end),
        text.value(connector.end) == text.value(start) + 1,
        high.lastPower > 0 || !isListBehind(high.end)
      else { return single }
    }
    var end = high.end
    if text[connector.end - 1] == "和" || text[connector.end - 1] == "与" {
      end += end < text.count && text[end] == "之" ? 2 : 1
    }
    return numeral(Span(start, min(end, text.count)), lower, upper: upper)
  }

  /// Whether 4、5 stand before a unit: one or the other, and no list of numbers.
  private func isPairOfDigits(_ start: Int, _ high: Cardinal, at second: Int) -> Bool {
    guard high.end - second == 1, high.end < text.count else { return false }
    if start > 0, text[start - 1].isOne(of: "第、0123456789") { return false }
    return characters.contains(text[high.end], .countedByPairs)
  }

  /// Whether a third number follows in a list (一、二、三).
  private func isListBehind(_ end: Int) -> Bool {
    guard end < text.count else { return true }
    return text[end].isOne(of: "、，。；,;.和及\n")
  }

  /// The position behind (含).
  private func included(at index: Int) -> Int? {
    NumeralPass.isInclusion(text[index], text[index + 1], text[index + 2]) ? index + 3 : nil
  }

  /// Whether the three are (含).
  static func isInclusion(
    _ opening: Unicode.Scalar, _ word: Unicode.Scalar, _ closing: Unicode.Scalar
  ) -> Bool {
    word == "含" && (opening == "(" || opening == "（") && (closing == ")" || closing == "）")
  }

  private func connector(at index: Int) -> (end: Int, isPause: Bool)? {
    var position = index
    if position < text.count, text[position] == "%" { position += 1 }
    if let included = included(at: position) { position = included }
    position = skippingSpaces(position)
    guard position < text.count else { return nil }
    switch text[position] {
    case "至", "到": return (skippingSpaces(position + 1), false)
    case "、": return (position + 1, true)
    case "和", "与": return isBetween(position + 1) ? (position + 1, false) : nil
    case "-", "–", "—", "～", "~", "－", "─":
      var end = position + 1
      if end < text.count, text[end] == text[position] { end += 1 }
      return (skippingSpaces(end), false)
    default: return nil
    }
  }

  /// Whether 之间 or 间 follows the second number: 10与20之间.
  private func isBetween(_ start: Int) -> Bool {
    guard let second = cardinal(at: start), second.end < text.count else { return false }
    return text[second.end] == "间"
      || text[second.end] == "之" && second.end + 1 < text.count && text[second.end + 1] == "间"
  }

  /// Whether the digits go on from a date, a telephone number or a code (2014-10-09).
  private func isChained(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    return text.part(start - 2) == .arabic && text[start - 1].isOne(of: "-/:：.—")
  }

  private func isChainedBehind(_ end: Int) -> Bool {
    end + 1 < text.count && text.part(end + 1) == .arabic
      && text[end].isOne(of: "-/:：")
  }

  private func hasLeadingZero(_ start: Int, _ cardinal: Cardinal) -> Bool {
    cardinal.isArabic && !cardinal.isDecimal && cardinal.end - start > 1 && text[start] == "0"
  }

  /// Lets the lower end have the multiplier that only the upper one says: 8-10万, 二、三千万.
  private func scaled(
    _ value: DecimalNumber, like high: Cardinal, unless isScaled: Bool
  ) -> DecimalNumber {
    guard !isScaled, high.lastPower > 1, let upper = high.value else { return value }
    for power in [upper.exponent, high.myriadPower] where power > 1 {
      guard let scale = DecimalNumber(power: power), let result = value.multiplied(by: scale),
        result < upper
      else { continue }
      return result
    }
    return value
  }
}

extension DecimalNumber {
  /// Returns the quotient, rounded to what its digits can hold.
  func divided(by other: DecimalNumber) -> DecimalNumber? {
    guard other.mantissa != 0 else { return nil }
    var (above, power) = (mantissa, exponent - other.exponent)
    while above % other.mantissa != 0 {
      let (next, overflow) = above.multipliedReportingOverflow(by: 10)
      if overflow || power < -14 { break }
      above = next
      power -= 1
    }
    return DecimalNumber(mantissa: above / other.mantissa, exponent: power)
  }

  /// Returns this number of `base` parts in percent points: 3 of 千分之 is 0.3.
  func percent(of base: DecimalNumber) -> DecimalNumber? {
    multiplied(by: DecimalNumber(100))?.divided(by: base)
  }
}
