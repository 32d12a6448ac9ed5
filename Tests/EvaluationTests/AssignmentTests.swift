// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Evaluation
import Testing
import TextModel

/// The pairing with the greatest total, held against trying every pairing.
@Suite struct AssignmentTests {
  @Test func agreesWithTryingEverything() {
    var generator = SplitMix64(state: 11)
    for _ in 0..<400 {
      let rows = Int.random(in: 1...5, using: &generator)
      let columns = Int.random(in: 1...5, using: &generator)
      let gains = (0..<rows).map { _ in
        (0..<columns).map { _ in Int.random(in: 0...6, using: &generator) }
      }
      let pairs = Assignment(maximizing: gains).pairs
      #expect(pairs.count == min(rows, columns))
      #expect(Set(pairs.map(\.row)).count == pairs.count)
      #expect(Set(pairs.map(\.column)).count == pairs.count)
      let total = pairs.reduce(0) { $0 + gains[$1.row][$1.column] }
      #expect(total == best(gains, row: 0, taken: []), "\(gains)")
    }
  }

  @Test func aGreedyChoiceWouldBeWorse() {
    let pairs = Assignment(maximizing: [[5, 4], [5, 0]]).pairs
    #expect(pairs.map(\.column) == [1, 0])
  }

  @Test func equalGainsGiveTheIdentity() {
    #expect(Assignment(maximizing: [[1, 1, 1], [1, 1, 1]]).pairs.map(\.column) == [0, 1])
  }

  @Test func nothingToPair() {
    #expect(Assignment(maximizing: []).pairs.isEmpty)
    #expect(Assignment(maximizing: [[], []]).pairs.isEmpty)
  }

  private func best(_ gains: [[Int]], row: Int, taken: Set<Int>) -> Int {
    guard row < gains.count else { return 0 }
    var total = best(gains, row: row + 1, taken: taken)
    for column in gains[row].indices where !taken.contains(column) {
      total = max(
        total, gains[row][column] + best(gains, row: row + 1, taken: taken.union([column])))
    }
    return total
  }
}
