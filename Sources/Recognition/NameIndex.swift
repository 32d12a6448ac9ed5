// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The names of one document, to be found where they are said again.
///
/// There are a few of them at most, so this is made in no time, which a trie is not.
struct NameIndex {
  /// A name and its number.
  struct Name {
    var scalars: [Unicode.Scalar]
    var value: Int
  }

  /// By first character, of those with the same one the longer first.
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
    if left.scalars.first != right.scalars.first {
      return left.scalars.lexicographicallyPrecedes(right.scalars)
    }
    if left.scalars.count != right.scalars.count { return left.scalars.count > right.scalars.count }
    if left.scalars != right.scalars {
      return left.scalars.lexicographicallyPrecedes(right.scalars)
    }
    return left.value < right.value
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
    var index = firstIndex(of: text[start])
    while index < names.count, names[index].scalars.first == text[start] {
      if stands(index, at: start, in: text) {
        return (start + names[index].scalars.count, names[index].value)
      }
      index += 1
    }
    return nil
  }

  private func stands(_ index: Int, at start: Int, in text: [Unicode.Scalar]) -> Bool {
    let count = names[index].scalars.count
    guard start + count <= text.count else { return false }
    for offset in 1..<max(1, count) where text[start + offset] != names[index].scalars[offset] {
      return false
    }
    return true
  }

  private func firstIndex(of scalar: Unicode.Scalar) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if let first = names[middle].scalars.first, first < scalar {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
