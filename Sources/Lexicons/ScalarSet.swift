// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A set of code points as bits: 8 KB for the basic plane, whatever it holds.
public struct ScalarSet: Sendable {
  /// One bit a code point of the basic plane.
  @usableFromInline var bits: [UInt64]
  /// Whether there are members beyond the basic plane.
  @usableFromInline var hasRare = false

  /// The members beyond the basic plane.
  private var rare: [Unicode.Scalar] = []

  /// Creates the set of `members`.
  public init(_ members: [Unicode.Scalar]) {
    bits = Array(repeating: 0, count: 1024)
    for member in members {
      if member.value < 0x10000 {
        bits[Int(member.value >> 6)] |= 1 << UInt64(member.value & 63)
      } else {
        hasRare = true
        rare.append(member)
      }
    }
  }

  /// Returns whether `scalar` is a member, or lies beyond the basic plane where members do.
  @inlinable @inline(__always)
  func mayContain(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return hasRare }
    return bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }

  /// Returns whether `scalar` is a member.
  @inlinable @inline(__always)
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return isRare(scalar) }
    return mayContain(scalar)
  }

  @usableFromInline
  func isRare(_ scalar: Unicode.Scalar) -> Bool { rare.contains(scalar) }
}
