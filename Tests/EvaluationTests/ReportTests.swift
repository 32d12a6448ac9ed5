// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Evaluation
import Foundation
import Interchange
import TestSupport
import Testing

/// What a run leaves for the next one, for CI and for people.
@Suite struct ReportTests {
  @Test func aBaselineTellsWhatWasGainedAndLost() throws {
    let gold = try Sample.document()
    let scorer = try Sample.scorer()
    var before = gold
    before.mentions.remove(at: 0)
    var now = gold
    now.mentions.remove(at: 1)
    let earlier = scorer.evaluation(gold: [gold], predicted: [before])
    let later = scorer.evaluation(gold: [gold], predicted: [now])
    let json = EvaluationReport(
      earlier, bootstrap: Bootstrap(earlier), gold: "g", digest: "d"
    ).json
    let baseline = try Baseline(json: json)
    #expect(baseline.digest == "d")
    let comparison = baseline.comparison(with: later)
    #expect(comparison.gained.map(\.text) == ["3月5日"])
    #expect(comparison.lost.map(\.text) == ["青山县中医院"])
    #expect(comparison.scores.contains { $0.metric == .mentions(.date, .strict) && $0.now == 1 })
    #expect("\(comparison)".contains("+ a.txt:1:1: date missed “3月5日”"))
    // A record that is lost as a whole is one loss, and what was wrong in it is no gain.
    var withoutRecord = before
    withoutRecord.records = []
    let worst = baseline.comparison(
      with: scorer.evaluation(gold: [gold], predicted: [withoutRecord]))
    #expect(worst.gained.isEmpty && worst.lost.map(\.subject) == ["record"])
    let same = baseline.comparison(with: earlier)
    #expect(same.scores.isEmpty && same.gained.isEmpty && same.lost.isEmpty)
    #expect(throws: Baseline.Fault.self) { try Baseline(json: Array("{}".utf8)) }
  }

  @Test func intervalsAreTheSameInEveryRunAndHoldTheScore() throws {
    let documents = try Sample.corpus("dev")
    #expect(documents.count > 10)
    var predicted = documents
    for index in predicted.indices where index % 3 == 0 { predicted[index].mentions.removeLast(4) }
    let evaluation = try Sample.scorer().evaluation(gold: documents, predicted: predicted)
    let intervals = Bootstrap(evaluation).intervals
    #expect(intervals == Bootstrap(evaluation).intervals)
    for metric in [Metric.allMentions(.strict), .mentions(.count, .value)] {
      let interval = try #require(intervals[metric])
      #expect(interval.low < evaluation[metric].f1 && evaluation[metric].f1 < interval.high)
    }
  }

  @Test func confidenceIsHeldAgainstWhatIsRight() throws {
    let gold = try Sample.document()
    var predicted = gold
    predicted.records[0].confidence = 0.6
    predicted.records[0].status = "planned"
    predicted.records.append(predicted.records[0])
    predicted.records[1].confidence = 1
    predicted.records[1].slots = [:]
    predicted.records[1].kinds = ["donation"]
    predicted.records.append(LabelledRecord())
    let evaluation = try Sample.scorer().evaluation(gold: [gold], predicted: [predicted])
    let bootstrap = Bootstrap(evaluation)
    let lines = ScoreTable(evaluation, bootstrap: bootstrap).confidenceLines
    #expect(
      lines == """
        confidence       records  fillers    right    share
        0.600–0.650            1        8        7    0.875
        0.950–1.000            1        2        0    0.000

        """)
    let json = EvaluationReport(evaluation, bootstrap: bootstrap, gold: "", digest: "").json
    #expect(
      String(decoding: json, as: UTF8.self).contains(
        #""confidence":[{"low":0.6,"high":0.65,"records":1,"fillers":8,"right":7}"#))
  }

  @Test func aScoreBelowItsFloorIsABreach() throws {
    let gold = try Sample.document()
    let scorer = try Sample.scorer()
    let whole = scorer.evaluation(gold: [gold], predicted: [gold])
    var less = gold
    less.mentions.remove(at: 0)
    let part = scorer.evaluation(gold: [gold], predicted: [less])
    var floors = Floors()
    floors.raise("dev", to: part, digest: "d", mayFall: false)
    #expect(floors.breaches(of: "dev", by: part).isEmpty)
    floors.raise("dev", to: whole, digest: "d", mayFall: false)
    let read = try Floors(json: floors.json)
    #expect(read == floors)
    #expect(
      read.breaches(of: "dev", by: part).map(\.metric) == [
        "date.strict", "date.lenient", "date.value", "all.strict", "all.lenient", "all.value",
      ])
    // They only rise, unless the labels have changed or the caller says so.
    floors.raise("dev", to: part, digest: "d", mayFall: false)
    #expect(floors == read)
    floors.raise("dev", to: part, digest: "e", mayFall: false)
    #expect(floors.breaches(of: "dev", by: part).isEmpty && floors != read)
  }

  @Test(arguments: [
    "", "{}",
    #"{"schema":"yizhen.floors/1","sets":{"dev":{"digest":"d","floors":{"date.exact":0.5}}}}"#,
  ])
  func whatIsNoFloorsFile(json: String) {
    #expect(throws: Floors.Fault.self) { try Floors(json: Array(json.utf8)) }
  }

  @Test func theTableNamesEveryMetric() throws {
    let gold = try Sample.document()
    let evaluation = try Sample.scorer().evaluation(gold: [gold], predicted: [gold])
    let table = ScoreTable(evaluation, bootstrap: Bootstrap(evaluation)).text
    for name in ["date", "count", "place", "institution", "records", "fillers"] + Metric.slots {
      #expect(table.contains("\(name) "), "\(name)")
    }
    #expect(table.contains("1.000–1.000"))
  }
}
