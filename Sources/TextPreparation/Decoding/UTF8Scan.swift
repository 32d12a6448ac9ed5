// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// How much of some bytes is strict UTF-8.
struct UTF8Scan: Equatable {
  /// Well-formed sequences of more than one byte.
  var good = 0
  /// Bytes that belong to none, without a sequence that the end cuts.
  var bad = 0
  /// Bytes of value zero.
  var zeros = 0
  /// Control characters that no text has, zeros among them.
  var controls = 0

  /// Whether all of it is UTF-8; the end may cut the last character.
  var isValid: Bool { bad == 0 }

  /// Scans `bytes`.
  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if byte < 0x20 { count(control: byte) }
        at += 1
        continue
      }
      // Nearly all of Chinese: E4 to E9 and two more bytes without a special case.
      if byte >= 0xE4, byte <= 0xE9, at + 2 < bytes.count, bytes[at + 1] & 0xC0 == 0x80,
        bytes[at + 2] & 0xC0 == 0x80
      {
        good += 1
        at += 3
        continue
      }
      let length = UTF8Scan.sequenceLength(bytes, at)
      if length > 0 {
        good += 1
        at += length
      } else if UTF8Scan.isCut(bytes, at) {
        return
      } else {
        bad += 1
        at += 1
      }
    }
  }

  private mutating func count(control byte: UInt8) {
    if byte == 0 { zeros += 1 }
    switch byte {
    case 0x09...0x0D, 0x1B, 0x1A: return
    default: controls += 1
    }
  }

  /// Returns the length of the well-formed sequence of several bytes at `at`, or 0.
  private static func sequenceLength(_ bytes: [UInt8], _ at: Int) -> Int {
    let length = expectedLength(bytes[at])
    guard length > 1, at + length <= bytes.count, isSecond(bytes[at + 1], after: bytes[at]) else {
      return 0
    }
    for index in at + 2..<max(at + 2, at + length) where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Whether a sequence begins at `at` that is right as far as the bytes go.
  private static func isCut(_ bytes: [UInt8], _ at: Int) -> Bool {
    let length = expectedLength(bytes[at])
    guard length > 1, at + length > bytes.count else { return false }
    if at + 1 < bytes.count, !isSecond(bytes[at + 1], after: bytes[at]) { return false }
    return bytes.dropFirst(at + 2).allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private static func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF: return 3
    case 0xF0...0xF4: return 4
    default: return 0
    }
  }

  /// Whether the second byte is neither overlong, nor a surrogate, nor beyond U+10FFFF.
  private static func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return (0x80...0xBF).contains(byte)
    }
  }
}
