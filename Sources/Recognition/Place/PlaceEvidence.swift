// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Which places a document is about, so that an ambiguous name can be settled the same way throughout.
///
/// Every chain and every full name with one meaning is a vote for its place and for the units above it.
struct PlaceEvidence: Sendable {
  private var votes: [Int32: Double] = [:]
  /// Places named beyond doubt, the units above them not counted.
  private(set) var named: Set<Int32> = []
  /// The finest unit that most of the votes agree on.
  private(set) var home: Int32?

  init() {}

  /// Adds a vote for a place and the units above it.
  mutating func add(_ place: Int32, weight: Double, _ gazetteer: Gazetteer) {
    for unit in gazetteer.lineage(of: place) { votes[unit, default: 0] += weight }
    named.insert(place)
  }

  /// How much speaks for a place; 0 for nothing.
  func support(_ place: Int32, _ gazetteer: Gazetteer) -> Double {
    var sum = 0.0
    var next: Int32? = place
    while let unit = next {
      next = gazetteer.parent(of: unit)
      guard let vote = votes[unit] else { continue }
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
  func knows(_ place: Int32) -> Bool { votes[place] != nil }

  /// Settles ``home``: from the province downwards, as long as one unit has more than half of the votes.
  mutating func settleHome(_ gazetteer: Gazetteer) {
    var above: Int32?
    for level in [PlaceValue.Level.province, .prefecture, .county] {
      let units = votes.filter { place, _ in
        gazetteer.level(of: place) == level
          && (above == nil || gazetteer.isPlace(place, within: above ?? 0))
      }
      let total = units.values.reduce(0, +)
      guard let best = units.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else {
        continue
      }
      if best.value * 2 <= total && units.count > 1 { break }
      above = best.key
    }
    home = above
  }
}
