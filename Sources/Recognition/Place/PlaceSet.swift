// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// The places that a name may mean: all that bear it, or those of them that the names before it leave.
struct PlaceSet: RandomAccessCollection, Sendable {
  private let bearers: Gazetteer.Places
  /// Nothing as long as all bearers may be meant, which is nearly always and needs no allocation.
  private let left: [Int32]?

  init(_ bearers: Gazetteer.Places, left: [Int32]? = nil) {
    self.bearers = bearers
    self.left = left
  }

  var startIndex: Int { 0 }
  var endIndex: Int { left?.count ?? bearers.count }

  subscript(index: Int) -> Int32 {
    if let left { return left[index] }
    return bearers[index]
  }
}
