// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells where a day's second event begins, and which event a sum belongs to.
struct EventBoundaries: Sendable {
  /// How many drafts back a tour is looked for.
  private static let memory = 12
  /// How many paragraphs back lasting support is looked for.
  private static let supportReach = 4

  let page: Page
  /// What each institution is to the activity of its sentence (``InstitutionRoles/rules(on:)``).
  let rules: [InstitutionRule]

  /// Whether `reading` tells of another event than `draft`, though day, place and kind may agree: in
  /// the afternoon, or by somebody else.
  func separate(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    opensPartOfDay(draft, reading) || changesActor(draft, reading)
      || reading.turnsToOthers && draft.hasCounts && reading.hasCounts
  }

  /// Whether another paragraph tells of somebody else who leads, at a place or house of its own: 此外，医院
  /// 定期到护理院义诊.
  func goesToOthers(_ reading: SegmentReading, from draft: EventDraft) -> Bool {
    guard reading.frame.paragraph != draft.paragraph, draft.organizersSource == .said,
      !draft.organizers.isEmpty, !reading.organizers.isEmpty,
      !reading.recipients.isEmpty || !reading.places.isEmpty
    else { return false }
    return !reading.organizers.contains {
      draft.holds(page.facts[$0].key, in: draft.organizers)
    }
  }

  /// Whether another paragraph counts what came of a lasting arrangement of another kind, though 同时 points
  /// back: 同时，选派骨干63名下沉.
  func opensProgramme(_ reading: SegmentReading, behind draft: EventDraft) -> Bool {
    guard reading.frame.paragraph != draft.paragraph, !reading.isListItem, !reading.isAboutSame,
      reading.hasCounts, draft.hasCounts, let kind = reading.kinds.first
    else { return false }
    return ActivityFamily.isProgramme(kind) && !draft.kinds.contains(where: reading.kinds.contains)
  }

  /// Whether `reading` counts whom those taught who work in another house for long, and names no day or
  /// house of its own: 截至10月末，教学查房92次.
  func isWorkOfSupport(_ reading: SegmentReading, _ draft: EventDraft) -> Bool {
    draft.kinds.contains(ActivityFamily.stationed) && reading.recipients.isEmpty && !reading.hasDay
  }

  /// The last draft that half the figures of `reading`, and two at least, are those of: a report was put
  /// behind another one of the same event.
  func draft(toldAgainBy reading: SegmentReading, among drafts: [EventDraft]) -> EventDraft? {
    let all = reading.staff.count + reading.beneficiaries.count + reading.outputs.count
    guard all > 1 else { return nil }
    for index in drafts.indices.suffix(EventBoundaries.memory).reversed()
    where tellsAgain(drafts[index], reading, all) {
      return drafts[index]
    }
    return nil
  }

  private func tellsAgain(_ draft: EventDraft, _ reading: SegmentReading, _ all: Int) -> Bool {
    guard reading.frame.span != draft.evidence.last else { return false }
    var same = 0
    if !reading.staff.isEmpty, !draft.staff.isEmpty {
      same += told(reading.staff, in: draft.staff, .staff, of: draft)
    }
    if !reading.beneficiaries.isEmpty, !draft.beneficiaries.isEmpty {
      same += told(reading.beneficiaries, in: draft.beneficiaries, .beneficiaries, of: draft)
    }
    if !reading.outputs.isEmpty, !draft.outputs.isEmpty {
      same += told(reading.outputs, in: draft.outputs, .outputs, of: draft)
    }
    return same > 1 && same * 2 >= all
  }

  /// How many of `new` have the value of one of `old`, the list of `slot`.
  private func told(
    _ new: FactSet, in old: FactList, _ slot: EventDraft.Slot, of draft: EventDraft
  ) -> Int {
    var same = 0
    new.forEach { if draft.hasSaid(page.facts[$0].key, in: old, slot) { same += 1 } }
    return same
  }

  /// Whether what came of the event has been told and something else begins later on its day: 当天下午，
  /// 队伍又到永商镇，60多位老人来听讲座.
  private func opensPartOfDay(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    guard !draft.beneficiaries.isEmpty || !draft.outputs.isEmpty,
      reading.hasCounts || !reading.places.isEmpty || !reading.recipients.isEmpty
    else { return false }
    var said: Fact?
    reading.when.forEach { index in
      if said == nil, page.facts[index].dayPart != 0 { said = page.facts[index] }
    }
    guard let said, said.dayPart > 1 else { return false }
    var isSameDay = false
    for index in draft.when {
      let date = page.facts[index]
      guard date.isDay, date.dayKey == said.dayKey else { continue }
      if date.dayPart == said.dayPart { return false }
      isSameDay = true
    }
    return isSameDay
  }

  /// Whether another paragraph, what a semicolon parts, or a sentence with people of its own tells what somebody did who
  /// has not been named in the event: 供电公司还给卫生院架设了线路.
  private func changesActor(_ draft: EventDraft, _ reading: SegmentReading) -> Bool {
    let isOtherTeam = !draft.isStanding && !reading.staff.isEmpty && !draft.staff.isEmpty
    guard draft.hasCounts,
      reading.hasServed || reading.followsSemicolon && !reading.outputs.isEmpty,
      reading.frame.paragraph != draft.paragraph || reading.followsSemicolon || isOtherTeam,
      !draft.organizers.isEmpty
    else { return false }
    var actor: Fact?
    reading.organizers.forEach { index in
      if actor == nil, rules[index] == .subject { actor = page.facts[index] }
    }
    guard let actor else { return false }
    let isKnown = { (index: Int) in
      let known = page.facts[index]
      return known.key == actor.key || page.isUnit(actor, of: known)
        || page.isUnit(known, of: actor)
    }
    return !draft.organizers.contains(where: isKnown) && !draft.partners.contains(where: isKnown)
  }

