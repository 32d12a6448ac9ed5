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
    findings(in: text, context: context, withNumbers: withNumbers) { _ in }.mentions
  }

  /// What is found in a text.
  package struct Findings: Sendable {
    /// All mentions, sorted by start; none overlaps another, numbers excepted.
    package var mentions: [Mention] = []
    /// Wordings that only add a kind to an activity, sorted, wherever they stand.
    package var aspects: [ActivityAspect] = []
  }

  /// Returns what is found in `text`, and says when a stage has been finished.
  ///
  /// A stage that works in two parts is named twice.
  package func findings(
    in text: PreparedText, context: DocumentContext, withNumbers: Bool, finished: (Stage) -> Void
  ) -> Findings {
    let found = numerals.numerals(in: text)
    finished(.numbers)
    let lattice = places.lattice(of: text, context: context)
    finished(.places)
    let institutionMentions = institutions.mentions(in: text, lattice: lattice, context: context)
    finished(.institutions)
    let dateMentions = dates.mentions(in: text, numerals: found, context: context)
    let countMentions = counts.mentions(in: text, numerals: found, dates: dateMentions)
    finished(.numbers)
    let placeMentions = places.mentions(
      in: text, lattice: lattice, institutions: institutionMentions, context: context)
    finished(.places)
    let named = MentionResolver.resolved([
      institutionMentions, placeMentions, dateMentions, countMentions,
    ])
    var findings = Findings()
    let activityMentions = activities.mentions(
      in: text, others: named, aspects: &findings.aspects)
    findings.mentions = MentionResolver.joined(named, activityMentions)
    if withNumbers {
      findings.mentions += numerals.numberMentions(in: text, numerals: found)
      findings.mentions.sort { $0.span < $1.span }
    }
    finished(.activities)
    return findings
  }
}
