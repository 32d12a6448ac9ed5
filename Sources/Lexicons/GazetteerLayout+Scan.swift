// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension GazetteerLayout {
  /// How many code points are looked at in one go.
  private static let stride = 1024

  /// Calls `body` with each offset of `text` where a key may stand, and the keys to compare there.
  ///
  /// In three walks over a stretch of the text, none with a branch that depends on the tables: the
  /// file is larger than the caches near the processor, and so it can wait for many looks at it at once.
  @inline(__always)
  func forEachStart(
    in text: UnsafeBufferPointer<Unicode.Scalar>, _ body: (_ start: Int, _ keys: Range<Int>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Start.self, capacity: Self.stride) { starts in
      var first = 0
      while first < text.count - 1 {
        let end = min(first + Self.stride, text.count - 1)
        var count = mark(first..<end, text, starts)
        count = prune(starts, count, text)
        for index in 0..<count {
          body(
            Int(starts[index].offset),
            Int(starts[index].firstKey)..<Int(starts[index].firstKey + starts[index].keyCount))
        }
        first = end
      }
    }
  }

  /// An offset where a key may stand.
  private struct Start {
    var offset: UInt32
    var firstKey: UInt32
    var keyCount: UInt32
  }

  /// Writes down where the filter lets a key begin, and with which keys, and returns how often it does.
  @inline(__always)
  private func mark(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<Unicode.Scalar>,
    _ starts: UnsafeMutableBufferPointer<Start>
  ) -> Int {
    var count = 0
    var first = unit(text[range.lowerBound])
    for offset in range {
      let second = unit(text[offset + 1])
      let hash = Self.hash(first, second)
      starts[count].offset = UInt32(truncatingIfNeeded: offset)
      starts[count].firstKey = hash
      count &+= (mayBegin(hash) ? 1 : 0) & (first >= 0x3400 ? 1 : 0)
      first = second
    }
    for index in 0..<count {
      let keys = bucket(starts[index].firstKey)
      starts[index].firstKey = UInt32(truncatingIfNeeded: keys.lowerBound)
      starts[index].keyCount = UInt32(truncatingIfNeeded: keys.count)
    }
    return count
  }

  /// Drops the starts whose only key begins otherwise, and returns how many are left.
  @inline(__always)
  private func prune(
    _ starts: UnsafeMutableBufferPointer<Start>, _ count: Int,
    _ text: UnsafeBufferPointer<Unicode.Scalar>
  ) -> Int {
    guard !keys.isEmpty else { return 0 }
    var left = 0
    for index in 0..<count {
      let start = starts[index]
      let base = Int(keys[min(Int(start.firstKey), keys.count - 1)] & 0xFFFFF)
      let first = UInt32(self.text[base]) ^ unit(text[Int(start.offset)])
      let second = UInt32(self.text[base + 1]) ^ unit(text[Int(start.offset) + 1])
      let begins: UInt32 = first | second == 0 ? 1 : 0
      starts[left] = start
      left &+= start.keyCount + begins > 1 ? 1 : 0
    }
    return left
  }

  /// Calls `body` with each key of `bucket` that stands at `start`.
  @inline(__always)
  func forEachKey(
    _ bucket: Range<Int>, in text: UnsafeBufferPointer<Unicode.Scalar>, at start: Int, limit: Int,
    _ body: (Gazetteer.Name) -> Void
  ) {
    let room = min(limit, text.count) - start
    let third = room > 2 ? Self.third(unit(text[start + 2])) : 0
    for key in bucket {
      let packed = keys[key]
      let length = Int(packed >> 20 & 0x3F)
      guard length <= room, length == 2 || packed >> 28 == third else { continue }
      if stands(packed, text, at: start, length) {
        body(Gazetteer.Name(end: start + length, key: key))
      }
    }
  }

  @inline(__always)
  private func stands(
    _ packed: UInt32, _ text: UnsafeBufferPointer<Unicode.Scalar>, at start: Int, _ length: Int
  ) -> Bool {
    let base = Int(packed & 0xFFFFF)
    for index in 0..<length where UInt32(self.text[base + index]) != unit(text[start + index]) {
      return false
    }
    return true
  }
}
