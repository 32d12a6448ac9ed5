// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// How well some bytes fit a double-byte encoding of Chinese.
struct DoubleByteScan: Equatable {
  /// Well-formed characters beyond ASCII.
  var pairs = 0
  /// Those of the commonest characters: level 1 of the standard, and punctuation.
  var common = 0
  /// Bytes that belong to no character.
  var errors = 0

  /// The share of common characters, less a fine for each error.
  var score: Double { ratio - 0.02 * Double(errors) }

  /// Whether this can be Chinese at all.
  var isPlausible: Bool { ratio >= 0.3 && errors * 10 <= pairs }

  private var ratio: Double { pairs == 0 ? 0 : Double(common) / Double(pairs) }

  /// Scans `bytes` as GB18030, which holds GBK and GB2312.
  init(gb18030 bytes: [UInt8]) { scan(bytes, as: GB18030.self) }

  /// Scans `bytes` as Big5 with the Hong Kong supplement.
  init(big5 bytes: [UInt8]) { scan(bytes, as: Big5.self) }

  private mutating func scan<Layout: DoubleByteLayout>(_ bytes: [UInt8], as layout: Layout.Type) {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      guard Layout.leads.contains(lead) else {
        fail(&at)
        continue
      }
      guard at + 1 < bytes.count else { return }
      let trail = bytes[at + 1]
      if Layout.startsFour(trail) {
        scanFourBytes(bytes, &at)
      } else if Layout.isTrail(trail) {
        add(isCommon: Layout.isCommon(lead, trail))
        at += 2
      } else {
        fail(&at)
      }
    }
  }

  private mutating func scanFourBytes(_ bytes: [UInt8], _ at: inout Int) {
    guard at + 3 < bytes.count else {
      at = bytes.count
      return
    }
    let isWellFormed =
      (0x81...0xFE).contains(bytes[at + 2]) && (0x30...0x39).contains(bytes[at + 3])
      && (bytes[at] <= 0x84 || (0x90...0xE3).contains(bytes[at]))
    guard isWellFormed else { return fail(&at) }
    add(isCommon: false)
    at += 4
  }

  private mutating func add(isCommon: Bool) {
    pairs += 1
    if isCommon { common += 1 }
  }

  private mutating func fail(_ at: inout Int) {
    errors += 1
    at += 1
  }
}

/// Where the characters of a double-byte encoding lie.
private protocol DoubleByteLayout {
  /// The first bytes of its characters.
  static var leads: ClosedRange<UInt8> { get }

  /// Whether a byte may be the second and last one.
  static func isTrail(_ byte: UInt8) -> Bool

  /// Whether a second byte says that two more follow.
  static func startsFour(_ byte: UInt8) -> Bool

  /// Whether a character is of level 1 of the standard, or punctuation.
  static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool
}

private enum GB18030: DoubleByteLayout {
  static var leads: ClosedRange<UInt8> { 0x81...0xFE }

  static func isTrail(_ byte: UInt8) -> Bool { (0x40...0xFE).contains(byte) && byte != 0x7F }

  static func startsFour(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch lead {
    case 0xA1, 0xA3, 0xB0...0xD6: return trail >= 0xA1
    case 0xD7: return (0xA1...0xF9).contains(trail)
    default: return false
    }
  }
}

private enum Big5: DoubleByteLayout {
  static var leads: ClosedRange<UInt8> { 0x87...0xFE }

  static func isTrail(_ byte: UInt8) -> Bool {
    (0x40...0x7E).contains(byte) || (0xA1...0xFE).contains(byte)
  }

  static func startsFour(_ byte: UInt8) -> Bool { false }

  static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch lead {
    case 0xA1, 0xA2, 0xA4...0xC5: return true
    case 0xC6: return trail <= 0x7E
    default: return false
    }
  }
}
