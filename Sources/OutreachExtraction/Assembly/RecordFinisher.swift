// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Turns drafts into records: the subject that the text leaves out, status, main kind, confidence.
///
/// A class, because what it holds would be counted once more for each closure that asks it.
final class RecordFinisher: Sendable {
  /// How many events back a tour is looked for.
  static let memory = 12
  /// How many houses that are told in one breath only take part in what another one leads.
  static let manyHouses = 3
  /// Of how many places the finest are looked for; more are a list of them.
  static let fewPlaces = 64
  /// How many links the path of a place has that an event may be held in where its sentences name none.
  static let finePath = 3

  let page: Page
  /// What each institution is to the activity of its sentence (``InstitutionRoles/rules(on:)``).
  let rules: [InstitutionRule]
  let context: DocumentContext
  let services: ServicePhrases
  let field: FieldLexicon
  /// The kinds, each with its hash (``Fact/key``).
  let kinds: [SaidKind]

  init(
    page: Page, rules: [InstitutionRule], context: DocumentContext, services: ServicePhrases,
    field: FieldLexicon, kinds: [SaidKind]
  ) {
    (self.page, self.rules, self.context) = (page, rules, context)
    (self.services, self.field, self.kinds) = (services, field, kinds)
  }

  /// Returns the records of `drafts`, in order, without those that nothing ties to the world.
  func assembly(of drafts: [EventDraft]) -> Assembly {
    let finished = finished(drafts)
    settleKinds(of: finished)
    let records = finished.map(record)
    return Assembly(
      finisher: self, drafts: finished, records: staysIn(records) ? [] : records)
  }

  /// Returns those of `drafts` that something ties to the world, with what the text leaves out.
  private func finished(_ drafts: [EventDraft]) -> [EventDraft] {
    var finished: [EventDraft] = []
    var (leading, names): (Leaders?, BareNames?)
    for (position, draft) in drafts.enumerated() {
      names = leadByBareName(draft, names)
      takePart(draft, after: drafts[..<position])
      if draft.organizers.isEmpty {
        if let tour = tour(of: draft, among: drafts[..<position]) {
          lead(draft, Leaders(facts: tour.organizers, source: .tour))
          // One partner goes along; of several each joins where it is named.
          if draft.partners.isEmpty, tour.partners.count == 1 {
            draft.partners.replace(with: tour.partners, where: joins)
            draft.partnersSource = .tour
          }
        } else {
          let found = leading ?? leaders(of: drafts)
          leading = found
          lead(draft, speaker(of: draft) ?? found)
          // Nobody leads: who is said to come from somewhere was sent from there.
          if draft.organizers.isEmpty { leadBySenders(draft) }
        }
      }
      leadByMembers(draft)
      guard draft.isAnchored else { continue }
      settlePlaces(of: draft, among: drafts[..<position])
      if let previous = finished.last { carry(from: previous, to: draft) }
      // Who is helped may be named again beside those who help.
      draft.partners.removeAll { draft.holds(page.facts[$0].key, in: draft.recipients) }
      dropPassed(of: draft)
      settleDates(of: draft)
      // A plan may have lost the only day that it had.
      if draft.isAnchored { finished.append(draft) }
    }
    return finished
  }

  /// Drops kinds that are hardly said, and gives what a page about something other than medicine tells
  /// of the kinds it has there.
  private func settleKinds(of drafts: [EventDraft]) {
    for draft in drafts { draft.dropFaintKinds() }
    guard !drafts.isEmpty, !field.isMedical(page) else { return }
    for draft in drafts {
      draft.kinds = field.kindsOutsideMedicine(draft.kinds, told: draft.evidence, on: page)
    }
  }

  /// Whether a partner takes part in all of it, and does not only help where it is at home.
  private func joins(_ fact: Int) -> Bool {
    let rule = rules[fact]
    return rule.role == .partner && !rule.isHelp
  }

  /// What a hospital does for its own people too.
  private static let indoorKinds: Set<String> = [
    "training", "health_education", "other", "screening",
  ]

