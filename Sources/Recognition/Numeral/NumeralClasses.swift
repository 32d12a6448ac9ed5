// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// What each code point can be in a numeral: one byte for each of the basic plane.
struct NumeralClasses: Sendable {
  /// The part that a code point plays.
  enum Part: UInt8 { case none, arabic, digit, unit, myriad, tens }

  private var codes: [UInt8]
  private var marks: [UInt8]
  /// One bit for each code point that has a code: small enough for the cache.
  private var members: [UInt64]

  /// Reads `numerals.tsv`.
  init(tables: TableSource) throws(TableError) {
    codes = Array(repeating: 0, count: 0x10000)
    marks = Array(repeating: 0, count: 0x10000)
    members = Array(repeating: 0, count: 0x10000 / 64)
    for row in try tables.rows(of: "numerals.tsv", columns: 3) {
      guard let scalar = row[0].unicodeScalars.first, scalar.value < 0x10000,
        let value = UInt8(row[2]), value < 16, let part = NumeralClasses.parts[row[1]]
      else {
        throw TableError(table: "numerals.tsv", line: row.line, fault: .value(row[0]))
      }
      codes[Int(scalar.value)] = part.rawValue << 4 | value
      members[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      if row[1].hasPrefix("financial") { marks[Int(scalar.value)] = 1 }
    }
  }

  private static let parts: [String: Part] = [
    "arabic": .arabic, "digit": .digit, "financial": .digit, "unit": .unit,
    "financial-unit": .unit, "myriad": .myriad, "tens": .tens,
  ]

  /// Calls `body` with `text` as readers of numerals see it.
  func reading<Result>(_ text: [Unicode.Scalar], _ body: (NumeralText) -> Result) -> Result {
    text.withUnsafeBufferPointer { scalars in
      codes.withUnsafeBufferPointer { body(NumeralText(scalars, codes: $0)) }
    }
  }

  /// Returns the first place from `start` on that holds a part of a numeral, or the text's end.
  func firstPart(in text: NumeralText, from start: Int) -> Int {
    members.withUnsafeBufferPointer { members in
      var index = max(0, start)
      while index < text.count {
        let value = text[index].value
        let word = Int(value >> 6)
        if word < members.count, members[word] >> UInt64(value & 63) & 1 != 0 { return index }
        index += 1
      }
      return text.count
    }
  }

  /// Whether `scalar` is a digit 0 to 9 in one of its widths.
  func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && codes[Int(scalar.value)] >> 4 == Part.arabic.rawValue
  }

  /// Whether the character alone is more often a part of an ordinary word.
  func isFinancial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && marks[Int(scalar.value)] != 0
  }
}
