// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where the first two code points lead in a trie: one look-up where a walk would take two steps, each
/// at a place of the memory that is seldom in the cache.
struct PhraseStarts: Sendable {
  /// Where a walk begins.
  struct Start: Sendable {
    /// The two code points; 0 for an empty place, and for one code point the upper half alone.
    var key: UInt64 = 0
    /// What the node behind both holds: most phrases end there, and need no look at it.
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    var value: Int32 = -1
    /// The number of the phrase that the first code point is by itself, below zero for none.
    var single: Int32 = -1
  }

  /// At the hashes of their code points, twice as many as there are at least.
  private let starts: [Start]

  /// Creates the starts of the trie of `nodes`.
  init(_ nodes: [PhraseNode]) {
    func children(_ node: Int) -> Range<Int> {
      let first = Int(nodes[node].firstChild)
      return first..<first + Int(nodes[node].childCount)
    }
    var found: [Start] = []
    for first in children(0) {
      let (label, single) = (UInt64(nodes[first].label) << 32, nodes[first].value)
      if single >= 0 { found.append(Start(key: label, single: single)) }
      for second in children(first) {
        let node = nodes[second]
        found.append(
          Start(
            key: label | UInt64(node.label), firstChild: node.firstChild,
            childCount: node.childCount, value: node.value, single: single))
      }
    }
    var size = 4
    while size < 2 * found.count { size *= 2 }
    var starts = [Start](repeating: Start(), count: size)
    for start in found {
      var slot = PhraseStarts.slot(of: start.key, size - 1)
      while starts[slot].key != 0 { slot = (slot + 1) & (size - 1) }
      starts[slot] = start
    }
    self.starts = starts
  }

  /// Returns where phrases that begin with the code points start; nothing for `second` where the text ends.
  @inline(__always)
  func start(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Start {
    let label = UInt64(first.value) << 32
    if let second {
      let start = start(at: label | UInt64(second.value))
      if start.key != 0 { return start }
    }
    return start(at: label)
  }

  @inline(__always)
  private func start(at key: UInt64) -> Start {
    starts.withUnsafeBufferPointer { starts in
      let mask = starts.count - 1
      var slot = PhraseStarts.slot(of: key, mask)
      while starts[slot].key != key, starts[slot].key != 0 { slot = (slot + 1) & mask }
      return starts[slot]
    }
  }

  /// Where a key is looked for first (Knuth, TAOCP 3, section 6.4).
  @inline(__always)
  private static func slot(of key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