  /// Whether nothing was brought to anybody: lessons and check-ups without a place or a receiver are a
  /// house's own news.
  private func staysIn(_ records: [OutreachRecord]) -> Bool {
    records.allSatisfy { record in
      record.fillers.isEmpty(.places) && record.fillers.isEmpty(.recipients)
        && record.kinds.allSatisfy(RecordFinisher.indoorKinds.contains)
    }
  }

  /// Takes days out of a plan that had passed when it was told and were taken over from elsewhere.
  private func dropPassed(of draft: EventDraft) {
    guard draft.isFuture, let publication else { return }
    draft.when.removeAll { index in
      let date = page.facts[index]
      guard let last = date.lastDay, last < publication else { return false }
      return !draft.evidence.contains { $0.contains(date.span) }
    }
  }

  /// The day of publication, as a day number.
  private var publication: Int? {
    (context.published?.date ?? page.text.header.published?.date)?.dayNumber
  }

  /// Takes out the dates that say less than another: 近日 beside a day, 今年 beside a day of this year.
  private func settleDates(of draft: EventDraft) {
    guard draft.when.count > 1 else { return }
    let dates = draft.when
    draft.when.removeAll { index in
      let date = page.facts[index]
      return dates.contains { position in
        guard position != index else { return false }
        let other = page.facts[position]
        // 活动当天, where nothing tells which day that is.
        if date.traits.isEmpty, date.dayKey == 0 { return true }
        if date.traits.contains(.past) || date.traits.contains(.present) {
          // 近日 is all that tells the day where only an hour stands beside it: 早9时许.
          return other.dayKey != 0 && other.traits.isDisjoint(with: [.vague, .set, .duration])
        }
        if date.traits.contains(.coarse), other.traits.contains(.coarse) {
          return date.holds(other)
        }
        guard date.traits.contains(.coarse),
          let first = date.firstDay, let last = date.lastDay,
          let start = other.firstDay, let end = other.lastDay
        else { return false }
        return first <= start && end <= last
      }
    }
  }

  /// Lets events of one tour share what is said once: the place, and who takes part.
  private func carry(from previous: EventDraft, to draft: EventDraft) {
    if draft.when.isEmpty, isSameOccasion(previous, draft) {
      draft.when.replace(with: previous.when) { page.facts[$0].isDay }
      draft.whenSource = .eventBefore
    }
    if draft.places.isEmpty, draft.recipients.isEmpty, !previous.places.isEmpty,
      isSameOccasion(previous, draft),
      sharesDay(previous, draft)
    {
      draft.places = previous.places
      draft.placesSource = .eventBefore
    }
    guard isNear(previous, draft) else { return }
    let sameLead =
      previous.organizers.first.map { page.facts[$0].key }
      == draft.organizers.first.map { page.facts[$0].key }
    if draft.partners.isEmpty, sameLead, draft.kinds.first == previous.kinds.first {
      draft.partners.replace(with: previous.partners, where: joins)
      draft.partnersSource = .eventBefore
    }
  }

  /// Whether an event without a date goes on with what the one before it did on its day.
  private func isSameOccasion(_ previous: EventDraft, _ draft: EventDraft) -> Bool {
    guard !draft.isFuture, !draft.isStanding, !previous.isFuture, !previous.isStanding else {
      return false
    }
    return draft.firstParagraph - previous.paragraph <= 1
  }

  /// Whether both are told of one day.
  private func sharesDay(_ previous: EventDraft, _ draft: EventDraft) -> Bool {
    draft.when.contains { index in
      let day = page.facts[index]
      return day.isDay && previous.when.contains { page.facts[$0].dayKey == day.dayKey }
    }
  }

  /// Whether two events lie within a week of each other.
  private func isNear(_ previous: EventDraft, _ draft: EventDraft) -> Bool {
    guard let first = previous.firstDay?.firstDay, let second = draft.firstDay?.firstDay else {
      return false
    }
    return abs(first - second) <= 7
  }

