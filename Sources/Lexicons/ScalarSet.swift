// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A set of code points as bits: 8 KB for the basic plane, whatever it holds.
public struct ScalarSet: Sendable {
  /// One bit a code point of the basic plane.
  @usableFromInline var bits: [UInt64]
  /// The number of members below each word of `bits`.
  private var below: [UInt16]
  /// Whether there are members beyond the basic plane.
  @usableFromInline var hasRare = false

  /// The members beyond the basic plane.
  private var rare: [Unicode.Scalar] = []

  /// Creates the set of `members`.
  public init(_ members: [Unicode.Scalar]) {
    bits = Array(repeating: 0, count: 1024)
    below = Array(repeating: 0, count: 1024)
    for member in members {
      if member.value < 0x10000 {
        bits[Int(member.value >> 6)] |= 1 << UInt64(member.value & 63)
      } else {
        hasRare = true
        rare.append(member)
      }
    }
    var count: UInt16 = 0
    for word in bits.indices {
      below[word] = count
      count &+= UInt16(truncatingIfNeeded: bits[word].nonzeroBitCount)
    }
  }

  /// Returns whether `scalar` is a member, or lies beyond the basic plane where members do.
  @inlinable
  func mayContain(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return hasRare }
    return bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }

  /// Returns whether `scalar` is a member.
  @inlinable
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return isRare(scalar) }
    return mayContain(scalar)
  }

  @usableFromInline
  func isRare(_ scalar: Unicode.Scalar) -> Bool { rare.contains(scalar) }

  /// Returns how many members come before `scalar`, or nothing where it is none of the basic plane.
  func rank(of scalar: Unicode.Scalar) -> Int? {
    guard scalar.value < 0x10000, mayContain(scalar) else { return nil }
    let word = Int(scalar.value >> 6)
    let lower = bits[word] & ((1 << UInt64(scalar.value & 63)) - 1)
    return Int(below[word]) + lower.nonzeroBitCount
  }
}
