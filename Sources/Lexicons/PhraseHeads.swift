// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The first two code points of phrases as bits: most positions where no phrase starts are left
/// after one look, without walking the trie.
///
/// No branch but the last one depends on the text: where a phrase starts cannot be foreseen.
@usableFromInline
struct PhraseHeads: Sendable {
  /// One bit for each hash of two code points; two pairs may share one.
  @usableFromInline var pairs: [UInt64]
  /// One bit for each code point of the basic plane that is a phrase by itself; those beyond share
  /// the bits of their last sixteen.
  @usableFromInline var singles: [UInt64]

  /// Creates the heads of `phrases`.
  init(_ phrases: SortedPhrases) {
    pairs = Array(repeating: 0, count: 1024)
    singles = Array(repeating: 0, count: 1024)
    for index in 0..<phrases.count {
      let first = phrases.scalar(index, 0)
      if phrases.length(index) > 1 {
        let bit = PhraseHeads.hash(first, phrases.scalar(index, 1))
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      } else {
        let bit = PhraseHeads.index(first)
        singles[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
  }

  /// Returns whether a phrase may start with the two code points, or be the first one alone.
  @inlinable @inline(__always)
  func mayOpen(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let (pair, single) = (PhraseHeads.hash(first, second), PhraseHeads.index(first))
    let found = pairs[pair >> 6] >> UInt64(pair & 63) | singles[single >> 6] >> UInt64(single & 63)
    return found & 1 != 0
  }

  /// Returns whether the code point may be a phrase by itself.
  @inlinable @inline(__always)
  func maySuffice(_ scalar: Unicode.Scalar) -> Bool {
    let single = PhraseHeads.index(scalar)
    return singles[single >> 6] >> UInt64(single & 63) & 1 != 0
  }

  /// Returns the first place of `text` from `start` on where a phrase that ends at or before `limit`
  /// may start, or `limit`.
  func firstOpening(
    in text: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, limit: Int
  ) -> Int {
    pairs.withUnsafeBufferPointer { pairs in
      singles.withUnsafeBufferPointer { singles in
        var at = start
        guard at < limit else { return limit }
        var second = text[at]
        while at + 1 < limit {
          let first = second
          second = text[at + 1]
          let pair = PhraseHeads.hash(first, second)
          let single = PhraseHeads.index(first)
          let found =
            pairs[pair >> 6] >> UInt64(pair & 63) | singles[single >> 6] >> UInt64(single & 63)
          if found & 1 != 0 { return at }
          at += 1
        }
        return maySuffice(second) ? at : limit
      }
    }
  }

  /// Sixteen bits of a multiplicative hash (Knuth, TAOCP 3, section 6.4).
  @inlinable @inline(__always)
  static func hash(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    let mixed = (first.value &* 0x9E37_79B1) ^ (second.value &* 0x85EB_CA77)
    return Int(mixed >> 16)
  }

  @inlinable @inline(__always)
  static func index(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value & 0xFFFF) }
}
