// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Interchange
import Standoff
import TestSupport
import Testing
import TextModel

/// Labels survive the way into other formats and back.
@Suite struct ConversionTests {
  @Test(arguments: ["dev", "test"])
  func standoffComesBackTheSame(part: String) throws {
    let documents = try Sample.corpus(part)
    #expect(documents.count >= 10)
    for document in documents {
      var writer = StandoffWriter()
      let written = writer.standoff(document)
      let standoff = try #require(written)
      #expect(writer.losses.counts.isEmpty, "\(document.id): \(writer.losses.lines)")
      let text = try #require(document.text)
      let read = try StandoffReader(file: "x").document(standoff.bytes, text: text)
      let back = try StandoffLabels(read, file: "x").labelled(id: document.id, text: text)
      #expect(plain(back) == plain(document), "\(document.id)")
    }
  }

  @Test func linesComeBackTheSame() throws {
    for document in try Sample.corpus("dev") {
      let content = try DocumentLineReader().content(DocumentLineWriter().line(document))
      let back = try #require(content.documents.first)
      #expect(plain(back) == plain(document), "\(document.id)")
      #expect(back.text == document.text)
    }
  }

  @Test func linesKeepTheirEvidence() throws {
    var document = try Sample.document()
    document.records[0].evidence = [Span(0, 32), Span(33, 46)]
    let content = try DocumentLineReader().content(DocumentLineWriter().line(document))
    #expect(content.documents.first?.records.first?.evidence == document.records[0].evidence)
    // Labels name the words of the activity only.
    document.records[0].evidence = []
    let line = String(decoding: DocumentLineWriter().line(document), as: UTF8.self)
    #expect(line.contains(#""evidence":[{"start":14,"end":16,"text":"义诊"}]"#))
  }

  /// A file of one event a line takes ten times as long as a tenth of it, not a hundred times.
  @Test func manyEventsAreReadAndWrittenInLinearTime() throws {
    let count = 8_000
    let text = Array(String(repeating: "义诊。", count: count).unicodeScalars)
    let labels = (1...count).map { number in
      let start = 3 * (number - 1)
      return "T\(number)\tActivity \(start) \(start + 2)\t义诊\nE\(number)\tOutreach:T\(number)\n"
        + "A\(number)\tKind E\(number) free_clinic\n"
    }
    let standoff = try StandoffReader(file: "x").document(labels.joined().utf8, text: text)
    var written: StandoffDocument?
    let time = processorSeconds {
      guard
        let document = try? StandoffLabels(standoff, file: "x").labelled(id: "x.txt", text: text),
        let back = try? DocumentLineReader().content(DocumentLineWriter().line(document))
      else { return }
      var writer = StandoffWriter()
      written = back.documents.first.flatMap { writer.standoff($0) }
    }
    #expect(written?.events.count == count && written?.attributes.count == count)
    #expect(time < 20, "\(time)")
  }

