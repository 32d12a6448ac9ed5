// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange

/// Scores as a table for people.
public struct ScoreTable: Sendable {
  private let evaluation: Evaluation
  private let intervals: [Metric: Bootstrap.Interval]

  /// Creates the table of `evaluation`.
  public init(_ evaluation: Evaluation, bootstrap: Bootstrap) {
    self.evaluation = evaluation
    intervals = bootstrap.intervals
  }

  /// The lines, joined.
  public var text: String {
    var lines = ["\(evaluation.documents.count) documents", ""]
    lines.append(
      ScoreTable.padded(["", "gold", "pred", "P", "R", "strict F1", "95 %", "lenient", "value"]))
    for type in Metric.types {
      lines.append(mentionLine(type.rawValue) { .mentions(type, $0) })
    }
    lines.append(mentionLine("all") { .allMentions($0) })
    lines += ["", ScoreTable.padded(["", "gold", "pred", "P", "R", "F1", "95 %"])]
    lines.append(line("records", .recordFound))
    lines.append(line("fillers", .recordFillers))
    for slot in Metric.slots { lines.append(line("  \(slot)", .slot(slot))) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line a document: its F1 of mentions and of records.
  public var documentLines: String {
    let head = ["", "strict F1", "value", "records", "fillers", "faults"]
    let rows = evaluation.documents.map { document in
      [document.document]
        + [Metric.allMentions(.strict), .allMentions(.value), .recordFound, .recordFillers].map {
          fixed((document.tallies[$0] ?? Tally()).f1)
        } + [document.isPredicted ? "\(document.items.count { !$0.isImplied })" : "no prediction"]
    }
    let names = rows.map { $0[0].unicodeScalars.count }.max() ?? 0
    return ([head] + rows).map { row in
      row.enumerated().map { index, cell in
        let wanted = index == 0 ? names : index == 5 ? 0 : 9
        let space = String(repeating: " ", count: max(0, wanted - cell.unicodeScalars.count))
        return index == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n") + "\n"
  }

  /// One line a step of confidence: how many records and fillers there are, and how many right.
  public var confidenceLines: String {
    let head = ["confidence", "records", "fillers", "right", "share"]
    let rows = Calibration(evaluation).rows.map { row in
      [
        "\(fixed(row.low))–\(fixed(row.high))", "\(row.records)", "\(row.fillers)", "\(row.right)",
        fixed(Tally(predicted: row.fillers, right: row.right).precision),
      ]
    }
    return ([head] + rows).map { ScoreTable.padded($0, narrow: 9) }.joined(separator: "\n") + "\n"
  }

  private func mentionLine(_ name: String, _ metric: (Metric.Match) -> Metric) -> String {
    line(name, metric(.strict))
      + ScoreTable.padded(
        [evaluation[metric(.lenient)], evaluation[metric(.value)]].map { fixed($0.f1) },
        first: ScoreTable.width)
  }

  private func line(_ name: String, _ metric: Metric) -> String {
    let tally = evaluation[metric]
    let interval = intervals[metric].map { "\(fixed($0.low))–\(fixed($0.high))" } ?? ""
    return ScoreTable.padded([
      name, "\(tally.gold)", "\(tally.predicted)", fixed(tally.precision), fixed(tally.recall),
      fixed(tally.f1), interval,
    ])
  }

  private static let width = 13

  private static func padded(_ cells: [String], first: Int = 15, narrow: Int = 7) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let wanted = index == 0 ? first : index < 5 ? narrow : width
      let space = String(repeating: " ", count: max(0, wanted - cell.unicodeScalars.count))
      line += index == 0 && first != width ? cell + space : space + cell
    }
    return line
  }
}

/// Returns `number`, which is about 0 to 1, with three places.
func fixed(_ number: Double) -> String {
  let thousandths = Int((min(max(number, 0), 1_000_000) * 1000).rounded())
  let digits = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
