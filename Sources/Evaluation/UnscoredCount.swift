// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Counts that the contract scores neither way: 一封, 一位, 多次, 几位.
enum UnscoredCount {
  /// Whether `text`, simplified, is one.
  static func matches(_ text: [Unicode.Scalar]) -> Bool {
    guard (2...3).contains(text.count) else { return false }
    let rest = text.dropFirst()
    switch text[0] {
    case "一": return !rest.contains { isNumeral($0) || isMultiplier($0) || isRemainder($0) }
    case "多", "几", "数": return !rest.contains { isDecimalDigit($0) || isMultiplier($0) }
    default: return false
    }
  }

  private static func isDecimalDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九": return true
    default: return isDecimalDigit(scalar)
    }
  }

  private static func isMultiplier(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "十", "百", "千", "万", "亿": return true
    default: return false
    }
  }

  private static func isRemainder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "多", "余", "几": return true
    default: return false
    }
  }
}
