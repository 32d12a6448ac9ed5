// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Cuts a sentence that tells of several events (6日在A义诊，7日在B义诊) into one span for each.
struct SegmentSplitter {
  let frame: SentenceFrame

  /// Adds the segments to `segments`, in order; together they are the sentence.
  func addSegments(to segments: inout [Span]) {
    guard frame.has(.activity, within: frame.span) || frame.hasDeed(in: frame.span),
      frame.count([.count, .date], upTo: 2) > 1
        || frame.facts.count > FactSet.capacity
    else { return segments.append(frame.span) }
    var start = frame.span.start
    for index in frame.breaks {
      let position = frame.page.breaks[index]
      let next = index + 1 < frame.breaks.upperBound ? frame.page.breaks[index + 1] : frame.span.end
      let rest = Span(position + 1, frame.span.end)
      if changesEvent(Span(start, position), rest, clause: Span(position + 1, next)) {
        addParts(of: Span(start, position + 1), to: &segments)
        start = position + 1
      }
    }
    addParts(of: Span(start, frame.span.end), to: &segments)
  }

  /// Cuts what holds more facts than a set can tell apart: lists of names without end.
  ///
  /// The last part, where the activity stands, is full.
  private func addParts(of segment: Span, to segments: inout [Span]) {
    guard frame.facts.count > FactSet.capacity else { return segments.append(segment) }
    let held = frame.facts.filter { segment.contains(frame.page.facts[$0].span) }
    var start = segment.start
    var next = held.count % FactSet.capacity
    while next < held.count {
      let position = frame.page.facts[held[next]].span.start
      if position > start, next > 0 {
        segments.append(Span(start, position))
        start = position
      }
      next += FactSet.capacity
    }
    segments.append(Span(start, segment.end))
  }

  /// Whether `rest`, of which `clause` is the first, tells of another event than `done`.
  private func changesEvent(_ done: Span, _ rest: Span, clause: Span) -> Bool {
    if opensItem(done, rest) { return true }
    if opensEvent(rest), holdsEvent(done), frame.has([.date, .count], within: done) { return true }
    if looksForward(done, clause) { return true }
    guard frame.has(.count, within: done) else { return false }
    return changesKind(done, clause) || changesFamily(done, clause)
      || changesVenue(done, clause, rest) || turnsToOthers(done, rest)
  }

  /// Whether a semicolon parts what was done at one time or by one institution from what was done at
  /// another time or by another: 2008年捐款50万元；2009年，资助32名学生.
  private func opensItem(_ done: Span, _ rest: Span) -> Bool {
    guard isSemicolon(rest.start - 1), frame.has(.count, within: done) else { return false }
    let item = Span(rest.start, endOfItem(from: rest.start))
    let head = frame.first([.date, .institution]) {
      item.contains($0.span) && $0.span.start - rest.start <= 2
    }
    guard let head, frame.has(.count, within: item) else { return false }
    guard head.kind == .institution else { return opensTime(head, behind: done) }
    let earlier = frame.first(.institution) { done.contains($0.span) }
    return earlier.map { $0.key != head.key } ?? false && holdsEvent(done)
      && (frame.has(.activity, within: item) || frame.hasDeed(in: item))
  }

  /// Whether a date is another than the last one told before.
  private func opensTime(_ date: Fact, behind done: Span) -> Bool {
    date.traits.isDisjoint(with: [.duration, .vague])
      && frame.last(.date, where: { $0.span.end <= done.end })?.key != date.key
      && (holdsEvent(done) || frame.has(.date, within: done))
  }

  private func endOfItem(from start: Int) -> Int {
    let mark = frame.breaks.first { index in
      frame.page.breaks[index] > start && isSemicolon(frame.page.breaks[index])
    }
    return mark.map { frame.page.breaks[$0] } ?? frame.span.end
  }

  private func isSemicolon(_ offset: Int) -> Bool {
    let scalars = frame.page.scalars
    return scalars.indices.contains(offset) && (scalars[offset] == "；" || scalars[offset] == ";")
  }

  /// Whether a stretch tells of something that happened: an activity, or a day and a venue.
  private func holdsEvent(_ span: Span) -> Bool {
    if frame.has(.activity, within: span) || frame.hasDeed(in: span) { return true }
    return frame.first(.date) { span.contains($0.span) && $0.isDay } != nil
      && frame.has([.institution, .place], within: span)
  }

  /// Whether a stretch counts anything but those who were sent: 派出8人小组，到水阜村筛查 is one event.
  private func hasResult(_ span: Span) -> Bool {
    let roles = CountRoles(frame: frame)
    let result = frame.first(.count) { count in
      span.contains(count.span) && roles.rule(of: count).role != .staff
    }
    return result != nil
  }

  /// Whether the next clause names a day of its own and tells of an activity or of people.
  private func opensEvent(_ rest: Span) -> Bool {
    // Only what stands at its head is looked at: the first day is there or nowhere.
    let head = frame.firstFact(startingFrom: rest.start, upTo: rest.start + 3) {
      $0.isDay && rest.contains($0.span)
    }
    guard let date = head else { return false }
    let earlier = frame.last(.date) { $0.span.end <= rest.start && $0.isDay }
    if earlier?.key == date.key { return false }
    let next = frame.first(.date) { $0.span.start > date.span.start && $0.isDay }
    let reach = Span(rest.start, next?.span.start ?? rest.end)
    return frame.has([.activity, .count], within: reach) || frame.hasDeed(in: reach)
  }

