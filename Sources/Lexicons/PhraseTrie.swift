// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Phrases to find in text, each with a number; built once, walked without allocating.
///
/// A node's children are sorted and lie side by side. Most positions of a text are left after one
/// look-up in bits that are few enough to stay in the cache.
///
/// Why an own trie: a `Dictionary<String, Int>` would need a `String` at every position of a text.
/// Why a class: lexicons of many tries are handed from stage to stage, and nothing in it changes.
public final class PhraseTrie: Sendable {
  private let nodes: [PhraseNode]
  /// Where the first code points lead.
  private let starts: PhraseStarts
  /// Which first two code points phrases have, and which are a phrase by themselves.
  @usableFromInline let heads: PhraseHeads

  /// The end of a phrase found, and its number.
  public struct Match: Hashable, Sendable {
    /// The code point after the phrase.
    public var end: Int
    /// The number it was given.
    public var value: Int

    /// Creates a match.
    @inlinable
    public init(end: Int, value: Int) {
      self.end = end
      self.value = value
    }
  }

  /// Creates a trie of `phrases`; of two equal ones the later one's number counts.
  public convenience init(_ phrases: [(phrase: String, value: Int)]) {
    self.init(SortedPhrases(phrases, isReversed: false))
  }

  /// Creates a trie of `phrases`; the numbers of equal ones are united as sets of bits.
  public convenience init(sets phrases: [(phrase: String, value: Int)]) {
    self.init(SortedPhrases(phrases, isReversed: false), unites: true)
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
    heads = PhraseHeads(entries)
    nodes = builder.nodes
    starts = PhraseStarts(builder.nodes)
  }

  /// Returns whether a phrase may begin with the two code points, or with the first one where the text ends; no
  /// is certain.
  @inlinable @inline(__always)
  public func mayBegin(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Bool {
    guard let second else { return heads.maySuffice(first) }
    return heads.mayOpen(first, second)
  }

  /// Returns the longest phrase that starts at `start` and ends at or before `limit`.
  @inlinable @inline(__always)
  public func longestMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> Match? {
    guard start >= 0, start < limit, limit <= text.count else { return nil }
    guard
      start + 1 < limit
        ? heads.mayOpen(text[start], text[start + 1]) : heads.maySuffice(text[start])
    else { return nil }
    return longestKnownStart(in: text, at: start, limit: limit)
  }

  @usableFromInline
  func longestKnownStart(in text: [Unicode.Scalar], at start: Int, limit: Int) -> Match? {
    text.withUnsafeBufferPointer { longest(in: $0, at: start, limit: limit) }
  }

  @inline(__always)
  private func longest(
    in text: UnsafeBufferPointer<Unicode.Scalar>, at start: Int, limit: Int
  ) -> Match? {
    let begin = starts.start(text[start], start + 1 < limit ? text[start + 1] : nil)
    var best: Match?
    if begin.single >= 0 { best = Match(end: start + 1, value: Int(begin.single)) }
    return nodes.withUnsafeBufferPointer { nodes in
      var walk = PhraseWalk(nodes, from: begin)
      var position = start + 2
      if walk.value >= 0 { best = Match(end: position, value: Int(walk.value)) }
      while walk.goesOn, position < limit {
        walk.step(text[position])
        position += 1
        if walk.value >= 0 { best = Match(end: position, value: Int(walk.value)) }
      }
      return best
    }
  }

  /// Returns the first place from `start` on where a phrase starts that ends at or before `limit`, and
  /// the longest one there.
  public func firstMatch(
    in text: [Unicode.Scalar], from start: Int, limit: Int
  ) -> (start: Int, match: Match)? {
    guard start >= 0, start < limit, limit <= text.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      var at = heads.firstOpening(in: text, from: start, limit: limit)
      while at < limit {
        if let match = longest(in: text, at: at, limit: limit) { return (at, match) }
        at = heads.firstOpening(in: text, from: at + 1, limit: limit)
      }
      return nil
    }
  }

