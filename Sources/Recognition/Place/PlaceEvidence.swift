// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Which places a document is about, so that an ambiguous name can be settled the same way throughout.
///
/// Every chain and every full name with one meaning is a vote for its place and for the units above it.
struct PlaceEvidence: Sendable {
  private var votes = PlaceTally()
  /// The finest unit that most of the votes agree on.
  private(set) var home: Int32?

  init() {}

  /// Adds a vote for a place and the units above it.
  mutating func add(_ place: Int32, weight: Double, _ gazetteer: Gazetteer) {
    gazetteer.forEachUnit(over: place) { unit in
      votes.add(unit, weight: weight, isNamed: unit == place)
    }
  }

  /// How much speaks for a place; 0 for nothing.
  func support(_ place: Int32, _ gazetteer: Gazetteer) -> Double {
    var sum = 0.0
    var next: Int32? = place
    while let unit = next {
      next = gazetteer.parent(of: unit)
      guard let vote = votes.entry(unit)?.weight else { continue }
      let share = vote / (vote + 1)
      switch gazetteer.level(of: unit) {
      case .province: sum += share
      case .prefecture: sum += 2.5 * share
      case .county: sum += 6 * share
      default: sum += 4 * share
      }
    }
    return sum
  }

  /// Whether the place itself, or something in it, was named.
  func knows(_ place: Int32) -> Bool { votes.entry(place) != nil }

  /// Whether the place was named beyond doubt, the units below it not counted.
  func names(_ place: Int32) -> Bool { votes.entry(place)?.isNamed == true }

  /// Settles ``home``: from the province downwards, as long as one unit has more than half of the votes.
  mutating func settleHome(_ gazetteer: Gazetteer) {
    var above: Int32?
    for level in [PlaceValue.Level.province, .prefecture, .county] {
      var (total, count) = (0.0, 0)
      var best: PlaceTally.Entry?
      for entry in votes.entries where gazetteer.level(of: entry.place) == level {
        if let above, !gazetteer.isPlace(entry.place, within: above) { continue }
        (total, count) = (total + entry.weight, count + 1)
        if best.map({ ($0.weight, -$0.place) < (entry.weight, -entry.place) }) ?? true {
          best = entry
        }
      }
      guard let best else { continue }
      if best.weight * 2 <= total && count > 1 { break }
      above = best.place
    }
    home = above
  }
}
