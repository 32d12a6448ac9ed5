// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import OutreachExtraction
import Testing
import TextModel
import TextPreparation

/// No bytes crash the pipeline, and whatever it finds in them stands in them.
@Suite struct BrokenInputTests {
  /// A cut within a character, a number, a name: every byte of the shortest seed of each encoding.
  @Test(arguments: BrokenInputTests.shortestOfEachEncoding())
  func cutAtEveryByte(seed: Seed) throws {
    try cut(seed, every: 1)
  }

  @Test(arguments: Seed.all)
  func cutAtManyBytes(seed: Seed) throws {
    try cut(seed, every: 11)
  }

  private func cut(_ seed: Seed, every step: Int) throws {
    let extractor = try Pipeline.extractor()
    for count in stride(from: 0, through: seed.bytes.count, by: step) {
      let bytes = Array(seed.bytes[..<count])
      guard let document = try? extractor.document(id: "\(seed.name)[..<\(count)]", bytes: bytes)
      else { continue }
      checkBounds(document)
    }
  }

  @Test(arguments: Seed.all)
  func badBytesAnywhere(seed: Seed) throws {
    let extractor = try Pipeline.extractor()
    for start in UInt64(1)...12 {
      var generator = SplitMix64(state: start)
      let bytes = damaged(seed.bytes, by: &generator)
      let id = "\(seed.name), generator started with \(start)"
      guard let document = try? extractor.document(id: id, bytes: bytes) else { continue }
      try OffsetLaw.check(document)
    }
  }

  @Test(arguments: [
    [], [0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF], [0x81], [0xFF, 0xFE, 0x41],
    [UInt8](repeating: 0x0A, count: 100), [UInt8](repeating: 0x20, count: 100),
    [UInt8](repeating: 0xE4, count: 99),
  ])
  func hardlyAnyBytes(bytes: [UInt8]) throws {
    let document = try? Pipeline.extractor().document(id: "bytes", bytes: bytes)
    #expect(document.map(\.records.isEmpty) ?? true)
  }

  private func checkBounds(_ document: ExtractedDocument) {
    let text = document.text
    let evidence = document.records.flatMap(\.evidence)
    let spans = document.mentions.map(\.span) + text.sentences.map(\.span) + evidence
    for span in spans {
      let original = text.map.original(span)
      #expect(0 <= original.start && original.start < original.end, "\(document.id)")
      #expect(original.end <= text.original.count, "\(document.id)")
    }
  }

  /// Overwrites, removes and inserts up to ten bytes.
  private func damaged(_ bytes: [UInt8], by generator: inout SplitMix64) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...10, using: &generator) {
      let at = Int.random(in: 0..<result.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: result[at] = UInt8.random(in: 0...255, using: &generator)
      case 1: result.remove(at: at)
      default: result.insert(UInt8.random(in: 0...255, using: &generator), at: at)
      }
    }
    return result
  }

  static func shortestOfEachEncoding() -> [Seed] {
    var shortest: [String: Seed] = [:]
    for seed in Seed.all {
      guard let encoding = try? seed.extracted(by: Pipeline.extractor()).encoding else { continue }
      if let known = shortest[encoding], known.bytes.count <= seed.bytes.count { continue }
      shortest[encoding] = seed
    }
    return shortest.values.sorted { $0.name < $1.name }
  }

  @Test func numbersTooLargeAreToldOf() throws {
    let text = "县医院下乡\n\n3月5日，县医院接诊\(String(repeating: "9", count: 1000))人。\n"
    let document = try Pipeline.extractor().document(
      id: "large", scalars: Array(text.unicodeScalars))
    #expect(document.warnings.map(\.code) == ["value_too_large"])
  }

  @Test func everyEncodingHasASeed() {
    #expect(BrokenInputTests.shortestOfEachEncoding().count >= 5)
  }
}