  /// Calls `body` with each phrase that starts at `start` and ends at or before `limit`, shortest first.
  @inlinable @inline(__always)
  public func forEachMatch(
    in text: [Unicode.Scalar], at start: Int, limit: Int, _ body: (Match) -> Void
  ) {
    guard start >= 0, start < limit, limit <= text.count else { return }
    guard
      start + 1 < limit
        ? heads.mayOpen(text[start], text[start + 1]) : heads.maySuffice(text[start])
    else { return }
    forEachKnownStart(in: text, at: start, limit: limit, body)
  }

  @usableFromInline
  func forEachKnownStart(
    in text: [Unicode.Scalar], at start: Int, limit: Int, _ body: (Match) -> Void
  ) {
    let begin = starts.start(text[start], start + 1 < limit ? text[start + 1] : nil)
    if begin.single >= 0 { body(Match(end: start + 1, value: Int(begin.single))) }
    nodes.withUnsafeBufferPointer { nodes in
      var walk = PhraseWalk(nodes, from: begin)
      var position = start + 2
      if walk.value >= 0 { body(Match(end: position, value: Int(walk.value))) }
      while walk.goesOn, position < limit {
        walk.step(text[position])
        position += 1
        if walk.value >= 0 { body(Match(end: position, value: Int(walk.value))) }
      }
    }
  }

  /// Returns the longest phrase that ends at `end` and starts at or after `limit`.
  ///
  /// The trie must have been built with its phrases reversed (``init(reversed:)``).
  @inlinable @inline(__always)
  public func longestMatch(
    in text: [Unicode.Scalar], endingAt end: Int, limit: Int
  ) -> (start: Int, value: Int)? {
    guard end > limit, end <= text.count, limit >= 0 else { return nil }
    guard
      end - 1 > limit
        ? heads.mayOpen(text[end - 1], text[end - 2]) : heads.maySuffice(text[end - 1])
    else { return nil }
    return longestKnownEnd(in: text, endingAt: end, limit: limit)
  }

  @usableFromInline
  func longestKnownEnd(
    in text: [Unicode.Scalar], endingAt end: Int, limit: Int
  ) -> (start: Int, value: Int)? {
    let begin = starts.start(text[end - 1], end - 1 > limit ? text[end - 2] : nil)
    var best: (start: Int, value: Int)?
    if begin.single >= 0 { best = (end - 1, Int(begin.single)) }
    return nodes.withUnsafeBufferPointer { nodes in
      var walk = PhraseWalk(nodes, from: begin)
      var position = end - 2
      if walk.value >= 0 { best = (position, Int(walk.value)) }
      while walk.goesOn, position > limit {
        position -= 1
        walk.step(text[position])
        if walk.value >= 0 { best = (position, Int(walk.value)) }
      }
      return best
    }
  }

  /// Calls `body` with each phrase that ends at `end` and starts at or after `limit`, shortest first.
  ///
  /// The trie must have been built with its phrases reversed (``init(reversed:)``).
  @inlinable @inline(__always)
  public func forEachMatch(
    in text: [Unicode.Scalar], endingAt end: Int, limit: Int,
    _ body: (_ start: Int, _ value: Int) -> Void
  ) {
    guard end > limit, end <= text.count, limit >= 0 else { return }
    guard
      end - 1 > limit
        ? heads.mayOpen(text[end - 1], text[end - 2]) : heads.maySuffice(text[end - 1])
    else { return }
    forEachKnownEnd(in: text, endingAt: end, limit: limit, body)
  }

  @usableFromInline
  func forEachKnownEnd(
    in text: [Unicode.Scalar], endingAt end: Int, limit: Int,
    _ body: (_ start: Int, _ value: Int) -> Void
  ) {
    let begin = starts.start(text[end - 1], end - 1 > limit ? text[end - 2] : nil)
    if begin.single >= 0 { body(end - 1, Int(begin.single)) }
    nodes.withUnsafeBufferPointer { nodes in
      var walk = PhraseWalk(nodes, from: begin)
      var position = end - 2
      if walk.value >= 0 { body(position, Int(walk.value)) }
      while walk.goesOn, position > limit {
        position -= 1
        walk.step(text[position])
        if walk.value >= 0 { body(position, Int(walk.value)) }
      }
    }
  }
}
