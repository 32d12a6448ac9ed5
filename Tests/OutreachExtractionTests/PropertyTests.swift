// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import OutreachExtraction
import TestSupport
import Testing
import TextModel

/// What must hold of any release.
@Suite struct PropertyTests {
  @Test func aReleaseWithoutOutreachGivesNoRecord() throws {
    let seed = try #require(Seed.all.first { $0.name == "internal-news" })
    let document = try seed.extracted(by: Pipeline.extractor())
    #expect(document.records.isEmpty)
    #expect(document.mentions.count >= 5)
  }

  @Test(arguments: Seed.all.filter { $0.name != "internal-news" })
  func aReleaseWithOutreachGivesARecord(seed: Seed) throws {
    #expect(try !seed.extracted(by: Pipeline.extractor()).records.isEmpty)
  }

  @Test(arguments: Seed.all)
  func twiceIsTheSame(seed: Seed) throws {
    let first = try OutputFormat(shape: .documents).lines(
      of: seed.extracted(by: Pipeline.extractor()))
    let second = try OutputFormat(shape: .documents).lines(of: seed.extracted(by: Extractor()))
    #expect(first == second)
  }

  /// One extractor serves many threads at once.
  @Test func manyAtOnceAreAsOneByOne() async throws {
    let extractor = try Pipeline.extractor()
    let oneByOne = try Seed.all.map { try lines(of: $0, extractor) }
    let atOnce = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (position, seed) in Seed.all.enumerated() {
        group.addTask { (position, try lines(of: seed, extractor)) }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    #expect(oneByOne.indices.map { atOnce[$0] } == oneByOne)
  }

  /// Documents that go through the pipeline together do not see each other, nor the one that is no text.
  @Test func togetherIsAsOneByOne() throws {
    let extractor = try Pipeline.extractor()
    let oneByOne = try Seed.all.map { try lines(of: $0, extractor) }
    var inputs = Seed.all.map {
      DocumentInput(id: "\($0.name).txt", content: $0.bytes, context: $0.context)
    }
    inputs.insert(DocumentInput(id: "binary", content: [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]), at: 3)
    var together = extractor.documents(inputs).map { result in
      (try? result.get()).map { OutputFormat(shape: .documents).lines(of: $0) }
    }
    #expect(together.remove(at: 3) == nil)
    #expect(together == oneByOne)
  }

  @Test func batchesHoldEachDocumentOnceAndAtMostTheirLimit() {
    let limit = DocumentBatch.byteLimit
    #expect(DocumentBatch.ranges(of: []) == [])
    #expect(DocumentBatch.ranges(of: [1, 2, 3]) == [0..<3])
    #expect(DocumentBatch.ranges(of: [1, 2, 3], limit: 2) == [0..<2, 2..<3])
    #expect(DocumentBatch.ranges(of: [limit, 1, limit]) == [0..<1, 1..<2, 2..<3])
    #expect(DocumentBatch.ranges(of: [1, .max, 1, limit - 1]) == [0..<1, 1..<2, 2..<4])
  }

  /// Blank lines in front shift every offset by their length and change nothing else.
  @Test(arguments: Seed.all, ["\n", "\n\n\n", " \n\u{3000}\n"])
  func blankLinesInFrontShift(seed: Seed, front: String) throws {
    let extractor = try Pipeline.extractor()
    let before = try seed.extracted(by: extractor)
    let scalars = Array(front.unicodeScalars) + before.text.original
    let after = extractor.document(id: before.id, scalars: scalars, context: seed.context)
    let shift = front.unicodeScalars.count
    #expect(spans(of: after) == spans(of: before).map { Span($0.start + shift, $0.end + shift) })
    #expect(after.mentions.map(\.value) == before.mentions.map(\.value))
    #expect(after.records.map(Said.init) == before.records.map(Said.init))
  }

  @Test(arguments: Seed.all)
  func blankLinesBehindChangeNothing(seed: Seed) throws {
    let extractor = try Pipeline.extractor()
    let before = try seed.extracted(by: extractor)
    let scalars = before.text.original + Array("\n\n \n".unicodeScalars)
    let after = extractor.document(id: before.id, scalars: scalars, context: seed.context)
    #expect(after.mentions == before.mentions)
    #expect(after.records == before.records)
  }

  /// A sentence that says nothing of this kind, put before another, shifts it and changes nothing.
  @Test(arguments: [
    "2024年5月6日,医疗队一行15名队员为村民义诊320余人次。",
    "3月2日至9日,巡回医疗队在德钦县羊拉乡诊疗患者412人次,送药上门36户。",
    "今年以来,县医院开展培训14场次,培训乡村医生二百三十名。",
    "两院签订为期3年的帮扶协议,每月派驻专家4名,培训率达到百分之九十五点六。",
  ])
  func anUnrelatedSentenceInFrontShifts(sentence: String) throws {
    let extractor = try Pipeline.extractor()
    let context = DocumentContext(published: CivilDateTime(iso: "2024-06-01"))
    let head = "桂花开了\n\n"
    let front = "院子里的老桂树又开了花,满院都是香气。\n"
    let alone = extractor.document(
      id: "alone", scalars: Array((head + sentence).unicodeScalars), context: context)
    let behind = extractor.document(
      id: "behind", scalars: Array((head + front + sentence).unicodeScalars), context: context)
    let shift = front.unicodeScalars.count
    #expect(!alone.mentions.isEmpty)
    let shifted = alone.mentions.map { Span($0.span.start + shift, $0.span.end + shift) }
    #expect(behind.mentions.map(\.span) == shifted)
    #expect(behind.mentions.map(\.value) == alone.mentions.map(\.value))
  }

  /// The figures of one event that goes on and on must not be compared with each other.
  @Test func figuresOfOneEventTakeLinearTime() throws {
    let extractor = try Pipeline.extractor()
    let seconds = [4_000, 16_000].map { count in
      let sentences = (1...count).map { "3月5日,县医院到沙道沟镇义诊\($0)人次,筛查\($0 + count)人。" }
      let scalars = Array(sentences.joined().unicodeScalars)
      return processorSeconds {
        let document = extractor.document(id: "long", scalars: scalars, context: DocumentContext())
        #expect(document.records.contains { $0.beneficiaries.count > count / 2 })
      }
    }
    // Four times as long, where each with each would be sixteen times.
    #expect(seconds[1] < 8 * seconds[0], "\(seconds)")
  }

  private func lines(of seed: Seed, _ extractor: Extractor) throws -> [UInt8] {
    OutputFormat(shape: .documents).lines(of: try seed.extracted(by: extractor))
  }

  private func spans(of document: ExtractedDocument) -> [Span] {
    document.mentions.map { document.text.map.original($0.span) }
      + document.records.flatMap(\.evidence).map { document.text.map.original($0) }
      + document.text.sentences.map { document.text.map.original($0.span) }
  }
}
