// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

// Whole numbers in decimal.
extension ByteBuffer {
  /// How many digits there are at least, with zeros in front.
  ///
  /// No more than four: numbers below 10,000 are written into room for so many.
  enum Width: Int { case any = 1, two, three, four }

  /// Appends `value` in decimal, with zeros in front up to `width` digits.
  mutating func append(decimal value: Int, width: Width = .any) {
    if value >= 0, value < 10_000 { return append(fewDigits: UInt32(value), width: width.rawValue) }
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

  private mutating func append(fewDigits value: UInt32, width: Int) {
    reserve(4)
    var next = start + count
    if value >= 100 || width > 2 {
      let high = value / 100
      if value >= 1000 || width > 3 { ByteBuffer.put(digit: high / 10, &next) }
      ByteBuffer.put(digit: high % 10, &next)
    }
    let low = value % 100
    if value >= 10 || width > 1 { ByteBuffer.put(digit: low / 10, &next) }
    ByteBuffer.put(digit: low % 10, &next)
    count = next - start
  }

  @inline(__always)
  private static func put(digit: UInt32, _ next: inout UnsafeMutablePointer<UInt8>) {
    next.pointee = UInt8(truncatingIfNeeded: 0x30 | digit)
    next += 1
  }
}
