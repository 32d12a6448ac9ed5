// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Lexicons
import Testing
import TextModel

/// Tries and sets of characters find what a search without them finds.
@Suite struct PhraseTrieTests {
  /// Few characters, so that phrases begin alike; two lie beyond the basic plane.
  private static let alphabet = Array("甲乙丙丁戊。a𠮷𠀀".unicodeScalars)

  /// Returns `count` code points of the alphabet.
  private static func scalars(
    _ count: Int, _ generator: inout SplitMix64
  ) -> [Unicode.Scalar] {
    (0..<count).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
  }

  private static func phrases(_ generator: inout SplitMix64) -> [[Unicode.Scalar]] {
    (0..<12).map { _ in
      let length = 1 + Int.random(in: 0..<4, using: &generator)
      return scalars(length, &generator)
    }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The longest of `phrases` at `start`; of equal ones the last.
  private static func longest(
    _ phrases: [[Unicode.Scalar]], in text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> PhraseTrie.Match? {
    var best: (length: Int, value: Int)?
    for (value, phrase) in phrases.enumerated()
    where start + phrase.count <= limit && text[start..<limit].starts(with: phrase) {
      if phrase.count >= best?.length ?? 1 { best = (phrase.count, value) }
    }
    return best.map { PhraseTrie.Match(end: start + $0.length, value: $0.value) }
  }

  @Test(arguments: 1...40)
  func findsWhatASearchFinds(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    let phrases = Self.phrases(&generator)
    let trie = PhraseTrie(phrases.enumerated().map { (Self.text($0.element), $0.offset) })
    let text = Self.scalars(40, &generator)
    for limit in [1, 7, text.count] {
      var first: Int?
      for start in (0..<limit).reversed() {
        let wanted = Self.longest(phrases, in: text, at: start, limit: limit)
        #expect(trie.longestMatch(in: text, at: start, limit: limit) == wanted)
        if wanted != nil { first = start }
        let found = trie.firstMatch(in: text, from: start, limit: limit)
        #expect(found?.start == first)
        #expect(
          found?.match == first.flatMap { Self.longest(phrases, in: text, at: $0, limit: limit) })
      }
    }
  }

  @Test(arguments: 41...80)
  func findsBackwardsWhatItFindsForwards(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    let phrases = Self.phrases(&generator)
    let entries = phrases.enumerated().map { (Self.text($0.element), $0.offset) }
    let mirrored = phrases.enumerated().map { (Self.text($0.element.reversed()), $0.offset) }
    let (forward, backward) = (PhraseTrie(entries), PhraseTrie(reversed: mirrored))
    let text = Self.scalars(40, &generator)
    let mirror = Array(text.reversed())
    for start in text.indices {
      let wanted = forward.longestMatch(in: text, at: start, limit: text.count)
      let found = backward.longestMatch(in: mirror, endingAt: text.count - start, limit: 0)
      #expect(found?.start == wanted.map { text.count - $0.end })
      #expect(found?.value == wanted?.value)
      var (ends, starts): ([Int], [Int]) = ([], [])
      forward.forEachMatch(in: text, at: start, limit: text.count) { ends.append($0.end) }
      backward.forEachMatch(in: mirror, endingAt: text.count - start, limit: 0) { at, _ in
        starts.append(text.count - at)
      }
      #expect(starts == ends)
    }
  }

  @Test func refusesWhatLiesOutsideTheText() {
    let trie = PhraseTrie([("甲", 0), ("甲乙", 1)])
    let text = Array("甲乙".unicodeScalars)
    #expect(trie.longestMatch(in: text, at: -1, limit: 2) == nil)
    #expect(trie.longestMatch(in: text, at: 2, limit: 2) == nil)
    #expect(trie.longestMatch(in: text, at: 0, limit: 3) == nil)
    #expect(trie.firstMatch(in: text, from: 0, limit: 3) == nil)
    #expect(trie.longestMatch(in: text, at: 0, limit: 1)?.value == 0)
    #expect(PhraseTrie([]).firstMatch(in: text, from: 0, limit: 2) == nil)
  }

  @Test func aSetHoldsItsMembersOnly() {
    let set = ScalarSet(["甲", "a", "𠮷"])
    let text = Array("乙b𠀀。𠮷a".unicodeScalars)
    #expect(set.contains("甲") && set.contains("a") && set.contains("𠮷"))
    #expect(!set.contains("乙") && !set.contains("𠀀") && !set.contains("\u{FFFF}"))
    #expect(set.firstMember(in: text, from: 0, limit: text.count) == 4)
    #expect(set.firstMember(in: text, from: 5, limit: text.count) == 5)
    #expect(set.firstMember(in: text, from: 0, limit: 4) == 4)
    #expect(set.firstMember(in: text, from: 6, limit: text.count) == 6)
    var members: [Int] = []
    set.forEachMember(in: text) { members.append($0) }
    #expect(members == [4, 5])
  }
}
