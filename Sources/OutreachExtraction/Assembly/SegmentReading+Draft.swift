// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension SegmentReading {
  /// Adds everything to `draft`.
  func add(to draft: EventDraft) {
    for kind in kinds { draft.add(kind: kind, isFaint: faintKinds.contains(kind)) }
    draft.namesKind = draft.namesKind || namesKind
    for kind in namedKinds where !draft.namedKinds.contains(kind) { draft.namedKinds.append(kind) }
    draft.named = draft.named ?? named
    let isFirst = draft.evidence.isEmpty
    if isFirst {
      draft.kindsSource = kindsSource
      draft.evidence.reserveCapacity(4)
    }
    if founds && !tellsPart(of: draft) || draft.when.isEmpty {
      append(
        isOfSameEvent && draft.firstDay != nil ? terms : days(beside: draft), to: &draft.when,
        .when, of: draft)
    }
    if founds || draft.places.isEmpty && draft.recipients.isEmpty {
      append(places, to: &draft.places, .places, of: draft)
      append(recipients, to: &draft.recipients, .recipients, of: draft)
    }
    if !founds, !places.isEmpty, isAboutSame, areFiner(than: draft.places) {
      append(places, to: &draft.places, .places, of: draft)
    }
    if draft.recipients.isEmpty, !founds {
      append(recipients, to: &draft.recipients, .recipients, of: draft)
    }
    if isFirst || founds && draft.organizers.isEmpty {
      append(organizers, to: &draft.organizers, .organizers, of: draft)
    }
    append(partners, to: &draft.partners, .partners, of: draft)
    // Who sends people to what another one leads takes part in it.
    if !isFirst, !staff.isEmpty, !draft.organizers.isEmpty {
      append(ownActors(beside: draft), to: &draft.partners, .partners, of: draft)
    }
    append(staff, to: &draft.staff, .staff, of: draft)
    append(beneficiaries, to: &draft.beneficiaries, .beneficiaries, of: draft)
    append(outputs, to: &draft.outputs, .outputs, of: draft)
    if draft.evidence.last != frame.span { draft.evidence.append(frame.span) }
    if isFirst { draft.firstParagraph = frame.paragraph }
    draft.paragraph = frame.paragraph
    draft.segments.append(segment)
    draft.isFuture = draft.isFuture || isFuture && isFirst
    // A day that was told is not made a habit by what is said of it later.
    draft.isStanding = draft.isStanding || isStanding && (isFirst || draft.firstDay == nil)
  }

  /// Whether its places lie in those told before: 活动地点设在那吉镇文化广场.
  private func areFiner(than old: FactList) -> Bool {
    !places.contains { place in !old.contains { frame.page.isWithin(place, $0) } }
  }

  /// Its dates but 当天 and 同日 where `draft` says which day that is.
  private func days(beside draft: EventDraft) -> FactSet {
    guard !draft.when.isEmpty else { return when }
    var days = when
    when.forEach { index in
      let date = frame.page.facts[index]
      if isSpoken(date), draft.when.contains(where: { frame.page.facts[$0].dayKey == date.dayKey })
      {
        days.remove(index)
      }
    }
    return days
  }

  /// Whether a date is that of a day told before, and no part of it: 当天, 当日, 同日.
  func isSpoken(_ date: Fact) -> Bool {
    guard date.isDay, date.span.count == 2 else { return false }
    switch frame.page.scalars[date.span.start] {
    case "当", "同", "那": return true
    default: return false
    }
  }

  /// How long the event takes: what else 此次 leads to is when others took place (继2016年、2018年后).
  private var terms: FactSet {
    var terms = when
    when.forEach { index in
      let date = frame.page.facts[index]
      if !date.traits.contains(.duration) || frame.page.scalars[date.span.end - 1] == "来" {
        terms.remove(index)
      }
    }
    return terms
  }

  /// Adds to `draft` only what work it tells of: seeing people, or what it brings to them.
  func addWork(to draft: EventDraft) {
    if handWord != nil { draft.add(kind: ActivityFamily.donation, isFaint: false) }
    if homeWord != nil { draft.add(kind: ActivityFamily.homeVisit, isFaint: false) }
    for kind in kinds where ActivityFamily.isCare(kind) {
      draft.add(kind: kind, isFaint: faintKinds.contains(kind))
    }
  }

  /// Who acts here and is no part of a house that leads `draft`.
  private func ownActors(beside draft: EventDraft) -> FactSet {
    var actors = organizers
    organizers.forEach { index in
      let actor = frame.page.facts[index]
      if draft.organizers.contains(where: { frame.page.isUnit(actor, of: frame.page.facts[$0]) }) {
        actors.remove(index)
      }
    }
    return actors
  }

  /// Whether its day is one of those that the dates of `draft` stretch over.
  private func tellsPart(of draft: EventDraft) -> Bool {
    when.contains { frame.page.facts[$0].isDay && draft.lasts(over: frame.page.facts[$0]) }
  }

  // Not inlined into each of its places: what does not fit the cache is loaded anew for every segment.
  @inline(never)
  private func append(
    _ new: FactSet, to old: inout FactList, _ slot: EventDraft.Slot, of draft: EventDraft
  ) {
    new.forEach { index in
      if draft.isNew(index, to: old, slot) { old.append(index) }
    }
  }
}
