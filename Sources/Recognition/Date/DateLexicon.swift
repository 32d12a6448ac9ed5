// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// A word of `date-words.tsv` or `holidays.tsv`.
enum DateWord: Hashable {
  case year(Anchor), month(Anchor), day(Anchor), week(Anchor), quarter(Anchor)
  case half(Int)
  case season(Season)
  case part(DayPart, isBare: Bool)
  case dayPart(Anchor, DayPart)
  case holiday(Int, isLong: Bool)
  /// With the number of its code, as the following two.
  case set(Int)
  case vague(Int)
  /// A vague word that news use too loosely to be told apart, read only in a dialogue.
  case spoken(Int)
  /// A name that begins like a date.
  case noDate
}

/// What may follow a point of time.
enum DateTail { case since, until, same }

/// What may follow a duration.
enum DurationTail { case same, ago, later }

/// Whether the words around a date look forward.
enum Outlook { case none, perhapsFuture, future }

/// What may stand in front of a duration.
enum DurationLead { case past, future, same }

/// The words of dates, compiled for looking up.
final class DateLexicon: Sendable {
  /// What grammar asks of single characters beside dates.
  let characters: CharacterClasses<DateClass>
  private let words: PhraseTrie
  private let entries: [DateWord]
  private let tails: PhraseTrie
  private let durationTails: PhraseTrie
  private let units: PhraseTrie
  private let unitEntries: [TimeUnit]
  private let leads: PhraseTrie
  private let forward: PhraseTrie
  private let clauses: PhraseTrie
  private let phrases: PhraseTrie
  private let codes: [String]
  /// What each code point of the basic plane may begin: see ``Start``.
  private let starts: [UInt8]
  /// One bit for each code point that an expression may begin with: small enough for the cache.
  private let openings: [UInt64]

  /// Bits of ``starts``.
  enum Start {
    static let number: UInt8 = 1
    static let word: UInt8 = 2
    static let other: UInt8 = 4
    /// Bits of what does not begin an expression but belongs to one.
    static let forward: UInt8 = 8
    static let unit: UInt8 = 16
    static let tail: UInt8 = 32
    static let durationTail: UInt8 = 64
    /// The last code point of a lead.
    static let lead: UInt8 = 128
  }

  /// Reads `date-words.tsv`; `holidays` gives the named days.
  init(
    tables: TableSource, holidays: HolidayCalendar
  ) throws(TableError) {
    characters = try CharacterClasses(tables: tables)
    var groups = DateWordGroups()
    for row in try tables.rows(of: "date-words.tsv", columns: 3) {
      guard groups.add(row) else {
        throw TableError(table: "date-words.tsv", line: row.line, fault: .value(row[1]))
      }
    }
    for (phrase, value) in holidays.phrases {
      groups.add(word: phrase, .holiday(value, isLong: holidays.isLong(value)))
    }
    words = PhraseTrie(groups.words)
    entries = groups.entries
    tails = PhraseTrie(groups.tails)
    durationTails = PhraseTrie(groups.durationTails)
    units = PhraseTrie(groups.units)
    unitEntries = groups.unitEntries
    leads = PhraseTrie(reversed: groups.leads)
    forward = PhraseTrie(groups.forward)
    clauses = PhraseTrie(groups.clauses)
    phrases = PhraseTrie(sets: groups.phrases)
    codes = groups.codes
    var starts = [UInt8](repeating: 0, count: 0x10000)
    DateLexicon.mark(groups.words.map(\.phrase), Start.word, in: &starts)
    DateLexicon.mark(
      "0123456789０１２３４５６７８９零〇○一二三四五六七八九十廿卅两".map(String.init), Start.number, in: &starts)
    DateLexicon.mark(
      "“「周星礼半俩仨头最即逢首农阴公民西夏旧元正腊冬闰初大年月昨今明前去本上下第截隔QJFMASOND".map(String.init), Start.other, in: &starts
    )
    openings = DateLexicon.bits(of: starts, Start.number | Start.word | Start.other)
    DateLexicon.mark(groups.forward.map(\.phrase), Start.forward, in: &starts)
    DateLexicon.mark(groups.units.map(\.phrase), Start.unit, in: &starts)
    DateLexicon.mark(groups.tails.map(\.phrase), Start.tail, in: &starts)
    DateLexicon.mark(groups.durationTails.map(\.phrase), Start.durationTail, in: &starts)
    DateLexicon.mark(groups.leads.map { String($0.phrase.suffix(1)) }, Start.lead, in: &starts)
    self.starts = starts
  }

