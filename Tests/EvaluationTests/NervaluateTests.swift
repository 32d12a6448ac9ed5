// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Evaluation
import Foundation
import Interchange
import TestSupport
import Testing
import TextModel

/// Our counts of mentions are those of nervaluate on the same data.
@Suite struct NervaluateTests {
  private struct Counts: Decodable {
    var strict: Int
    var overlapping: Int
    var gold: Int
    var predicted: Int
  }

  @Test func strictAndLenientCountsAgree() throws {
    var generator = SplitMix64(state: 3)
    let gold = try Sample.corpus("dev")
    #expect(gold.count > 10)
    let predicted = gold.map { document in
      var document = document
      document.mentions = document.mentions.compactMap { changed($0, &generator) }
      return document
    }
    let folder = try TemporaryDirectory()
    for type in Metric.types {
      let pair = [try spans(of: type, in: gold), try spans(of: type, in: predicted)]
      let file = try folder.write(
        [UInt8](JSONEncoder().encode(pair)), to: "\(type.rawValue).json")
      let run = try ToolRun.oracle("Oracles/count_with_nervaluate.py", [file])
      #expect(run.status == 0, "\(run.errors)")
      let theirs = try JSONDecoder().decode(Counts.self, from: run.output)
      let ours = try Sample.scorer().evaluation(gold: gold, predicted: predicted)
      let strict = ours[.mentions(type, .strict)]
      #expect(theirs.gold == strict.gold && theirs.gold > 20, "\(type)")
      #expect(theirs.predicted == strict.predicted, "\(type)")
      #expect(theirs.strict == strict.right && strict.right < strict.gold, "\(type)")
      #expect(theirs.overlapping == ours[.mentions(type, .lenient)].right, "\(type)")
    }
  }

  /// Drops, shortens or keeps a mention; a shortened one still overlaps it and no other.
  private func changed(
    _ mention: LabelledMention, _ generator: inout SplitMix64
  ) -> LabelledMention? {
    var mention = mention
    switch generator.next() % 5 {
    case 0: return nil
    case 1:
      guard mention.span.count > 1 else { return mention }
      mention.span.end -= 1
      return mention
    default: return mention
    }
  }

  /// Returns the spans as nervaluate wants them: ends are inclusive there.
  ///
  /// What is scored neither way stays out.
  private func spans(of type: LabelType, in documents: [LabelledDocument]) throws -> [[[Int]]] {
    let words = try Sample.words()
    let simplifier = try Sample.simplifier()
    return documents.map { document in
      document.mentions.filter { mention in
        let text = simplifier.simplified(mention.text)
        return mention.type == type && !(type == .institution && words.isGeneric(text))
          && !(type == .count && UnscoredCountText.matches(text))
      }.map { [$0.span.start, $0.span.end - 1] }
    }
  }
}

/// The contract's rule once more, written another way: 一 or 多几数 with one or two characters that
/// are no part of a number.
private enum UnscoredCountText {
  static func matches(_ text: String) -> Bool {
    let pattern =
      #"^(一[^0-9一二三四五六七八九十百千万亿多余几]{1,2}|[多几数][^0-9十百千万亿]{1,2})$"#
    return text.range(of: pattern, options: .regularExpression) != nil
  }
}
