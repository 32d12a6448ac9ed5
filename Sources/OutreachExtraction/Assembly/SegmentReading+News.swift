// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What tells a reading that is news from one that only tells more of what is known, or nothing at all.
extension SegmentReading {
  /// How far from its beginning the label of a field may stand: 1.义诊时间：.
  private static let labelReach = 3
  /// How many days a year has, leap day or none.
  private static let year = 364

  /// Whether it names a day or a stretch of time of its own; 今天 in what somebody says is the day of the event
  /// told before.
  var hasOwnTime: Bool {
    when.contains { index in
      let date = frame.page.facts[index]
      if date.traits.contains(.set) { return true }
      if date.traits.contains(.duration) {
        return date.traits.contains(.long) && hasVenue && !organizers.isEmpty
      }
      if date.traits.contains(.vague) || isToday(date) { return false }
      return true
    }
  }

  /// Whether it names a day of its own: not the 今天 of somebody who speaks, nor 活动当天.
  var hasOwnDay: Bool {
    when.contains { index in
      let date = frame.page.facts[index]
      return date.isDay && !isToday(date) && !isOfEvent(date)
    }
  }

  /// Whether it says where it takes place or who is helped there.
  var hasVenue: Bool { hasBoundPlace || !recipients.isEmpty }

  /// Whether it says that it tells of the same event as before, by 此次 or by 活动当天.
  var isOfSameEvent: Bool {
    if hasOwnDay || isSummary || leadsOn { return false }
    return isAboutSame || when.contains { isOfEvent(frame.page.facts[$0]) }
  }

  /// Whether it goes on to the next event: 此行是第三站，下一站到….
  private var leadsOn: Bool {
    futureWord.map { frame.page.scalars[$0.start] == "下" } ?? false
  }

  /// Whether a date is 今天, and the words for it no news: nobody is counted.
  private func isToday(_ date: Fact) -> Bool {
    guard !hasCounts, frame.page.scalars[date.span.start] == "今", date.span.count > 1,
      date.span.count < 5
    else { return false }
    switch frame.page.scalars[date.span.start + 1] {
    case "天", "日", "早", "晨", "晚", "午": return true
    default: return false
    }
  }

  /// Whether a date is that of the event told before: 活动当天, 义诊当日.
  private func isOfEvent(_ date: Fact) -> Bool {
    let scalars = frame.page.scalars
    guard scalars[date.span.start] == "当", date.span.start > segment.start else { return false }
    switch scalars[date.span.start - 1] {
    case "动", "诊", "式", "训", "座", "赠": return true
    default: return false
    }
  }

  /// Whether it says what a day is kept for, and nothing of an event: 10月8日是全国高血压日，今年的主题是….
  var isTheme: Bool {
    guard organizers.isEmpty, !hasVenue, !hasCounts else { return false }
    if frame.has(.theme, in: segment) { return true }
    return when.contains { index in
      let date = frame.page.facts[index]
      return date.isDay && isFollowedByCopula(date)
    }
  }

  private func isFollowedByCopula(_ date: Fact) -> Bool {
    let scalars = frame.page.scalars
    var next = date.span.end
    if next < segment.end, scalars[next] == "，" || scalars[next] == "," { next += 1 }
    return next + 1 < segment.end && scalars[next] == "是" && scalars[next + 1] == "第"
  }

  /// Whether it is a headline within the text, a line that no mark ends, and counts nobody; behind an event that was
  /// told, the day in it is that of a page (2024-04-24 A12 …).
  func isBareHeadline(behind isBehind: Bool) -> Bool {
    guard segment == frame.span, !hasServed, !hasDay || isBehind && !hasVenue && !hasCounts,
      let last = frame.page.scalars[segment.start..<segment.end].last
    else { return false }
    return !SegmentReading.sentenceEnds.contains(last)
  }

  private static let sentenceEnds = Array("。！？!?…”」』，,；;：:.）)】".unicodeScalars)

  /// Whether it is a line that says one thing about the event told before: 活动地点：文化广场.
  var isField: Bool {
    guard let label = frame.word(.field, in: segment),
      label.start - frame.span.start <= SegmentReading.labelReach, label.end < frame.span.end
    else { return false }
    let mark = frame.page.scalars[label.end]
    return mark == "：" || mark == ":"
  }

  /// Whether it only says that something goes on, in another year or some day: 帮扶小组说，明年还要来.
  var isIntention: Bool {
    isFuture && isImplied && !hasVenue && !hasCounts && partners.isEmpty
      && !when.contains { index in
        let date = frame.page.facts[index]
        guard let first = date.firstDay, let last = date.lastDay else { return date.isDay }
        return last - first < SegmentReading.year
      }
  }

  /// Whether all that it tells is what somebody says.
  var isSaid: Bool {
    if let first = triggers.first {
      let trigger = frame.page.facts[first].span
      if frame.isSpoken(trigger) { return true }
      return frame.firstCue(.speech) {
        segment.contains($0.span) && $0.span.end <= trigger.start
      } != nil
    }
    return frame.has(.speech, in: segment)
  }
}
