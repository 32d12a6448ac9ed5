// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Cuts a sentence that tells of several events (6日在A义诊，7日在B义诊) into one span for each.
struct SegmentSplitter: Sendable {
  let frame: SentenceFrame

  /// Returns the segments, in order; together they are the sentence.
  func segments() -> [Span] {
    guard !frame.activities.isEmpty, frame.counts.count + frame.dates.count > 1 else {
      return [frame.span]
    }
    var segments: [Span] = []
    var start = frame.span.start
    for position in frame.breaks {
      let rest = Span(position + 1, frame.span.end)
      let done = Span(start, position)
      if opensEvent(rest) && holdsEvent(done)
        || frame.counts.count > 1 && (changesKind(done, rest) || changesVenue(done, rest))
      {
        segments.append(Span(start, position + 1))
        start = position + 1
      }
    }
    segments.append(Span(start, frame.span.end))
    return segments
  }

  /// Whether a stretch tells of something that happened: an activity, or a day and a venue.
  private func holdsEvent(_ span: Span) -> Bool {
    if frame.activities.contains(where: { span.contains($0.span) }) { return true }
    return frame.dates.contains { span.contains($0.span) && $0.isDay }
      && (frame.institutions.contains { span.contains($0.span) }
        || frame.places.contains { span.contains($0.span) })
  }

  /// Whether the next clause names a day of its own and tells of an activity or of people.
  private func opensEvent(_ rest: Span) -> Bool {
    guard let date = frame.dates.first(where: { rest.contains($0.span) && $0.isDay }),
      date.span.start - rest.start <= 3
    else { return false }
    let earlier = frame.dates.last { $0.span.end <= rest.start && $0.isDay }
    if earlier?.key == date.key { return false }
    let next = frame.dates.first { $0.span.start > date.span.start && $0.isDay }?.span.start
    let reach = Span(rest.start, next ?? rest.end)
    return frame.activities.contains { reach.contains($0.span) }
      || frame.counts.contains { reach.contains($0.span) }
  }

  /// Whether the next clause counts results of another kind: 下沉骨干63名，建立工作站131个.
  private func changesKind(_ done: Span, _ rest: Span) -> Bool {
    let clause = frame.clause(at: rest.start)
    guard let old = kind(in: done), let new = kind(in: clause), old != new,
      ActivityFamily.isProgramme(old) || ActivityFamily.isProgramme(new)
    else { return false }
    return [done, clause].allSatisfy { span in
      frame.counts.contains { span.contains($0.span) }
    }
  }

  /// Whether the next clause tells of another place with results of its own:
  /// 在东村义诊二百人次，在西村义诊一百人次.
  private func changesVenue(_ done: Span, _ rest: Span) -> Bool {
    let next = frame.clause(at: rest.start)
    let venues = frame.venues
    guard let venue = venues.first(where: { next.contains($0.span) }),
      venue.span.start - next.start <= 4, holdsEvent(done),
      let earlier = venues.last(where: { done.contains($0.span) }),
      earlier.key != venue.key
    else { return false }
    let own = Span(
      next.start, venues.first { $0.span.start > venue.span.end }?.span.start ?? rest.end)
    return counted(in: done) && counted(in: own)
      && frame.cue([.toward, .at], before: venue.span.start) != nil
  }

  private func counted(in span: Span) -> Bool { frame.counts.contains { span.contains($0.span) } }

  private func kind(in span: Span) -> UInt64? {
    frame.activities.last { span.contains($0.span) }?.key
  }
}
