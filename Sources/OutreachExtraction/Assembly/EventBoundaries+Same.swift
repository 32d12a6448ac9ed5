// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What makes a reading and an event the same, or not.
extension EventBoundaries {
  /// Whether both say something and nothing of it is the same.
  func disagree(_ old: FactList, _ new: FactSet, by key: (Fact) -> UInt64) -> Bool {
    guard !new.isEmpty, old.contains(where: { key(page.facts[$0]) != 0 }) else { return false }
    var says = false
    let agrees = new.contains { index in
      let said = key(page.facts[index])
      guard said != 0 else { return false }
      says = true
      return old.contains { key(page.facts[$0]) == said }
    }
    return says && !agrees
  }

  /// Whether both name days and none is the same; this year alone, without figures, is no other time than a day
  /// of it.
  func differInTime(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    guard disagree(draft.when, reading.when, by: \.dayKey) else { return false }
    if reading.hasCounts { return true }
    return !reading.when.contains { index in
      let year = page.facts[index]
      return year.traits.contains(.coarse)
        && draft.when.contains { page.facts[$0].isDay && year.holds(page.facts[$0]) }
    }
  }

  /// Whether both name places and none of them lies in one of the other: 沙田镇, 沙田镇大坑村.
  func differInPlace(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    disagree(draft.places, reading.places, by: \.key) && (reading.hasDay || !nests(draft, reading))
  }

  /// Whether a place of one lies in a place of the other.
  private func nests(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    reading.places.contains { index in
      draft.places.contains { page.isWithin(index, $0) || page.isWithin($0, index) }
    }
  }

  /// Whether `reading` tells what those will do who set out in `draft`, and names no day of its own: 8人到达乙县，
  /// 他们将坐诊半年.
  func announces(_ reading: SegmentReading, behind draft: EventDraft) -> Bool {
    guard reading.isFuture, !draft.isFuture, !draft.isStanding, draft.beneficiaries.isEmpty,
      !reading.hasDate, !reading.when.contains(where: { page.facts[$0].traits.contains(.set) }),
      reading.frame.paragraph == draft.paragraph
    else { return false }
    return !differInPlace(draft, reading)
      && !disagree(draft.recipients, reading.recipients, by: \.key)
  }

  /// Whether `reading` tells of a gift to a house of its own, or a call at one, though 活动中 points back at the event:
  /// 活动中，党员们还到敬老院看望老人.
  func turnsAside(_ reading: SegmentReading, from draft: EventDraft) -> Bool {
    guard reading.founds, !reading.isFuture, reading.hasCounts, !reading.recipients.isEmpty,
      let new = reading.kinds.first, let old = draft.kinds.first
    else { return false }
    let family = ActivityFamily(of: new)
    return family != ActivityFamily(of: old) && (family == .gift || family == .visit)
      && !reading.recipients.contains { draft.holds(page.facts[$0].key, in: draft.recipients) }
  }

  /// Whether `reading` tells what will become of what was given in `draft`: 这批物资将分给两家福利院.
  func sharesOut(_ reading: SegmentReading, of draft: EventDraft) -> Bool {
    (reading.isFuture || reading.frame.has(.future, in: reading.segment))
      && draft.kinds.contains(ActivityFamily.donation)
      && reading.frame.has(.given, in: reading.segment)
  }

  /// Whether `reading`, an item of a list, says what else belongs to what `draft` announces: 前50名市民可获赠盐勺.
  func details(_ reading: SegmentReading, of draft: EventDraft) -> Bool {
    guard draft.isFuture, reading.isListItem, !reading.isFuture, !reading.isStanding,
      !reading.isSummary, reading.tallyWord == nil, !differInPlace(draft, reading),
      !disagree(draft.recipients, reading.recipients, by: \.key)
    else { return false }
    return !reading.hasOwnTime
      || reading.when.contains { index in
        let day = page.facts[index]
        return day.isDay && draft.when.contains { page.facts[$0].dayKey == day.dayKey }
      }
  }

  /// Whether `reading` opens with how long those have been there of whose stay `draft` tells: 半年下来，
  /// 门诊2万人次.
  func sumsUpStay(_ reading: SegmentReading, of draft: EventDraft) -> Bool {
    guard draft.isStanding, draft.kinds.contains(ActivityFamily.stationed), reading.hasCounts,
      !reading.hasDay, reading.places.isEmpty,
      !disagree(draft.recipients, reading.recipients, by: \.key),
      let date = reading.frame.first(.date, where: { reading.segment.contains($0.span) })
    else { return false }
    return date.traits.isSuperset(of: [.duration, .long])
      && date.span.start - reading.segment.start <= SegmentReading.headReach
  }

  /// Whether all that lasts in `reading` is the term for which those stay of whom `draft` tells: 为期半年的帮扶.
  func isTerm(_ reading: SegmentReading, of draft: EventDraft) -> Bool {
    guard let word = reading.standingWord, draft.kinds.contains(ActivityFamily.stationed),
      reading.kinds.contains(ActivityFamily.stationed), !reading.hasOwnDay
    else { return false }
    return reading.when.contains { index in
      let date = page.facts[index]
      return date.span == word && date.traits.contains(.duration)
        && page.scalars[date.span.end - 1] != "来"
    }
  }
}
