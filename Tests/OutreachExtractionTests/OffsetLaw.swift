// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import OutreachExtraction
import Testing
import TextModel

/// The offset law, checked on what leaves the program: every span slices the original.
enum OffsetLaw {
  /// Fails the test for each span of `document`'s line that does not hold the words it claims.
  static func check(
    _ document: ExtractedDocument, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let original = document.text.original
    let line = OutputFormat(shape: .documents).lines(of: document)
    let object = try JSONSerialization.jsonObject(with: Data(line))
    let top = try #require(object as? [String: Any], sourceLocation: sourceLocation)
    let faults = spans(in: top).filter { !$0.holds(in: original) }
    #expect(faults.isEmpty, "\(document.id): \(faults)", sourceLocation: sourceLocation)
    checkOrder(document, sourceLocation)
  }

  /// Mentions are sorted and apart from one another; sentences are, too.
  private static func checkOrder(
    _ document: ExtractedDocument, _ sourceLocation: SourceLocation
  ) {
    let mentions = document.mentions.map(\.span)
    for (left, right) in zip(mentions, mentions.dropFirst()) {
      #expect(left.end <= right.start, "\(document.id)", sourceLocation: sourceLocation)
    }
    let sentences = document.text.sentences.map(\.span)
    for (left, right) in zip(sentences, sentences.dropFirst()) {
      #expect(left.end <= right.start, "\(document.id)", sourceLocation: sourceLocation)
    }
  }

  /// A span of the output, with the words it comes with.
  struct Claim: CustomStringConvertible {
    let start: Int
    let end: Int
    let words: String?

    var description: String { "\(start)..<\(end) \(words ?? "")" }

    func holds(in original: [Unicode.Scalar]) -> Bool {
      guard start >= 0, start < end, end <= original.count else { return false }
      return words.map { Array($0.unicodeScalars) == Array(original[start..<end]) } ?? true
    }
  }

  /// Every object below `value` that has a start and an end.
  static func spans(in value: Any) -> [Claim] {
    if let list = value as? [Any] { return list.flatMap { spans(in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    let below = object.values.flatMap { spans(in: $0) }
    guard let start = object["start"] as? Int, let end = object["end"] as? Int else { return below }
    return below + [Claim(start: start, end: end, words: object["text"] as? String)]
  }
}

@Suite struct OffsetLawTests {
  @Test(arguments: Seed.all)
  func everySpanOfASeedSlicesBack(seed: Seed) throws {
    try OffsetLaw.check(seed.extracted(by: Pipeline.extractor()))
  }

  @Test(arguments: Seed.all)
  func everySentenceIsInsideItsLine(seed: Seed) throws {
    let text = try seed.extracted(by: Pipeline.extractor()).text
    #expect(!text.sentences.isEmpty)
    for sentence in text.sentences {
      #expect(text.lines.indices.contains(sentence.line))
      #expect(text.lines[sentence.line].span.contains(sentence.span))
    }
  }

  @Test func theCheckSeesAWrongSpan() {
    let original = Array("义诊活动".unicodeScalars)
    #expect(OffsetLaw.Claim(start: 0, end: 2, words: "义诊").holds(in: original))
    #expect(!OffsetLaw.Claim(start: 1, end: 3, words: "义诊").holds(in: original))
    #expect(!OffsetLaw.Claim(start: 3, end: 5, words: nil).holds(in: original))
  }
}
