// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What kinds of activity have in common, beyond their names.
enum ActivityFamily: Sendable {
  /// Seeing patients and what goes with it: consultations, check-ups, leaflets.
  case clinic
  /// Teaching those who will do it themselves.
  case teaching
  /// Going to people's homes.
  case visit
  /// Giving things or money.
  case gift
  /// A lasting arrangement and no occasion: what is counted beside one of them is no result of the
  /// clinic told in the same breath.
  case programme
  /// The rest.
  case other

  private static let members: [(kind: UInt64, family: ActivityFamily)] = [
    (Fact.hash("free_clinic"), .clinic), (Fact.hash("mobile_clinic"), .clinic),
    (Fact.hash("screening"), .clinic), (Fact.hash("health_education"), .clinic),
    (Fact.hash("training"), .teaching), (Fact.hash("home_visit"), .visit),
    (Fact.hash("donation"), .gift), (Fact.hash("stationed_support"), .programme),
    (Fact.hash("partnership"), .programme), (Fact.hash("family_doctor"), .programme),
    (Fact.hash("telemedicine"), .programme),
  ]

  /// The family of the kind with the hash `key` (``Fact/key``).
  init(of key: UInt64) {
    self = ActivityFamily.members.first { $0.kind == key }?.family ?? .other
  }

  /// Whether the kind with the hash `key` stands for a lasting arrangement.
  static func isProgramme(_ key: UInt64) -> Bool { ActivityFamily(of: key) == .programme }
}
