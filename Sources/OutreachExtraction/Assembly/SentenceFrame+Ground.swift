// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What tells why, what came before, and what is to come.
extension SentenceFrame {
  static func purpose(on page: Page, _ ranges: Page.Ranges) -> Span {
    let span = ranges.span
    if ranges.words.contains(.precede), let earlier = earlier(on: page, ranges) { return earlier }
    guard ranges.words.contains(.purpose),
      let first = ranges.cues.first, page.cues[first].word.contains(.purpose),
      page.cues[first].span.start - span.start <= 2
    else { return Span(span.start, span.start) }
    for index in ranges.breaks where page.breaks[index] > page.cues[first].span.end {
      return Span(span.start, page.breaks[index])
    }
    return Span(span.start, span.start)
  }

  /// The 继去年到甲县义诊之后 of a sentence: what came before.
  static func earlier(on page: Page, _ ranges: Page.Ranges) -> Span? {
    let cue = ranges.cues.first { page.cues[$0].word.contains(.precede) }
    guard let cue else { return nil }
    let start = page.cues[cue].span.start
    let end = ranges.breaks.first { page.breaks[$0] > start }.map { page.breaks[$0] }
    guard let end, end - start > 2, page.scalars[end - 1] == "后" else { return nil }
    return Span(start, end)
  }

  /// Whether `span` only tells what came before the event: 继去年到甲县义诊之后.
  func tellsEarlier(_ span: Span) -> Bool {
    purposeClause.contains(span) && page.scalars[purposeClause.start] == "继"
  }

  /// Whether a length of time is still to come: 未来三年, 今后五年.
  func isAhead(_ date: Fact) -> Bool {
    guard date.traits.contains(.duration), date.span.count > 2 else { return false }
    switch (page.scalars[date.span.start], page.scalars[date.span.start + 1]) {
    case ("未", "来"), ("今", "后"): return true
    default: return false
    }
  }
}
