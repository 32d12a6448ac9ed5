// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Decides which sentences tell of one event, and where the next one begins.
struct EventSegmenter: Sendable {
  let text: PreparedText
  let frames: [SentenceFrame]

  /// Returns the events of the document, in order.
  func drafts() -> [EventDraft] {
    var drafts: [EventDraft] = []
    for frame in frames {
      let segments = SegmentSplitter(frame: frame).segments()
      for segment in segments {
        let reading = SegmentReading(text: text, frame: frame, segment: segment)
        if reading.founds {
          if let last = drafts.indices.last, continues(drafts[last], with: reading) {
            reading.add(to: &drafts[last])
          } else {
            var draft = EventDraft()
            reading.add(to: &draft)
            drafts.append(draft)
          }
        } else if let last = drafts.indices.last, follows(drafts[last], with: reading) {
          reading.add(to: &drafts[last])
        }
      }
    }
    return drafts
  }

  /// Whether a segment with an activity of its own tells more of the event before it.
  private func continues(_ draft: EventDraft, with reading: SegmentReading) -> Bool {
    guard reading.frame.paragraph - draft.paragraph <= 2 else { return false }
    if reading.isFuture != draft.isFuture { return false }
    if reading.isStanding != draft.isStanding { return false }
    if disagree(draft.when, reading.when, by: dateKey) { return false }
    if disagree(draft.places, reading.places, by: placeKey) { return false }
    if disagree(draft.recipients, reading.recipients, by: nameKey) { return false }
    if !reading.when.isEmpty && draft.when.isEmpty && draft.hasCounts { return false }
    if reading.frame.paragraph == draft.paragraph { return true }
    return reading.pointsBack || Set(reading.kinds).isSubset(of: draft.kinds)
  }

  /// Whether a segment without an activity of its own tells more of the event before it.
  private func follows(_ draft: EventDraft, with reading: SegmentReading) -> Bool {
    guard reading.hasResults else { return false }
    if disagree(draft.when, reading.when, by: dateKey) { return false }
    if reading.frame.paragraph == draft.paragraph { return true }
    return reading.frame.paragraph - draft.paragraph <= 2 && reading.pointsBack
  }

  private func disagree(
    _ old: [Mention], _ new: [Mention], by key: (Mention) -> String?
  ) -> Bool {
    let (left, right) = (Set(old.compactMap(key)), Set(new.compactMap(key)))
    return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
  }

  private func dateKey(_ mention: Mention) -> String? {
    guard case .date(let value) = mention.value, value.kind != .vague, value.kind != .duration
    else { return nil }
    return String(value.value.prefix { $0 != "T" && $0 != "/" })
  }

  private func placeKey(_ mention: Mention) -> String? {
    guard case .place(let value) = mention.value else { return nil }
    return value.name
  }

  private func nameKey(_ mention: Mention) -> String? {
    guard case .institution(let value) = mention.value else { return nil }
    return value.name
  }
}
