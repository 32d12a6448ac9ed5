// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Interchange
import TestSupport
import Testing

@testable import Evaluation

/// When two values, two names are the same, and what is scored neither way.
@Suite struct EqualityTests {
  @Test(arguments: try CaseTable.rows("Cases/equality.tsv", columns: 4))
  func valuesAndNames(row: CaseTable.Row) throws {
    let isSame: Bool
    switch row[0] {
    case "date":
      isSame =
        ComparedValue(.date(row[1]), simplified: { $0 })
        == ComparedValue(.date(row[2]), simplified: { $0 })
    case "place", "institution":
      let type = try #require(LabelType(rawValue: row[0]))
      let equality = NameEquality(words: try Sample.words(), type: type)
      isSame = equality.areSame(row[1], row[2])
      #expect(equality.areSame(row[2], row[1]) == isSame, "\(row)")
    default:
      Issue.record("\(row)")
      return
    }
    #expect(isSame == (row[3] == "same"), "\(row)")
  }

  @Test(arguments: try CaseTable.rows("Cases/unscored.tsv", columns: 3))
  func unscored(row: CaseTable.Row) throws {
    let isUnscored =
      row[0] == "count"
      ? UnscoredCount.matches(Array(row[1].unicodeScalars))
      : try Sample.words().isGeneric(row[1])
    #expect(isUnscored == (row[2] == "unscored"), "\(row)")
  }
}
