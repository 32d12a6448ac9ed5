// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The names of one document, to be found where they are said again.
///
/// There are a few of them as a rule, so this is made in no time, which a trie is not; many cost a binary search for
/// each character.
struct NameIndex {
  /// In the order of their characters, a name before those that go on after it.
  private let names: [NameList.Name]
  private let scalars: [Unicode.Scalar]
  /// One bit for the last ten bits of each first character.
  private var starts = [UInt64](repeating: 0, count: 16)

  /// Creates an index of `list`; of two equal names the smaller number counts.
  init(_ list: NameList) {
    var list = list
    list.sort()
    var kept: [NameList.Name] = []
    kept.reserveCapacity(list.names.count)
    for name in list.names {
      if let last = kept.last, list.areEqual(last, name) { continue }
      let first = list.scalars[Int(name.start)]
      starts[Int(first.value >> 6 & 15)] |= 1 << UInt64(first.value & 63)
      kept.append(name)
    }
    names = kept
    scalars = list.scalars
  }

  /// Whether there are no names.
  var isEmpty: Bool { names.isEmpty }

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
      if names[low].range.count == length {
        found = (end, names[low].value)
        low += 1
      }
      guard end < text.count else { break }
      let scalar = text[end]
      low = boundary(low, high) { scalars[Int($0.start) + length] < scalar }
      high = boundary(low, high) { scalars[Int($0.start) + length] == scalar }
      end += 1
    }
    return found
  }

  /// The first number from `low` to `high` whose name is not `before` the others.
  private func boundary(_ low: Int, _ high: Int, before: (NameList.Name) -> Bool) -> Int {
    (low..<high).partition { !before(names[$0]) }
  }
}
