// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A set of code points as bits: 8 KB for the basic plane, whatever it holds.
public struct ScalarSet: Sendable {
  /// One bit a code point of the basic plane; the last one, which is no character, stands for all
  /// beyond.
  @usableFromInline var bits: [UInt64]
  /// The members beyond the basic plane.
  private var rare: [Unicode.Scalar] = []

  /// Creates the set of `members`.
  public init(_ members: some Sequence<Unicode.Scalar>) {
    bits = Array(repeating: 0, count: 1024)
    for member in members {
      let index = ScalarSet.index(member)
      bits[index >> 6] |= 1 << UInt64(index & 63)
      if member.value >= 0x10000 { rare.append(member) }
    }
  }

  /// Returns whether `scalar` is a member.
  @inlinable @inline(__always)
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    let index = ScalarSet.index(scalar)
    guard bits[index >> 6] >> UInt64(index & 63) & 1 != 0 else { return false }
    return scalar.value < 0xFFFF || isRare(scalar)
  }

  @usableFromInline
  func isRare(_ scalar: Unicode.Scalar) -> Bool { rare.contains(scalar) }

  /// Returns where the first member stands in `text` from `start` on and before `limit`, or `limit`.
  public func firstMember(in text: [Unicode.Scalar], from start: Int, limit: Int) -> Int {
    guard start >= 0, limit <= text.count else { return limit }
    return text.withUnsafeBufferPointer { text in
      bits.withUnsafeBufferPointer { bits in
        var at = start
        while at < limit {
          let index = ScalarSet.index(text[at])
          if bits[index >> 6] >> UInt64(index & 63) & 1 != 0,
            index < 0xFFFF || isRare(text[at])
          {
            return at
          }
          at += 1
        }
        return limit
      }
    }
  }

  /// Calls `body` with each place of `text` where a member stands, from left to right.
  @inlinable @inline(__always)
  public func forEachMember(in text: [Unicode.Scalar], _ body: (Int) -> Void) {
    text.withUnsafeBufferPointer { text in
      bits.withUnsafeBufferPointer { bits in
        for at in text.indices {
          let index = ScalarSet.index(text[at])
          if bits[index >> 6] >> UInt64(index & 63) & 1 != 0,
            index < 0xFFFF || isRare(text[at])
          {
            body(at)
          }
        }
      }
    }
  }

  @inlinable @inline(__always)
  static func index(_ scalar: Unicode.Scalar) -> Int { Int(min(scalar.value, 0xFFFF)) }
}
