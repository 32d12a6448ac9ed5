// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Phrases with their numbers, sorted by code point, in one flat array.
///
/// The tables are sorted already, so as a rule nothing is sorted here: building the tries is most of
/// the time that the program takes to start.
struct SortedPhrases {
  private var scalars: [Unicode.Scalar] = []
  /// Where each phrase lies in `scalars`, and its number.
  private var entries: [(start: Int32, count: Int32, value: Int32)] = []

  /// Creates the sorted form of `phrases`, on request each read from its end; equal ones stay in
  /// their order, empty ones are left out.
  init(_ phrases: [(phrase: String, value: Int)], isReversed: Bool) {
    var isSorted = true
    scalars.reserveCapacity(phrases.count * 3)
    entries.reserveCapacity(phrases.count)
    for (phrase, value) in phrases {
      let start = scalars.count
      for scalar in phrase.unicodeScalars { scalars.append(scalar) }
      if isReversed { scalars[start...].reverse() }
      guard scalars.count > start else { continue }
      entries.append((Int32(start), Int32(scalars.count - start), Int32(value)))
      let last = entries.count - 1
      if last > 0, precedes(entries[last], entries[last - 1]) { isSorted = false }
    }
    if !isSorted { sort() }
  }

  /// Sorts by the first three code points as one number, and where that does not decide by all.
  private mutating func sort() {
    let keyed = entries.map { (key: key(of: $0), entry: $0) }
    // Equal phrases lie in `scalars` in the order in which they came.
    entries = keyed.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      if precedes(left.entry, right.entry) { return true }
      return !precedes(right.entry, left.entry) && left.entry.start < right.entry.start
    }.map(\.entry)
  }

  private func key(of entry: (start: Int32, count: Int32, value: Int32)) -> UInt64 {
    var key: UInt64 = 0
    for depth in 0..<3 {
      let isWithin = depth < Int(entry.count)
      key = key << 21 | (isWithin ? UInt64(scalars[Int(entry.start) + depth].value) + 1 : 0)
    }
    return key
  }

  /// The number of phrases.
  var count: Int { entries.count }

  /// The number of code points of phrase `index`.
  func length(_ index: Int) -> Int { Int(entries[index].count) }

  /// The number that phrase `index` was given.
  func value(_ index: Int) -> Int32 { entries[index].value }

  /// The code point of phrase `index` at `depth`.
  func scalar(_ index: Int, _ depth: Int) -> Unicode.Scalar {
    scalars[Int(entries[index].start) + depth]
  }

  /// Returns the end of the phrases that have the code point of phrase `index` at `depth`.
  func end(ofRunAt index: Int, in range: Range<Int>, depth: Int) -> Int {
    let label = scalar(index, depth)
    var end = index + 1
    while end < range.upperBound, scalar(end, depth) == label { end += 1 }
    return end
  }

  private func precedes(
    _ left: (start: Int32, count: Int32, value: Int32),
    _ right: (start: Int32, count: Int32, value: Int32)
  ) -> Bool {
    for depth in 0..<Int(min(left.count, right.count)) {
      let (one, other) = (scalars[Int(left.start) + depth], scalars[Int(right.start) + depth])
      if one != other { return one < other }
    }
    return left.count < right.count
  }
}
