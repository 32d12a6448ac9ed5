// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Evaluation
import Foundation
import Interchange
import TestSupport
import Testing

/// Lines of any tool: what suffices, what is passed over, what is refused.
@Suite struct DocumentLineTests {
  @Test(arguments: try CaseTable.rows("Cases/lines.tsv", columns: 2))
  func readsOrRefuses(row: CaseTable.Row) throws {
    let outcome: String
    do {
      let content = try DocumentLineReader().content(Array(row[0].utf8))
      let mentions = content.documents.reduce(0) { $0 + $1.mentions.count }
      outcome =
        "\(content.documents.count) documents, \(mentions) mentions, "
        + "\(content.otherLines) other lines, \(content.otherMentions) other mentions"
    } catch {
      outcome = "refused: \(error)"
    }
    // Of a refusal, the place: the rest is Foundation's.
    let isRefused = row[1].hasPrefix("refused")
    #expect(isRefused ? outcome.hasPrefix(row[1]) : outcome == row[1], "\(row): \(outcome)")
  }

  /// Whatever is predicted, a score comes out.
  @Test func oddPredictionsAreScored() throws {
    let gold = try Sample.document()
    let lines = [
      #"{"id":"a","mentions":[{"type":"date","start":4611686018427387904,"end":9223372036854775807}]}"#,
      #"{"id":"a","mentions":[{"type":"count","start":0,"end":4,"value":1e300,"upper":-1e300}]}"#,
      #"{"id":"a","mentions":[{"type":"place","start":12,"end":14,"name":""}]}"#,
      #"{"id":"a","mentions":[],"records":[{"kind":null,"when":[{"start":0,"end":1}]},{}]}"#,
    ]
    for line in lines {
      let predicted = try DocumentLineReader().content(Array(line.utf8)).documents
      let evaluation = try Sample.scorer().evaluation(gold: [gold], predicted: predicted)
      #expect(evaluation[.allMentions(.value)].right == 0)
      #expect(evaluation.items.count >= 7, "\(line)")
    }
  }

  @Test func stemsIgnoreFoldersAndSuffixes() {
    for (id, stem) in [
      ("articles/0417.txt", "0417"), ("0417", "0417"), ("a.b.txt", "a.b"), (".txt", ".txt"),
      ("", ""),
    ] {
      #expect(LabelledDocument(id: id).stem == stem)
    }
  }

  @Test func namesAreComparedInSimplifiedCharactersOfOrdinaryWidth() throws {
    let simplifier = try Sample.simplifier()
    for (text, expected) in [
      ("臺中榮民總醫院", "台中荣民总医院"), ("ＡＢ１２（一）", "AB12(一)"), ("「愛在客庄」", "“爱在客庄”"),
      ("青山县中医院", "青山县中医院"), ("P16D", "P16D"),
    ] {
      #expect(simplifier.simplified(text) == expected)
    }
  }
}
