// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What each character of the basic plane is to the stages that read lines, one byte each.
///
/// One look-up instead of a dozen comparisons, of which nobody can foresee the outcome.
final class LineMarks: Sendable {
  /// A Chinese or Latin letter.
  static let letter: UInt8 = 1
  /// A digit, or the year of a date.
  static let number: UInt8 = 2
  /// A colon or a bar, without which there is no labelled field.
  static let colon: UInt8 = 4
  /// A mark that ``LineGlance`` counts.
  static let counted: UInt8 = 8
  /// A mark that may end a sentence, or opens what has no ends of sentences in it.
  static let sentence: UInt8 = 16
  /// What every date of a header has one of: a mark behind its year, or the name of a month.
  static let dated: UInt8 = 32

  private let flags: [UInt8]

  /// Creates the table.
  init() {
    var flags = [UInt8](repeating: 0, count: 0x10000)
    func set(_ scalars: String, _ flag: UInt8) {
      for scalar in scalars.unicodeScalars { flags[Int(scalar.value)] |= flag }
    }
    for code in 0x4E00...0x9FFF { flags[code] = LineMarks.letter }
    for code in Array(0x41...0x5A) + Array(0x61...0x7A) { flags[code] = LineMarks.letter }
    set("0123456789年", LineMarks.number)
    set(":：|｜︱/／∶", LineMarks.colon)
    set("(（>»›＞→。", LineMarks.counted)
    set("。！？｡!?.…．（(《〈\"", LineMarks.sentence)
    set("年-/.ABCDEFGHIJKLMNOPQRS", LineMarks.dated)
    self.flags = flags
  }

  /// Calls `body` with the flags of all characters.
  @inline(__always)
  func withFlags<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    flags.withUnsafeBufferPointer(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The flags of `scalar`, those of U+FFFF, which is no character, for all beyond the basic plane.
  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> UInt8 { self[Int(Swift.min(scalar.value, 0xFFFF))] }
}