  /// Returns the TIMEX3 code of a set or vague word.
  func code(_ number: Int) -> String { codes.indices.contains(number) ? codes[number] : "" }

  private static func bits(of starts: [UInt8], _ mask: UInt8) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: starts.count / 64)
    for index in starts.indices where starts[index] & mask != 0 {
      bits[index >> 6] |= 1 << UInt64(index & 63)
    }
    return bits
  }

  private static func mark(_ phrases: [String], _ bit: UInt8, in starts: inout [UInt8]) {
    for phrase in phrases {
      guard let first = phrase.unicodeScalars.first, first.value < 0x10000 else { continue }
      starts[Int(first.value)] |= bit
    }
  }

  /// What `scalar` may begin, 0 for nothing.
  @inline(__always)
  func start(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < 0x10000 ? starts[Int(scalar.value)] : 0
  }

  /// Returns the first place of `range` where something may begin, or its end.
  func firstStart(in text: [Unicode.Scalar], _ range: Range<Int>) -> Int {
    text.withUnsafeBufferPointer { text in
      openings.withUnsafeBufferPointer { openings in
        for index in range.clamped(to: text.indices) {
          let value = text[index].value
          let word = Int(value >> 6)
          if word < openings.count, openings[word] >> UInt64(value & 63) & 1 != 0,
            mayBegin(text[index], index + 1 < text.count ? text[index + 1] : nil)
          {
            return index
          }
        }
        return range.upperBound
      }
    }
  }

  /// Whether more than the first character speaks for something that begins with both: half of all
  /// first characters begin nothing but words, and most of these have another second one.
  @inline(__always)
  private func mayBegin(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Bool {
    if start(first) & (Start.number | Start.other) != 0 || first == "每" { return true }
    return words.mayBegin(first, second)
  }

  /// Returns the longest word at `start`.
  func word(at start: Int, in text: [Unicode.Scalar]) -> (end: Int, word: DateWord)? {
    words.longestMatch(in: text, at: start, limit: text.count).map { ($0.end, entries[$0.value]) }
  }

  /// Returns the tail of a point at `start`.
  func tail(at start: Int, in text: [Unicode.Scalar]) -> (end: Int, tail: DateTail)? {
    tails.longestMatch(in: text, at: start, limit: text.count)
      .map { ($0.end, [.since, .until, .same][$0.value]) }
  }

  /// Returns the tail of a duration at `start`.
  func durationTail(at start: Int, in text: [Unicode.Scalar]) -> (end: Int, tail: DurationTail)? {
    durationTails.longestMatch(in: text, at: start, limit: text.count)
      .map { ($0.end, [.same, .ago, .later][$0.value]) }
  }

  /// Returns the unit of a duration at `start`.
  func unit(at start: Int, in text: [Unicode.Scalar]) -> (end: Int, unit: TimeUnit)? {
    units.longestMatch(in: text, at: start, limit: text.count)
      .map { ($0.end, unitEntries[$0.value]) }
  }

  /// Returns what stands in front of a duration that begins at `end`.
  func lead(before end: Int, in text: [Unicode.Scalar]) -> (start: Int, lead: DurationLead)? {
    leads.longestMatch(in: text, endingAt: end, limit: max(0, end - 6))
      .map { ($0.start, [.past, .future, .same][$0.value]) }
  }

  /// Whether what somebody does begins at `start`.
  func beginsClause(at start: Int, in text: [Unicode.Scalar]) -> Bool {
    clauses.longestMatch(in: text, at: start, limit: text.count) != nil
  }

  /// Returns where the longest word of `list` that stands at `start` ends.
  func end(of list: DatePhrase, at start: Int, in text: [Unicode.Scalar]) -> Int? {
    var end: Int?
    phrases.forEachMatch(in: text, at: start, limit: text.count) {
      if $0.value & list.bit != 0 { end = $0.end }
    }
    return end
  }

  /// Returns how words of `range` look forward: 预计 does for sure, 将 may mean 把, and 将至 only does
  /// for the day in front of it.
  func outlook(of range: Span, in text: [Unicode.Scalar], isBehind: Bool = false) -> Outlook {
    var outlook = Outlook.none
    var index = range.start
    while index < range.end {
      guard start(text[index]) & Start.forward != 0,
        let match = forward.longestMatch(in: text, at: index, limit: range.end)
      else {
        index += 1
        continue
      }
      if match.value == 0 { return .future }
      if match.value == 1 || match.value == 2 && isBehind { outlook = .perhapsFuture }
      index = match.value == 3 ? match.end : index + 1
    }
    return outlook
  }
}
