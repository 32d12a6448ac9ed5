// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Decides which sentences tell of one event, and where the next one begins.
///
/// A class, because what it holds would be counted once more for each closure that asks it.
final class EventSegmenter: Sendable {
  /// How many drafts back an event of the same day is looked for: a round-up of a hundred
  /// items must not be read a hundred times.
  private static let memory = 12
  /// How many words of notices make one.
  private static let noticeWords = 5
  /// How many paragraphs back figures alone reach.
  static let resultReach = 2
  /// How many paragraphs back an event lies whose kind is taken over.
  private static let kindReach = 4
  /// How many paragraphs back 此次 reaches.
  static let reach = 4

  /// How many paragraphs back the one event of a page lies to which what else was done is added.
  static let workReach = 6

  let page: Page
  /// What each institution is to the activity of its sentence (``InstitutionRoles/rules(on:)``).
  let rules: [InstitutionRule]

  let boundaries: EventBoundaries

  init(page: Page, rules: [InstitutionRule]) {
    (self.page, self.rules) = (page, rules)
    boundaries = EventBoundaries(page: page, rules: rules)
  }

  /// Returns the events of the document, in order.
  func drafts() -> [EventDraft] {
    var drafts: [EventDraft] = []
    var memory = ParagraphMemory()
    if isNotice { return [] }
    let hasTopic =
      page.facts.contains { $0.kind == .activity }
      || page.cues.contains { $0.word.contains(.topic) }
    var segments: [Span] = []
    var last: SentenceFrame?
    for index in 0..<page.count {
      let ranges = page.sentences[index]
      // Nothing that could found an event or add to one.
      if ranges.facts.isEmpty, ranges.aspects.isEmpty { continue }
      if page.isCaption(ranges.span) { continue }
      let frame = frame(index, reusing: &last)
      segments.removeAll(keepingCapacity: true)
      SegmentSplitter(frame: frame).addSegments(to: &segments)
      for segment in segments { read(segment, of: frame, hasTopic, &drafts, &memory) }
    }
    return drafts
  }

  /// Returns the frame of a sentence: `last` where nobody else holds it, for there are as many as sentences.
  private func frame(_ index: Int, reusing last: inout SentenceFrame?) -> SentenceFrame {
    if isKnownUniquelyReferenced(&last), let last {
      last.show(page.sentences[index])
      return last
    }
    let frame = page.frame(index)
    last = frame
    return frame
  }

  /// Reads a segment and adds what it tells to the drafts.
  ///
  /// Not inlined into the loop, so that the reading lies on the stack.
  @inline(never)
  private func read(
    _ segment: Span, of frame: SentenceFrame, _ hasTopic: Bool, _ drafts: inout [EventDraft],
    _ memory: inout ParagraphMemory
  ) {
    let reading = SegmentReading(frame: frame, segment: segment, rules: rules)
    memory.enter(frame.paragraph, isLead: drafts.isEmpty)
    var isElsewhen = false
    if let last = drafts.last {
      isElsewhen = memory.comesToAnotherDay(
        than: last, among: drafts.suffix(EventSegmenter.memory), in: reading)
      if reading.isReport && isAnother(reading, than: last, among: drafts)
        || isElsewhen && reading.isTally
      {
        imply(reading, after: last, among: drafts)
      }
    }
    if !reading.founds, memory.hasDay(of: reading, among: drafts.suffix(EventSegmenter.memory)) {
      reading.tie()
    }
    if reading.founds, reading.needsTopic, !hasTopic { return }
    if reading.founds, reading.kinds.isEmpty, let lead = drafts.first {
      reading.imply(lead.kinds, from: .firstEvent)
    }
    take(reading, isElsewhen, &drafts, &memory)
  }

  /// Whether the page looks for staff or suppliers: it tells of outreach as what is asked for.
  var isNotice: Bool {
    let words = page.cues.reduce(0) { $0 + ($1.word.contains(.notice) ? 1 : 0) }
    return words >= EventSegmenter.noticeWords
      && words > page.facts.reduce(0) { $0 + ($1.kind == .activity ? 1 : 0) }
  }

  private func take(
    _ reading: SegmentReading, _ isElsewhen: Bool, _ drafts: inout [EventDraft],
    _ memory: inout ParagraphMemory
  ) {
    let target = target(of: reading, isElsewhen, among: drafts)
    if let target {
      reading.add(to: target)
    } else if reading.founds, isNews(reading, among: drafts) {
      let draft = EventDraft(page: page)
      reading.add(to: draft)
      memory.complete(draft)
      drafts.append(draft)
    }
    memory.note(reading, hasLead: !drafts.isEmpty)
    if target == nil, !reading.founds, reading.hasDay { memory.noteStaff(of: reading) }
  }

  /// Whether what `reading` tells may be an event that none of `drafts` is: it has a time, figures or a venue
  /// of its own.
  private func isNews(_ reading: SegmentReading, among drafts: [EventDraft]) -> Bool {
    if reading.isTheme || reading.isBareHeadline(behind: !drafts.isEmpty) { return false }
    if reading.isIntention { return false }
    if drafts.isEmpty || reading.hasCounts || reading.hasOwnTime || reading.isTied { return true }
    return reading.hasVenue && !reading.isSaid
  }

