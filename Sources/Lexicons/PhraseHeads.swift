// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The first two or three code points of phrases as bits: most positions where no phrase starts are
/// left after one look, without walking the trie.
///
/// Few branches depend on the text: where a phrase starts cannot be foreseen.
@usableFromInline
struct PhraseHeads: Sendable {
  /// One bit for each hash of two code points; two pairs may share one.
  @usableFromInline var pairs: [UInt64]
  /// One bit for each code point of the basic plane that is a phrase by itself; those beyond share
  /// the bits of their last sixteen.
  @usableFromInline var singles: [UInt64]
  /// One bit for each hash of the two code points of a phrase that has no more.
  private var wholes: [UInt64]
  /// One bit for each hash of the first three code points.
  private var thirds: [UInt64]
  /// At the last bits of a first code point, one bit for the last six bits of each second one.
  ///
  /// Coarser than the pairs, but asked without arithmetic. All bits where the first is a phrase by itself.
  private var seconds: [UInt64]

  /// Creates the heads of `phrases`.
  init(_ phrases: SortedPhrases) {
    pairs = Array(repeating: 0, count: 1024)
    singles = Array(repeating: 0, count: 1024)
    wholes = Array(repeating: 0, count: 1024)
    thirds = Array(repeating: 0, count: 1024)
    seconds = Array(repeating: 0, count: 2048)
    for index in 0..<phrases.count {
      let first = phrases.scalar(index, 0)
      if phrases.length(index) > 1 {
        let pair = PhraseHeads.hash(first, phrases.scalar(index, 1))
        PhraseHeads.mark(pair, in: &pairs)
        seconds[PhraseHeads.row(first)] |= 1 << UInt64(phrases.scalar(index, 1).value & 63)
        if phrases.length(index) == 2 {
          PhraseHeads.mark(pair, in: &wholes)
        } else {
          PhraseHeads.mark(PhraseHeads.hash(pair, phrases.scalar(index, 2)), in: &thirds)
        }
      } else {
        PhraseHeads.mark(PhraseHeads.index(first), in: &singles)
        seconds[PhraseHeads.row(first)] = .max
      }
    }
  }

  private static func mark(_ bit: Int, in bits: inout [UInt64]) {
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
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
    seconds.withUnsafeBufferPointer { seconds in
      var at = start
      guard at < limit else { return limit }
      var second = text[at]
      while at + 1 < limit {
        let first = second
        second = text[at + 1]
        if seconds[PhraseHeads.row(first)] >> UInt64(second.value & 63) & 1 != 0,
          mayGoOn(first, second, at + 2 < limit ? text[at + 2] : nil)
        {
          return at
        }
        at += 1
      }
      return maySuffice(second) ? at : limit
    }
  }

  /// Whether the first two code points may be a phrase, or begin one with the third.
  @inline(__always)
  private func mayGoOn(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar?
  ) -> Bool {
    let pair = PhraseHeads.hash(first, second)
    if PhraseHeads.holds(wholes, pair) || maySuffice(first) { return true }
    guard let third, PhraseHeads.holds(pairs, pair) else { return false }
    return PhraseHeads.holds(thirds, PhraseHeads.hash(pair, third))
  }

  /// Where the seconds of a first code point are marked.
  @inline(__always)
  private static func row(_ first: Unicode.Scalar) -> Int { Int(first.value & 0x7FF) }

  @inline(__always)
  private static func holds(_ bits: [UInt64], _ number: Int) -> Bool {
    bits[number >> 6] >> UInt64(number & 63) & 1 != 0
  }

  /// Sixteen bits of a multiplicative hash (Knuth, TAOCP 3, section 6.4).
  @inlinable @inline(__always)
  static func hash(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    let mixed = (first.value &* 0x9E37_79B1) ^ (second.value &* 0x85EB_CA77)
    return Int(mixed >> 16)
  }

  /// The same of the hash of two code points and a third.
  @inline(__always)
  private static func hash(_ pair: Int, _ third: Unicode.Scalar) -> Int {
    let mixed = (UInt32(truncatingIfNeeded: pair) &+ third.value) &* 0x9E37_79B1
    return Int(mixed >> 16)
  }

  @inlinable @inline(__always)
  static func index(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value & 0xFFFF) }
}
