// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// Tells by two characters, in one look, that no class word starts somewhere.
struct HeadGate: Sendable {
  private static let bits: UInt32 = 16
  /// One bit for each hash of two characters that a class word begins with.
  private var pairs: [UInt64]
  /// The class words of one character.
  private let singles: ScalarSet

  init(_ words: [String]) {
    pairs = Array(repeating: 0, count: 1 << (Self.bits - 6))
    var singles: [Unicode.Scalar] = []
    for word in words {
      var scalars = word.unicodeScalars.makeIterator()
      guard let first = scalars.next() else { continue }
      guard let second = scalars.next() else {
        singles.append(first)
        continue
      }
      let bit = Self.bit(first, second)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.singles = ScalarSet(singles)
  }

  /// Whether a class word may start with the two characters, or be the first of them.
  @inline(__always)
  func mayStart(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let bit = Self.bit(first, second)
    return pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0 || singles.contains(first)
  }

  @inline(__always)
  private static func bit(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    let hash = first.value &* 0x9E37_79B1 &+ second.value &* 0x85EB_CA6B
    return Int(hash >> (32 - bits))
  }
}
