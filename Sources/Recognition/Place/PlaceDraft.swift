// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A place found, before it is settled which one it is.
struct PlaceDraft: Sendable, Spanned {
  /// A part of a place's path that no table lists.
  struct Link: Hashable, Sendable {
    var name: String
    var level: PlaceValue.Level
  }

  /// The rule that found a place; a byte, for it is compared often.
  enum Rule: UInt8, Sendable {
    case chain, short, suffix, shared, repeated, abroad, route, letter

    /// The name by which it is explained.
    var name: RuleName {
      switch self {
      case .chain: "place.chain"
      case .short: "place.short"
      case .suffix: "place.suffix"
      case .shared: "place.shared"
      case .repeated: "place.repeated"
      case .abroad: "place.abroad"
      case .route: "place.route"
      case .letter: "place.letter"
      }
    }
  }

  /// Where it stands in the normalised text.
  var span: Span
  /// The units of the gazetteer that it, or what it lies in, may be; none where it must be found elsewhere.
  var candidates: [Int32]
  /// The words of the last unit named.
  var unit: Span
  /// The parts below the unit.
  var tail: [Link] = []
  /// Whether it may reach over more than a county, as mountains and waters do.
  var isWide = false
  /// Whether it runs through several provinces.
  var isBorderless = false
  /// Whether it is nothing without a known place around it, as a road is.
  var needsHome = false
  /// The rule that found it.
  var rule: Rule
}
