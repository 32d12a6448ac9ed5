// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The letters of romanised Chinese, in whichever of their forms a page has them.
enum PinyinLetters {
  /// Returns `scalar` as a letter or tone mark, or nothing if it is neither.
  static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "\u{E0}"..."\u{FC}", "\u{100}"..."\u{1DC}", "\u{1F8}"..."\u{1F9}", "\u{1E3F}":
      return scalar
    // The letters of the phonetic alphabet that GBK has at A8C0 and A8BB.
    case "\u{261}": return "g"
    case "\u{251}": return "a"
    case "\u{300}", "\u{301}", "\u{304}", "\u{308}", "\u{30C}": return scalar
    default: return nil
    }
  }

  /// Adds `letter` to `letters`, a tone mark or diaeresis joined to its letter.
  static func append(_ letter: Unicode.Scalar, to letters: inout [Unicode.Scalar]) {
    if letter.value >= 0x300, let last = letters.last, let joined = joined(last, letter) {
      letters[letters.count - 1] = joined
    } else {
      letters.append(withCaron(letter))
    }
  }

  /// A breve is how many pages write the third tone.
  private static func withCaron(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "\u{103}": return "\u{1CE}"
    case "\u{115}": return "\u{11B}"
    case "\u{12D}": return "\u{1D0}"
    case "\u{14F}": return "\u{1D2}"
    case "\u{16D}": return "\u{1D4}"
    default: return letter
    }
  }

  private static let bases: [Unicode.Scalar] = ["a", "e", "i", "o", "u", "\u{FC}", "n", "m"]
  private static let macrons: [UInt32] = [0x101, 0x113, 0x12B, 0x14D, 0x16B, 0x1D6]
  private static let acutes: [UInt32] = [0xE1, 0xE9, 0xED, 0xF3, 0xFA, 0x1D8, 0x144, 0x1E3F]
  private static let carons: [UInt32] = [0x1CE, 0x11B, 0x1D0, 0x1D2, 0x1D4, 0x1DA, 0x148]
  private static let graves: [UInt32] = [0xE0, 0xE8, 0xEC, 0xF2, 0xF9, 0x1DC, 0x1F9]

  private static func joined(
    _ base: Unicode.Scalar, _ mark: Unicode.Scalar
  ) -> Unicode.Scalar? {
    let row: [UInt32]
    switch mark {
    case "\u{304}": row = macrons
    case "\u{301}": row = acutes
    case "\u{30C}": row = carons
    case "\u{300}": row = graves
    case "\u{308}": return base == "u" ? "\u{FC}" : nil
    default: return nil
    }
    guard let column = bases.firstIndex(of: base), column < row.count else { return nil }
    return Unicode.Scalar(row[column])
  }
}
