// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Words beside a number that say how exact it is (超过, 近, 余, 左右).
struct Approximators: Sendable {
  /// What stands left of a number.
  struct Left {
    var start: Int
    var qualifier: Qualifier
    var word: Unicode.Scalar
  }

  private let leftWords: PhraseTrie
  private let rightWords: PhraseTrie
  private let afterWords: PhraseTrie
  private let qualifiers: [Qualifier]
  private let characters: CharacterClasses<CountClass>

  /// Reads `approximators.tsv`; `characters` are those beside counts.
  init(tables: TableSource, characters: CharacterClasses<CountClass>) throws(TableError) {
    self.characters = characters
    var sides: [String: [(phrase: String, value: Int)]] = [:]
    var qualifiers: [Qualifier] = []
    for row in try tables.rows(of: "approximators.tsv", columns: 4) {
      guard let qualifier = Qualifier(rawValue: row[2]) else {
        throw TableError(table: "approximators.tsv", line: row.line, fault: .value(row[2]))
      }
      sides[row[1], default: []].append((row[0], qualifiers.count))
      qualifiers.append(qualifier)
    }
    self.qualifiers = qualifiers
    leftWords = PhraseTrie(reversed: sides["left"] ?? [])
    rightWords = PhraseTrie(sides["right"] ?? [])
    afterWords = PhraseTrie(sides["after"] ?? [])
  }

  /// Returns the approximator that ends where a number starts.
  func left(of start: Int, in text: [Unicode.Scalar]) -> Left? {
    var end = start
    while end > 0, start - end < 2, text[end - 1] == " " { end -= 1 }
    guard let match = leftWords.longestMatch(in: text, endingAt: end, limit: max(0, end - 8)),
      !isTail(of: text, from: match.start, to: end)
    else { return nil }
    return Left(
      start: match.start, qualifier: qualifiers[match.value], word: text[match.start])
  }

  /// Whether the character only ends another word: 预约, 最近, B超, 人数.
  private func isTail(of text: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
    guard end - start == 1, start > 0 else { return false }
    return characters.isWord(text[start - 1], with: text[start])
  }

  /// Returns the approximator between a number and its unit (余, 多).
  func right(of end: Int, in text: [Unicode.Scalar]) -> (end: Int, qualifier: Qualifier)? {
    found(rightWords, at: end, in: text)
  }

  /// Returns the approximator behind the unit (以上, 左右).
  func after(_ end: Int, in text: [Unicode.Scalar]) -> (end: Int, qualifier: Qualifier)? {
    var start = end
    if start < text.count, text[start] == " " { start += 1 }
    return found(afterWords, at: start, in: text)
  }

  private func found(
    _ words: PhraseTrie, at start: Int, in text: [Unicode.Scalar]
  ) -> (end: Int, qualifier: Qualifier)? {
    words.longestMatch(in: text, at: start, limit: text.count)
      .map { ($0.end, qualifiers[$0.value]) }
  }
}
