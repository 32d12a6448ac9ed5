// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A list that is seldom long: the first few elements lie in it, and only more ask for memory.
///
/// A draft has ten such lists, and an array for each would be ten times memory asked for and given back.
struct ShortList<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  /// How many elements need no memory.
  private static var room: Int { 4 }

  private var few: InlineArray<4, Element>
  private var more: [Element] = []
  private(set) var count = 0

  /// Creates an empty list; `filler` stands where nothing is yet.
  init(filler: Element) { few = InlineArray(repeating: filler) }

  var isEmpty: Bool { count == 0 }
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Element {
    index < ShortList.room ? few[index] : more[index - ShortList.room]
  }

  /// Adds `element` at the end.
  mutating func append(_ element: Element) {
    if count < ShortList.room { few[count] = element } else { more.append(element) }
    count += 1
  }

  /// Takes all elements out.
  mutating func removeAll() {
    more = []
    count = 0
  }

  /// Puts those of `elements` that `isKept` holds for in place of its own.
  mutating func replace(
    with elements: some Sequence<Element>, where isKept: (Element) -> Bool = { _ in true }
  ) {
    removeAll()
    for element in elements where isKept(element) { append(element) }
  }

  /// Takes out the elements that `isDropped` holds for.
  mutating func removeAll(where isDropped: (Element) -> Bool) {
    if !contains(where: isDropped) { return }
    let old = self
    replace(with: old) { !isDropped($0) }
  }

  /// Puts `element` before all others.
  mutating func prepend(_ element: Element) {
    let old = self
    removeAll()
    append(element)
    for element in old { append(element) }
  }
}

/// Positions of facts in ``Page/facts``, in the order in which they were said.
typealias FactList = ShortList<Int>

extension ShortList where Element: BinaryInteger {
  /// Creates an empty list of numbers.
  init() { self.init(filler: 0) }
}
