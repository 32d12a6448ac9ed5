// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What the sentences of a paragraph said before an activity was named.
struct ParagraphMemory: Sendable {
  /// How long what somebody calls a day may not be: 今天上午.
  private static let spoken = 5

  private var paragraph = -1
  /// The last paragraph that said a day, a place or a subject.
  private var said = -1
  /// The day of the last line that says nothing but a day: it stands over all that follows.
  private var heading: Int?
  /// Whether the paragraph before said it.
  private var isCarried = false
  private var date: Int?
  private var subjects = FactList()
  private var places = FactList()
  private var recipients = FactList()
  private var staff = FactList()
  /// The sentence that named the places.
  private var sentence: Span?

  /// Forgets what was said when the text comes to another paragraph; what the one before it said is kept where
  /// `isLead` says that no event has been told.
  mutating func enter(_ paragraph: Int, isLead: Bool) {
    guard paragraph != self.paragraph else { return }
    if isLead, date != nil, paragraph - said == 1 {
      self.paragraph = paragraph
      isCarried = true
      return
    }
    let heading = heading
    self = ParagraphMemory()
    self.paragraph = paragraph
    self.heading = heading
    date = heading
  }

  /// Keeps the date and subject of a segment; once an event has been told, whoever is the subject
  /// of a sentence without one only helps (县医院找来八名护士).
  mutating func note(_ reading: SegmentReading, hasLead: Bool) {
    let facts = reading.frame.page.facts
    if reading.hasDay || !reading.places.isEmpty || !reading.organizers.isEmpty { said = paragraph }
    reading.when.forEach { index in
      if facts[index].dayKey != 0 || facts[index].traits.contains(.past) { date = index }
    }
    if let date, facts[date].isDay, reading.frame.isOnly(facts[date]) { heading = date }
    if !reading.places.isEmpty {
      places.removeAll()
      sentence = reading.frame.span
      reading.places.forEach { places.append($0) }
    }
    if !hasLead || reading.founds, !reading.organizers.isEmpty {
      subjects.removeAll()
      reading.organizers.forEach { subjects.append($0) }
    }
    if !reading.recipients.isEmpty {
      recipients.removeAll()
      reading.recipients.forEach { recipients.append($0) }
    }
  }

  /// Keeps the people of a sentence that tells no event: 5月15日，139位志工汇聚台东.
  mutating func noteStaff(of reading: SegmentReading) {
    staff.removeAll()
    reading.staff.forEach { staff.append($0) }
  }

  /// Whether the paragraph has come to another day, or a later part of it, since any of `drafts` was told, of which
  /// `draft` is the last, and `reading` names none: 8月3日，小分队走进庆丰村。64户人家都走到了.
  func comesToAnotherDay(
    than draft: EventDraft, among drafts: some Sequence<EventDraft>, in reading: SegmentReading
  ) -> Bool {
    let facts = draft.page.facts
    guard let date, draft.firstDay != nil, isDay(date, of: reading),
      drafts.allSatisfy({ ($0.evidence.last?.end ?? 0) <= facts[date].span.start })
    else { return false }
    return !draft.when.contains { index in
      let day = facts[index]
      return day.dayKey == facts[date].dayKey
        && (day.dayPart == 0 || day.dayPart >= facts[date].dayPart)
    }
  }

  /// Whether the paragraph has said the day of what `reading` names, and none of `drafts` is of that day:
  /// 5月22日，28名医生走进县医院。专家们为患者义诊.
  func hasDay(of reading: SegmentReading, among drafts: some Sequence<EventDraft>) -> Bool {
    guard let date, isDay(date, of: reading), reading.namesKind, !reading.isSaid,
      !isCarried || (!places.isEmpty || !recipients.isEmpty) && isClinic(reading)
    else { return false }
    let facts = reading.frame.page.facts
    return drafts.allSatisfy { draft in
      (draft.evidence.last?.end ?? 0) <= facts[date].span.start
        && !draft.when.contains { facts[$0].dayKey == facts[date].dayKey }
    }
  }

  /// Whether what was said in another paragraph may only have led to it: people are seen, and nothing is given.
  private func isClinic(_ reading: SegmentReading) -> Bool {
    reading.kinds.first.map { ActivityFamily(of: $0) == .clinic } ?? false
  }

  /// Whether `date` may be the day of what `reading` tells as done.
  private func isDay(_ date: Int, of reading: SegmentReading) -> Bool {
    let page = reading.frame.page
    return page.facts[date].isDay && !isToday(page.facts[date], on: page) && !reading.hasDay
      && !reading.isFuture && !reading.isStanding && !reading.isSummary && !reading.isOfSameEvent
  }

  /// Whether a date is that of somebody who speaks: 今天.
  private func isToday(_ date: Fact, on page: Page) -> Bool {
    page.scalars[date.span.start] == "今" && date.span.count < ParagraphMemory.spoken
  }

  /// Fills what a new draft left out.
  func complete(_ draft: EventDraft) {
    let hasOwnTime = !draft.when.isEmpty
    // 一干就是一个月: how long says not when.
    if let date, draft.when.allSatisfy({ draft.page.facts[$0].traits.contains(.duration) }) {
      draft.when.prepend(date)
      draft.whenSource = .paragraph
      if draft.staff.isEmpty, !staff.isEmpty {
        draft.staff = staff
        draft.staffSource = .paragraph
      }
    }
    // What lasts goes on elsewhere, and a list of places was the list of what happened then.
    let areItsOwn = sentence == draft.evidence.first || !draft.isStanding
    let areOfThen = places.count > 1 && hasOwnTime && sentence != draft.evidence.first
    if draft.places.isEmpty, draft.recipients.isEmpty, !places.isEmpty, areItsOwn, !areOfThen {
      draft.places = places
      draft.placesSource = .paragraph
    }
    if draft.places.isEmpty, draft.recipients.isEmpty, !recipients.isEmpty, !draft.isStanding {
      draft.recipients = recipients
      draft.placesSource = .paragraph
    }
    if draft.organizers.isEmpty, !subjects.isEmpty {
      draft.organizers = subjects
      draft.organizersSource = .paragraph
    }
  }
}
