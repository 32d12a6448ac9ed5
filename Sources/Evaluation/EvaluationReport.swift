// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText

/// Scores as a JSON object, schema `yizhen.evaluation/1`, which a later run compares itself with.
public struct EvaluationReport: Sendable {
  private let evaluation: Evaluation
  private let bootstrap: Bootstrap
  private let gold: String
  private let digest: String

  /// Creates the report on the corpus `gold` whose files have the digest `digest`.
  public init(_ evaluation: Evaluation, bootstrap: Bootstrap, gold: String, digest: String) {
    self.evaluation = evaluation
    self.bootstrap = bootstrap
    self.gold = gold
    self.digest = digest
  }

  /// The object on one line.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.string("yizhen.evaluation/1")
      writer.key("gold")
      writer.string(gold)
      writer.key("digest")
      writer.string(digest)
      writer.key("documents")
      writer.number(evaluation.documents.count)
      writer.key("scores")
      writer.scores(evaluation.tallies, intervals: bootstrap.intervals)
      writer.key("confidence")
      writer.array { writer in
        for row in Calibration(evaluation).rows { writer.confidence(row) }
      }
      writer.key("by_document")
      writer.array { writer in
        for document in evaluation.documents { writer.document(document) }
      }
      writer.key("items")
      writer.array { writer in
        for item in evaluation.items { writer.item(item) }
      }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func scores(
    _ tallies: [Metric: Tally], intervals: [Metric: Bootstrap.Interval]
  ) {
    object { writer in
      for metric in Metric.all {
        guard let tally = tallies[metric] else { continue }
        writer.key(escaping: metric.name)
        writer.object { writer in
          writer.key("gold")
          writer.number(tally.gold)
          writer.key("predicted")
          writer.number(tally.predicted)
          writer.key("right")
          writer.number(tally.right)
          writer.key("precision")
          writer.share(tally.precision)
          writer.key("recall")
          writer.share(tally.recall)
          writer.key("f1")
          writer.share(tally.f1)
          guard let interval = intervals[metric] else { return }
          writer.key("low")
          writer.share(interval.low)
          writer.key("high")
          writer.share(interval.high)
        }
      }
    }
  }

  fileprivate mutating func confidence(_ row: Calibration.Row) {
    object { writer in
      writer.key("low")
      writer.share(row.low)
      writer.key("high")
      writer.share(row.high)
      writer.key("records")
      writer.number(row.records)
      writer.key("fillers")
      writer.number(row.fillers)
      writer.key("right")
      writer.number(row.right)
    }
  }

  fileprivate mutating func document(_ document: DocumentScore) {
    object { writer in
      writer.key("document")
      writer.string(document.document)
      writer.key("is_predicted")
      writer.boolean(document.isPredicted)
      writer.key("scores")
      writer.scores(document.tallies, intervals: [:])
    }
  }

  fileprivate mutating func item(_ item: EvaluationItem) {
    object { writer in
      writer.key("document")
      writer.string(item.document)
      writer.key("subject")
      writer.string(item.subject)
      writer.key("fault")
      writer.string(item.fault.rawValue)
      writer.key("start")
      writer.number(item.span.start)
      writer.key("end")
      writer.number(item.span.end)
      writer.key("line")
      writer.number(item.line)
      writer.key("column")
      writer.number(item.column)
      writer.key("text")
      writer.string(item.text)
      writer.key("gold")
      writer.string(item.gold)
      writer.key("predicted")
      writer.string(item.predicted)
      writer.key("sentence")
      writer.string(item.sentence)
      writer.key("is_implied")
      writer.boolean(item.isImplied)
    }
  }
}
