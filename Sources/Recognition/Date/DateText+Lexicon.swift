// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

// What the tables say of the text at a place.
extension DateText {
  /// Returns whether the code point at `index` is a member of `item`.
  @inline(__always)
  func has(_ item: DateClass, at index: Int) -> Bool { characters.contains(self[index], item) }

  /// Returns whether a word of `list` stands at `index`.
  func has(_ list: DatePhrase, at index: Int) -> Bool { end(of: list, at: index) != nil }

  /// Returns the position behind the longest word of `list` that stands at `index`.
  func end(of list: DatePhrase, at index: Int) -> Int? {
    lexicon.end(of: list, at: index, in: scalars)
  }

  /// Returns the tail of a point at `index`.
  func tail(at index: Int) -> (end: Int, tail: DateTail)? {
    guard start(index) & DateLexicon.Start.tail != 0 else { return nil }
    return lexicon.tail(at: index, in: scalars)
  }

  /// Returns the tail of a duration at `index`.
  func durationTail(at index: Int) -> (end: Int, tail: DurationTail)? {
    guard start(index) & DateLexicon.Start.durationTail != 0 else { return nil }
    return lexicon.durationTail(at: index, in: scalars)
  }

  /// Returns the unit of a duration at `index`.
  func unit(at index: Int) -> (end: Int, unit: TimeUnit)? {
    guard start(index) & DateLexicon.Start.unit != 0 else { return nil }
    return lexicon.unit(at: index, in: scalars)
  }

  /// Returns what stands in front of a duration that begins at `index`.
  func lead(before index: Int) -> (start: Int, lead: DurationLead)? {
    guard start(index - 1) & DateLexicon.Start.lead != 0 else { return nil }
    return lexicon.lead(before: index, in: scalars)
  }

  /// Whether a word at `index` begins what somebody does: 我们, 仍, 值班.
  func beginsClause(_ index: Int) -> Bool { lexicon.beginsClause(at: index, in: scalars) }

  /// Whether a word that looks forward ends at `index`: 预计, 将于.
  func isForward(before index: Int) -> Bool {
    lexicon.outlook(of: Span(max(0, index - 2), index), in: scalars) != .none
  }

  /// Returns the TIMEX3 code with the number that a word gives.
  func code(_ number: Int) -> String { lexicon.code(number) }
}
