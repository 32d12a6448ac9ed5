// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What the cleaner does with a character.
enum CharacterClass: UInt8, Sendable {
  /// Kept as it is.
  case plain
  /// Part of a run that becomes one space.
  case space
  /// Becomes a line feed.
  case lineEnd
  /// Becomes a line feed, with a line feed behind it.
  case carriageReturn
  /// Left out: nobody sees it.
  case invisible
  /// A radical or compatibility ideograph, which becomes an ordinary character.
  case variant
  /// A full-width letter or digit, which becomes ASCII.
  case fullWidth
  /// A full-width full stop or per cent sign, which becomes ASCII behind a digit.
  case fullWidthMark
  /// The first character of an entity.
  case ampersand
  /// The first character of a gloss.
  case parenthesis
}

/// The class of every character of the basic plane, one byte each.
struct CharacterClassTable: Sendable {
  private let classes: [UInt8]

  /// Creates the table; `variants` are the radicals and compatibility ideographs.
  init(variants: some Sequence<UInt32>) {
    var classes = [UInt8](repeating: CharacterClass.plain.rawValue, count: 0x10000)
    func set(_ range: ClosedRange<Int>, _ value: CharacterClass) {
      for code in range { classes[code] = value.rawValue }
    }
    for range in CharacterClassTable.invisible { set(range, .invisible) }
    for range in CharacterClassTable.spaces { set(range, .space) }
    for code in [0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029] { set(code...code, .lineEnd) }
    set(0x0D...0x0D, .carriageReturn)
    for range in [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A] { set(range, .fullWidth) }
    for code in [0xFF05, 0xFF0E] { set(code...code, .fullWidthMark) }
    for code in [0x28, 0xFF08] { set(code...code, .parenthesis) }
    set(0x26...0x26, .ampersand)
    for code in variants where code < 0x10000 {
      classes[Int(code)] = CharacterClass.variant.rawValue
    }
    self.classes = classes
  }

  private static let spaces = [
    0x09...0x09, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000,
    // GB18030 A3A0, an old full-width space, decodes to this private-use character.
    0xE5E5...0xE5E5,
  ]

  private static let invisible = [
    // Controls, soft hyphen, joiners and bidirectional marks.
    0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
    0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
    0x3164...0x3164,
    // Private use, variation selectors, byte-order mark, annotations, object replacement.
    0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0,
    0xFFF0...0xFFFC, 0xFFFE...0xFFFF,
  ]

  /// The class of `scalar`.
  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> CharacterClass {
    let code = Int(scalar.value)
    guard code < classes.count else { return rareClass(code) }
    return CharacterClass(rawValue: classes[code]) ?? .plain
  }

  /// Returns the end of the run of characters from `start` that are kept as they are, as most are.
  func plainEnd(in text: [Unicode.Scalar], from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      classes.withUnsafeBufferPointer { classes in
        var at = start
        while at < text.count {
          let code = Int(text[at].value)
          guard code < classes.count, classes[code] == 0 else { return at }
          at += 1
        }
        return at
      }
    }
  }

  private func rareClass(_ code: Int) -> CharacterClass {
    switch code {
    case 0x2F800...0x2FA1F: return .variant
    case 0xE0000...0xE0FFF, 0xF0000...: return .invisible
    default: return .plain
    }
  }
}
