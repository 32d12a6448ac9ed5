// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What sort of organisation a class word names, as a number: kinds are compared at every step of every
/// name, and strings take a call each time.
///
/// The vocabulary is open: a kind that no rule asks for has the next number (``InstitutionKinds``).
struct InstitutionKind: Hashable, Sendable {
  let number: UInt16

  /// The kinds that rules ask for, each at its number.
  fileprivate static let known = [
    "never", "care_home", "clinic", "company", "government", "health_center", "hospital", "media",
    "military", "ngo", "other", "party", "public_health", "school", "team", "unit", "university",
  ]

  static var never: InstitutionKind { InstitutionKind(number: 0) }
  static var careHome: InstitutionKind { InstitutionKind(number: 1) }
  static var clinic: InstitutionKind { InstitutionKind(number: 2) }
  static var company: InstitutionKind { InstitutionKind(number: 3) }
  static var government: InstitutionKind { InstitutionKind(number: 4) }
  static var healthCenter: InstitutionKind { InstitutionKind(number: 5) }
  static var hospital: InstitutionKind { InstitutionKind(number: 6) }
  static var media: InstitutionKind { InstitutionKind(number: 7) }
  static var military: InstitutionKind { InstitutionKind(number: 8) }
  static var ngo: InstitutionKind { InstitutionKind(number: 9) }
  static var other: InstitutionKind { InstitutionKind(number: 10) }
  static var party: InstitutionKind { InstitutionKind(number: 11) }
  static var publicHealth: InstitutionKind { InstitutionKind(number: 12) }
  static var school: InstitutionKind { InstitutionKind(number: 13) }
  static var team: InstitutionKind { InstitutionKind(number: 14) }
  static var unit: InstitutionKind { InstitutionKind(number: 15) }
  static var university: InstitutionKind { InstitutionKind(number: 16) }
}

/// The names of kinds.
struct InstitutionKinds: Sendable {
  private var names = InstitutionKind.known
  private var numbers: [String: UInt16] = [:]

  init() {
    for (number, name) in names.enumerated() { numbers[name] = UInt16(number) }
  }

  /// Returns the kind called `name`, a new one for a new name; `other` where there are too many.
  mutating func kind(named name: String) -> InstitutionKind {
    if let number = numbers[name] { return InstitutionKind(number: number) }
    guard let number = UInt16(exactly: names.count) else { return .other }
    names.append(name)
    numbers[name] = number
    return InstitutionKind(number: number)
  }

  /// Returns the name of `kind`, as the contract has it.
  func name(of kind: InstitutionKind) -> String { names[Int(kind.number)] }
}
