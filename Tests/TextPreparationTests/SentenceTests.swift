// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Lexicons
import TestSupport
import Testing
import TextModel
import TextPreparation

/// Sentence ends by the policy that ``SentenceSegmenter`` states.
@Suite struct SentenceTests {
  @Test func casesHold() throws {
    let preparer = try TextPreparer(tables: TableSource())
    for row in try CaseTable.rows("sentences.tsv", columns: 2) {
      let expected = row[1].split(separator: "‖").map(String.init)
      let text = row[1].split(separator: "‖").joined()
      let prepared = preparer.prepared(Array(text.unicodeScalars))
      let found = prepared.sentences.map { prepared.surface($0.span) }
      #expect(found == expected.map { $0.trimmed }, "\(row)")
    }
  }

  @Test func wordsBehindQuotationsWork() throws {
    let preparer = try TextPreparer(tables: TableSource())
    for row in try TableSource().rows(of: "reporting-verbs.tsv", columns: 3) {
      let text = Array(row[2].unicodeScalars)
      #expect(preparer.prepared(text).sentences.count == 1, "\(row.line): \(row[2])")
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let isSpace = { (character: Character) in character.isWhitespace }
    let head = drop(while: isSpace)
    let length = head.reversed().drop(while: isSpace).count
    return String(head.prefix(length))
  }
}
