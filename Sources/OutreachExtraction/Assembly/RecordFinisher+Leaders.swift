// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Who leads an event whose own sentences do not say.
//
// A choice scored over clues (where else somebody leads, how often it is named, headline, source, what it is), with weights
// learned from labelled releases, did no better than this chain on releases that it had not seen.
extension RecordFinisher {
  /// Who leads where an event's own sentences do not say.
  struct Leaders {
    var facts: FactList
    var source: DraftSource
    /// Who takes part in all that they lead: 由甲主办，乙承办.
    var partners = FactList()
    /// What they lead.
    var kinds = ShortList<UInt64>()
  }

  /// Makes leaders of those that the people of `draft` are said to come from, and of the names listed
  /// behind them.
  func leadBySenders(_ draft: EventDraft) {
    let count = senderCount(of: draft)
    guard count > 0 else { return }
    let partners = draft.partners
    draft.organizers.replace(with: partners.prefix(count))
    draft.partners.replace(with: partners.dropFirst(count))
    draft.organizersSource = .senders
  }

  /// Lets those lead a team that its members come from, beside it: 15名队员来自甲医院、乙医院.
  func leadByMembers(_ draft: EventDraft) {
    guard !draft.organizers.isEmpty,
      draft.organizers.allSatisfy({ page.facts[$0].traits.contains(.crew) })
    else { return }
    let count = senderCount(of: draft)
    let partners = draft.partners
    for house in partners.prefix(count) where draft.isNew(house, to: draft.organizers, .organizers)
    {
      draft.organizers.append(house)
    }
    if count > 0 { draft.partners.replace(with: partners.dropFirst(count)) }
  }

  /// How many partners, from the first on, people are said to come from.
  private func senderCount(of draft: EventDraft) -> Int {
    guard let first = draft.partners.first, isSender(first) else { return 0 }
    return draft.partners.prefix { isSender($0) || rules[$0] == .listedPartner }.count
  }

  /// Whether people came or were sent from there.
  func isSender(_ fact: Int) -> Bool {
    rules[fact] == .comesFrom || rules[fact] == .sent
  }

  func lead(_ draft: EventDraft, _ leaders: Leaders) {
    draft.organizers.replace(with: leaders.facts) { fact in
      !draft.holds(page.facts[fact].key, in: draft.recipients)
    }
    draft.organizersSource = leaders.source
    guard draft.partners.isEmpty, !draft.isStanding, !draft.isFuture, !leaders.partners.isEmpty,
      draft.kinds.contains(where: leaders.kinds.contains)
    else { return }
    draft.partners.replace(with: leaders.partners) { fact in
      !draft.holds(page.facts[fact].key, in: draft.recipients)
    }
    draft.partnersSource = leaders.source
  }

  /// Makes the one leader of `draft` that its clauses name by the last word of a name; returns the names of the
  /// page, which are gathered once.
  func leadByBareName(_ draft: EventDraft, _ gathered: BareNames?) -> BareNames? {
    guard draft.organizers.isEmpty || draft.organizersSource == .paragraph else { return gathered }
    let names = gathered ?? BareNames(page: page)
    if let subject = names.subject(of: draft, on: page) {
      var facts = FactList()
      facts.append(subject.index)
      lead(draft, Leaders(facts: facts, source: .bareName))
    }
    return names
  }

  /// The organizers of the first event that names any, if the institution that the document is about
  /// is one of them; else that institution.
  func leaders(of drafts: [EventDraft]) -> Leaders {
    let led = drafts.lazy.filter { !$0.organizers.isEmpty }
    // A ward leads what it holds, and nothing else.
    let first = led.first { !page.facts[$0.organizers[0]].traits.contains(.part) } ?? led.first
    var leaders = Leaders(facts: first?.organizers ?? FactList(), source: .firstEvent)
    if let first {
      leaders.kinds = first.kinds
      leaders.partners.replace(with: first.partners) {
        rules[$0] == .carriesOut || rules[$0] == .helpsBehind
      }
    }
    guard let main = MainInstitution(page: page, rules: rules).fact,
      !leaders.facts.contains(where: { page.facts[$0].key == main.key })
    else { return leaders }
    leaders.facts.replace(with: CollectionOfOne(main.index))
    leaders.partners.removeAll()
    leaders.source = .mainInstitution
    return leaders
  }

  /// 县疾控中心表示，下月还将…: who says what is still to come.
  func speaker(of draft: EventDraft) -> Leaders? {
    guard draft.isFuture, let told = draft.evidence.first,
      let index = page.sentence(holding: told.start)
    else { return nil }
    let speaker = page.sentences[index].facts.first {
      rules[$0] == .speaks && !page.facts[$0].traits.contains(.media)
    }
    guard let speaker else { return nil }
    var facts = FactList()
    facts.append(speaker)
    return Leaders(facts: facts, source: .speaker)
  }

  /// 甲医院、乙医院、丙医院派出专家, where another one was told to lead: who is named among many only takes part.
  func takePart(_ draft: EventDraft, after earlier: ArraySlice<EventDraft>) {
    let houses = draft.organizers
    guard draft.organizersSource == .said, houses.count >= RecordFinisher.manyHouses,
      houses.allSatisfy({ page.facts[$0].traits.contains(.ward) }),
      let leading = earlier.first(where: { !$0.organizers.isEmpty }),
      leading.organizers.count < RecordFinisher.manyHouses
    else { return }
    for house in houses where draft.isNew(house, to: draft.partners, .partners) {
      draft.partners.append(house)
    }
    lead(draft, Leaders(facts: leading.organizers, source: .firstEvent))
  }

  /// Keeps the finest places only; an event that names none is held where the tour that its day falls into is.
  func settlePlaces(of draft: EventDraft, among earlier: ArraySlice<EventDraft>) {
    let places = draft.places
    if places.count > 1, places.count <= RecordFinisher.fewPlaces {
      draft.places.removeAll { place in
        places.contains { $0 != place && page.isWithin($0, place) }
      }
    }
    guard places.isEmpty, draft.recipients.isEmpty, !draft.isFuture, !draft.isStanding,
      let tour = tour(of: draft, among: earlier), tour.places.count == 1,
      case .place(let value) = page.mentions[tour.places[0]].value,
      value.path.count >= RecordFinisher.finePath
    else { return }
    draft.places = tour.places
    draft.placesSource = .tour
  }

  /// The last tour told before that the day of `draft` falls into: who leads it leads its stops.
  func tour(of draft: EventDraft, among earlier: ArraySlice<EventDraft>) -> EventDraft? {
    guard let stop = draft.firstDay, let first = stop.firstDay,
      let last = stop.lastDay
    else { return nil }
    return earlier.suffix(RecordFinisher.memory).last { tour in
      !tour.organizers.isEmpty
        && tour.when.contains { index in
          let date = page.facts[index]
          guard let start = date.firstDay, let end = date.lastDay, date.isDay, start < end else {
            return false
          }
          return start <= first && last <= end
        }
    }
  }
}
