// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What belongs to a quantity beside its number and unit: coins, halves, tenths, signs in front.
extension QuantityReader {
  /// Adds 5角2分, and the digit that is short for 角: 三块四.
  func addCoins(
    _ quantity: inout Quantity, numerals: [Numeral], in text: [Unicode.Scalar]
  ) {
    while quantity.next < numerals.count, quantity.measure.special != .fen {
      let coin = numerals[quantity.next]
      guard coin.full.start == quantity.unitEnd, coin.full == coin.span, coin.upper == nil,
        let worth = coinWorth(of: coin, behind: quantity, in: text),
        let value = quantity.value?.adding(worth.value)
      else { return }
      quantity.value = value
      quantity.unitEnd = worth.end
      quantity.span.end = worth.end
      quantity.next += 1
      if worth.isLast { return }
    }
  }

  private func coinWorth(
    of coin: Numeral, behind quantity: Quantity, in text: [Unicode.Scalar]
  ) -> (value: DecimalNumber, end: Int, isLast: Bool)? {
    guard let number = coin.value else { return nil }
    let end = coin.full.end
    if let found = measures.measure(at: end, in: text), found.measure.special == .jiao {
      return number.multiplied(by: found.measure.factor).map { ($0, found.end, false) }
    }
    if end < text.count, text[end] == "分" {
      let stop = end + 1 < text.count && text[end + 1] == "钱" ? end + 2 : end + 1
      return DecimalNumber(mantissa: 1, exponent: -2).flatMap { number.multiplied(by: $0) }
        .map { ($0, stop, true) }
    }
    guard coin.span.count == 1, measures.measure(at: end, in: text) == nil,
      end >= text.count || !(0x4E00...0x9FFF).contains(text[end].value)
        || text[end] == "到" || text[end] == "至",
      quantity.unitEnd > 0, text[quantity.unitEnd - 1].isOne(of: "块毛角")
    else { return nil }
    let power = text[quantity.unitEnd - 1] == "块" ? -1 : -2
    return DecimalNumber(mantissa: 1, exponent: power).flatMap { number.multiplied(by: $0) }
      .map { ($0, end, true) }
  }

  /// 三斤半, 两岁半.
  func addHalf(_ quantity: inout Quantity, in text: [Unicode.Scalar]) {
    switch quantity.measure.kind {
    case .measure, .temperature, .age, .money: break
    default: return
    }
    let end = quantity.unitEnd
    guard end < text.count, quantity.upper == nil else { return }
    if text[end] == "半", var half = DecimalNumber(mantissa: 5, exponent: -1) {
      if let value = quantity.value, value < DecimalNumber(0) {
        half = half.multiplied(by: DecimalNumber(-1)) ?? half
      }
      quantity.value = quantity.value?.adding(half)
    } else if text[end] == "多" || text[end] == "余" {
      if quantity.qualifier == .exact { quantity.qualifier = .moreThan }
    } else {
      return
    }
    quantity.unitEnd += 1
    quantity.span.end = quantity.unitEnd
  }

  /// 四成三六, 四成多.
  func addTenths(
    _ quantity: inout Quantity, numerals: [Numeral], in text: [Unicode.Scalar]
  ) {
    let end = quantity.unitEnd
    guard quantity.measure.special == .tenth, quantity.upper == nil, end < text.count else {
      return
    }
    if text[end] == "多" || text[end] == "余" {
      if quantity.qualifier == .exact { quantity.qualifier = .moreThan }
      quantity.unitEnd += 1
    } else if quantity.next < numerals.count {
      let digits = numerals[quantity.next]
      guard digits.full.start == end, digits.full == digits.span, digits.upper == nil,
        digits.span.count <= 2, let scale = DecimalNumber(power: -digits.span.count),
        let value = digits.value?.multiplied(by: scale).flatMap({ quantity.value?.adding($0) }),
        value < DecimalNumber(10), unit(behind: digits.full.end, in: text) == nil
      else { return }
      quantity.value = value
      quantity.unitEnd = digits.full.end
      quantity.next += 1
    }
    quantity.span.end = quantity.unitEnd
  }

  /// 六斤八两: ten 两 are one 斤.
  func addOunces(
    _ quantity: inout Quantity, numerals: [Numeral], in text: [Unicode.Scalar]
  ) {
    guard quantity.measure.special == .jin, quantity.next < numerals.count, quantity.upper == nil
    else {
      return
    }
    let ounces = numerals[quantity.next]
    guard ounces.full.start == quantity.unitEnd, ounces.upper == nil, ounces.full.end < text.count,
      text[ounces.full.end] == "两", let tenth = DecimalNumber(power: -1),
      let value = ounces.value?.multiplied(by: tenth).flatMap({ quantity.value?.adding($0) })
    else { return }
    quantity.value = value
    quantity.unitEnd = ounces.full.end + 1
    quantity.span.end = quantity.unitEnd
    quantity.next += 1
  }

  /// Takes what stands in front of the number into the span: 摄氏, 华氏; 人民币, ￥.
  func addSign(_ quantity: inout Quantity, numeral: Numeral, in text: [Unicode.Scalar]) {
    if quantity.measure.kind == .temperature {
      addScale(&quantity, in: text)
    } else if quantity.measure.currency != nil, quantity.span.start == numeral.full.start,
      let (start, unit, code) = CurrencySign.before(numeral.full.start, in: text)
    {
      quantity.span.start = start
      if code != "CNY" { quantity.measure = quantity.measure.with(currency: code) }
      if unit != "元", text[numeral.full.start - 1].isASCII {
        quantity.measure = quantity.measure.with(unit: unit)
      }
      addLeft(of: &quantity, in: text)
    }
  }

  /// 约港币九万元: the approximator in front of the currency.
  func addLeft(of quantity: inout Quantity, in text: [Unicode.Scalar]) {
    guard quantity.qualifier == .exact || quantity.qualifier == .moreThan,
      let left = approximators.left(of: quantity.span.start, in: text),
      left.qualifier != .several
    else { return }
    quantity.span.start = left.start
    quantity.qualifier = left.qualifier
  }

  /// 摄氏37度, 零下华氏13度.
  private func addScale(_ quantity: inout Quantity, in text: [Unicode.Scalar]) {
    var end = quantity.span.start
    if end > 1, text[end - 2] == "温", text[end - 1] == "度" { end -= 2 }
    guard end > 1, text[end - 1] == "氏", text[end - 2] == "摄" || text[end - 2] == "华" else {
      return
    }
    let scale = text[end - 2] == "摄" ? "摄氏度" : "华氏度"
    quantity.measure = quantity.measure.with(unit: scale)
    quantity.span.start = end - 2
    guard end > 3, text[end - 4] == "零", text[end - 3] == "下" else { return }
    quantity.span.start = end - 4
    quantity.value = quantity.value?.multiplied(by: DecimalNumber(-1))
  }
}
