// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// How text is written into a buffer: as UTF-8, escaped where JSON wants it.
extension ByteBuffer {
  /// Appends the UTF-8 of `text`, escaped where JSON wants it.
  mutating func append(escaping text: String) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard ByteBuffer.isPlain(bytes) else { return false }
      append(bytes)
      return true
    }
    guard isPlain != true else { return }
    for scalar in text.unicodeScalars { append(escaping: scalar) }
  }

  /// Whether no byte can belong to a character that is escaped: C2 starts U+0080 to U+00BF, E2
  /// starts U+2000 to U+2FFF.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8 else {
      return bytes.baseAddress.map { isPlain(word(ofFew: $0, bytes.count)) } ?? true
    }
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at + 8 < bytes.count {
      guard isPlain(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) else { return false }
      at += 8
    }
    return isPlain(raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  /// Whether none of the eight bytes of `word` is below 20 or one of 22, 5C, 7F, C2, E2.
  ///
  /// Sean Eron Anderson, "Bit Twiddling Hacks", "Determine if a word has a byte less than n".
  @inline(__always)
  static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &* 0x80
    func zeros(_ word: UInt64, below bound: UInt64) -> UInt64 { (word &- ones &* bound) & ~word }
    var found = zeros(word ^ ones &* 0xC2, below: 1) | zeros(word ^ ones &* 0xE2, below: 1)
    // All the rest are ASCII, of which a stretch of Chinese has none.
    if word & tops != tops {
      found |= zeros(word, below: 0x20) | zeros(word ^ ones &* 0x7F, below: 1)
      found |= zeros(word ^ ones &* 0x22, below: 1) | zeros(word ^ ones &* 0x5C, below: 1)
    }
    return found & tops == 0
  }

  /// Appends the UTF-8 of `text`, escaped where JSON wants it.
  mutating func append(escaping text: Slice<UnsafeBufferPointer<Unicode.Scalar>>) {
    // One byte more: three are written as four.
    reserve(3 * text.count + 1)
    var next = start + count
    for index in text.startIndex..<text.endIndex {
      let value = text[index].value
      // Nearly all of Chinese; the rest asks for room of its own and leaves that for these.
      if value >= 0x2100, value < 0x10000 {
        let bytes = 0x80_80E0 | value >> 12 | value << 2 & 0x3F00 | (value & 0x3F) << 16
        UnsafeMutableRawPointer(next).storeBytes(of: bytes.littleEndian, as: UInt32.self)
        next += 3
      } else if value >= 0x20, value < 0x7F, value != 0x22, value != 0x5C {
        next.pointee = UInt8(truncatingIfNeeded: value)
        next += 1
      } else {
        count = next - start
        append(escaping: text[index])
        reserve(3 * (text.endIndex - index) + 1)
        next = start + count
      }
    }
    count = next - start
  }

  /// Appends one code point of a string.
  ///
  /// U+2028 and U+2029 are escaped because many readers of lines take them for line ends.
  mutating func append(escaping scalar: Unicode.Scalar) {
    reserve(6)
    let value = scalar.value
    switch value {
    case 0x22, 0x5C: putPair(UInt8(truncatingIfNeeded: value))
    case 0x0A: putPair(UInt8(ascii: "n"))
    case 0x0D: putPair(UInt8(ascii: "r"))
    case 0x09: putPair(UInt8(ascii: "t"))
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: putEscape(value)
    case 0x20..<0x7F: put(UInt8(truncatingIfNeeded: value))
    case 0xA0..<0x800:
      put(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      putTrail(value)
    case 0x800..<0x10000: putThree(value)
    default:
      put(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      putTrail(value >> 12)
      putTrail(value >> 6)
      putTrail(value)
    }
  }

  @inline(__always)
  private mutating func putThree(_ value: UInt32) {
    put(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
    putTrail(value >> 6)
    putTrail(value)
  }

  @inline(__always)
  private mutating func putTrail(_ value: UInt32) {
    put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  private mutating func putPair(_ letter: UInt8) {
    put(UInt8(ascii: "\\"))
    put(letter)
  }

  private mutating func putEscape(_ value: UInt32) {
    putPair(UInt8(ascii: "u"))
    for shift in stride(from: UInt32(12), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