  /// Whether a report that names no activity tells of another event than those before it: on a day
  /// that none of them has, or at another place with people served there.
  private func isAnother(
    _ reading: SegmentReading, than last: EventDraft, among drafts: [EventDraft]
  ) -> Bool {
    guard reading.frame.paragraph - last.paragraph <= EventSegmenter.kindReach else { return false }
    if reading.isFuture, !last.isFuture { return true }
    if reading.hasDay {
      return !drafts.suffix(EventSegmenter.memory).contains { sharesDay($0, reading) }
    }
    return reading.hasServed
      && (disagree(last.places, reading.places, by: \.key)
        || disagree(last.recipients, reading.recipients, by: \.key))
  }

  /// Gives a report that names no activity the kind of the event before it; a lesson or gift went beside what
  /// the first event was.
  private func imply(
    _ reading: SegmentReading, after last: EventDraft, among drafts: [EventDraft]
  ) {
    switch last.kinds.first.map({ ActivityFamily(of: $0) }) {
    case .gift, .teaching:
      if let lead = drafts.first { reading.imply(lead.kinds, from: .firstEvent) }
    default: reading.imply(last.kinds, from: .eventBefore)
    }
  }

  /// The draft that `reading` tells more of; `isElsewhen` says that its paragraph has come to another day.
  private func target(
    of reading: SegmentReading, _ isElsewhen: Bool, among drafts: [EventDraft]
  ) -> EventDraft? {
    guard let last = drafts.last else { return nil }
    if reading.isField { return last }
    if let tour = boundaries.tour(summedBy: reading, among: drafts)
      ?? boundaries.tour(around: reading, among: drafts)
    {
      return tour
    }
    if boundaries.sharesOut(reading, of: last) { return last }
    if let told = boundaries.draft(toldAgainBy: reading, among: drafts) { return told }
    if reading.isOfSameEvent, let occasion = occasion(toldOfIn: reading, among: drafts) {
      return boundaries.turnsAside(reading, from: occasion) ? nil : occasion
    }
    if reading.isTied || isElsewhen && reading.founds && reading.hasCounts { return nil }
    if reading.founds {
      if continues(last, with: reading) { return last }
      if reading.isBare, last.beneficiaries.isEmpty || reading.closes, isSamePlace(last, reading),
        !changesFamily(last, reading), follows(last, with: reading)
      {
        return last
      }
      guard reading.hasDay else { return nil }
      return drafts.suffix(EventSegmenter.memory).last { isSameDay($0, as: reading) }
    }
    guard reading.hasResults else { return nil }
    if reading.hasDay, let sameDay = nearDraft(ofDayIn: reading, among: drafts) { return sameDay }
    if follows(last, with: reading) { return last }
    if drafts.count == 1, addsWork(reading, to: last) { reading.addWork(to: last) }
    return boundaries.support(thatTeachesIn: reading, among: drafts)
  }

  /// The event that 此次 points at: the last single occasion that has taken place, and no background told behind it.
  private func occasion(
    toldOfIn reading: SegmentReading, among drafts: [EventDraft]
  ) -> EventDraft? {
    guard reading.founds || reading.hasResults else { return nil }
    let near = drafts.suffix(EventSegmenter.memory).filter {
      reading.frame.paragraph - $0.paragraph <= EventSegmenter.reach
    }
    let occasions = near.filter { draft in
      (draft.firstDay != nil || !draft.isStanding && draft.isTold)
        && (!draft.isFuture || reading.isFuture)
    }
    let sameKind = occasions.last { $0.kinds.contains(where: reading.kinds.contains) }
    let occasion = sameKind ?? occasions.last
    let told = occasion ?? near.last
    return told.flatMap { boundaries.separate($0, reading) ? nil : $0 }
  }

  /// The last draft that is not far away and has a day that `reading` names.
  private func nearDraft(
    ofDayIn reading: SegmentReading, among drafts: [EventDraft]
  ) -> EventDraft? {
    drafts.suffix(EventSegmenter.memory).last {
      reading.frame.paragraph - $0.paragraph < Page.farApart && sharesDay($0, reading)
    }
  }

  /// Whether a segment with an activity of its own tells more of the event before it.
  private func continues(_ draft: EventDraft, with reading: SegmentReading) -> Bool {
    let reach =
      reading.isAboutSame
      ? EventSegmenter.reach : draft.isFuture && reading.isListItem ? Page.farApart - 1 : 1
    guard reading.frame.paragraph - draft.paragraph <= reach,
      !boundaries.separate(draft, reading)
    else { return false }
    if reading.isFuture != draft.isFuture {
      return boundaries.announces(reading, behind: draft)
        || boundaries.details(reading, of: draft) && !changesFamily(draft, reading)
    }
    if reading.isSummary, reading.hasCounts, reading.frame.paragraph > draft.paragraph {
      return false
    }
    if reading.isAboutSame, !reading.hasDay, !disagree(draft.places, reading.places, by: \.key) {
      return true
    }
    if isAside(reading, of: draft) || boundaries.sumsUpStay(reading, of: draft) { return true }
    if changesPace(draft, reading) { return false }
    if boundaries.differInTime(draft, reading) { return false }
    if boundaries.differInPlace(draft, reading) { return false }
    if disagree(draft.recipients, reading.recipients, by: \.key) { return false }
    if reading.hasDay, draft.when.isEmpty, draft.hasCounts { return false }
    if isIntroduced(by: draft, reading) { return true }
    if changesFamily(draft, reading) { return false }
    if boundaries.goesToOthers(reading, from: draft)
      || boundaries.opensProgramme(reading, behind: draft)
    {
      return false
    }
    if reading.isListItem || reading.pointsBack { return true }
    if draft.kinds.contains(where: reading.kinds.contains) { return true }
    return reading.frame.paragraph == draft.paragraph && !opensAnother(reading, after: draft)
  }
}
