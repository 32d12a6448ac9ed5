// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Evaluation
internal import Interchange
internal import JSONText

/// What the page knows of all documents before it shows one.
extension JSONWriter {
  mutating func summary(
    title: String, documents: [ReportDocument], faults: [[ReportFault]],
    failures: [Report.Failure], evaluation: Evaluation?
  ) {
    object { writer in
      writer.key("schema")
      writer.string("yizhen.report/1")
      writer.key("title")
      writer.string(title)
      writer.key("types")
      writer.strings(LabelType.allCases.map(\.rawValue))
      writer.key("slots")
      writer.strings(RecordSlot.allCases.map(\.rawValue))
      writer.key("faults")
      writer.strings(ReportFault.Kind.allCases.map(\.rawValue))
      writer.key("scores")
      if let evaluation { writer.scores(evaluation) } else { writer.null() }
      writer.key("documents")
      writer.array { writer in
        for (document, faults) in zip(documents, faults) { writer.row(document, faults) }
      }
      writer.key("failures")
      writer.array { writer in
        for failure in failures {
          writer.object { writer in
            writer.key("path")
            writer.string(failure.path)
            writer.key("message")
            writer.string(failure.message)
          }
        }
      }
    }
  }

  private mutating func scores(_ evaluation: Evaluation) {
    let intervals = Bootstrap(evaluation).intervals
    func mentions(_ metric: (Metric.Match) -> Metric) -> [Metric] {
      [.strict, .lenient, .value].map(metric)
    }
    var rows: [(name: String, group: String, metrics: [Metric])] = Metric.types.map { type in
      (type.rawValue, "mentions", mentions { .mentions(type, $0) })
    }
    rows.append(("all", "mentions", mentions { .allMentions($0) }))
    rows.append(("records", "records", [.recordFound]))
    rows.append(("fillers", "records", [.recordFillers]))
    rows += Metric.slots.map { ($0, "slots", [.slot($0)]) }
    array { writer in
      for row in rows {
        writer.object { writer in
          writer.key("name")
          writer.string(row.name)
          writer.key("group")
          writer.string(row.group)
          writer.score(
            evaluation[row.metrics[0]], interval: intervals[row.metrics[0]],
            further: row.metrics.dropFirst().map { evaluation[$0].f1 })
        }
      }
    }
  }

  private mutating func score(
    _ tally: Tally, interval: Bootstrap.Interval?, further: [Double]
  ) {
    for (name, count) in [
      ("gold", tally.gold), ("predicted", tally.predicted), ("right", tally.right),
    ] {
      key(escaping: name)
      number(count)
    }
    let shares = [tally.precision, tally.recall, tally.f1, interval?.low, interval?.high]
    for (name, value) in zip(["precision", "recall", "f1", "low", "high"], shares) {
      key(escaping: name)
      share(value)
    }
    for (name, value) in zip(["lenient", "value"], further) {
      key(escaping: name)
      share(value)
    }
  }

  /// Writes the line of a document in the list: names, counts, scores, and what is wrong in it.
  private mutating func row(_ document: ReportDocument, _ faults: [ReportFault]) {
    object { writer in
      for (name, text) in [
        ("id", document.id), ("title", document.title), ("published", document.published),
      ] {
        writer.key(escaping: name)
        writer.string(text)
      }
      writer.key("length")
      writer.number(document.text.count)
      writer.key("gold")
      writer.counts(document.gold)
      writer.key("predicted")
      writer.counts(document.predicted)
      writer.key("scores")
      writer.shares(document.score)
      writer.key("faults")
      writer.array { writer in
        for fault in faults {
          writer.strings([fault.kind.rawValue, fault.subject])
        }
      }
    }
  }

  private mutating func counts(_ document: LabelledDocument?) {
    guard let document else { return null() }
    object { writer in
      writer.key("mentions")
      writer.array { writer in
        for type in LabelType.allCases {
          writer.number(document.mentions.count { $0.type == type })
        }
      }
      writer.key("records")
      writer.number(document.records.count)
    }
  }

  private mutating func shares(_ score: DocumentScore?) {
    guard let score else { return null() }
    array { writer in
      for metric in [
        Metric.allMentions(.strict), .allMentions(.value), .recordFound, .recordFillers,
      ] {
        // A document without gold and prediction of a kind has no share to show.
        let tally = score.tallies[metric] ?? Tally()
        let isEmpty = tally.gold == 0 && tally.predicted == 0
        writer.share(isEmpty ? nil : tally.f1)
      }
    }
  }
}
