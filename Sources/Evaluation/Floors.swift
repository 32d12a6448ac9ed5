// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import FoundationEssentials
internal import JSONText

/// F1 values that scores must not fall below, for each part of a corpus.
///
/// The file: `{"schema":"yizhen.floors/1","sets":{"dev":{"digest":"…","floors":{"date.strict":0.95}}}}`.
public struct Floors: Hashable, Sendable {
  /// The floors of one part.
  public struct Part: Hashable, Sendable, Codable {
    /// The digest of the files that they were measured on.
    public var digest: String
    /// Metric name to the least F1.
    public var floors: [String: Double]

    /// Creates the floors of one part.
    public init(digest: String, floors: [String: Double] = [:]) {
      self.digest = digest
      self.floors = floors
    }
  }

  /// A floors file that cannot be used.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public var description: String
  }

  /// The parts, by the name of their folder.
  public var parts: [String: Part] = [:]

  private struct Content: Codable {
    var schema: String
    var sets: [String: Part]
  }

  private static let schema = "yizhen.floors/1"

  /// Creates an empty set of floors.
  public init() {}

  /// Reads a floors file.
  ///
  /// - Throws: ``Fault`` where it is none, or names a metric that does not exist.
  public init(json: [UInt8]) throws(Fault) {
    guard let content = try? JSONDecoder().decode(Content.self, from: Data(json)),
      content.schema == Floors.schema
    else { throw Fault(description: "no floors, schema \(Floors.schema)") }
    let names = Set(Metric.all.map(\.name))
    for (part, floors) in content.sets {
      for name in floors.floors.keys.sorted() where !names.contains(name) {
        throw Fault(description: "\(part): there is no metric \(name)")
      }
    }
    parts = content.sets
  }

  /// A score below its floor.
  public struct Breach: Hashable, Sendable, CustomStringConvertible {
    /// The name of the metric.
    public var metric: String
    /// The floor.
    public var floor: Double
    /// The score.
    public var score: Double

    /// One line for people.
    public var description: String { "\(metric) is \(fixed(score)), the floor is \(fixed(floor))" }
  }

  /// How far floors are set below the scores: a rule that wins much may lose a label or two.
  private static let margin = 0.005

  /// Returns the scores of `evaluation` that are below the floors of `part`, in order.
  public func breaches(of part: String, by evaluation: Evaluation) -> [Breach] {
    guard let floors = parts[part]?.floors else { return [] }
    return Metric.all.compactMap { metric in
      let score = evaluation[metric].f1
      guard let floor = floors[metric.name], score < floor else { return nil }
      return Breach(metric: metric.name, floor: floor, score: score)
    }
  }

  /// Sets the floors of `part` to the scores of `evaluation`, less a small margin.
  ///
  /// A floor becomes lower only where `mayFall`, or where the corpus has changed: then it was
  /// measured on something else.
  public mutating func raise(
    _ part: String, to evaluation: Evaluation, digest: String, mayFall: Bool
  ) {
    let old = parts[part]
    let keepsOld = old?.digest == digest && !mayFall
    var new = Part(digest: digest)
    for metric in Metric.all where evaluation[metric].gold > 0 {
      // Single slots have few fillers: one of them moves a score by more than a rule is worth.
      if case .slot = metric { continue }
      let score = max(0, ((evaluation[metric].f1 - Floors.margin) * 1000).rounded(.down) / 1000)
      new.floors[metric.name] = keepsOld ? max(score, old?.floors[metric.name] ?? 0) : score
    }
    parts[part] = new
  }

  /// The file, keys in order.
  public var json: [UInt8] {
    var lines = ["{\"schema\":\"\(Floors.schema)\",\"sets\":{"]
    for (index, name) in parts.keys.sorted().enumerated() {
      guard let part = parts[name] else { continue }
      lines.append(
        "\(index > 0 ? "," : "")\(Floors.quoted(name)):{\"digest\":\"\(part.digest)\",\"floors\":{")
      let floors = Metric.all.compactMap { metric in
        part.floors[metric.name].map { "  \"\(metric.name)\": \(fixed($0))" }
      }
      lines.append(floors.joined(separator: ",\n"))
      lines.append("}}")
    }
    lines.append("}}\n")
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
