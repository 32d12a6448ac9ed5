// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Why a count is what it is to an activity; a case's name is the rule's (`explain-notes.tsv`).
enum CountRule: UInt8, CaseIterable, Sendable {
  case staffNoun, team, staffVerb
  case household, servedNoun, staffServed, staffTaught, servedVerb, compoundUnit, servedVerbBefore
  case treated
  case handedOut, journey, outputUnit
  case spoken, ageOrTemperature, measure, gear, share, trifle, pointedAt, population, honoured
  case peopleOnly

  /// What it makes of the count.
  var role: CountValue.Role {
    switch self {
    case .staffNoun, .team, .staffVerb: .staff
    case .household, .servedNoun, .staffServed, .staffTaught, .servedVerb, .compoundUnit,
      .servedVerbBefore, .treated:
      .beneficiaries
    case .handedOut, .journey, .outputUnit: .output
    case .spoken, .ageOrTemperature, .measure, .gear, .share, .trifle, .pointedAt, .population,
      .honoured, .peopleOnly:
      .other
    }
  }
}
