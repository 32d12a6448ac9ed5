// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension Unicode.Scalar {
  /// Returns whether the code point is one of those that `set` lists.
  ///
  /// The bytes of the literal are read where they lie: a view of its code points costs more than
  /// the comparisons, and grammars ask this at every turn. They ask it at so many places that what is
  /// done there is no more than a call.
  @inline(__always)
  func isOne(of set: StaticString) -> Bool {
    guard set.hasPointerRepresentation else { return self == set.unicodeScalar }
    if set.utf8CodeUnitCount <= 12 {
      // Four of Chinese at most: the compiler makes numbers of them.
      let bytes = UnsafeBufferPointer(start: set.utf8Start, count: set.utf8CodeUnitCount)
      let first = Unicode.Scalar.decoded(from: bytes, at: 0)
      var end = first.width
      var found = value == first.value
      if end < bytes.count {
        let second = Unicode.Scalar.decoded(from: bytes, at: end)
        (found, end) = (found || value == second.value, end + second.width)
      }
      if end < bytes.count {
        let third = Unicode.Scalar.decoded(from: bytes, at: end)
        (found, end) = (found || value == third.value, end + third.width)
      }
      if end < bytes.count {
        let fourth = Unicode.Scalar.decoded(from: bytes, at: end)
        (found, end) = (found || value == fourth.value, end + fourth.width)
      }
      if end == bytes.count { return found }
    }
    return isOne(among: set.utf8Start, set.utf8CodeUnitCount)
  }

  /// Returns whether the code point is one of two: two comparisons where a set would be a call.
  @inline(__always)
  func isEither(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    self == one || self == other
  }

  /// Whether this code point is encoded in the `count` bytes at `start`, which are valid UTF-8.
  @inline(never)
  private func isOne(among start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    var next = 0
    if value < 0x80 {
      let wanted = UInt8(truncatingIfNeeded: value)
      while next < count {
        if bytes[next] == wanted { return true }
        next += 1
      }
      return false
    }
    if value >= 0x800, value < 0x10000 {
      // Its three bytes cannot stand across two other code points.
      let lead = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      let middle = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      let last = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      while next + 3 <= bytes.count {
        if bytes[next + 2] == last, bytes[next + 1] == middle, bytes[next] == lead { return true }
        next += bytes[next] >= 0xE0 ? 3 : 1
      }
      return false
    }
    while next < bytes.count {
      let (scalar, width) = Unicode.Scalar.decoded(from: bytes, at: next)
      if scalar == value { return true }
      next += width
    }
    return false
  }

  /// The code point that begins at `start` of valid UTF-8, and the number of its bytes.
  @inline(__always)
  static func decoded(
    from bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (value: UInt32, width: Int) {
    let lead = UInt32(bytes[start])
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard width > 1, start + width <= bytes.count else { return (lead, 1) }
    var value = lead & (0x7F >> UInt32(width))
    for trail in start + 1..<start + width { value = value << 6 | UInt32(bytes[trail]) & 0x3F }
    return (value, width)
  }
}