  /// Whether the next clause tells of a lesson, a round of visits or a gift, with people of its own,
  /// after something else: 在村口义诊二百人次，另一组入户看望十位老人.
  private func changesFamily(_ done: Span, _ clause: Span) -> Bool {
    guard frame.has(.count, within: clause), let new = frame.work(in: clause, last: false),
      let old = frame.work(in: done, last: true)
    else { return false }
    // 上山，给老人看病: going there is no work of its own.
    if old == ActivityFamily.none { return false }
    let family = ActivityFamily(of: new)
    guard family != ActivityFamily(of: old), !isTally(done) else { return false }
    switch family {
    case .gift:
      // Things are only left with those who are called on: 看了11户，给五户送去大米10袋.
      return isDonated(clause)
        || frame.has(.serve, in: clause) && old == ActivityFamily.training
    case .teaching, .visit:
      return frame.has([.servedNoun, .serve], in: clause)
    case .clinic, .programme, .other: return false
    }
  }

  /// Whether a stretch sums up what was done over some time, and not prices: 合计价值5万元.
  private func isTally(_ span: Span) -> Bool {
    frame.firstCue(.tally) { span.contains($0.span) && !frame.isOfPrice($0.span) } != nil
  }

  /// Whether things are said to be given for good (捐赠图书220册), and not who only paid (药费由慈善总会捐出).
  private func isDonated(_ clause: Span) -> Bool {
    !frame.has(.by, in: clause)
      && frame.page.scalars[clause.start..<clause.end].contains { $0 == "捐" || $0 == "赠" }
  }

  /// Whether others do something else, with figures of its own: 另一路带教查房，讨论病例6例.
  private func turnsToOthers(_ done: Span, _ rest: Span) -> Bool {
    let scalars = frame.page.scalars
    guard rest.count > 2, hasResult(done), holdsEvent(done) else { return false }
    if scalars[rest.start] != "另" {
      guard let group = openingGroup(of: rest), group == self.group(in: done) else { return false }
    } else {
      switch scalars[rest.start + 1] {
      case "一", "有", "派", "由", "于", "向": break
      default: return false
      }
    }
    return frame.has(.count, within: rest)
      && (frame.has(.activity, within: rest) || frame.hasDeed(in: rest))
  }

  /// How far behind its beginning a clause may name the group of which it tells: 眼科一路.
  private static let groupReach = 6

  /// Whether a segment tells of one of several groups: 眼科一路到丙村.
  func opensGroup(_ segment: Span) -> Bool { openingGroup(of: segment) != nil }

  private func openingGroup(of rest: Span) -> Unicode.Scalar? {
    group(in: Span(rest.start, min(rest.end, rest.start + Self.groupReach)))
  }

  /// The word for one of the groups that somebody went in: 路, 组, 队.
  private func group(in span: Span) -> Unicode.Scalar? {
    let scalars = frame.page.scalars
    let at = (span.start..<max(span.start, span.end - 1)).first {
      scalars[$0] == "一" && "路组队".unicodeScalars.contains(scalars[$0 + 1])
    }
    return at.map { scalars[$0 + 1] }
  }

  /// Whether the next clause turns from what was to what will be: …，下月将转到乙岛巡诊.
  private func looksForward(_ done: Span, _ clause: Span) -> Bool {
    let head = Span(clause.start, min(clause.end, clause.start + 6))
    return frame.has(.future, in: head) && !frame.has(.future, in: done) && holdsEvent(done)
      && frame.has([.date, .count], within: done)
      && (frame.has([.date, .place, .activity], within: clause) || frame.hasDeed(in: clause))
  }

  /// Whether the next clause counts results of another kind: 下沉骨干63名，建立工作站131个.
  private func changesKind(_ done: Span, _ clause: Span) -> Bool {
    guard let new = lastActivity(in: clause), let old = lastActivity(in: done), old != new,
      ActivityFamily.isProgramme(old) || ActivityFamily.isProgramme(new)
    else { return false }
    return frame.has(.count, within: clause)
  }

  private func lastActivity(in span: Span) -> UInt64? {
    frame.last(.activity) { span.contains($0.span) && !frame.describesPeople($0) }?.key
  }

  /// Whether the next clause tells of another place with results of its own, as in
  /// 在东村义诊二百人次，在西村义诊一百人次.
  private func changesVenue(_ done: Span, _ clause: Span, _ rest: Span) -> Bool {
    let venues: Fact.Kinds = [.place, .institution]
    guard let venue = frame.first(venues, where: { clause.contains($0.span) }),
      venue.span.start - clause.start <= 4, holdsEvent(done), hasResult(done),
      let earlier = frame.last(venues, where: { done.contains($0.span) }),
      earlier.key != venue.key
    else { return false }
    let next = frame.first(venues) { $0.span.start > venue.span.end }
    return frame.has(.count, within: Span(clause.start, next?.span.start ?? rest.end))
      && frame.cue([.toward, .at], before: venue.span.start) != nil
  }
}