  /// The clinic of several days of which `reading` tells a day without a place or people of its own: 16日
  /// 收症，20日揭纱布.
  func tour(around reading: SegmentReading, among drafts: [EventDraft]) -> EventDraft? {
    guard reading.hasDay, reading.places.isEmpty, reading.recipients.isEmpty, !reading.hasServed,
      !reading.isFuture
    else { return nil }
    return drafts.suffix(EventBoundaries.memory).last { tour in
      guard !tour.isFuture, tour.kinds.first.map({ ActivityFamily(of: $0) }) == .clinic,
        reading.kinds.isEmpty || tour.kinds.contains(where: reading.kinds.contains)
      else { return false }
      return !reading.when.contains { index in
        page.facts[index].isDay && !tour.lasts(over: page.facts[index])
      }
    }
  }

  /// The lasting support that a paragraph without a day or figures of its own tells more of: it teaches.
  func support(
    thatTeachesIn reading: SegmentReading, among drafts: [EventDraft]
  ) -> EventDraft? {
    guard reading.kinds.contains(ActivityFamily.training), !reading.hasDay, !reading.hasCounts
    else { return nil }
    return drafts.suffix(EventBoundaries.memory).last { draft in
      draft.kinds.contains(ActivityFamily.stationed)
        && reading.frame.paragraph - draft.paragraph <= EventBoundaries.supportReach
    }
  }

  /// The tour whose stops `reading` adds up: 三天合共验眼601人, 两站算下来看病1300人次.
  func tour(summedBy reading: SegmentReading, among drafts: [EventDraft]) -> EventDraft? {
    guard reading.isSum, let stop = drafts.last?.firstDay,
      let first = stop.firstDay, let last = stop.lastDay
    else { return nil }
    let days = reading.summedDays
    if days == 1, first == last { return drafts.first(heldOn: stop.dayKey, on: page) }
    return drafts.suffix(EventBoundaries.memory).last { tour in
      tour.when.contains { index in
        let date = page.facts[index]
        guard date.isDay, let start = date.firstDay, let end = date.lastDay,
          start <= first, last <= end, last - first < end - start
        else { return false }
        return days.map { $0 == end - start + 1 } ?? true
      }
    }
  }
}

extension [EventDraft] {
  /// The first event of a day, whose sum is told at its end: 一天下来，共接诊218人次.
  fileprivate func first(heldOn day: UInt64, on page: Page) -> EventDraft? {
    first { draft in
      !draft.isFuture && !draft.isStanding
        && draft.when.contains { page.facts[$0].isDay && page.facts[$0].dayKey == day }
    }
  }
}

extension SegmentReading {
  /// Whether a semicolon parts it from what its sentence told before.
  var followsSemicolon: Bool {
    guard segment.start > frame.span.start else { return false }
    let mark = frame.page.scalars[segment.start - 1]
    return mark == "；" || mark == ";"
  }

  /// Whether it is what a sentence says of others: …，另一路带教查房.
  var turnsToOthers: Bool {
    guard segment.start > frame.span.start else { return false }
    return frame.page.scalars[segment.start] == "另"
      || followsSemicolon && SegmentSplitter(frame: frame).opensGroup(segment)
  }

  /// Whether it is what a sentence says of gifts behind something else: 给58名学生上课，捐赠图书220册.
  var endsInGift: Bool {
    segment.start > frame.span.start && !outputs.isEmpty
      && frame.page.scalars[segment.start..<segment.end].contains("捐")
  }

  /// Whether it opens with a number of days or places that it adds up: 三天合共, 两站算下来.
  var isSum: Bool {
    guard hasCounts, let head = summed else { return false }
    let scalars = frame.page.scalars
    // 两天三站跑下来，共接诊…
    let stops = frame.first(.count) { $0.span.start == head.span.end }
    let start = stops?.span.end ?? head.span.end
    let reach = min(segment.end, start + (stops == nil ? 4 : 6))
    for at in start..<max(start, reach) {
      switch scalars[at] {
      case "共", "合": return true
      case "累", "算", "下":
        if at + 1 < reach, "计下来".unicodeScalars.contains(scalars[at + 1]) { return true }
      default: break
      }
    }
    return false
  }

  /// The number of days that it adds up, where it says so.
  var summedDays: Int? {
    guard let head = summed, case .date(let value) = frame.page.mentions[head.index].value else {
      return nil
    }
    // A length of days: P3D.
    return Int(value.value.dropFirst().dropLast())
  }

  /// The count or length of days at its head.
  private var summed: Fact? {
    let head = frame.first([.count, .date]) {
      segment.contains($0.span) && $0.span.start <= segment.start + 3
    }
    guard let head, head.kind == .count || head.traits.contains(.duration),
      !head.traits.contains(.clock)
    else { return nil }
    return head
  }
}
