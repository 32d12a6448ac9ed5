// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What share of the fillers is right in records of each confidence.
public struct Calibration: Sendable {
  /// Records whose confidence is from ``low`` to below ``high``.
  public struct Row: Hashable, Sendable {
    /// The lowest confidence of the row.
    public var low: Double
    /// The lowest confidence of the next row.
    public var high: Double
    /// How many records were predicted with it.
    public var records: Int
    /// How many fillers they have; of records without a partner none is right.
    public var fillers: Int
    /// How many of them are right.
    public var right: Int
  }

  /// The rows that hold records, by confidence.
  public let rows: [Row]

  /// How many rows there may be from 0 to 1.
  private static let steps = 20

  /// Gathers the records of `evaluation` whose prediction comes with a confidence.
  public init(_ evaluation: Evaluation) {
    var rows: [Int: Row] = [:]
    for comparison in evaluation.documents.flatMap(\.records) {
      guard let confidence = comparison.confidence, (0...1).contains(confidence) else { continue }
      // 0.6 × 20 is a little less than 12 in binary.
      let step = min(
        Int(confidence * Double(Calibration.steps) + 1e-9), Calibration.steps - 1)
      var row =
        rows[step]
        ?? Row(
          low: Double(step) / Double(Calibration.steps),
          high: Double(step + 1) / Double(Calibration.steps), records: 0, fillers: 0, right: 0)
      row.records += 1
      row.fillers += comparison.fillers.count { $0.fault != .missed }
      row.right += comparison.fillers.count { $0.fault == nil }
      rows[step] = row
    }
    self.rows = rows.sorted { $0.key < $1.key }.map(\.value)
  }
}
