// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Standoff
import TestSupport
import Testing

/// Readers of others find in our files what we wrote.
@Suite struct ThirdPartyReaderTests {
  private struct Found: Decodable {
    struct Mention: Decodable, Hashable {
      var id: String
      var type: String
      var spans: [[Int]]
      var text: String
    }
    var mentions: [Mention]
    var events: [String]
    var attributes: Int?
    var notes: Int?
  }

  @Test(arguments: ["bratly", "pybrat"])
  func findsEveryLine(reader: String) throws {
    let folder = try TemporaryDirectory()
    let documents = try sample()
    for (name, text, document) in documents {
      try folder.write(text, to: "\(name).txt")
      try folder.write(document.bytes, to: "\(name).ann")
    }
    let run = try ToolRun.oracle("Oracles/read_standoff.py", [reader, folder.path])
    #expect(run.status == 0, "\(run.errors)")
    let found = try JSONDecoder().decode([String: Found].self, from: run.output)
    #expect(found.count == documents.count && found.count > 3)
    for (name, _, document) in documents {
      let theirs = try #require(found[name])
      let ours = document.textBounds.map { bound in
        Found.Mention(
          id: bound.id, type: bound.type, spans: bound.fragments.map { [$0.start, $0.end] },
          text: bound.text)
      }
      #expect(Set(theirs.mentions) == Set(ours), "\(name)")
      #expect(theirs.events.sorted() == document.events.map(\.id).sorted(), "\(name)")
      if let count = theirs.attributes { #expect(count == document.attributes.count, "\(name)") }
      if let count = theirs.notes { #expect(count == document.notes.count, "\(name)") }
    }
  }

  private func sample() throws -> [(name: String, text: String, document: StandoffDocument)] {
    let corpus = try CorpusFiles.annotations().prefix(6).map { file in
      let text = try String(
        contentsOf: file.deletingPathExtension().appendingPathExtension("txt"), encoding: .utf8)
      let document = try StandoffReader(file: file.path)
        .document(Data(contentsOf: file), text: Array(text.unicodeScalars))
      return (file.deletingPathExtension().lastPathComponent, text, document)
    }
    let text = "😀縣醫院赴竹鎮、梅鎮義診。"
    let file = """
      T1\tInstitution 1 4\t縣醫院
      T2\tPlace 5 7\t竹鎮
      T3\tPlace 8 9;10 11\t梅 義
      T4\tActivity 10 12\t義診
      E1\tOutreach:T4 Where:T2 Where2:T3 Organizer:T1
      A1\tStatus E1 held
      R1\tNear Arg1:T2 Arg2:T3
      N1\tReference T2 MCA:530502\t竹镇
      #1\tAnnotatorNotes T2\t530502 竹镇

      """
    let document = try StandoffReader(file: "own")
      .document(file.utf8, text: Array(text.unicodeScalars))
    return corpus + [("own", text, document)]
  }
}
