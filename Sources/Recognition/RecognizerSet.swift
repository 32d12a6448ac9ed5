// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// The types of mention that a caller can ask for.
public enum MentionType: String, CaseIterable, Sendable {
  case date, count, place, institution, activity, number

  /// What is given when nothing is asked for: everything but the bare numbers.
  public static let standard: Set<MentionType> = [.date, .count, .place, .institution, .activity]
}

/// All recognisers, in the order in which one builds on the other.
public struct RecognizerSet: Sendable {
  /// Numerals in all writings.
  public let numerals: NumeralScanner
  /// Dates, times, durations, sets.
  public let dates: DateRecognizer
  /// Counts.
  public let counts: CountRecognizer
  /// Places.
  public let places: PlaceRecognizer
  /// Institutions.
  public let institutions: InstitutionRecognizer
  /// Activities.
  public let activities: ActivityRecognizer

  /// Creates the recognisers from `tables`.
  public init(tables: TableSource) throws(TableError) {
    numerals = try NumeralScanner(tables: tables)
    dates = try DateRecognizer(tables: tables)
    counts = try CountRecognizer(tables: tables, sharing: numerals)
    places = try PlaceRecognizer(tables: tables)
    institutions = try InstitutionRecognizer(tables: tables)
    activities = try ActivityRecognizer(tables: tables)
  }

  /// Creates the recognisers from `tables`, those of institutions beside the others: their class
  /// words take as long as all the rest.
  package init(loading tables: TableSource) async throws(TableError) {
    async let institutions = Result { () throws(TableError) in
      try InstitutionRecognizer(tables: tables)
    }
    numerals = try NumeralScanner(tables: tables)
    dates = try DateRecognizer(tables: tables)
    counts = try CountRecognizer(tables: tables, sharing: numerals)
    places = try PlaceRecognizer(tables: tables)
    activities = try ActivityRecognizer(tables: tables)
    self.institutions = try await institutions.get()
  }

  /// Returns all mentions of `text`, sorted by start; none overlaps another, numbers excepted.
  public func mentions(
    in text: PreparedText, context: DocumentContext, withNumbers: Bool = false
  ) -> [Mention] {
    findings(in: text, context: context, withNumbers: withNumbers).mentions
  }

  /// Returns what is found in `text`.
  package func findings(
    in text: PreparedText, context: DocumentContext, withNumbers: Bool
  ) -> Findings {
    findings(in: [(text, context)], withNumbers: withNumbers) { _ in }.first ?? Findings()
  }

  /// What is found in a text.
  package struct Findings: Sendable {
    /// All mentions, sorted by start; none overlaps another, numbers excepted.
    package var mentions: [Mention] = []
    /// Wordings that only add a kind to an activity, sorted, wherever they stand.
    package var aspects: [ActivityAspect] = []
  }

  /// A text, and what is known of it from elsewhere.
  package typealias Text = (text: PreparedText, context: DocumentContext)

  /// Returns what is found in each of `texts`, and says when a stage has been finished with all of them.
  ///
  /// A stage that works in two parts is named twice.
  package func findings(
    in texts: [Text], withNumbers: Bool,
    finished: (Stage) -> Void
  ) -> [Findings] {
    let found = texts.map { numerals.numerals(in: $0.text) }
    finished(.numbers)
    let lattices = places.lattices(of: texts)
    finished(.places)
    let organisations = institutions.mentions(in: texts, lattices: lattices)
    finished(.institutions)
    let days = dates.mentions(in: texts, numerals: found)
    let amounts = texts.indices.map {
      counts.mentions(in: texts[$0].text, numerals: found[$0], dates: days[$0])
    }
    finished(.numbers)
    let named = places.mentions(in: texts, lattices: lattices, institutions: organisations)
    finished(.places)
    let lists = texts.indices.map {
      [organisations[$0], MentionResolver.unled(named[$0], by: days[$0]), days[$0], amounts[$0]]
    }
    let kept = lists.map(MentionResolver.resolved)
    let findings = texts.indices.map { index in
      var findings = completed(kept[index], of: lists[index], in: texts[index].text)
      if withNumbers { addNumbers(found[index], in: texts[index].text, to: &findings) }
      return findings
    }
    finished(.activities)
    return findings
  }

  /// Returns what the dates of `text` would say had it been published on quite another day: what
  /// differs from what they do say was counted from that day.
  package func movedDates(in text: PreparedText, context: DocumentContext) -> [Span: DateValue] {
    let found = numerals.numerals(in: text)
    let known = context.reference ?? context.published ?? text.header.published
    guard let known, let other = known.date.adding(months: -49)?.adding(days: -3) else {
      return [:]
    }
    var moved = context
    moved.published = CivilDateTime(date: other, minute: known.minute)
    if context.reference != nil { moved.reference = moved.published }
    var values: [Span: DateValue] = [:]
    for mention in dates.mentions(in: text, numerals: found, context: moved) {
      if case .date(let value) = mention.value { values[mention.span] = value }
    }
    return values
  }

  /// Finds the activities around the mentions of `lists` that hold where they overlap, `named`.
  private func completed(
    _ named: [MentionResolver.Entry], of lists: [[Mention]], in text: PreparedText
  ) -> Findings {
    var findings = Findings()
    let found = activities.mentions(
      in: text, others: named.map(\.span), aspects: &findings.aspects)
    findings.mentions = MentionResolver.joined(named, of: lists, found)
    return findings
  }

  private func addNumbers(
    _ found: [Numeral], in text: PreparedText, to findings: inout Findings
  ) {
    findings.mentions += numerals.numberMentions(in: text, numerals: found)
    findings.mentions.sort { $0.span < $1.span }
  }
}
