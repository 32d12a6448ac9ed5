// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The words that class words of places only seem to end in: 村|民 (place-continuations.tsv).
struct PlaceContinuations: Sendable {
  /// A word, and where a place would end in it.
  private struct Word: Sendable {
    /// How many of its first characters the class word ends in.
    var length: Int
    /// Whether no place ends there.
    var isCut: Bool
  }

  /// No class word that a row names is longer than this (社区|中心).
  private static let longest = 2

  private let words: [Word]
  private let trie: PhraseTrie
  private let ends: ScalarSet

  init(tables: TableSource) throws(TableError) {
    var words: [Word] = []
    var phrases: [(phrase: String, value: Int)] = []
    var ends: [Unicode.Scalar] = []
    for row in try tables.rows(of: "place-continuations.tsv", columns: 4) {
      let scalars = Array(row[0].unicodeScalars)
      guard let length = Int(row[1]), 1...Self.longest ~= length, length < scalars.count else {
        throw TableError(table: "place-continuations.tsv", line: row.line, fault: .value(row[1]))
      }
      guard let reading = Reading(rawValue: row[2]) else {
        throw TableError(table: "place-continuations.tsv", line: row.line, fault: .value(row[2]))
      }
      phrases.append((phrase: row[0], value: words.count))
      words.append(Word(length: length, isCut: reading == .word))
      ends.append(scalars[length - 1])
    }
    self.words = words
    self.ends = ScalarSet(ends)
    trie = PhraseTrie(phrases)
  }

  /// What the text says with the word there.
  private enum Reading: String {
    case word, name
  }

  /// Whether a place that ended at `end` would end within a word.
  ///
  /// The longest row decides.
  func isCut(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end > 0, end < text.count, ends.contains(text[end - 1]) else { return false }
    for length in 1...min(Self.longest, end) {
      let match = trie.longestMatch(in: text, at: end - length, limit: text.count)
      if let match, words[match.value].length == length { return words[match.value].isCut }
    }
    return false
  }
}
