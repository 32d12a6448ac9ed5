// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The pieces of a name, from left to right: most names have a few, which lie in it, and only more ask
/// for memory.
struct NameParts: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral, Sendable {
  /// How many pieces need no memory.
  private static var room: Int { 4 }

  private var few = InlineArray<4, NameCandidate.Part>(
    repeating: NameCandidate.Part(piece: .head, start: 0, end: 0))
  private var more: [NameCandidate.Part] = []
  private(set) var count = 0

  init(arrayLiteral parts: NameCandidate.Part...) { self.init(parts) }

  init(_ parts: some Sequence<NameCandidate.Part>) {
    for part in parts { append(part) }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> NameCandidate.Part {
    get { index < NameParts.room ? few[index] : more[index - NameParts.room] }
    set {
      if index < NameParts.room {
        few[index] = newValue
      } else {
        more[index - NameParts.room] = newValue
      }
    }
  }

  /// Adds `part` at the right end.
  mutating func append(_ part: NameCandidate.Part) {
    if count < NameParts.room { few[count] = part } else { more.append(part) }
    count += 1
  }
}
