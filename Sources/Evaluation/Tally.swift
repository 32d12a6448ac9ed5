// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Counts from which precision, recall and F1 are computed at the end only.
public struct Tally: Hashable, Sendable {
  /// How many there are in the gold.
  public var gold: Int
  /// How many were predicted.
  public var predicted: Int
  /// How many of the predicted are right.
  public var right: Int

  /// Creates a tally.
  public init(gold: Int = 0, predicted: Int = 0, right: Int = 0) {
    self.gold = gold
    self.predicted = predicted
    self.right = right
  }

  /// The share of the predicted that is right, 0 where nothing was predicted.
  public var precision: Double { Tally.ratio(right, predicted) }

  /// The share of the gold that was found, 0 where there is none.
  public var recall: Double { Tally.ratio(right, gold) }

  /// The harmonic mean of precision and recall.
  public var f1: Double { Tally.ratio(2 * right, gold + predicted) }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  /// Adds up.
  public static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      gold: left.gold + right.gold, predicted: left.predicted + right.predicted,
      right: left.right + right.right)
  }

  /// Adds `right` to `left`.
  public static func += (left: inout Tally, right: Tally) { left = left + right }
}
