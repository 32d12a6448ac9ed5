// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Decides which sentences tell of one event, and where the next one begins.
struct EventSegmenter: Sendable {
  let text: PreparedText
  let mentions: [Mention]
  let frames: [SentenceFrame]

  /// Returns the events of the document, in order.
  func drafts() -> [EventDraft] {
    var drafts: [EventDraft] = []
    var memory = ParagraphMemory()
    for frame in frames {
      for segment in SegmentSplitter(frame: frame).segments() {
        var reading = SegmentReading(
          text: text, mentions: mentions, frame: frame, segment: segment)
        if segment.start > frame.span.start, let last = drafts.last { reading.imply(last.kinds) }
        memory.enter(frame.paragraph)
        if let index = target(of: reading, among: drafts) {
          reading.add(to: drafts[index])
        } else if reading.founds {
          let draft = EventDraft()
          reading.add(to: draft)
          memory.complete(draft)
          drafts.append(draft)
        }
        memory.note(reading)
      }
    }
    return drafts
  }

  /// The draft that `reading` tells more of.
  private func target(of reading: SegmentReading, among drafts: [EventDraft]) -> Int? {
    guard let last = drafts.indices.last else { return nil }
    if reading.founds {
      if continues(drafts[last], with: reading) { return last }
      return drafts.indices.last { isSameDay(drafts[$0], as: reading) }
    }
    guard reading.hasResults else { return nil }
    if let index = drafts.indices.last(where: { sharesDay(drafts[$0], reading) }) { return index }
    return follows(drafts[last], with: reading) ? last : nil
  }

  /// Whether a segment with an activity of its own tells more of the event before it.
  private func continues(_ draft: EventDraft, with reading: SegmentReading) -> Bool {
    guard reading.frame.paragraph - draft.paragraph <= 1 else { return false }
    if reading.isFuture != draft.isFuture || changesPace(draft, reading) { return false }
    if disagree(draft.when, reading.when, by: \.dayKey) { return false }
    if disagree(draft.places, reading.places, by: \.key) { return false }
    if disagree(draft.recipients, reading.recipients, by: \.key) { return false }
    if !reading.when.isEmpty, draft.when.isEmpty, draft.hasCounts { return false }
    if reading.isListItem || reading.pointsBack { return true }
    if draft.kinds.contains(where: reading.kinds.contains) { return true }
    return reading.frame.paragraph == draft.paragraph && !opensAnother(reading, after: draft)
  }

  /// Whether another kind of activity is another event: on a day of its own, or with figures of
  /// its own where one of the two is a lasting arrangement.
  private func opensAnother(_ reading: SegmentReading, after draft: EventDraft) -> Bool {
    if reading.hasDay { return true }
    let kinds = reading.kinds.prefix(1) + draft.kinds.prefix(1)
    return reading.hasCounts && kinds.contains(where: ActivityFamily.isProgramme)
  }

  /// Whether one tells of a single occasion and the other of something that lasts.
  private func changesPace(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    if reading.isStanding == draft.isStanding { return false }
    let settled =
      reading.isStanding
      ? draft.when.contains { $0.isDay } || draft.hasCounts
      : reading.when.contains { $0.isDay }
    return settled
  }

  /// Whether a segment tells of the same activity on the same day as an earlier draft.
  private func isSameDay(_ draft: EventDraft, as reading: SegmentReading) -> Bool {
    sharesDay(draft, reading) && draft.isFuture == reading.isFuture
      && draft.kinds.contains(where: reading.kinds.contains)
      && !disagree(draft.places, reading.places, by: \.key)
      && !disagree(draft.recipients, reading.recipients, by: \.key)
  }

  private func sharesDay(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    reading.when.contains { new in
      new.isDay && draft.when.contains { $0.dayKey == new.dayKey }
    }
  }

  /// Whether a segment without an activity of its own tells more of the event before it.
  private func follows(_ draft: EventDraft, with reading: SegmentReading) -> Bool {
    if disagree(draft.when, reading.when, by: \.dayKey) { return false }
    if reading.frame.paragraph == draft.paragraph { return true }
    return reading.frame.paragraph - draft.paragraph <= 1
      && (reading.pointsBack || reading.isListItem)
  }

  /// Whether both say something and nothing of it is the same.
  private func disagree(_ old: [Fact], _ new: [Fact], by key: (Fact) -> UInt64) -> Bool {
    guard !old.isEmpty, !new.isEmpty else { return false }
    var saysOld = false
    for fact in old {
      let known = key(fact)
      guard known != 0 else { continue }
      saysOld = true
      if new.contains(where: { key($0) == known }) { return false }
    }
    return saysOld && new.contains { key($0) != 0 }
  }
}

/// What the sentences of a paragraph said before an activity was named.
struct ParagraphMemory: Sendable {
  private var paragraph = -1
  private var date: Fact?
  private var subject: Fact?

  /// Forgets what was said when the text comes to another paragraph.
  mutating func enter(_ paragraph: Int) {
    guard paragraph != self.paragraph else { return }
    self = ParagraphMemory()
    self.paragraph = paragraph
  }

  /// Keeps the date and subject of a segment.
  mutating func note(_ reading: SegmentReading) {
    date = reading.when.last { $0.dayKey != 0 || $0.traits.contains(.past) } ?? date
    subject = reading.organizers.first ?? subject
  }

  /// Fills what a new draft left out.
  func complete(_ draft: EventDraft) {
    if draft.when.isEmpty, let date { draft.when = [date] }
    if draft.organizers.isEmpty, let subject {
      draft.organizers = [subject]
      draft.hasCarriedOrganizer = true
    }
  }
}
