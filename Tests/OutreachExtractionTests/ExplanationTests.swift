// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Lexicons
import OutreachExtraction
import TestSupport
import Testing
import TextModel

/// A document to explain: a seed, or one of the corpus that may be read.
struct ExplainedSample: Sendable, CustomTestStringConvertible {
  let name: String
  let input: DocumentInput<[UInt8]>

  var testDescription: String { name }

  static let all: [ExplainedSample] =
    Seed.all.map { ExplainedSample(name: $0.name, input: $0.input) } + corpus

  private static var corpus: [ExplainedSample] {
    let folder = Repository.root.appending(path: "Corpus/dev")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
      guard let data = try? Data(contentsOf: folder.appending(path: file)) else { return nil }
      return ExplainedSample(
        name: file, input: DocumentInput(id: file, content: [UInt8](data)))
    }
  }
}

@Suite struct ExplanationTests {
  private let notes: ExplanationNotes

  init() throws { notes = try ExplanationNotes() }

  @Test("There are documents to explain")
  func hasSamples() {
    #expect(ExplainedSample.all.count > Seed.all.count + 10)
  }

  @Test("Every filler has a rule with a note, and a record's fillers are all explained")
  func explainsFillers() throws {
    for sample in ExplainedSample.all {
      let explanation = try Pipeline.extractor().explanation(of: sample.input)
      let text = explanation.document.text
      #expect(explanation.records.map(\.record) == explanation.document.records, "\(sample)")
      for record in explanation.records {
        #expect(!record.sentences.isEmpty)
        for slot in RecordSlot.allCases {
          let fillers = record.fillers(of: slot)
          expectAll(of: record.record, in: slot, are: fillers, "\(sample)#\(record.number)")
          for filler in fillers {
            let place: Comment = "\(sample)#\(record.number) \(slot): \(filler)"
            #expect(notes[filler.rule] != nil, place)
            #expect(filler.rule != "carried.said", place)
            guard let words = filler.words else {
              #expect(slot == .kind || slot == .status, place)
              continue
            }
            #expect(!text.surface(words).isEmpty, place)
            #expect(
              filler.sentence.map { text.sentences[$0 - 1].span.contains(words) } ?? false, place)
          }
        }
        let sum = record.confidence.reduce(0) { $0 + $1.hundredths }
        #expect(abs(Double(sum) / 100 - record.record.confidence) < 0.001)
      }
    }
  }

  /// Fails the test where a slot of `record` holds something else than is explained.
  private func expectAll(
    of record: OutreachRecord, in slot: RecordSlot, are fillers: [FillerExplanation],
    _ place: Comment
  ) {
    let held: [Mention]
    switch slot {
    case .kind:
      #expect(Set(fillers.map(\.value)) == Set(record.kinds), place)
      return
    case .name: held = []; #expect(fillers.map(\.value) == [record.name].compactMap { $0 }, place)
    case .status: held = []; #expect(fillers.map(\.value) == [record.status.rawValue], place)
    case .services: held = []; #expect(fillers.map(\.value) == record.services, place)
    case .when: held = record.when
    case .places: held = record.places
    case .organizers: held = record.organizers
    case .partners: held = record.partners
    case .recipients: held = record.recipients
    case .staff: held = record.staff
    case .beneficiaries: held = record.beneficiaries
    case .outputs: held = record.outputs
    }
    if !held.isEmpty { #expect(fillers.map(\.words) == held.map(\.span), place) }
  }

  @Test("Every mention has a rule with a note, and stands in a slot or has a reason why not")
  func explainsMentions() throws {
    for sample in ExplainedSample.all {
      let explanation = try Pipeline.extractor().explanation(of: sample.input)
      #expect(explanation.mentions.map(\.mention) == explanation.document.mentions)
      for (position, mention) in explanation.mentions.enumerated() {
        #expect(notes[mention.mention.rule] != nil, "\(sample): \(mention.mention)")
        #expect(mention.uses.isEmpty == (mention.unused != nil), "\(sample): \(mention)")
        if let unused = mention.unused { #expect(notes[unused] != nil, "\(sample): \(unused)") }
        for origin in mention.derivation {
          guard case .mention(let other) = origin.source else { continue }
          #expect(explanation.mentions.indices.contains(other) && other != position)
        }
      }
      if explanation.records.isEmpty {
        #expect(explanation.noRecords.flatMap { notes[$0] } != nil, "\(sample)")
      } else {
        #expect(explanation.noRecords == nil)
      }
    }
  }

  @Test("Every span of the JSON line slices the original, traditional and glossed text too")
  func spansSliceBack() throws {
    for sample in ExplainedSample.all {
      let explanation = try Pipeline.extractor().explanation(of: sample.input)
      let format = ExplanationFormat(shape: .json, withMentions: true, notes: notes)
      let object = try JSONSerialization.jsonObject(with: Data(format.lines(of: explanation)))
      let original = explanation.document.text.original
      let faults = OffsetLaw.spans(in: object).filter { !$0.holds(in: original) }
      #expect(faults.isEmpty, "\(sample): \(faults)")
    }
  }

  @Test("Each rule in the code has a note, and each note a rule")
  func notesAreThoseOfTheCode() throws {
    let rows = try TableSource().rows(of: "explain-notes.tsv", columns: 2).map { $0[0] }
    let known = Set(RecordRules.ids).union(try mentionRules())
    #expect(Set(rows).subtracting(known).sorted() == [])
    #expect(known.subtracting(rows).sorted() == [])
  }

  /// The names in the recognisers' sources, without those of bare numbers: no record holds one.
  private func mentionRules() throws -> Set<String> {
    let folder = Repository.root.appending(path: "Sources/Recognition")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var names: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in source.matches(of: /"((?:activity|count|date|institution|place)\.[a-z-]+)"/) {
        names.insert(String(match.1))
      }
    }
    return names
  }

  @Test(
    "Rules name what filled a slot",
    arguments: try CaseTable.rows("Cases/explanations.tsv", columns: 4))
  func namesRules(_ row: CaseTable.Row) throws {
    let explanation = try Pipeline.extractor().explanation(
      of: DocumentInput(
        id: "case", content: Array(row[0].unicodeScalars),
        context: DocumentContext(published: CivilDateTime(iso: "2025-03-31"))))
    let text = explanation.document.text
    let fillers = explanation.records.flatMap(\.fillers)
    if row[1] == "unused" {
      let left = explanation.mentions.filter { text.surface($0.mention.span) == row[2] }
      #expect(left.contains { $0.unused == row[3] }, "\(row): \(left.map(\.unused))")
      return
    }
    let found = fillers.contains { filler in
      filler.slot.rawValue == row[1] && filler.rule == row[3]
        && (filler.words.map(text.surface) ?? "-") == row[2]
    }
    let said = fillers.map { "\($0.slot.rawValue) \($0.words.map(text.surface) ?? "-") \($0.rule)" }
    #expect(found, "\(row): \(said)")
  }

  @Test("Parts of a date that its words do not say come from where they came from")
  func derivesDates() throws {
    let text = "县医院3月5日赴沙河村义诊，看了80人次。当天下午，县医院又到东坪村义诊，看了60人次。去年，县医院在西村义诊12场。"
    let explanation = try Pipeline.extractor().explanation(
      of: DocumentInput(
        id: "case", content: Array(text.unicodeScalars),
        context: DocumentContext(published: CivilDateTime(iso: "2025-03-31"))))
    func origins(_ words: String) -> [Derivation] {
      explanation.mentions.first { explanation.document.text.surface($0.mention.span) == words }?
        .derivation ?? []
    }
    let day = try #require(
      explanation.mentions.firstIndex {
        explanation.document.text.surface($0.mention.span) == "3月5日"
      })
    #expect(origins("3月5日") == [Derivation(part: .year, source: .published)])
    #expect(origins("去年") == [Derivation(part: .year, source: .published)])
    let afternoon = origins("当天下午")
    #expect(afternoon.contains(Derivation(part: .day, source: .mention(day))))
    #expect(afternoon.contains(Derivation(part: .month, source: .mention(day))))
  }

  @Test("Text steers no terminal, and only what is asked for is written")
  func writesPlainText() throws {
    let text = "县医院\u{1B}[31m3月5日赴沙河村义诊，看了80人次。\u{202E}\n\n去年，县医院在西村开展义诊12场。"
    let explanation = try Pipeline.extractor().explanation(
      of: DocumentInput(id: "a\u{7}b", content: Array(text.unicodeScalars)))
    #expect(explanation.records.count == 2)
    let all = written(explanation, record: nil, withMentions: true)
    let unsafe = all.unicodeScalars.filter { scalar in
      scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(unsafe.isEmpty)
    #expect(all.contains("\n#1  ") && all.contains("\n#2  ") && all.contains("\nMentions\n"))
    let second = written(explanation, record: 2, withMentions: false)
    #expect(!second.contains("\n#1  ") && second.contains("\n#2  "))
    #expect(!second.contains("\nMentions\n") && second.contains("\nRules\n"))
  }

  @Test("Columns stand under one another although characters of Chinese take two")
  func alignsColumns() throws {
    let text = "3月5日，宣恩县人民医院联合沙道沟镇中心卫生院赴两河口村义诊，接诊120人次，发放资料80份。"
    let explanation = try Pipeline.extractor().explanation(
      of: DocumentInput(id: "case", content: Array(text.unicodeScalars)))
    let lines = written(explanation, record: 1, withMentions: false).split(separator: "\n")
    let head = try #require(lines.first { $0.contains("because") })
    let column = try #require(head.range(of: "because")).lowerBound
    let rules = lines.compactMap { line in
      line.range(of: #"(?<= )(who|when|where|figure)\.[a-z]"#, options: .regularExpression).map {
        width(of: line[..<$0.lowerBound])
      }
    }
    // The rules at the end stand at the head of their lines.
    #expect(rules.filter { $0 > 2 }.count >= 5)
    #expect(Set(rules.filter { $0 > 2 }) == [width(of: head[..<column])])
  }

  private func width(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
  }

  private func written(
    _ explanation: DocumentExplanation, record: Int?, withMentions: Bool
  ) -> String {
    let format = ExplanationFormat(
      shape: .text, record: record, withMentions: withMentions, notes: notes)
    return String(decoding: format.lines(of: explanation), as: UTF8.self)
  }
}

extension Seed {
  /// What is known of it before it is read.
  var input: DocumentInput<[UInt8]> {
    DocumentInput(id: "\(name).txt", content: bytes, context: context)
  }

  /// Why its records say what they say.
  func explained(by extractor: Extractor) throws -> DocumentExplanation {
    try extractor.explanation(of: input)
  }
}
