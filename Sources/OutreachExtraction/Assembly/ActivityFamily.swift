// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What kinds of activity have in common, beyond their names.
enum ActivityFamily {
  /// Kinds that stand for an arrangement and not for an occasion: what is counted beside one of
  /// them is no result of the clinic told in the same breath.
  private static let programmes: Set<String> = [
    "stationed_support", "partnership", "family_doctor", "telemedicine",
  ]

  /// Whether `kind` stands for a lasting arrangement.
  static func isProgramme(_ kind: String) -> Bool { programmes.contains(kind) }
}
