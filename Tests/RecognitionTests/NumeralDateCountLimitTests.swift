// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Recognition
import TestSupport
import Testing
import TextModel

/// Input that nobody writes must be read in linear time, without a trap.
@Suite struct NumeralDateCountLimitTests {
  private let probe: Probe

  init() throws { probe = try Probe() }

  @Test(arguments: [
    "9", "一", "十", "二十", "1,000", "3月", "3-", "2025年", "第", "万", "（", "百分之", "1/", "负-", "8:30",
    "点五",
    "每周", "五百余", "三、", "半", "前三天", "1.1.", "一二三四五六七八九", "21、", "4月21、", "每周六、", "“十四五", "头三天",
    "今起", "10/15-", "一0", "七、八月", "2023/24年度", "逢周一至", "自2016年", "第18、",
    "3月1日（", "周一，", "今天（3月1日（", "2024年3月1日（",
  ])
  func longRunsEnd(of piece: String) {
    let text = Array(
      String(repeating: piece, count: 60_000 / piece.unicodeScalars.count).unicodeScalars)
    let time = processorSeconds {
      for mention in probe.dates(text, published: "2025-03-31") + probe.counts(text)
        + probe.numbers(text)
      {
        #expect(mention.span.start >= 0 && mention.span.end <= text.count)
      }
    }
    #expect(time < 20, "\(piece): \(time)")
  }

  @Test(arguments: [
    ("9", 1_000_000), ("（", 100_000), ("一二三四五六七八九", 20_000), ("一千零", 150_000), ("两千零", 150_000),
  ])
  func veryLongRunsEnd(of piece: String, times: Int) {
    let text = Array(String(repeating: piece, count: times).unicodeScalars)
    let time = processorSeconds {
      let found = probe.dates(text, published: "2025-03-31") + probe.counts(text)
      #expect(found.allSatisfy { $0.span.end <= text.count })
    }
    #expect(time < 60, "\(piece): \(time)")
  }

  @Test func valuesBeyondTheirTypeAreNoTrap() {
    for text in [
      "99999999999999999999999999999999999999名", "九九九九九九九九九九九九九九九九九九九九九", "一万亿亿亿亿亿亿亿亿人",
      "9999999999年前", "99999999999999天后", "1/0", "0000000000000000000000000001名",
    ] {
      let scalars = Array(text.unicodeScalars)
      let found =
        probe.counts(scalars) + probe.numbers(scalars)
        + probe.dates(scalars, published: "2025-03-31")
      #expect(found.allSatisfy { $0.span.end <= scalars.count }, "\(text)")
    }
  }
}
