// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension Gazetteer {
  /// The places that bear a name, read where they lie in the binary: making and copying them is free.
  public struct Places: RandomAccessCollection, @unchecked Sendable {
    // Unchecked, because the pointer leads into static storage that nobody writes.
    @usableFromInline let numbers: UnsafeBufferPointer<UInt16>

    @inlinable
    init(_ runs: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) {
      numbers = UnsafeBufferPointer(rebasing: runs[range])
    }

    /// The first index.
    @inlinable public var startIndex: Int { 0 }

    /// The index after the last place.
    @inlinable public var endIndex: Int { numbers.count }

    /// The place at `index`.
    @inlinable
    public subscript(index: Int) -> Int32 {
      precondition(index >= 0 && index < numbers.count)
      return Int32(numbers[index])
    }
  }
}

extension GazetteerLayout {
  /// Where the places of a key lie in `runs`: those in full before `middle`, the others behind it.
  @inlinable
  func run(_ key: Int) -> (start: Int, middle: Int, end: Int) {
    guard keys.indices.contains(key) else { return (0, 0, 0) }
    let packed = keyRuns[key]
    let start = Int(packed & 0xFFFFF)
    return (start, start + Int(packed >> 20), Int(keyRuns[key + 1] & 0xFFFFF))
  }
}
