// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ICU
internal import TextModel

/// Repairs GBK that was read as Latin-1 or as Windows-1252: `Ò½Ôº` is 医院.
///
/// Only a text without any character beyond those is looked at, and only if nearly all of its
/// letters with accents make common Chinese characters when they are read as bytes again.
enum MojibakeRepair {
  /// A repaired text, and where its characters came from.
  struct Repaired {
    var scalars: [Unicode.Scalar]
    var map: OffsetMap
  }

  /// Returns `text` as it was meant, or nothing where it is no such case.
  static func repaired(_ text: [Unicode.Scalar]) -> Repaired? {
    guard let first = text.firstIndex(where: { !$0.isASCII }), byte(of: text[first]) != nil else {
      return nil
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for scalar in text {
      guard let byte = byte(of: scalar) else { return nil }
      bytes.append(byte)
    }
    let scan = DoubleByteScan(gb18030: bytes)
    guard scan.pairs >= 4, scan.errors * 20 <= scan.pairs, scan.common * 2 >= scan.pairs else {
      return nil
    }
    return decoded(bytes)
  }

  /// Decodes pairs one run at a time, so that each character keeps its two bytes as its origin.
  private static func decoded(_ bytes: [UInt8]) -> Repaired? {
    var repaired = Repaired(scalars: [], map: OffsetMap())
    var at = 0
    while at < bytes.count {
      let end = min(bytes.count, bytes[at] < 0x80 ? at + 1 : at + 2)
      guard let decoding = ICU.decode(bytes[at..<end], converter: "gb18030"),
        let scalar = decoding.scalars.first
      else { return nil }
      repaired.scalars.append(scalar)
      repaired.map.append(Span(at, end))
      at = end
    }
    return repaired
  }

  /// Returns the byte that Latin-1 or Windows-1252 reads as `scalar`.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }
    return windows[scalar]
  }

  /// Where Windows-1252 differs from Latin-1.
  private static let windows: [Unicode.Scalar: UInt8] = [
    "\u{20AC}": 0x80, "\u{201A}": 0x82, "\u{192}": 0x83, "\u{201E}": 0x84, "\u{2026}": 0x85,
    "\u{2020}": 0x86, "\u{2021}": 0x87, "\u{2C6}": 0x88, "\u{2030}": 0x89, "\u{160}": 0x8A,
    "\u{2039}": 0x8B, "\u{152}": 0x8C, "\u{17D}": 0x8E, "\u{2018}": 0x91, "\u{2019}": 0x92,
    "\u{201C}": 0x93, "\u{201D}": 0x94, "\u{2022}": 0x95, "\u{2013}": 0x96, "\u{2014}": 0x97,
    "\u{2DC}": 0x98, "\u{2122}": 0x99, "\u{161}": 0x9A, "\u{203A}": 0x9B, "\u{153}": 0x9C,
    "\u{17E}": 0x9E, "\u{178}": 0x9F,
  ]
}
