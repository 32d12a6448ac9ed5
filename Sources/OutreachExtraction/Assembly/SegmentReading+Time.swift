// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What tells that something is still to come, or that it lasts.
extension SegmentReading {
  /// How far behind 完成 a length of time may stand: 完成了为期半年的任务.
  private static let doneReach = 6

  /// A word for a sum over some time; not for that of prices: 合计价值18万元.
  var tallyWord: Span? {
    frame.firstCue(.tally) { segment.contains($0.span) && !frame.isOfPrice($0.span) }?.span
  }

  /// Whether its dates are those of a time that ends: 去年累计下乡43次 is told of as done, what is counted up to a day
  /// (截至去年底) is not.
  var isOver: Bool {
    when.contains { index in
      let date = frame.page.facts[index]
      return date.traits.isDisjoint(with: [.duration, .set, .present, .open])
        && (date.firstDay != nil || date.lastDay == nil)
    }
  }

  /// Whether a date says that something lasts or recurs: 每月, 目前, 三年来, 今年以来, 截至7月底.
  func lasts(_ date: Fact) -> Bool {
    if date.traits.contains(.present), hasDay { return false }
    if date.traits.contains(.long), isDone(date) { return false }
    if isUpTo(date), hasCounts, !hasDay { return true }
    return !date.traits.isDisjoint(with: [.set, .present, .long])
      || date.traits.contains(.open)
        && (!date.traits.contains(.day) || isSince(frame.clause(at: date.span.start)))
  }

  /// Whether a date is one up to which something is counted, and no hour of a day: 截至7月底.
  private func isUpTo(_ date: Fact) -> Bool {
    guard date.firstDay == nil, date.lastDay != nil, !date.traits.contains(.clock),
      date.span.start - 2 >= segment.start
    else { return false }
    return frame.page.scalars[date.span.start - 2] == "截"
  }

  /// Whether a length of time is that of work that has been done: 圆满完成为期半年的任务.
  func isDone(_ date: Fact) -> Bool {
    var at = max(segment.start, date.span.start - SegmentReading.doneReach)
    while at + 1 < date.span.start {
      if frame.page.scalars[at] == "完", frame.page.scalars[at + 1] == "成" { return true }
      at += 1
    }
    return false
  }

  func futureCue() -> Span? {
    let stretch = triggers.first.map(around) ?? segment
    return frame.firstCue(.future) { stretch.contains($0.span) && !isObjectMark($0.span) }?.span
  }

  /// Whether 将 stands for 把: 并将一批药品捐赠给卫生院.
  func isObjectMark(_ word: Span) -> Bool {
    let scalars = frame.page.scalars
    guard word.count == 2, scalars[word.start] == "并", scalars[word.start + 1] == "将" else {
      return false
    }
    let clause = frame.clause(at: word.start)
    return frame.firstFact(startingFrom: word.end + 2, upTo: clause.end) {
      $0.kind == .activity && ActivityFamily(of: $0.key) == .gift
    } != nil
      || frame.has(.hand, in: Span(min(word.end + 2, clause.end), clause.end))
  }

  /// Whether its time is a day or 近日.
  var tellsOfVisit: Bool {
    hasDay || when.contains { frame.page.facts[$0].traits.contains(.past) }
  }

  /// A word in `stretch` that says that something lasts or recurs, and not only how many hours: 持续三小时, 持续到中午.
  func standingCue(in stretch: Span) -> Span? {
    frame.firstCue(.standing) { stretch.contains($0.span) && !isBeforeHours($0.span) }?.span
  }

  func isBeforeHours(_ word: Span) -> Bool {
    if let date = frame.fact(startingAt: word.end), date.traits.contains(.clock) { return true }
    guard word.end < segment.end else { return false }
    return "到至了".unicodeScalars.contains(frame.page.scalars[word.end])
  }

  /// The clause of a trigger, and the one before it.
  func around(_ trigger: Int) -> Span {
    let start = frame.page.facts[trigger].span.start
    return Span(approach(to: start), frame.clause(at: start).end)
  }

  /// Where the words that lead to a trigger at `start` begin: its clause, and the one before it.
  func approach(to start: Int) -> Int {
    let clause = frame.clause(at: start)
    guard clause.start - 1 > segment.start else { return max(segment.start, clause.start) }
    return max(segment.start, frame.clause(at: clause.start - 2).start)
  }
}
