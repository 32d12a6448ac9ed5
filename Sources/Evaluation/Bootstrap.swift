// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// How much scores may owe to the choice of documents: 95 % intervals of F1.
///
/// Documents are drawn with replacement, always in the same way.
public struct Bootstrap: Sendable {
  /// Two ends of an interval.
  public struct Interval: Hashable, Sendable {
    /// The value that 2.5 % of the draws are below.
    public var low: Double
    /// The value that 2.5 % of the draws are above.
    public var high: Double
  }

  /// The intervals of all metrics.
  public let intervals: [Metric: Interval]

  /// Draws as many documents as `evaluation` has, `rounds` times.
  public init(_ evaluation: Evaluation, rounds: Int = 1000) {
    let rows = evaluation.documents.map { document in
      Metric.all.map { document.tallies[$0] ?? Tally() }
    }
    guard !rows.isEmpty, rounds > 0 else {
      intervals = [:]
      return
    }
    var generator = SplitMix64(state: 20_250_331)
    var samples = Metric.all.map { _ in [Double]() }
    for _ in 0..<rounds {
      var sums = Metric.all.map { _ in Tally() }
      for _ in rows.indices {
        let row = rows[Int(generator.next() % UInt64(rows.count))]
        for index in row.indices { sums[index] += row[index] }
      }
      for index in sums.indices { samples[index].append(sums[index].f1) }
    }
    intervals = Dictionary(
      uniqueKeysWithValues: zip(Metric.all, samples.map(Bootstrap.interval)))
  }

  private static func interval(of samples: [Double]) -> Interval {
    let sorted = samples.sorted()
    let cut = sorted.count * 25 / 1000
    return Interval(low: sorted[cut], high: sorted[sorted.count - 1 - cut])
  }
}
