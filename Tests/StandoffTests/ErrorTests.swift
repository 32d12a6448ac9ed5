// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Standoff
import TestSupport
import Testing

/// What breaks the format is an error with file, line and column.
@Suite struct ErrorTests {
  @Test(arguments: try CaseTable.rows("Cases/errors.tsv", columns: 3))
  func errorNamesThePlace(row: CaseTable.Row) throws {
    let text = Array(row[0].unicodeScalars)
    let error = #expect(throws: StandoffError.self) {
      try StandoffReader(file: "a.ann").document(row[1].utf8, text: text)
    }
    #expect(error?.description == "a.ann:\(row[2])", "\(row)")
  }

  @Test func bytesThatAreNoText() {
    let bytes = Array("T1\tPlace 0 1\t竹\n#1\tX T1\t".utf8) + [0xE7, 0xAB]
    let error = #expect(throws: StandoffError.self) {
      try StandoffReader(file: "a.ann").document(bytes)
    }
    #expect(error == StandoffError(file: "a.ann", line: 2, column: 9, fault: .encoding))
  }

  @Test func aCarriageReturn() {
    let error = #expect(throws: StandoffError.self) {
      try StandoffReader(file: "a.ann").document("T1\tPlace 0 2\t竹鎮\r\n".utf8)
    }
    #expect(error == StandoffError(file: "a.ann", line: 1, column: 16, fault: .carriageReturn))
  }

  @Test func withoutATextOffsetsAreNotCompared() throws {
    let file = "T1\tPlace 7 900\t竹\n"
    #expect(try StandoffReader(file: "a").document(file.utf8).lines.count == 1)
    #expect(throws: StandoffError.self) {
      try StandoffReader(file: "a").document(file.utf8, text: ["竹"])
    }
  }
}
