// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Reads UTF-8 without a fault, as nearly all text is; anything else is left to ICU.
enum UTF8Reader {
  /// Returns the characters of `bytes`, or nothing where some are no strict UTF-8, or control
  /// characters, which text has none of.
  static func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    bytes.withUnsafeBufferPointer { source in
      var count = 0
      for byte in source where byte & 0xC0 != 0x80 { count &+= 1 }
      var isPlain = true
      let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: count) { target, written in
        let result = target.withMemoryRebound(to: UInt32.self) { read(source, into: $0) }
        isPlain = result != nil
        written = result ?? 0
      }
      return isPlain ? scalars : nil
    }
  }

  /// Reads all of `source`; each character takes one place of `target` and has one leading byte.
  private static func read(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt32>
  ) -> Int? {
    var at = 0
    var written = 0
    while at < source.count {
      if let value = threeBytes(source, at) {
        target[written] = value
        at += 3
      } else if source[at] < 0x80 {
        let byte = source[at]
        guard byte >= 0x20 || (byte >= 0x09 && byte <= 0x0D) else { return nil }
        target[written] = UInt32(byte)
        at += 1
      } else {
        guard let (scalar, length) = sequence(source, at) else { return nil }
        target[written] = scalar.value
        at += length
      }
      written += 1
    }
    return written
  }

  /// Reads a sequence of three bytes at `start`, as all of Chinese has; the last bytes of a file and
  /// what is no strict sequence are left to ``sequence(_:_:)``.
  @inline(__always)
  private static func threeBytes(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
    guard start + 4 <= source.count else { return nil }
    let word = UInt32(
      littleEndian: UnsafeRawBufferPointer(source).loadUnaligned(
        fromByteOffset: start, as: UInt32.self))
    guard word & 0xC0_C0F0 == 0x80_80E0 else { return nil }
    let value = (word & 0x0F) << 12 | (word >> 2 & 0xFC0) | (word >> 16 & 0x3F)
    return value >= 0x800 && value & 0xF800 != 0xD800 ? value : nil
  }

  /// Reads the sequence of several bytes at `start`.
  private static func sequence(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = source[start]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard start + length <= source.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in source[start + 1..<start + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // A surrogate is no scalar; what the overlong forms stand for has a shorter one.
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return nil }
    return (scalar, length)
  }
}
