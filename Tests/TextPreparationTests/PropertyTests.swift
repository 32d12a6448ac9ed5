// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import ICU
import Lexicons
import TestSupport
import Testing
import TextModel
import TextPreparation

/// What holds for any input at all.
@Suite struct PropertyTests {
  let preparer: TextPreparer

  init() throws { preparer = try TextPreparer(tables: TableSource()) }

  /// Characters that some rule looks at.
  static let alphabet = Array(
    "的一人医院義診醫（）()《》“”「」。！？!?.…，、：:；|／/- >▲图摄记者报讯电时间来源作者年月日0129一二第版上下篇\n\r\t \u{3000}\u{A0}\u{200B}\u{E5E5}\u{2F00}&;#nbsp(yī)(shù)[1]１．％AÒ½𠮷"
      .unicodeScalars)

  /// A sequence that is the same in every run.
  struct Sequence {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
  }

  private func randomText(_ seed: Int) -> [Unicode.Scalar] {
    var sequence = Sequence(state: UInt64(seed))
    let count = sequence.next(400)
    return (0..<count).map { _ in
      PropertyTests.alphabet[sequence.next(PropertyTests.alphabet.count)]
    }
  }

  private func checkLaw(_ original: [Unicode.Scalar]) {
    let prepared = preparer.prepared(original)
    #expect(prepared.map.count == prepared.scalars.count)
    var last = 0
    for index in prepared.scalars.indices {
      let run = prepared.map.original(Span(index, index + 1))
      #expect(run.start >= last && run.end > run.start && run.end <= original.count)
      last = run.end
    }
    #expect(prepared.lines.map(\.span).isAscending)
    #expect(prepared.sentences.map(\.span).isAscending)
    for line in prepared.lines {
      #expect(line.span.end <= prepared.scalars.count)
      #expect(!prepared.scalars[line.span.start..<line.span.end].contains("\n"))
    }
    for sentence in prepared.sentences {
      let line = prepared.lines[sentence.line]
      #expect(line.span.contains(sentence.span) && !sentence.span.isEmpty)
      #expect(sentence.kind == line.kind)
      #expect(prepared.scalars[sentence.span.start] != " ")
      #expect(prepared.scalars[sentence.span.end - 1] != " ")
    }
    let spans = [prepared.header.title, prepared.header.source, prepared.header.publishedSpan]
    for span in spans.compactMap({ $0 }) + prepared.header.authors {
      #expect(span.end <= prepared.scalars.count && !span.isEmpty)
    }
  }

  @Test(arguments: 0..<12)
  func anyTextKeepsTheOffsetLaw(round: Int) {
    for seed in 0..<100 { checkLaw(randomText(round * 1000 + seed)) }
  }

  @Test func everyPartOfAPageKeepsTheOffsetLaw() {
    let page = Array(
      "當前位置:首頁 > 新聞\r\n縣醫(yī)院專(zhuān)家團(tuán)隊下鄉　義診\n2024-05-17 09:20來源:長河日報作者:何曉嵐\n（記者 何曉嵐）「今天來了。」他說。&nbsp;好！\n▲圖（記者攝）\n相關閱讀\n- 甲乙丙丁戊\n上一篇:無"
        .unicodeScalars)
    for start in stride(from: 0, to: page.count, by: 7) {
      for end in start...page.count { checkLaw(Array(page[start..<end])) }
    }
  }

  @Test func longInputTakesLinearTime() {
    for text in [
      String(repeating: "（", count: 40_000), String(repeating: "“", count: 40_000),
      String(repeating: "…", count: 40_000), String(repeating: "1", count: 80_000),
      String(repeating: "图:", count: 20_000), String(repeating: "記者\n", count: 12_000),
      String(repeating: "醫(", count: 20_000), String(repeating: "…”", count: 20_000),
      String(repeating: "&", count: 40_000), String(repeating: "《", count: 40_000),
    ] {
      let elapsed = processorSeconds { _ = preparer.prepared(Array(text.unicodeScalars)) }
      #expect(elapsed < 20, "\(text.prefix(3))")
    }
  }
}

extension [Span] {
  fileprivate var isAscending: Bool {
    zip(self, dropFirst()).allSatisfy { $0.end <= $1.start }
  }
}