  private func names(of keys: ShortList<UInt64>) -> [String] {
    if keys.count == 1, let kind = kinds.first(where: { $0.key == keys[0] }) { return kind.alone }
    return keys.compactMap { key in kinds.first { $0.key == key }?.name }
  }

  private func record(of draft: EventDraft) -> OutreachRecord {
    let names = names(of: draft.kinds)
    return OutreachRecord(
      kind: names.first ?? "other", kinds: names.isEmpty ? ["other"] : names,
      name: draft.named.flatMap(campaign), status: status(of: draft).status,
      fillers: fillers(of: draft),
      services: services.spans(on: page, sentences: draft.evidence).map(page.text.normalized),
      evidence: draft.evidence, confidence: confidence(of: draft))
  }

  private func fillers(of draft: EventDraft) -> SlotFillers {
    let count =
      draft.when.count + draft.places.count + draft.organizers.count + draft.partners.count
      + draft.recipients.count + draft.staff.count + draft.beneficiaries.count
      + draft.outputs.count
    var fillers = SlotFillers(of: page.mentions, count: count)
    // By index: a list would be copied out of the draft first.
    for index in draft.when.indices { fillers.append(draft.when[index]) }
    fillers.finish(.when)
    for index in draft.places.indices { fillers.append(draft.places[index]) }
    fillers.finish(.places)
    for index in draft.organizers.indices { fillers.append(draft.organizers[index]) }
    fillers.finish(.organizers)
    for index in draft.partners.indices where !leads(draft.partners[index], draft) {
      fillers.append(draft.partners[index])
    }
    fillers.finish(.partners)
    for index in draft.recipients.indices where !leads(draft.recipients[index], draft) {
      fillers.append(draft.recipients[index])
    }
    fillers.finish(.recipients)
    for index in draft.staff.indices { fillers.append(draft.staff[index]) }
    fillers.finish(.staff)
    for index in draft.beneficiaries.indices { fillers.append(draft.beneficiaries[index]) }
    fillers.finish(.beneficiaries)
    for index in draft.outputs.indices { fillers.append(draft.outputs[index]) }
    fillers.finish(.outputs)
    return fillers
  }

  /// Whether one of the organizers of `draft` is named: an institution has one role.
  private func leads(_ fact: Int, _ draft: EventDraft) -> Bool {
    let key = page.facts[fact].key
    return draft.organizers.indices.contains { page.facts[draft.organizers[$0]].key == key }
  }

  private func campaign(_ fact: Fact) -> String? {
    guard case .activity(let value) = page.mentions[fact.index].value else { return nil }
    return value.name
  }

  /// Returns those of `facts` that do not lead `draft` as well: an institution has one role.
  func beside(leadersOf draft: EventDraft, _ facts: FactList) -> FactList {
    var rest = facts
    rest.removeAll { leads($0, draft) }
    return rest
  }

  /// Returns the rule that says how far an event has got.
  func status(of draft: EventDraft) -> StatusRule {
    if draft.isFuture { return .stillToCome }
    if dateAfterPublication(of: draft) != nil { return .afterPublication }
    if draft.isStanding { return .lasting }
    let dated = draft.when.contains {
      page.facts[$0].isDay
        || page.facts[$0].firstDay != nil && !page.facts[$0].traits.contains(.vague)
    }
    if let kind = draft.kinds.first, ActivityFamily.isProgramme(kind), !dated {
      return .programme
    }
    return .past
  }

  /// Returns the first date of an event that lies behind the day of publication.
  func dateAfterPublication(of draft: EventDraft) -> Fact? {
    guard let publication else { return nil }
    let date = draft.when.first { index in
      let date = page.facts[index]
      guard !date.traits.contains(.set), let first = date.firstDay else { return false }
      return first > publication
    }
    return date.map { page.facts[$0] }
  }

  /// The share of fillers that are right, by what was said and what had to be carried over.
  private func confidence(of draft: EventDraft) -> Double {
    var hundredths = 0
    for part in ConfidencePart.allCases where part.holds(for: draft) {
      hundredths += part.hundredths
    }
    return Double(hundredths) / 100
  }
}
