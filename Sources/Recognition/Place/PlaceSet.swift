// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// The places that a name may mean: all that bear it, or those of them that the names before it leave.
///
/// Bits over numbers in the binary, so that nothing is allocated or counted; its order is that of the
/// gazetteer. No name has more bearers than bits: the compiler of the gazetteer sees to it.
struct PlaceSet: Collection, Sendable {
  private let bearers: Gazetteer.Places
  private var kept: UInt128

  /// Creates the set of all `bearers`.
  init(_ bearers: Gazetteer.Places) {
    self.bearers = bearers
    kept = bearers.count < UInt128.bitWidth ? (1 << UInt128(bearers.count)) - 1 : UInt128.max
  }

  var count: Int { kept.nonzeroBitCount }
  var startIndex: Int { kept == 0 ? endIndex : kept.trailingZeroBitCount }
  var endIndex: Int { UInt128.bitWidth }

  func index(after index: Int) -> Int {
    let rest = kept >> UInt128(index + 1)
    return rest == 0 ? endIndex : index + 1 + rest.trailingZeroBitCount
  }

  subscript(index: Int) -> Int32 { bearers[index] }

  /// Leaves only the places for which `isWanted` holds.
  mutating func keep(where isWanted: (Int32) -> Bool) {
    for index in indices where !isWanted(bearers[index]) { kept &= ~(1 << UInt128(index)) }
  }
}
