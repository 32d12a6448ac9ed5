// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Votes for places, in the order in which the places came.
///
/// A dictionary's hashing would be most of the work: a document speaks of a few dozen units, each
/// asked for again and again.
struct PlaceTally: Sendable {
  /// A place and what speaks for it.
  struct Entry: Sendable {
    var place: Int32
    /// Whether the place was named itself, not only something in it.
    var isNamed = false
    var weight = 0.0
  }

  private(set) var entries: [Entry] = []
  /// The numbers of the entries plus one, at the hashes of their places; twice as many at least.
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  /// Adds to the votes for `place`.
  mutating func add(_ place: Int32, weight: Double, isNamed: Bool) {
    var slot = self.slot(of: place)
    if slots[slot] == 0 {
      if (entries.count + 1) * 2 > slots.count {
        grow()
        slot = self.slot(of: place)
      }
      entries.append(Entry(place: place))
      slots[slot] = Int32(truncatingIfNeeded: entries.count)
    }
    let index = Int(slots[slot]) - 1
    entries[index].weight += weight
    if isNamed { entries[index].isNamed = true }
  }

  /// The entry of `place`.
  func entry(_ place: Int32) -> Entry? {
    let number = slots[slot(of: place)]
    return number == 0 ? nil : entries[Int(number) - 1]
  }

  /// Where `place` stands, or where it would be put.
  private func slot(of place: Int32) -> Int {
    let mask = slots.count - 1
    var slot = Int((UInt32(bitPattern: place) &* 0x9E37_79B1) >> 12) & mask
    while slots[slot] != 0, entries[Int(slots[slot]) - 1].place != place {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in entries.indices {
      slots[slot(of: entries[index].place)] = Int32(truncatingIfNeeded: index + 1)
    }
  }
}
