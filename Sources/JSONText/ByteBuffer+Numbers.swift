// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

// Whole numbers in decimal.
extension ByteBuffer {
  /// How many digits there are at least, with zeros in front.
  ///
  /// No more than four: numbers below 10,000 are written into room for so many.
  @usableFromInline
  enum Width: Int { case any = 1, two, three, four }

  /// Appends `value` in decimal, with zeros in front up to `width` digits.
  ///
  /// Inlined with its caller: nearly all numbers are offsets of a few digits.
  @inlinable @inline(__always)
  mutating func append(decimal value: Int, width: Width = .any) {
    if value >= 0, value < 10_000 {
      append(fewDigits: UInt32(truncatingIfNeeded: value), width: width.rawValue)
    } else {
      append(manyDigits: value, width: width)
    }
  }

  @usableFromInline
  mutating func append(manyDigits value: Int, width: Width) {
    var rest = value.magnitude
    var length = 1
    var bound: UInt = 10
    while length < 19, rest >= bound {
      length += 1
      bound *= 10
    }
    if length == 19, rest >= bound { length = 20 }
    length = max(length, width.rawValue)
    reserve(length + 1)
    if value < 0 { put(UInt8(ascii: "-")) }
    for place in stride(from: count + length - 1, through: count, by: -1) {
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  @inlinable @inline(__always)
  mutating func append(fewDigits value: UInt32, width: Int) {
    reserve(4)
    // All four digits as the bytes of one word, the first one lowest; zeros in front are shifted out.
    let (high, low) = (value / 100, value % 100)
    let (first, third) = (high / 10, low / 10)
    let digits = first | (high - first * 10) << 8 | third << 16 | (low - third * 10) << 24
    let length = max(value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : 4, width)
    let word = (digits | 0x3030_3030) >> (UInt32(4 - length) * 8)
    UnsafeMutableRawPointer(start + count).storeBytes(of: word.littleEndian, as: UInt32.self)
    count += length
  }
}
