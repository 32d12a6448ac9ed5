// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What kinds of activity have in common, beyond their names.
enum ActivityFamily {
  /// Kinds that stand for an arrangement and not for an occasion: what is counted beside one of
  /// them is no result of the clinic told in the same breath.
  private static let programmes = [
    "stationed_support", "partnership", "family_doctor", "telemedicine",
  ].map(Fact.hash)

  /// Whether the kind with the hash `key` (``Fact/key``) stands for a lasting arrangement.
  static func isProgramme(_ key: UInt64) -> Bool { programmes.contains(key) }
}
