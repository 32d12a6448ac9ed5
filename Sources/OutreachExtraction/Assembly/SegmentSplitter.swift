// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Cuts a sentence that tells of several events (6日在A义诊，7日在B义诊) into one span for each.
struct SegmentSplitter: Sendable {
  let frame: SentenceFrame

  /// Returns the segments, in order; together they are the sentence.
  func segments() -> [Span] {
    guard frame.activities.count > 1 else { return [frame.span] }
    var segments: [Span] = []
    var start = frame.span.start
    for position in frame.breaks {
      let rest = Span(position + 1, frame.span.end)
      let done = Span(start, position)
      if holdsEvent(done), opensEvent(rest) {
        segments.append(Span(start, position + 1))
        start = position + 1
      }
    }
    segments.append(Span(start, frame.span.end))
    return segments
  }

  private func holdsEvent(_ span: Span) -> Bool {
    frame.activities.contains { span.contains($0.span) }
  }

  /// Whether the next clause names a day of its own and an activity follows before the next day.
  private func opensEvent(_ rest: Span) -> Bool {
    guard let date = frame.dates.first(where: { rest.contains($0.span) && isDay($0) }),
      date.span.start - rest.start <= 3,
      let activity = frame.activities.first(where: { rest.contains($0.span) })
    else { return false }
    let next = frame.dates.first { $0.span.start > date.span.start && isDay($0) }
    return next.map { activity.span.start < $0.span.start } ?? true
  }

  private func isDay(_ mention: Mention) -> Bool {
    guard case .date(let value) = mention.value else { return false }
    return value.kind == .date || value.kind == .range || value.kind == .time
  }
}
