// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What the segmenter asks of a reading.
extension SegmentReading {
  /// Whether it points back at the event told before: 此次, 活动现场, 当天.
  var pointsBack: Bool {
    let head = Span(segment.start, min(segment.end, segment.start + 8))
    return isAboutSame
      || frame.firstCue(.anaphor) { head.overlaps($0.span) } != nil
  }

  /// Whether it says that it tells of the same event: 此次, 活动现场; not 自本次活动以来, which only dates it.
  var isAboutSame: Bool {
    frame.firstCue(.this) {
      segment.contains($0.span) && !isSince(frame.clause(at: $0.span.start))
    } != nil
  }

  /// Whether it begins with a time from which on or up to which it counts: 活动开展以来, 截至7月底.
  var isSummary: Bool { isSince(frame.clause(at: segment.start)) || isUpToDate || isSinceDate }

  /// Whether its first clause counts from a time on: 这趟车2024年以来已开出8趟.
  private var isSinceDate: Bool {
    let head = frame.clause(at: segment.start)
    return when.contains { index in
      let date = frame.page.facts[index]
      return date.traits.contains(.open) && head.contains(date.span)
        && frame.page.scalars[date.span.end - 1] == "来"
    }
  }

  /// Whether it opens with an hour at which all was over: 到11时30分收摊，共接诊326人次.
  var closes: Bool {
    frame.first(.date) { date in
      date.traits.contains(.clock) && date.span.start > segment.start
        && date.span.start - segment.start <= SegmentReading.headReach
        && "到至".unicodeScalars.contains(frame.page.scalars[date.span.start - 1])
    } != nil
  }

  /// Whether it begins with a day up to which it counts.
  private var isUpToDate: Bool {
    when.contains { index in
      let date = frame.page.facts[index]
      return date.firstDay == nil && date.lastDay != nil
        && date.span.start - segment.start <= SegmentReading.headReach
    }
  }

  /// Whether the clause tells from when on: it ends in 以来.
  func isSince(_ clause: Span) -> Bool {
    clause.count > 2 && frame.page.scalars[clause.end - 2] == "以"
      && frame.page.scalars[clause.end - 1] == "来"
  }

  /// Whether it is an item of a numbered list: 一、宣教 二、普查.
  var isListItem: Bool {
    let scalars = frame.page.scalars
    guard segment.start == frame.span.start, segment.count > 2 else { return false }
    let first = scalars[segment.start]
    let opens = first == "（" || first == "("
    let number = opens ? scalars[segment.start + 1] : first
    let isNumber = SegmentReading.isNumeral(number)
    let mark = scalars[segment.start + (opens ? 2 : 1)]
    guard isNumber else { return false }
    if opens { return mark == "）" || mark == ")" }
    // 1.免费测血压; not 1.2万人.
    if mark == "." { return number.value < 0x3A && scalars[segment.start + 2].value > 0x39 }
    return mark == "、" || mark == "．"
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "1"..."9": return true
    default: return false
    }
  }

  /// Whether it tells of an event without naming an activity: a place that is led to, and what came
  /// of it or what is still to come there.
  var isReport: Bool {
    guard triggers.isEmpty, !frame.has(.works, in: segment) else { return false }
    let hasVenue = hasBoundPlace || !recipients.isEmpty
    return isFuture ? hasVenue || hasDate : hasVenue && hasCounts || hasDay && hasServed
  }

  /// Whether it only counts who was served, and names no activity.
  var isTally: Bool { triggers.isEmpty && hasServed && !frame.has(.works, in: segment) }

  /// Whether somebody is named to whom something is given or done.
  var hasReceiver: Bool {
    !recipients.isEmpty
      || frame.firstCue(.serve) { segment.contains($0.span) } != nil
  }

  /// Whether it is told from the side of who gives that somebody is given something.
  func hasGiver(by rules: [InstitutionRule]) -> Bool {
    recipients.contains { rules[$0] != .receives }
      || frame.firstCue(.serve) { segment.contains($0.span) } != nil
  }

  /// Whether it counts people who were served.
  var hasServed: Bool { !beneficiaries.isEmpty }

  /// Whether all that it tells is who served or took part, which `draft` does not say: 13名专家来自六个科室;
  /// 活动还邀请了县中医院.
  func addsPeople(to draft: EventDraft) -> Bool {
    guard !hasDate, !isStanding, beneficiaries.isEmpty else { return false }
    if !staff.isEmpty { return draft.staff.isEmpty }
    return outputs.isEmpty && !partners.isEmpty && draft.partners.isEmpty
  }
}
