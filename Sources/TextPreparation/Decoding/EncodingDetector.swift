// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// An encoding that Chinese text comes in; the raw value is ICU's name and the name in the output.
enum Encoding: String, Sendable {
  case utf8 = "utf-8"
  case gb18030
  case big5 = "big5-hkscs"
  case utf16Little = "utf-16le"
  case utf16Big = "utf-16be"
  case utf32Little = "utf-32le"
  case utf32Big = "utf-32be"
}

/// Finds the encoding of a text by strict scans, without statistics of words.
///
/// In this order: byte-order mark; strict UTF-8; the parity of UTF-16; UTF-8 with stray bytes;
/// GB18030 against Big5-HKSCS, where the share of the commonest characters decides.
enum EncodingDetector {
  /// An encoding, and where the text begins behind a byte-order mark.
  struct Finding: Equatable {
    var encoding: Encoding
    var contentStart = 0
  }

  private static let marks: [(mark: [UInt8], encoding: Encoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8),
    ([0xFF, 0xFE, 0, 0], .utf32Little),
    ([0, 0, 0xFE, 0xFF], .utf32Big),
    ([0xFF, 0xFE], .utf16Little),
    ([0xFE, 0xFF], .utf16Big),
    ([0x84, 0x31, 0x95, 0x33], .gb18030),
  ]

  /// Returns the encoding of `bytes`.
  ///
  /// - Throws: ``DecodingFailure`` with the code `binary` or `decode`.
  static func encoding(of bytes: [UInt8]) throws(DecodingFailure) -> Finding {
    for (mark, encoding) in marks where bytes.starts(with: mark) {
      return Finding(encoding: encoding, contentStart: mark.count)
    }
    let scan = UTF8Scan(bytes)
    if scan.isValid, scan.zeros == 0, scan.controls * 20 <= bytes.count {
      return Finding(encoding: .utf8)
    }
    if let encoding = utf16(bytes) { return Finding(encoding: encoding) }
    guard scan.zeros * 100 <= bytes.count, scan.controls * 20 <= bytes.count else {
      throw DecodingFailure(code: "binary", message: "these bytes are no text")
    }
    if scan.isValid || (scan.good >= 8 && scan.bad * 10 <= scan.good) {
      return Finding(encoding: .utf8)
    }
    guard let encoding = doubleByte(bytes) else {
      throw DecodingFailure(
        code: "decode", message: "the encoding is none of UTF-8, UTF-16, GB18030, Big5")
    }
    return Finding(encoding: encoding)
  }

  private static func doubleByte(_ bytes: [UInt8]) -> Encoding? {
    let mainland = DoubleByteScan(gb18030: bytes)
    let island = DoubleByteScan(big5: bytes)
    guard mainland.isPlausible || island.isPlausible else { return nil }
    if (mainland.errors == 0) != (island.errors == 0) {
      let strict = mainland.errors == 0 ? mainland : island
      if strict.isPlausible { return mainland.errors == 0 ? .gb18030 : .big5 }
    }
    return mainland.score >= island.score ? .gb18030 : .big5
  }

  /// Returns UTF-16 with the byte order under which one byte in two looks like the upper half of a
  /// Chinese character, a Latin letter or a punctuation mark, and the other does not.
  private static func utf16(_ bytes: [UInt8]) -> Encoding? {
    guard bytes.count >= 4 else { return nil }
    var upper = [0, 0]
    for (index, byte) in bytes.prefix(bytes.count & ~1).enumerated() where isUpperHalf(byte) {
      upper[index & 1] += 1
    }
    let pairs = bytes.count / 2
    func fits(_ parity: Int) -> Bool {
      upper[parity] * 100 >= pairs * 95 && upper[1 - parity] * 100 < pairs * 80
    }
    guard let parity = [1, 0].first(where: fits), isTextual(bytes, upper: parity) else {
      return nil
    }
    return parity == 1 ? .utf16Little : .utf16Big
  }

  /// Whether few of the 16-bit units are control characters, as they are in tables of small numbers.
  private static func isTextual(_ bytes: [UInt8], upper parity: Int) -> Bool {
    var controls = 0
    for index in stride(from: 0, to: bytes.count - 1, by: 2)
    where bytes[index + parity] == 0 && bytes[index + 1 - parity] < 0x20 {
      if !(0x09...0x0D).contains(bytes[index + 1 - parity]) { controls += 1 }
    }
    return controls * 20 <= bytes.count / 2
  }

  private static func isUpperHalf(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x4E...0x9F, 0x00, 0x20, 0x30, 0xFF: return true
    default: return false
    }
  }
}
