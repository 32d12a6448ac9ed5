// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Evaluation
import Interchange
import Testing
import TextModel

/// What counts as right, missed and spurious.
@Suite struct ScorerTests {
  @Test func theGoldItselfIsRight() throws {
    let gold = try Sample.document()
    let evaluation = try Sample.scorer().evaluation(gold: [gold], predicted: [gold])
    #expect(evaluation.items.isEmpty)
    for metric in Metric.all where evaluation[metric].gold > 0 {
      #expect(evaluation[metric].f1 == 1, "\(metric.name)")
    }
    #expect(evaluation[.recordFillers] == Tally(gold: 8, predicted: 8, right: 8))
  }

  @Test func nothingPredictedIsMissed() throws {
    let evaluation = try Sample.scorer().evaluation(
      gold: [try Sample.document()], predicted: [])
    #expect(evaluation[.allMentions(.strict)] == Tally(gold: 6, predicted: 0, right: 0))
    #expect(evaluation[.recordFound] == Tally(gold: 1, predicted: 0, right: 0))
    #expect(evaluation.documents.map(\.isPredicted) == [false])
    #expect(evaluation.ownItems.count == 7)
    #expect(evaluation.items.count == 7 + 8)
    #expect(evaluation.items.allSatisfy { $0.fault == .missed })
  }

  @Test func predictionsGoToDocumentsByIDAndElseByName() throws {
    func prediction(_ id: String, _ title: String) -> LabelledDocument {
      var document = LabelledDocument(id: id)
      document.title = title
      return document
    }
    let given = PredictedDocuments(
      [
        prediction("a", "by name"), prediction("x/a.txt", "by path"), prediction("b.jsonl", "old"),
        prediction("b", "new"), prediction("other", ""),
      ], for: ["x/a.txt", "y/a.txt", "y/b.txt", "y/c.txt"])
    #expect(given["x/a.txt"]?.title == "by path" && given["y/a.txt"]?.title == "by name")
    #expect(given["y/b.txt"]?.title == "new")
    #expect(given["y/c.txt"] == nil)
    #expect(given.leftOver == ["b.jsonl", "other"])
    // What has the path of one document is about no other one of the same name.
    let one = PredictedDocuments([prediction("x/a.txt", "")], for: ["x/a.txt", "y/a.txt"])
    #expect(one["y/a.txt"] == nil)
  }

  @Test func aLongerSpanIsLenientOnly() throws {
    let evaluation = try evaluated { $0.mentions[0].span.end += 1 }
    #expect(evaluation[.mentions(.date, .strict)].right == 0)
    #expect(evaluation[.mentions(.date, .lenient)].right == 1)
    #expect(evaluation.items.map(\.fault.rawValue).sorted() == ["missed", "spurious"])
  }

  @Test func aWrongValueHasItsPlaceAndSentence() throws {
    let evaluation = try evaluated { $0.mentions[6].value = .institution("梅镇卫生院") }
    #expect(evaluation[.mentions(.institution, .strict)].right == 2)
    #expect(evaluation[.mentions(.institution, .value)].right == 1)
    let item = try #require(evaluation.items.first)
    #expect((item.line, item.column) == (2, 4))
    #expect(item.sentence == "次日，竹镇卫生院开办讲座。")
    #expect(item.gold == "竹镇卫生院" && item.predicted == "梅镇卫生院")
    #expect(item.description.hasPrefix("a.txt:2:4: institution value “竹镇卫生院”"))
  }

  @Test func traditionalNamesAndLeadingPlacesAreTheSame() throws {
    let evaluation = try evaluated { $0.mentions[1].value = .institution("中醫院") }
    #expect(evaluation.items.isEmpty)
  }

  @Test func aCodeCountsWhereTheGoldHasOne() throws {
    let place = LabelledPlace(name: "竹镇", path: [], code: "530502999")
    #expect(try evaluated { $0.mentions[2].value = .place(place) }.items.count == 1)
    var gold = try Sample.document()
    gold.mentions[2].value = .place(LabelledPlace(name: "竹镇", path: [], code: nil))
    var predicted = gold
    predicted.mentions[2].value = .place(place)
    let evaluation = try Sample.scorer().evaluation(gold: [gold], predicted: [predicted])
    #expect(evaluation[.mentions(.place, .value)].right == 1)
  }

  @Test func genericNamesCountNeitherWay() throws {
    let evaluation = try evaluated { document in
      document.mentions.append(
        LabelledMention(id: nil, span: Span(8, 9), text: "县医院", value: .institution("县医院")))
      document.mentions.append(
        LabelledMention(
          id: nil, span: Span(31, 32), text: "一次",
          value: .count(LabelledCount(value: 1, upper: nil, qualifier: "exact", unit: "次"))))
    }
    #expect(evaluation[.allMentions(.strict)] == Tally(gold: 6, predicted: 6, right: 6))
  }

  @Test func recordsArePairedForTheGreatestTotal() throws {
    let evaluation = try evaluated { document in
      var poor = document.records[0]
      poor.slots = [:]
      document.records.insert(poor, at: 0)
    }
    #expect(evaluation[.recordFound] == Tally(gold: 1, predicted: 2, right: 1))
    #expect(evaluation[.recordFillers] == Tally(gold: 8, predicted: 10, right: 8))
    #expect(evaluation[.slot("when")] == Tally(gold: 1, predicted: 1, right: 1))
  }

  @Test func aPairSharesAtLeastTwoFillers() throws {
    let evaluation = try evaluated { document in
      document.records[0].slots = [:]
      document.records[0].status = "planned"
    }
    #expect(evaluation[.recordFound].right == 0)
    #expect(evaluation[.recordFillers] == Tally(gold: 8, predicted: 2, right: 0))
  }

  /// Items and counts tell the same, also of records that have no partner.
  @Test func itemsAddUpToTheCounts() throws {
    let gold = try Sample.corpus("dev")
    var predicted = gold
    for index in predicted.indices where !predicted[index].records.isEmpty {
      if index % 2 == 0 { predicted[index].records.removeFirst() }
      if let last = predicted[index].records.indices.last {
        predicted[index].records[last].status = "planned"
      }
      predicted[index].mentions.removeFirst()
    }
    let evaluation = try Sample.scorer().evaluation(gold: gold, predicted: predicted)
    let tally = evaluation[.recordFillers]
    #expect(tally.right < tally.gold)
    let slots = evaluation.items.filter { $0.subject.hasPrefix("record.") }
    #expect(slots.count { $0.fault == .missed } == tally.gold - tally.right)
    #expect(slots.count { $0.fault == .spurious } == tally.predicted - tally.right)
    let mentions = evaluation.items.filter { !$0.subject.hasPrefix("record") }
    let strict = evaluation[.allMentions(.strict)]
    #expect(mentions.count { $0.fault == .missed } == strict.gold - strict.right)
  }

  private func evaluated(
    _ change: (inout LabelledDocument) -> Void
  ) throws -> Evaluation {
    let gold = try Sample.document()
    var predicted = gold
    change(&predicted)
    return try Sample.scorer().evaluation(gold: [gold], predicted: [predicted])
  }
}