  @Test func conllComesBackAsSpans() throws {
    for document in try Sample.corpus("dev") {
      var writer = ConllWriter()
      let written = writer.lines(document)
      let bytes = try #require(written)
      let text = try #require(document.text)
      #expect(writer.losses.counts["overlapping mentions"] == nil)
      #expect(
        spans(conll: String(decoding: bytes, as: UTF8.self), text: text)
          == Set(
            document.mentions.map { "\($0.type.standoffName) \($0.span.start) \($0.span.end)" }))
    }
  }

  @Test func nestedMentionsAreCountedInConll() throws {
    var document = try Sample.document()
    document.mentions.append(
      LabelledMention(
        id: nil, span: Span(5, 8), text: "青山县",
        value: .place(LabelledPlace(name: "青山县", path: [], code: nil))))
    var writer = ConllWriter()
    let written = writer.lines(document)
    let lines = String(decoding: try #require(written), as: UTF8.self)
    #expect(writer.losses.counts["overlapping mentions"] == 1)
    #expect(lines.contains("青\tB-Institution\n山\tI-Institution\n"))
    #expect(lines.hasPrefix("-DOCSTART-\tO\n\n3\tB-Date\n"))
  }

  @Test func labelStudioAcceptsTheTasks() throws {
    let folder = try TemporaryDirectory()
    var writer = LabelStudioWriter()
    let documents = try Sample.corpus("dev")
    for document in documents {
      let isAdded = writer.add(document)
      #expect(isAdded)
    }
    let tasks = try folder.write(writer.json, to: "tasks.json")
    let config = try folder.write(LabelStudioWriter.configuration, to: "labels.xml")
    let run = try ToolRun.oracle("Oracles/check_label_studio.py", [tasks, config])
    #expect(run.status == 0, "\(run.errors)")
    let regions = documents.reduce(0) { $0 + $1.mentions.count }
    #expect(run.text.hasPrefix("\(documents.count) tasks, \(regions) regions, "), "\(run.text)")
  }

  @Test func doccanoSlicesItsText() throws {
    struct Line: Decodable {
      struct Entity: Decodable {
        var id: Int
        var startOffset: Int
        var endOffset: Int
        var label: String
      }
      struct Relation: Decodable {
        var fromId: Int
        var toId: Int
        var type: String
      }
      var text: String
      var entities: [Entity]
      var relations: [Relation]
    }
    var writer = DoccanoWriter()
    let document = try Sample.document()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let written = writer.line(document)
    let line = try decoder.decode(Line.self, from: Data(try #require(written)))
    let scalars = Array(line.text.unicodeScalars)
    let words = line.entities.map { entity in
      String(String.UnicodeScalarView(scalars[entity.startOffset..<entity.endOffset]))
    }
    #expect(words == document.mentions.map(\.text))
    let roles = line.relations.map { relation in
      "\(relation.type):\(words[relation.fromId - 1]):\(words[relation.toId - 1])"
    }
    #expect(roles.contains("Organizer:义诊:青山县中医院") && roles.count == 6)
    #expect(writer.losses.counts["values of mentions"] == 7)
  }

  /// Whatever another tool says, our own reader reads what is written, and what is not is counted.
  @Test(arguments: try CaseTable.rows("Cases/standoff.tsv", columns: 3))
  func whatIsWrittenCanBeRead(row: CaseTable.Row) throws {
    let content = try DocumentLineReader().content(Array(row[0].utf8))
    var writer = StandoffWriter()
    let document = try #require(content.documents.first)
    let text = try #require(document.text)
    let written = writer.standoff(document)
    let standoff = try #require(written)
    let read = try StandoffReader(file: "x").document(standoff.bytes, text: text)
    _ = try StandoffLabels(read, file: "x")
    let lines = String(decoding: standoff.bytes, as: UTF8.self)
    #expect(lines == row[1], "\(row)")
    #expect(writer.losses.lines.joined(separator: "; ") == row[2], "\(row)")
  }

  @Test func aRecordWithoutATriggerGetsOneFromItsEvidence() throws {
    var document = try Sample.document()
    document.records[0].trigger = nil
    document.records[0].evidence = [Span(0, 32)]
    var writer = StandoffWriter()
    let written = writer.standoff(document)
    let standoff = try #require(written)
    #expect(standoff.events.map(\.trigger) == ["T4"])
    document.mentions.remove(at: 3)
    let second = writer.standoff(document)
    let other = try #require(second)
    #expect(other.textBounds.first?.text.hasPrefix("3月5日，青山县中医院赴竹镇义诊") == true)
    document.text = nil
    let third = writer.standoff(document)
    #expect(third == nil)
  }

  /// The corpus and `yizhen convert` give brat the same labels.
  @Test func theCorpusHasTheSameLabels() throws {
    let file = ToolRun.repository.appending(path: "Corpus/annotation.conf")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(
      lines.filter { !$0.hasPrefix("#") }
        == StandoffConfiguration.annotation.split(separator: "\n"))
  }

  /// Returns `document` as far as brat holds it.
  private func plain(_ document: LabelledDocument) -> LabelledDocument {
    func bare(_ mention: LabelledMention) -> LabelledMention {
      var mention = mention
      mention.id = nil
      return mention
    }
    var plain = LabelledDocument(id: document.id)
    plain.mentions = document.mentions.map(bare).sorted { $0.span < $1.span }
    plain.records = document.records.map { record in
      var record = record
      record.trigger = nil
      record.evidence = []
      record.slots = record.slots.mapValues { $0.map(bare) }
      return record
    }
    return plain
  }

  private func spans(conll: String, text: [Unicode.Scalar]) -> Set<String> {
    var found: [(type: String, start: Int, end: Int)] = []
    var at = 0
    for line in conll.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let scalar = columns[0].unicodeScalars.first else { continue }
      while at < text.count, text[at] != scalar { at += 1 }
      if columns[1].hasPrefix("B-") {
        found.append((String(columns[1].dropFirst(2)), at, at + 1))
      } else if columns[1].hasPrefix("I-") {
        found[found.count - 1].end = at + 1
      }
      at += 1
    }
    return Set(found.map { "\($0.type) \($0.start) \($0.end)" })
  }
}
