// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Standoff
import TestSupport
import Testing
import TextModel

/// Whatever the reader accepts, the writer gives back byte for byte.
@Suite struct RoundTripTests {
  @Test(arguments: try CaseTable.rows("Cases/lines.tsv", columns: 2))
  func everyKindOfLine(row: CaseTable.Row) throws {
    let text = Array(row[0].unicodeScalars)
    let document = try StandoffReader(file: "x.ann").document(row[1].utf8, text: text)
    #expect(!document.lines.isEmpty)
    #expect(String(decoding: document.bytes, as: UTF8.self) == row[1], "\(row)")
  }

  @Test func theCasesHoldEveryKindOfLine() throws {
    let rows = try CaseTable.rows("Cases/lines.tsv", columns: 2)
    let first = rows.flatMap { $0[1].split(separator: "\n").compactMap(\.first) }
    #expect(Set(first) == Set("TERAMN#*"))
  }

  @Test func everyFileOfTheCorpus() throws {
    let files = try CorpusFiles.annotations()
    #expect(files.count >= 30)
    for file in files {
      let bytes = try [UInt8](Data(contentsOf: file))
      let text = try String(
        contentsOf: file.deletingPathExtension().appendingPathExtension("txt"),
        encoding: .utf8)
      let document = try StandoffReader(file: file.lastPathComponent)
        .document(bytes, text: Array(text.unicodeScalars))
      #expect(document.bytes == bytes, "\(file.lastPathComponent)")
      #expect(!document.textBounds.isEmpty)
    }
  }

  @Test func partsOfALineAreRead() throws {
    let text = Array("縣醫院赴竹鎮義診。".unicodeScalars)
    let file = "T1\tPlace 4 5;6 7\t竹 義\nE2\tOutreach:T1 \nA3\tStatus E2 held\n#4\tX T1\ta\tb\n"
    let document = try StandoffReader(file: "x").document(file.utf8, text: text)
    #expect(
      document.textBounds == [
        TextBound(id: "T1", type: "Place", fragments: [Span(4, 5), Span(6, 7)], text: "竹 義")
      ])
    #expect(
      document.events == [
        Event(id: "E2", type: "Outreach", trigger: "T1", arguments: [], hasTrailingSpace: true)
      ])
    #expect(
      document.attributes == [
        Attribute(id: "A3", name: "Status", target: "E2", value: "held")
      ])
    #expect(document.notes == [Note(id: "#4", type: "X", target: "T1", text: "a\tb")])
  }

  @Test func nothingIsADocumentToo() throws {
    let document = try StandoffReader(file: "x").document([UInt8](), text: [])
    #expect(document.lines.isEmpty && document.bytes.isEmpty)
  }
}

/// The labelled releases of the repository.
enum CorpusFiles {
  /// Returns all .ann files, sorted.
  static func annotations() throws -> [URL] {
    try ["dev", "test"].flatMap { part in
      try FileManager.default.contentsOfDirectory(
        at: ToolRun.repository.appending(path: "Corpus/\(part)"), includingPropertiesForKeys: nil)
    }.filter { $0.pathExtension == "ann" }.sorted { $0.path < $1.path }
  }
}
