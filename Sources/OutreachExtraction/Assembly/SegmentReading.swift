// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What one segment of a sentence says of an event.
struct SegmentReading: Sendable {
  let frame: SentenceFrame
  private let text: PreparedText
  private let mentions: [Mention]
  private let segment: Span
  private(set) var kinds: [UInt64] = []
  private(set) var named: Fact?
  private(set) var when: [Fact] = []
  private(set) var places: [Fact] = []
  private(set) var organizers: [Fact] = []
  private(set) var partners: [Fact] = []
  private(set) var recipients: [Fact] = []
  private(set) var counts: [(mention: Fact, role: CountValue.Role)] = []
  private(set) var isFuture = false
  private(set) var isStanding = false
  private var isImplied = false
  private var hasBoundPlace = false
  private let triggers: [Fact]

  init(
    text: PreparedText, mentions: [Mention], frame: SentenceFrame, segment: Span
  ) {
    self.text = text
    self.mentions = mentions
    self.frame = frame
    self.segment = segment
    let purpose = frame.purposeClause
    triggers = frame.activities.filter {
      segment.contains($0.span) && !purpose.contains($0.span)
    }
    readKinds()
    readCounts()
    readInstitutions()
    readPlaces()
    readTime()
  }

  /// Whether it names an activity and ties it to the world, so that it may found a record.
  var founds: Bool {
    guard !triggers.isEmpty || isImplied || isVisit else { return false }
    return named != nil || !when.isEmpty || hasBoundPlace || !recipients.isEmpty || !counts.isEmpty
  }

  /// Whether it tells of a visit with services and figures though it names no activity.
  ///
  /// As in 20日，八名医生来到敬老院，为老人艾灸推拿。
  private var isVisit: Bool {
    !kinds.isEmpty && hasDay && hasCounts && (hasBoundPlace || !recipients.isEmpty)
  }

  /// Whether it has a day of its own, so that another kind makes it another event.
  var hasDay: Bool { when.contains { $0.isDay } }

  /// Whether it counts anything.
  var hasCounts: Bool { !counts.isEmpty }

  /// Whether it adds a figure or a kind to an event told before.
  var hasResults: Bool { !counts.isEmpty || !kinds.isEmpty }

  /// Whether it points back at the event told before: 此次, 活动现场, 当天.
  var pointsBack: Bool {
    let head = Span(segment.start, min(segment.end, segment.start + 8))
    return frame.cues.contains { head.overlaps($0.span) && $0.word.contains(.anaphor) }
  }

  /// Whether it is an item of a numbered list: 一、宣教 二、普查.
  var isListItem: Bool {
    let scalars = text.scalars
    guard segment.start == frame.span.start, segment.count > 2 else { return false }
    let first = scalars[segment.start]
    let opens = first == "（" || first == "("
    let number = opens ? scalars[segment.start + 1] : first
    let isNumber = SegmentReading.isNumeral(number)
    let mark = scalars[segment.start + (opens ? 2 : 1)]
    return isNumber && (opens ? mark == "）" || mark == ")" : mark == "、" || mark == "．")
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "1"..."9": return true
    default: return false
    }
  }

  /// Takes over the kind of the event before it: 去年到A义诊，昨日再到B，看了三百人次.
  mutating func imply(_ kinds: [UInt64]) {
    guard triggers.isEmpty, hasDay || hasCounts, let kind = kinds.first,
      hasBoundPlace || !recipients.isEmpty
    else { return }
    isImplied = true
    self.kinds.insert(kind, at: 0)
  }

  /// Adds everything to `draft`.
  func add(to draft: EventDraft) {
    for kind in kinds { draft.add(kind: kind) }
    draft.named = draft.named ?? named
    let isFirst = draft.evidence.isEmpty
    if founds || draft.when.isEmpty { append(when, to: &draft.when) }
    if founds || draft.places.isEmpty && draft.recipients.isEmpty {
      append(places, to: &draft.places)
      append(recipients, to: &draft.recipients)
    }
    if draft.recipients.isEmpty, !founds { append(recipients, to: &draft.recipients) }
    if isFirst || draft.organizers.isEmpty { draft.organizers = organizers }
    append(partners, to: &draft.partners)
    append(counted(.staff), to: &draft.staff)
    append(counted(.beneficiaries), to: &draft.beneficiaries)
    append(counted(.output), to: &draft.outputs)
    if draft.evidence.last != frame.span { draft.evidence.append(frame.span) }
    draft.paragraph = frame.paragraph
    draft.isFuture = draft.isFuture || isFuture
    draft.isStanding = draft.isStanding || isStanding
  }

  private func append(_ new: [Fact], to old: inout [Fact]) {
    for mention in new where !old.contains(where: { $0.key == mention.key }) {
      old.append(mention)
    }
  }

  private func counted(_ role: CountValue.Role) -> [Fact] {
    counts.filter { $0.role == role }.map(\.mention)
  }

  private mutating func readKinds() {
    for trigger in triggers {
      if !kinds.contains(trigger.key) { kinds.append(trigger.key) }
      if named == nil, trigger.traits.contains(.named) { named = trigger }
    }
    for aspect in frame.aspects where segment.contains(aspect.span) {
      if !kinds.contains(aspect.key) { kinds.append(aspect.key) }
    }
  }

  private mutating func readCounts() {
    let roles = CountRoles(frame: frame)
    for count in frame.counts where segment.contains(count.span) {
      let role = roles.role(of: count)
      if role != .other { counts.append((count, role)) }
    }
  }

  private mutating func readInstitutions() {
    for (mention, role) in InstitutionRoles(text: text, frame: frame).roles()
    where segment.contains(mention.span) {
      switch role {
      case .organizer: organizers.append(mention)
      case .partner: partners.append(mention)
      case .recipient: recipients.append(mention)
      case .none: break
      }
    }
  }

  private mutating func readPlaces() {
    let inside = frame.places.filter { segment.contains($0.span) }
    let roles = PlaceRoles(text: text, mentions: mentions, frame: frame)
    places = roles.venues(of: inside)
    hasBoundPlace = places.contains { roles.isBound($0, to: triggers) }
  }

  private mutating func readTime() {
    when = DateRoles(text: text, frame: frame, segment: segment).when(of: triggers)
    for date in when {
      if !date.traits.isDisjoint(with: [.set, .open, .present, .duration]) { isStanding = true }
      if date.traits.contains(.future) { isFuture = true }
    }
    guard let first = triggers.first else { return }
    let lead = Span(approach(to: first), frame.clause(at: first.span.start).end)
    isFuture = isFuture || frame.has(.future, in: lead)
    for trigger in triggers {
      let around = Span(approach(to: trigger), frame.clause(at: trigger.span.start).end)
      isStanding = isStanding || frame.has(.standing, in: around)
    }
  }

  /// Where the words that lead to a trigger begin: its clause, and the one before it.
  private func approach(to trigger: Fact) -> Int {
    let clause = frame.clause(at: trigger.span.start)
    guard clause.start - 1 > segment.start else { return max(segment.start, clause.start) }
    return max(segment.start, frame.clause(at: clause.start - 2).start)
  }
}
