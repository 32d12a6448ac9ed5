// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The first two code points of phrases as bits: most positions where a phrase could start by its
/// first code point are left after one more look, without walking the trie.
@usableFromInline
struct PhraseHeads: Sendable {
  /// One bit for each hash of two code points; two pairs may share one.
  @usableFromInline var pairs: [UInt64]
  /// One bit for each code point of the basic plane that is a phrase by itself.
  @usableFromInline var singles: [UInt64]
  /// Whether a code point beyond the basic plane is one.
  @usableFromInline var hasRareSingle = false

  /// Creates the heads of `phrases`.
  init(_ phrases: SortedPhrases) {
    pairs = Array(repeating: 0, count: 1024)
    singles = Array(repeating: 0, count: 1024)
    for index in 0..<phrases.count {
      let first = phrases.scalar(index, 0)
      if phrases.length(index) > 1 {
        let bit = PhraseHeads.hash(first, phrases.scalar(index, 1))
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      } else if first.value < 0x10000 {
        singles[Int(first.value >> 6)] |= 1 << UInt64(first.value & 63)
      } else {
        hasRareSingle = true
      }
    }
  }

  /// Returns whether a phrase may start with the two code points, or be the first one alone.
  @inlinable @inline(__always)
  func mayOpen(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let bit = PhraseHeads.hash(first, second)
    if pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0 { return true }
    guard first.value < 0x10000 else { return hasRareSingle }
    return singles[Int(first.value >> 6)] & (1 << UInt64(first.value & 63)) != 0
  }

  /// Sixteen bits of a multiplicative hash (Knuth, TAOCP 3, section 6.4).
  @inlinable @inline(__always)
  static func hash(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    let mixed = (first.value &* 0x9E37_79B1) ^ (second.value &* 0x85EB_CA77)
    return Int(mixed >> 16)
  }
}
