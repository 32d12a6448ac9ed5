// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Reads UTF-8 without a fault, as nearly all text is; anything else is left to ICU.
enum UTF8Reader {
  /// Returns the characters of `bytes`, or nothing where some are no strict UTF-8, or control
  /// characters, which text has none of.
  static func scalars(of bytes: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    bytes.withUnsafeBufferPointer { source in
      let count = source.count - trailCount(source)
      var isPlain = true
      let scalars = [Unicode.Scalar](unsafeUninitializedCapacity: count) { target, written in
        let result = target.withMemoryRebound(to: UInt32.self) { read(source, into: $0) }
        isPlain = result != nil
        written = result ?? 0
      }
      return isPlain ? scalars : nil
    }
  }

  /// The number of bytes that go on a character.
  private static func trailCount(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(source)
    let ones: UInt64 = 0x0101_0101_0101_0101
    var count = 0
    var at = 0
    while at + 8 <= source.count {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // One in each byte whose upper bits are 10, and their sum in the highest byte.
      let trails = word >> 7 & ~(word >> 6) & ones
      count &+= Int((trails &* ones) >> 56)
      at += 8
    }
    for byte in source[at...] where byte & 0xC0 == 0x80 { count &+= 1 }
    return count
  }

  /// Reads all of `source`; each character takes one place of `target` and has one leading byte.
  private static func read(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt32>
  ) -> Int? {
    var at = 0
    var written = 0
    while at < source.count {
      if let pair = twoOfThreeBytes(source, at) {
        target[written] = pair.first
        target[written + 1] = pair.second
        at += 6
        written += 2
        continue
      }
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

  /// Reads two sequences of three bytes at `start`; only such as no lead but E0 and ED begins, which
  /// need a closer look.
  @inline(__always)
  private static func twoOfThreeBytes(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int
  ) -> (first: UInt32, second: UInt32)? {
    guard start + 8 <= source.count else { return nil }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(source).loadUnaligned(
        fromByteOffset: start, as: UInt64.self))
    guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return nil }
    let (low, high) = (UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 24))
    let isPlain: UInt32 = (0xDFFE >> (low & 0xF)) & (0xDFFE >> (high & 0xF)) & 1
    guard isPlain == 1 else { return nil }
    return (joined(low), joined(high))
  }

  /// The character of the three bytes at the lower end of `word`.
  @inline(__always)
  private static func joined(_ word: UInt32) -> UInt32 {
    (word & 0x0F) << 12 | (word >> 2 & 0xFC0) | (word >> 16 & 0x3F)
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
    let value = joined(word)
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
