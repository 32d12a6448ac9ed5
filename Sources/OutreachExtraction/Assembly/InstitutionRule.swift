// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What an institution is to the activity of its sentence.
enum InstitutionRole: Hashable, Sendable {
  case organizer, partner, recipient, none
}

/// Why an institution is what it is to an activity; a case's name is the rule's (`explain-notes.tsv`).
enum InstitutionRule: UInt8, CaseIterable, Sendable {
  // Organizers.
  case subject, by, holds, entrusts, sends, itsTeam, listedOrganizer
  // Partners.
  case turnTaker, jointSubject, helpingSubject, helpingSecondSubject, helpsBehind, with, entrusted
  case helpsBefore, carriesOut, comesFrom, sent, hosted, treats, alsoSends, joins, listedPartner
  // Recipients.
  case rooms, receives, invites, itsPeopleServed, paired, pairedName, toward, served, at,
    listedRecipient
  // None of these.
  case speaks, guides, sponsors, under, sponsoredBy, leadsTheWay, listedBystander
  case reports, inPurpose, noSubject, secondSubject, official, object, described, pays
  case noInstitution

  /// What it makes of the institution.
  var role: InstitutionRole {
    switch self {
    case .subject, .by, .holds, .entrusts, .sends, .itsTeam, .listedOrganizer: .organizer
    case .turnTaker, .jointSubject, .helpingSubject, .helpingSecondSubject, .helpsBehind, .with,
      .entrusted, .helpsBefore, .carriesOut, .comesFrom, .sent, .hosted, .treats, .alsoSends,
      .joins, .listedPartner:
      .partner
    case .rooms, .receives, .invites, .itsPeopleServed, .paired, .pairedName, .toward, .served, .at,
      .listedRecipient:
      .recipient
    case .speaks, .guides, .sponsors, .under, .sponsoredBy, .leadsTheWay, .listedBystander,
      .reports, .inPurpose, .noSubject, .secondSubject, .official, .object, .described, .pays,
      .noInstitution:
      .none
    }
  }

  /// Whether the partner only helps, as those do who are at home where the event takes place.
  var isHelp: Bool {
    switch self {
    case .helpsBehind, .helpsBefore, .helpingSubject, .helpingSecondSubject: true
    default: false
    }
  }

  /// The rule for a name that is listed behind one of `role`.
  static func listed(as role: InstitutionRole) -> InstitutionRule {
    switch role {
    case .organizer: .listedOrganizer
    case .partner: .listedPartner
    case .recipient: .listedRecipient
    case .none: .listedBystander
    }
  }
}
