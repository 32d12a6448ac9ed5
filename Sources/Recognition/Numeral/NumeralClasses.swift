// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// What each code point can be in a numeral: one byte for each of the basic plane.
struct NumeralClasses: Sendable {
  /// The part that a code point plays.
  enum Part: UInt8 { case none, arabic, digit, unit, myriad, tens }

  private var codes: [UInt8]
  private var marks: [UInt8]

  /// Reads `numerals.tsv`.
  init(tables: TableSource) throws(TableError) {
    codes = Array(repeating: 0, count: 0x10000)
    marks = Array(repeating: 0, count: 0x10000)
    for row in try tables.rows(of: "numerals.tsv", columns: 3) {
      guard let scalar = row[0].unicodeScalars.first, scalar.value < 0x10000,
        let value = UInt8(row[2]), value < 16, let part = NumeralClasses.parts[row[1]]
      else {
        throw TableError(table: "numerals.tsv", line: row.line, fault: .value(row[0]))
      }
      codes[Int(scalar.value)] = part.rawValue << 4 | value
      if row[1].hasPrefix("financial") { marks[Int(scalar.value)] = 1 }
    }
  }

  private static let parts: [String: Part] = [
    "arabic": .arabic, "digit": .digit, "financial": .digit, "unit": .unit,
    "financial-unit": .unit, "myriad": .myriad, "tens": .tens,
  ]

  /// Part and value in one byte, 0 for code points of no numeral.
  @inline(__always)
  func code(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < 0x10000 ? codes[Int(scalar.value)] : 0
  }

  /// The part that `scalar` plays.
  @inline(__always)
  func part(_ scalar: Unicode.Scalar) -> Part { Part(rawValue: code(scalar) >> 4) ?? .none }

  /// The value of a digit, the power of ten of a unit.
  @inline(__always)
  func value(_ scalar: Unicode.Scalar) -> Int { Int(code(scalar) & 15) }

  /// Whether the character alone is more often a part of an ordinary word.
  func isFinancial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && marks[Int(scalar.value)] != 0
  }
}
