// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import FoundationEssentials
internal import TextModel

/// An earlier evaluation, read from its JSON.
public struct Baseline: Sendable {
  /// A file that is no evaluation.
  public struct Fault: Error, Hashable, Sendable {}

  /// The digest of the corpus that was scored.
  public let digest: String
  private let f1: [String: Double]
  private let items: [EvaluationItem]

  private struct Content: Decodable {
    struct Score: Decodable { var f1: Double }
    struct Item: Decodable {
      var document: String
      var subject: String
      var fault: String
      var start: Int
      var end: Int
      var line: Int
      var column: Int
      var text: String
      var gold: String?
      var predicted: String?
      var sentence: String
      var isImplied: Bool
    }
    var schema: String
    var digest: String
    var scores: [String: Score]
    var items: [Item]
  }

  /// Reads what ``EvaluationReport/json`` has written.
  ///
  /// - Throws: ``Fault`` where it is something else.
  public init(json: [UInt8]) throws(Fault) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let content = try? decoder.decode(Content.self, from: Data(json)),
      content.schema == "yizhen.evaluation/1"
    else { throw Fault() }
    digest = content.digest
    f1 = content.scores.mapValues(\.f1)
    items = content.items.compactMap { item in
      guard let fault = EvaluationItem.Fault(rawValue: item.fault) else { return nil }
      var read = EvaluationItem(
        document: item.document, subject: item.subject, fault: fault,
        span: Span(item.start, item.end), text: item.text, gold: item.gold,
        predicted: item.predicted)
      (read.line, read.column, read.sentence) = (item.line, item.column, item.sentence)
      read.isImplied = item.isImplied
      return read
    }
  }

  /// What has changed since.
  public struct Comparison: Sendable {
    /// The metrics whose F1 has changed, with both values.
    public var scores: [(metric: Metric, before: Double, now: Double)] = []
    /// Faults that are gone.
    public var gained: [EvaluationItem] = []
    /// Faults that are new.
    public var lost: [EvaluationItem] = []
  }

  /// Returns what `evaluation` has gained and lost.
  public func comparison(with evaluation: Evaluation) -> Comparison {
    var comparison = Comparison()
    for metric in Metric.all {
      let now = evaluation[metric].f1
      if let before = f1[metric.name], abs(before - now) > 0.000_001 {
        comparison.scores.append((metric, before, now))
      }
    }
    let before = Set(items.map(\.key))
    let now = Set(evaluation.items.map(\.key))
    comparison.gained = items.filter { !$0.isImplied && !now.contains($0.key) }
    comparison.lost = evaluation.items.filter { !$0.isImplied && !before.contains($0.key) }
    return comparison
  }
}

extension Baseline.Comparison: CustomStringConvertible {
  /// The changes for people, item by item.
  public var description: String {
    var lines = scores.map { score in
      let change = score.now - score.before
      let sign = change < 0 ? "−" : "+"
      return "\(score.metric.name) \(fixed(score.before)) → \(fixed(score.now))"
        + " (\(sign)\(fixed(abs(change))))"
    }
    lines.append("gained \(gained.count)")
    lines += gained.map { "+ \($0)" }
    lines.append("lost \(lost.count)")
    lines += lost.map { "- \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
