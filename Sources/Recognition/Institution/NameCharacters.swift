// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What single characters can be in a name.
enum NameCharacters {
  /// Whether no name goes on over it.
  @inline(__always)
  static func isHard(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF: return false
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: return false
    case 0xB7, 0x2027, 0x30FB: return false
    default: return true
    }
  }

  /// Whether it is a numeral of an ordinal.
  @inline(__always)
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百": return true
    default: return false
    }
  }

  /// Whether it counts groups that go one after another.
  @inline(__always)
  static func isBatch(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "批" || scalar == "期" || scalar == "届"
  }

  /// Whether it is the class word of an administrative unit.
  @inline(__always)
  static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "省", "市", "县", "区", "镇", "乡", "村", "州", "旗": return true
    default: return false
    }
  }
}
