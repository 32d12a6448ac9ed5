// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A node of a trie: the code point that leads to it, its children, the number of its phrase.
struct PhraseNode: Sendable {
  var label: UInt32 = 0
  var firstChild: Int32 = 0
  var childCount: Int32 = 0
  var value: Int32 = -1
}

/// A walk down a trie, one code point a step.
struct PhraseWalk {
  private let nodes: UnsafeBufferPointer<PhraseNode>
  private var firstChild: Int32
  private var childCount: Int32
  /// The number of the phrase that ends here, below zero where none does.
  private(set) var value: Int32

  /// Starts behind the first two code points.
  @inline(__always)
  init(_ nodes: UnsafeBufferPointer<PhraseNode>, from start: PhraseStarts.Start) {
    self.nodes = nodes
    (firstChild, childCount, value) = (start.firstChild, start.childCount, start.value)
  }

  /// Whether a phrase goes on.
  @inline(__always)
  var goesOn: Bool { childCount > 0 }

  /// Goes on with `scalar`; leaves the trie where no phrase has it here.
  @inline(__always)
  mutating func step(_ scalar: Unicode.Scalar) {
    var child = Int(firstChild)
    var count = Int(childCount)
    // Halved without a branch, of which nobody could foresee the outcome.
    while count > 1 {
      let half = count >> 1
      child = nodes[child + half].label <= scalar.value ? child + half : child
      count -= half
    }
    if count > 0, nodes[child].label == scalar.value {
      (firstChild, childCount) = (nodes[child].firstChild, nodes[child].childCount)
      value = nodes[child].value
    } else {
      (childCount, value) = (0, -1)
    }
  }
}

/// Lays the nodes of a trie side by side.
struct PhraseTrieBuilder {
  /// Whether the numbers of equal phrases are sets to be united.
  let unites: Bool
  private(set) var nodes = [PhraseNode()]

  init(unites: Bool) { self.unites = unites }

  /// Gives `node`, which `depth` code points lead to, its value and the children in `entries[range]`.
  mutating func build(_ entries: SortedPhrases, _ range: Range<Int>, depth: Int, into node: Int) {
    var start = range.lowerBound
    while start < range.upperBound, entries.length(start) == depth {
      let value = entries.value(start)
      let isUnited = unites && nodes[node].value >= 0
      nodes[node].value = isUnited ? nodes[node].value | value : value
      start += 1
    }
    let first = nodes.count
    var next = start
    while next < range.upperBound {
      nodes.append(PhraseNode(label: entries.scalar(next, depth).value))
      next = entries.end(ofRunAt: next, in: range, depth: depth)
    }
    nodes[node].firstChild = Int32(first)
    nodes[node].childCount = Int32(nodes.count - first)
    var child = first
    next = start
    while next < range.upperBound {
      let end = entries.end(ofRunAt: next, in: range, depth: depth)
      build(entries, next..<end, depth: depth + 1, into: child)
      next = end
      child += 1
    }
  }
}
