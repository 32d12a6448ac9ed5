// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A rule whose name tells users and `explain-notes.tsv` what it is: the family's, a dot, the case's.
///
/// So a rule is named where it is written, once, and a new case is a new name.
protocol NamedRule: CaseIterable, Sendable {
  /// What the rules of the type decide.
  static var family: String { get }
}

extension NamedRule {
  /// The name of the rule: `who.joint-subject`.
  var id: String {
    var id = Self.family + "."
    for scalar in "\(self)".unicodeScalars {
      if scalar.properties.isUppercase { id += "-" }
      id += scalar.properties.lowercaseMapping
    }
    return id
  }

  /// The names of all rules of the type.
  static var ids: [String] { allCases.map(\.id) }
}

extension InstitutionRule: NamedRule { static let family = "who" }
extension CountRule: NamedRule { static let family = "figure" }
extension DateRule: NamedRule { static let family = "when" }
extension PlaceRule: NamedRule { static let family = "where" }
extension StatusRule: NamedRule { static let family = "status" }
extension DraftSource: NamedRule { static let family = "carried" }
extension ConfidencePart: NamedRule { static let family = "confidence" }

/// Why a record has a kind.
enum KindRule: NamedRule {
  case event, deed, aspect, team, field, goods, unsaid

  static let family = "kind"
}

/// Why words are a record's campaign or one of its services.
enum PhraseRule: NamedRule {
  case campaign, service

  static let family = "phrase"
}

/// Why a mention is in no record.
enum UnusedRule: NamedRule {
  case notBody, noEvent, saidAlready, slotFilled, notChosen

  static let family = "unused"
}

/// Why a document has no records.
enum NoRecordRule: NamedRule {
  case notice, noActivity, noAnchor, staysIn

  static let family = "none"
}

/// The rules that make records.
public enum RecordRules {
  /// The names of all of them; those of mentions are made by the recognisers.
  public static let ids: [String] =
    InstitutionRule.ids + CountRule.ids + DateRule.ids + PlaceRule.ids + StatusRule.ids
    + DraftSource.allCases.filter { $0 != .said }.map(\.id) + ConfidencePart.ids + KindRule.ids
    + PhraseRule.ids + UnusedRule.ids + NoRecordRule.ids
}
