// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Lines of links, as pages have them above and below the text.
extension PlacePass {
  /// Leaves out places that are only parts of links: 昌平新闻 > 要闻, but not 首页 > 昌平.
  mutating func dropPartsOfLinks() {
    let trails = trails()
    guard !trails.isEmpty else { return }
    drafts = drafts.filter { draft in
      let isLink = trails.contains { $0.start <= draft.span.start && draft.span.end <= $0.end }
      return !isLink || !isHan(draft.span.start - 1) && !isHan(draft.span.end)
    }
  }

  private func isHan(_ offset: Int) -> Bool {
    scalars.indices.contains(offset) && PlaceContexts.isHan(scalars[offset])
  }

  /// The short lines that hold marks between links and no sentence.
  private func trails() -> [Span] {
    var trails: [Span] = []
    var bar = 0
    for line in text.lines where bar < marks.bars.count {
      var (arrows, pipes) = (0, 0)
      while bar < marks.bars.count, marks.bars[bar] < line.span.end {
        switch scalars[marks.bars[bar]] {
        case "|", "｜": pipes += 1
        default: arrows += 1
        }
        bar += 1
      }
      guard arrows > 0 || pipes > 1, line.span.count < 100,
        line.kind != .body || arrows > 1 || pipes > 1,
        !scalars[line.span.start..<line.span.end].contains("。")
      else { continue }
      trails.append(line.span)
    }
    return trails
  }
}
