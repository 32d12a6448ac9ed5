// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Whether what is told goes on with an event or comes to another.
extension EventSegmenter {
  /// Whether it names an activity of an occasion and nothing of its own but who took part: 电信公司
  /// 支援连线，由院内医师远程会诊.
  func isAside(_ reading: SegmentReading, of draft: EventDraft) -> Bool {
    !reading.hasCounts && reading.when.isEmpty && reading.places.isEmpty
      && reading.organizers.isEmpty && !reading.isStanding && !draft.isStanding
      && !disagree(draft.recipients, reading.recipients, by: \.key)
  }

  /// Whether the event before it has only been announced, and this tells what was done there.
  func isIntroduced(by draft: EventDraft, _ reading: SegmentReading) -> Bool {
    !draft.hasCounts && !draft.isStanding && !reading.isStanding && !reading.hasDay
  }

  /// Whether another kind of activity is another event: on a day of its own, or with figures of
  /// its own where one of the two is a lasting arrangement.
  func opensAnother(_ reading: SegmentReading, after draft: EventDraft) -> Bool {
    if reading.hasDay { return true }
    guard reading.hasCounts else { return false }
    return reading.kinds.first.map(ActivityFamily.isProgramme) ?? false
      || draft.kinds.first.map(ActivityFamily.isProgramme) ?? false
  }

  /// Whether a lesson, a round of visits or a gift with people or a receiver of its own comes
  /// after something else.
  func changesFamily(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    guard let old = draft.kinds.first, let new = reading.kinds.first else { return false }
    let (before, family) = (ActivityFamily(of: old), ActivityFamily(of: new))
    if family == before { return false }
    switch family {
    case .gift:
      return reading.hasCounts
        && (reading.hasGiver(by: rules) || reading.hasServed
          || draft.isStanding && !reading.isStanding
          || reading.endsInGift && before != .visit)
    case .teaching where boundaries.isWorkOfSupport(reading, draft): return false
    case .teaching: return reading.hasCounts || !reading.recipients.isEmpty
    case .visit: return reading.hasCounts || !reading.places.isEmpty
    case .clinic:
      return reading.hasServed && (before == .visit || before == .gift)
        && !draft.kinds.contains { ActivityFamily(of: $0) == .clinic }
    case .programme, .other: return false
    }
  }

  /// Whether one tells of a single occasion and the other of something that lasts.
  func changesPace(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    if reading.isStanding == draft.isStanding { return false }
    if boundaries.isTerm(reading, of: draft) { return false }
    if reading.isStanding { return draft.firstDay != nil || draft.hasCounts }
    // 每季度体检一次。3月至4月，又查了三千人。
    return reading.hasDay
      || draft.hasCounts && reading.hasCounts
        && reading.when.contains { page.facts[$0].dayKey != 0 }
  }

  /// Whether a segment tells of the same activity on the same day as an earlier draft.
  func isSameDay(_ draft: EventDraft, as reading: SegmentReading) -> Bool {
    sharesDay(draft, reading) && draft.isFuture == reading.isFuture
      && !boundaries.separate(draft, reading)
      && (draft.kinds.contains(where: reading.kinds.contains)
        || reading.pointsBack)
      && !changesFamily(draft, reading)
      && !disagree(draft.places, reading.places, by: \.key)
      && !disagree(draft.recipients, reading.recipients, by: \.key)
  }

  func sharesDay(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    reading.when.contains { index in
      let new = page.facts[index]
      return new.isDay && draft.when.contains { page.facts[$0].dayKey == new.dayKey }
    }
  }

  /// Whether a segment without an activity of its own tells more of the event before it.
  func follows(_ draft: EventDraft, with reading: SegmentReading) -> Bool {
    if boundaries.differInTime(draft, reading) { return false }
    if reading.isFuture, !draft.isFuture { return false }
    if reading.frame.paragraph == draft.paragraph { return true }
    let gap = reading.frame.paragraph - draft.paragraph
    if gap <= EventSegmenter.resultReach, reading.hasServed, !reading.isStanding, !draft.isStanding,
      isSamePlace(draft, reading)
    {
      return true
    }
    if gap <= EventSegmenter.resultReach, reading.addsPeople(to: draft), !draft.isStanding,
      isSamePlace(draft, reading)
    {
      return true
    }
    let reach = reading.isAboutSame ? EventSegmenter.reach : 1
    return gap <= reach && (reading.pointsBack || reading.isListItem)
  }

  /// Whether another paragraph only tells what else was done there: 志愿者们为老人理发，并送上牛奶.
  func addsWork(_ reading: SegmentReading, to draft: EventDraft) -> Bool {
    guard !reading.hasCounts, !reading.hasDate, !reading.isFuture, !reading.isStanding,
      !draft.isStanding, !draft.isFuture, reading.places.isEmpty,
      reading.frame.paragraph - draft.paragraph <= EventSegmenter.workReach
    else { return false }
    return reading.handWord != nil || reading.homeWord != nil
      || reading.frame.has(.serve, in: reading.segment)
  }

  /// Whether neither names another place or recipient than the other.
  func isSamePlace(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    !disagree(draft.places, reading.places, by: \.key)
      && !disagree(draft.recipients, reading.recipients, by: \.key)
  }

  func disagree(_ old: FactList, _ new: FactSet, by key: (Fact) -> UInt64) -> Bool {
    boundaries.disagree(old, new, by: key)
  }
}
