// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// An exact decimal: `mantissa` × 10^`exponent`, so that 1.2万 is 12000 and not nearly so.
public struct DecimalNumber: Sendable {
  /// The digits, without trailing zeros.
  public let mantissa: Int64
  /// The power of ten.
  public let exponent: Int

  /// Creates the number, or nothing beyond 10^±30.
  public init?(mantissa: Int64, exponent: Int) {
    var digits = mantissa
    var power = exponent
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    if digits == 0 { power = 0 }
    guard (-30...30).contains(power) else { return nil }
    self.mantissa = digits
    self.exponent = power
  }

  /// Creates a whole number.
  public init(_ value: Int) {
    var digits = Int64(value)
    var power = 0
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    mantissa = digits
    exponent = power
  }

  /// Returns the product, or nothing where its digits do not fit.
  public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : DecimalNumber(mantissa: product, exponent: exponent + other.exponent)
  }

  /// Returns the sum, or nothing where its digits do not fit.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let power = min(exponent, other.exponent)
    guard let left = scaledMantissa(to: power), let right = other.scaledMantissa(to: power) else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(mantissa: sum, exponent: power)
  }

  /// The number if it is whole and fits.
  public var wholeValue: Int? {
    guard exponent >= 0, let value = scaledMantissa(to: 0) else { return nil }
    return Int(exactly: value)
  }

  private func scaledMantissa(to power: Int) -> Int64? {
    var digits = mantissa
    for _ in 0..<max(0, exponent - power) {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = product
    }
    return digits
  }

  /// The nearest floating-point number.
  ///
  /// Digits and power that a double holds exactly give the nearest one with one operation
  /// (Clinger, "How to Read Floating Point Numbers Accurately"); others are read from text.
  public var doubleValue: Double {
    guard mantissa.magnitude < 1 << 53, (-22...22).contains(exponent) else {
      return Double(description) ?? 0
    }
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
  }
}

extension DecimalNumber: Hashable, Comparable {
  /// Orders by size.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.doubleValue < right.doubleValue
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// A JSON number in plain digits, such as `12000`, `49.42`, `-11`.
  public var description: String {
    let negative = mantissa < 0
    var digits = String(mantissa.magnitude)
    if exponent >= 0 {
      digits += String(repeating: "0", count: exponent)
    } else {
      let point = digits.utf8.count + exponent
      if point <= 0 { digits = String(repeating: "0", count: 1 - point) + digits }
      let split = digits.index(digits.endIndex, offsetBy: exponent)
      digits = digits[..<split] + "." + digits[split...]
    }
    return negative ? "-" + digits : digits
  }
}
