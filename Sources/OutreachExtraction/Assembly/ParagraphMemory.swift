// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What the sentences of a paragraph said before an activity was named.
struct ParagraphMemory: Sendable {
  /// How long what somebody calls a day may not be: 今天上午.
  private static let spoken = 5

  private var paragraph = -1
  /// The day of the last line that says nothing but a day: it stands over all that follows.
  private var heading: Int?
  private var date: Int?
  private var subject: Int?
  private var places = FactList()
  private var recipients = FactList()
  /// The sentence that named the places.
  private var sentence: Span?

  /// Forgets what was said when the text comes to another paragraph.
  mutating func enter(_ paragraph: Int) {
    guard paragraph != self.paragraph else { return }
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
    reading.when.forEach { index in
      if facts[index].dayKey != 0 || facts[index].traits.contains(.past) { date = index }
    }
    if let date, facts[date].isDay, reading.frame.isOnly(facts[date]) { heading = date }
    if !reading.places.isEmpty {
      places.removeAll()
      sentence = reading.frame.span
      reading.places.forEach { places.append($0) }
    }
    if !hasLead || reading.founds, let index = reading.organizers.first { subject = index }
    if !reading.recipients.isEmpty {
      recipients.removeAll()
      reading.recipients.forEach { recipients.append($0) }
    }
  }

  /// Whether the paragraph has come to another day, or a later part of it, since any of `drafts` was told, of which
  /// `draft` is the last, and `reading` names none: 8月3日，小分队走进庆丰村。64户人家都走到了.
  func comesToAnotherDay(
    than draft: EventDraft, among drafts: some Sequence<EventDraft>, in reading: SegmentReading
  ) -> Bool {
    let facts = draft.page.facts
    guard let date, facts[date].isDay, !isToday(facts[date], on: draft.page), !reading.hasDay,
      draft.firstDay != nil,
      drafts.allSatisfy({ ($0.evidence.last?.end ?? 0) <= facts[date].span.start }),
      !reading.isFuture, !reading.isStanding, !reading.isSummary, !reading.isOfSameEvent
    else { return false }
    return !draft.when.contains { index in
      let day = facts[index]
      return day.dayKey == facts[date].dayKey
        && (day.dayPart == 0 || day.dayPart >= facts[date].dayPart)
    }
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
    if draft.organizers.isEmpty, let subject {
      draft.organizers.append(subject)
      draft.organizersSource = .paragraph
    }
  }
}
