// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A cardinal number as read, without sign and approximators.
struct Cardinal {
  /// The code point after it.
  var end: Int
  /// The number, nothing where it is too large to hold.
  var value: DecimalNumber?
  /// The upper end of juxtaposed digits (三五百).
  var upper: DecimalNumber?
  /// The power of ten of its last unit (万 4), 0 for none.
  var lastPower: Int
  /// The power of ten of its last myriad (万 4), 0 for none.
  var myriadPower: Int
  /// What stands before the end of its last myriad: the 二亿 of 二亿三千.
  var myriads: DecimalNumber?
  /// Whether it begins with 百, 千, 万, which needs an approximator.
  var isBare: Bool
  /// Whether it holds Arabic digits.
  var isArabic: Bool
  /// Whether it holds Chinese characters.
  var isChinese: Bool
  /// Whether it is written digit by digit (三六二).
  var isPositional: Bool
  /// Whether it has a decimal point.
  var isDecimal: Bool
}

/// Adds up the elements of a cardinal from left to right.
struct CardinalSum {
  /// What stands before the end of the last myriad.
  private(set) var total: DecimalNumber? = DecimalNumber(0)
  private var section: DecimalNumber? = DecimalNumber(0)
  private var pending: DecimalNumber?
  private var spread: DecimalNumber?
  private var isSingle = false
  private var sawZero = false
  private var sectionIsEmpty = true
  private var totalIsEmpty = true
  private(set) var lastPower = 0
  private(set) var myriadPower = 0
  private(set) var hasPending = false
  private(set) var isEmpty = true
  private var afterUnit = false
  private var isClosed = false

  /// Takes a number; `single` digits right behind a unit may be short for the next lower unit (两千六).
  mutating func take(_ number: DecimalNumber?, single: Bool, spread difference: Int = 0) {
    pending = number
    hasPending = true
    isSingle = single && afterUnit
    afterUnit = false
    isEmpty = false
    if difference > 0 { spread = DecimalNumber(difference) }
  }

  /// Notes a 零, behind which nothing is short for anything.
  mutating func skipZero() {
    sawZero = true
    isEmpty = false
    afterUnit = false
  }

  /// Takes 十, 百 or 千; returns whether it may stand here.
  mutating func takeUnit(_ power: Int) -> Bool {
    if !hasPending, !sectionIsEmpty, lastPower <= power { return false }
    let scale = DecimalNumber(power: power)
    let digits = hasPending ? pending : DecimalNumber(1)
    section = CardinalSum.sum(section, CardinalSum.product(digits, scale))
    if spread != nil { spread = CardinalSum.product(spread, scale) }
    finishUnit(power)
    sectionIsEmpty = false
    return true
  }

  /// Takes 万, 亿 or 兆.
  mutating func takeMyriad(_ power: Int) {
    let scale = DecimalNumber(power: power)
    if isEmpty { take(DecimalNumber(1), single: false) }
    let here = sectionValue
    if hasPending || !sectionIsEmpty, myriadPower > power {
      total = CardinalSum.sum(total, CardinalSum.product(here, scale))
    } else {
      total = CardinalSum.product(CardinalSum.sum(total, here), scale)
    }
    if spread != nil { spread = CardinalSum.product(spread, scale) }
    section = DecimalNumber(0)
    sectionIsEmpty = true
    totalIsEmpty = false
    myriadPower = power
    finishUnit(power)
  }

  private mutating func finishUnit(_ power: Int) {
    pending = nil
    hasPending = false
    isEmpty = false
    afterUnit = true
    sawZero = false
    lastPower = power
  }

  /// The number, and the upper end where digits were juxtaposed.
  mutating func result() -> (value: DecimalNumber?, upper: DecimalNumber?) {
    isClosed = true
    let value = CardinalSum.sum(total, sectionValue)
    return (value, spread.flatMap { CardinalSum.sum(value, $0) })
  }

  /// Whether the last digit is short for the next lower unit (两千六); behind 亿 only at the end.
  private var isShort: Bool {
    isSingle && !sawZero && lastPower > 1 && (isClosed || lastPower < 4)
  }

  private var sectionValue: DecimalNumber? {
    mutating get {
      guard hasPending else { return section }
      guard isShort else { return CardinalSum.sum(section, pending) }
      let scale = DecimalNumber(power: lastPower - 1)
      if spread != nil { spread = CardinalSum.product(spread, scale) }
      return CardinalSum.sum(section, CardinalSum.product(pending, scale))
    }
  }

  private static func sum(_ left: DecimalNumber?, _ right: DecimalNumber?) -> DecimalNumber? {
    guard let left, let right else { return nil }
    return left.mantissa == 0 ? right : left.adding(right)
  }

  private static func product(_ left: DecimalNumber?, _ right: DecimalNumber?) -> DecimalNumber? {
    guard let left, let right else { return nil }
    return left.multiplied(by: right)
  }
}

extension DecimalNumber {
  /// Creates 10^`power`, nothing where that is too large to hold.
  init?(power: Int) { self.init(mantissa: 1, exponent: power) }
}
