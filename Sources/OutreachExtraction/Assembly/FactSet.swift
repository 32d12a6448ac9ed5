// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Facts of one sentence, as bits: made, joined and passed on without allocating.
struct FactSet: Sendable {
  /// The number of facts that one set can tell apart; ``SegmentSplitter`` makes no segment of more.
  static let capacity = 128

  private var bits: UInt128 = 0
  /// The position of the first fact of the segment in ``Page/facts``.
  private let base: Int

  /// Creates an empty set of facts at `base` and behind.
  init(base: Int) { self.base = base }

  /// Whether it holds nothing.
  var isEmpty: Bool { bits == 0 }

  /// The number of facts in it.
  var count: Int { bits.nonzeroBitCount }

  /// The position of its first fact.
  var first: Int? { bits == 0 ? nil : base + bits.trailingZeroBitCount }

  /// Adds the fact at `position`; one out of reach is left out.
  mutating func insert(_ position: Int) {
    guard position >= base, position - base < FactSet.capacity else { return }
    bits |= 1 << UInt128(position - base)
  }

  /// Takes the fact at `position` out.
  mutating func remove(_ position: Int) {
    guard position >= base, position - base < FactSet.capacity else { return }
    bits &= ~(1 << UInt128(position - base))
  }

  /// Calls `body` with each position, in order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(base + rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  /// Whether the fact at `position` is in it.
  func contains(_ position: Int) -> Bool {
    guard position >= base, position - base < FactSet.capacity else { return false }
    return bits & (1 << UInt128(position - base)) != 0
  }

  /// Returns whether `test` holds for one of the positions.
  @inline(__always)
  func contains(where test: (Int) -> Bool) -> Bool {
    var rest = bits
    while rest != 0 {
      if test(base + rest.trailingZeroBitCount) { return true }
      rest &= rest - 1
    }
    return false
  }
}
