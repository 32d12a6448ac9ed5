// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Phrases to find in text, each with a number; built once, walked without allocating.
///
/// A node's children are sorted and lie side by side. Most positions of a text are left after one
/// look-up in the bits of the first code points, which are small enough to stay in the cache.
///
/// Why an own trie: a `Dictionary<String, Int>` would need a `String` at every position of a text.
/// Why a class: lexicons of many tries are handed from stage to stage, and nothing in it changes.
public final class PhraseTrie: Sendable {
  fileprivate struct Node: Sendable {
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    var value: Int32 = -1
  }

  private let nodes: [Node]
  private let labels: [Unicode.Scalar]
  /// Which code points phrases start with.
  @usableFromInline let starts: ScalarSet
  /// Which first two code points phrases have, and which are a phrase by themselves.
  @usableFromInline let heads: PhraseHeads

  /// The end of a phrase found, and its number.
  public struct Match: Hashable, Sendable {
    /// The code point after the phrase.
    public var end: Int
    /// The number it was given.
    public var value: Int
  }

  /// Creates a trie of `phrases`; of two equal ones the later one's number counts.
  public convenience init(_ phrases: [(phrase: String, value: Int)]) {
    self.init(SortedPhrases(phrases, isReversed: false))
  }

  /// Creates a trie that matches phrases from their last code point to their first.
  public convenience init(reversed phrases: [(phrase: String, value: Int)]) {
    self.init(SortedPhrases(phrases, isReversed: true))
  }

  /// Creates a trie that matches phrases from their last code point to their first; the numbers of
  /// equal phrases are united as sets of bits.
  public convenience init(reversedSets phrases: [(phrase: String, value: Int)]) {
    self.init(SortedPhrases(phrases, isReversed: true), unites: true)
  }

  private init(_ entries: SortedPhrases, unites: Bool = false) {
    var builder = PhraseTrieBuilder(unites: unites)
    builder.build(entries, 0..<entries.count, depth: 0, into: 0)
    starts = ScalarSet(entries.firstScalars)
    heads = PhraseHeads(entries)
    nodes = builder.nodes
    labels = builder.labels
  }

  // The first level is sorted as the set is, so a code point's rank in the set finds its node.
  private func root(of scalar: Unicode.Scalar) -> Int {
    if let rank = starts.rank(of: scalar) { return Int(nodes[0].firstChild) + rank }
    return child(of: 0, labelled: scalar) ?? 0
  }

  private func child(of node: Int, labelled label: Unicode.Scalar) -> Int? {
    var low = Int(nodes[node].firstChild)
    var high = low + Int(nodes[node].childCount)
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    let end = Int(nodes[node].firstChild) + Int(nodes[node].childCount)
    return low < end && labels[low] == label ? low : nil
  }

  /// Returns the longest phrase that starts at `start` and ends at or before `limit`.
  @inlinable
  public func longestMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> Match? {
    guard start >= 0, start < limit, limit <= text.count, starts.mayContain(text[start]) else {
      return nil
    }
    guard start + 1 == limit || heads.mayOpen(text[start], text[start + 1]) else { return nil }
    return longestKnownStart(in: text, at: start, limit: limit)
  }

  @usableFromInline
  func longestKnownStart(in text: [Unicode.Scalar], at start: Int, limit: Int) -> Match? {
    var node = root(of: text[start])
    guard node != 0 else { return nil }
    var best: Match?
    var position = start + 1
    while true {
      if nodes[node].value >= 0 { best = Match(end: position, value: Int(nodes[node].value)) }
      guard position < limit, let next = child(of: node, labelled: text[position]) else {
        return best
      }
      node = next
      position += 1
    }
  }

  /// Calls `body` with each phrase that starts at `start` and ends at or before `limit`, shortest first.
  @inlinable
  public func forEachMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int, _ body: (Match) -> Void
  ) {
    guard start >= 0, start < limit, limit <= text.count, starts.mayContain(text[start]) else {
      return
    }
    guard start + 1 == limit || heads.mayOpen(text[start], text[start + 1]) else { return }
    forEachKnownStart(in: text, at: start, limit: limit, body)
  }

  @usableFromInline
  func forEachKnownStart(
    in text: [Unicode.Scalar], at start: Int, limit: Int, _ body: (Match) -> Void
  ) {
    var node = root(of: text[start])
    guard node != 0 else { return }
    var position = start + 1
    while true {
      if nodes[node].value >= 0 { body(Match(end: position, value: Int(nodes[node].value))) }
      guard position < limit, let next = child(of: node, labelled: text[position]) else { return }
      node = next
      position += 1
    }
  }

  /// Returns the longest phrase that ends at `end` and starts at or after `limit`.
  ///
  /// The trie must have been built with its phrases reversed (``init(reversed:)``).
  @inlinable
  public func longestMatch(
    in text: [Unicode.Scalar], endingAt end: Int, limit: Int
  ) -> (start: Int, value: Int)? {
    guard end > limit, end <= text.count, limit >= 0, starts.mayContain(text[end - 1]) else {
      return nil
    }
    guard end - 1 == limit || heads.mayOpen(text[end - 1], text[end - 2]) else { return nil }
    return longestKnownEnd(in: text, endingAt: end, limit: limit)
  }

  @usableFromInline
  func longestKnownEnd(
    in text: [Unicode.Scalar], endingAt end: Int, limit: Int
  ) -> (start: Int, value: Int)? {
    var node = root(of: text[end - 1])
    guard node != 0 else { return nil }
    var best: (start: Int, value: Int)?
    var position = end - 1
    while true {
      if nodes[node].value >= 0 { best = (position, Int(nodes[node].value)) }
      guard position > limit, let next = child(of: node, labelled: text[position - 1]) else {
        return best
      }
      node = next
      position -= 1
    }
  }

  /// Calls `body` with each phrase that ends at `end` and starts at or after `limit`, shortest first.
  ///
  /// The trie must have been built with its phrases reversed (``init(reversed:)``).
  public func forEachMatch(
    in text: [Unicode.Scalar], endingAt end: Int, limit: Int,
    _ body: (_ start: Int, _ value: Int) -> Void
  ) {
    guard end > limit, end <= text.count, limit >= 0 else { return }
    var node = root(of: text[end - 1])
    guard node != 0 else { return }
    var position = end - 1
    while true {
      if nodes[node].value >= 0 { body(position, Int(nodes[node].value)) }
      guard position > limit, let next = child(of: node, labelled: text[position - 1]) else {
        return
      }
      node = next
      position -= 1
    }
  }
}

/// Lays the nodes of a trie side by side.
private struct PhraseTrieBuilder {
  /// Whether the numbers of equal phrases are sets to be united.
  let unites: Bool
  var nodes = [PhraseTrie.Node()]
  var labels: [Unicode.Scalar] = ["\0"]

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
      nodes.append(PhraseTrie.Node())
      labels.append(entries.scalar(next, depth))
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
