// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What a format could not hold, counted by what it is.
public struct ConversionLosses: Hashable, Sendable {
  /// How often each thing was lost.
  public private(set) var counts: [String: Int] = [:]

  /// Creates a count of nothing.
  public init() {}

  /// Counts `count` more of `thing`.
  public mutating func add(_ thing: String, _ count: Int = 1) {
    if count > 0 { counts[thing, default: 0] += count }
  }

  /// Counts what `other` has counted.
  public mutating func add(_ other: ConversionLosses) {
    for (thing, count) in other.counts { add(thing, count) }
  }

  /// One line a thing, in order.
  public var lines: [String] {
    counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
  }
}
