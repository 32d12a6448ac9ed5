// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Names with numbers, all in one array: a document has many, and each is looked at for a moment.
struct NameList {
  /// Where a name lies in `scalars`, and its number.
  struct Name {
    var start: Int32
    var end: Int32
    var value: Int

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The characters of all names, one after the other.
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var names: [Name] = []

  /// Whether there are no names.
  var isEmpty: Bool { names.isEmpty }

  /// Adds a name; an empty one is left out.
  mutating func append(_ name: some Sequence<Unicode.Scalar>, value: Int) {
    let start = scalars.count
    scalars.append(contentsOf: name)
    guard scalars.count > start else { return }
    names.append(
      Name(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: scalars.count),
        value: value))
  }

  /// Puts the names into the order of their characters, a name before those that go on after it, of
  /// equal ones the smaller number in front.
  mutating func sort() {
    names.sort { left, right in
      let (one, other) = (scalars[left.range], scalars[right.range])
      if one == other { return left.value < right.value }
      return one.lexicographicallyPrecedes(other)
    }
  }

  /// Whether the two names have the same characters.
  func areEqual(_ one: Name, _ other: Name) -> Bool { scalars[one.range] == scalars[other.range] }

  /// Leaves only the names for which `isWanted` holds, in their order.
  mutating func keep(where isWanted: (Int, Name) -> Bool) {
    var kept = 0
    for index in names.indices where isWanted(index, names[index]) {
      names[kept] = names[index]
      kept += 1
    }
    names.removeLast(names.count - kept)
  }
}
