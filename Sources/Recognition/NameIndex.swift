// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The names of one document, to be found where they are said again.
///
/// There are a few of them as a rule, so this is made in no time, which a trie is not; many cost a binary search for
/// each character.
struct NameIndex {
  /// A name and its number.
  struct Name {
    var scalars: [Unicode.Scalar]
    var value: Int
  }

  /// In the order of their characters, a name before those that go on after it.
  private var names: [Name]
  /// One bit for the last ten bits of each first character.
  private var starts = [UInt64](repeating: 0, count: 16)

  /// Creates an index of names that are not empty; of two equal ones the smaller number counts.
  init(_ names: [Name]) {
    var kept: [Name] = []
    // Sorting puts equal names side by side, the smaller number in front.
    for name in names.sorted(by: Self.precedes) {
      guard let first = name.scalars.first, kept.last?.scalars != name.scalars else { continue }
      starts[Int(first.value >> 6 & 15)] |= 1 << UInt64(first.value & 63)
      kept.append(name)
    }
    self.names = kept
  }

  /// Whether there are no names.
  var isEmpty: Bool { names.isEmpty }

  private static func precedes(_ left: Name, _ right: Name) -> Bool {
    if left.scalars == right.scalars { return left.value < right.value }
    return left.scalars.lexicographicallyPrecedes(right.scalars)
  }

  /// Returns where a name may start in `text` from `start` on, or the end of the text.
  func firstStart(in text: [Unicode.Scalar], from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        var at = start
        while at < text.count {
          let value = text[at].value
          if starts[Int(value >> 6 & 15)] >> UInt64(value & 63) & 1 != 0 { return at }
          at += 1
        }
        return text.count
      }
    }
  }

  /// Returns the longest name that starts at `start`, with its end and number.
  func longestMatch(in text: [Unicode.Scalar], at start: Int) -> (end: Int, value: Int)? {
    var found: (end: Int, value: Int)?
    // The names that begin as the text does, up to `end`: of them only the first can end there.
    var (low, high, end) = (0, names.count, start)
    while low < high {
      let length = end - start
      if names[low].scalars.count == length {
        found = (end, names[low].value)
        low += 1
      }
      guard end < text.count else { break }
      let scalar = text[end]
      low = boundary(low, high) { $0.scalars[length] < scalar }
      high = boundary(low, high) { $0.scalars[length] == scalar }
      end += 1
    }
    return found
  }

  /// The first number from `low` to `high` whose name is not `before` the others.
  private func boundary(_ low: Int, _ high: Int, before: (Name) -> Bool) -> Int {
    var (low, high) = (low, high)
    while low < high {
      let middle = (low + high) / 2
      if before(names[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
