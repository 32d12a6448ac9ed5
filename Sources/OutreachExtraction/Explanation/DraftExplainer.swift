// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Asks the rules once more why they filled the slots of one event.
///
/// Extraction does not keep the reasons: it would pay for what is rarely asked for. The segments that
/// tell of the event are read again, by the same readers.
struct DraftExplainer {
  let finisher: RecordFinisher
  let draft: EventDraft
  private let readings: [SegmentReading]
  /// The rule of each fact that the event's own segments say.
  private let rules: [Int: String]
  /// The facts that those segments offer for a slot, whether it took them or not.
  let offered: Set<Int>

  private var page: Page { finisher.page }

  init(finisher: RecordFinisher, draft: EventDraft) {
    self.finisher = finisher
    self.draft = draft
    readings = draft.segments.compactMap { segment in
      finisher.page.frame(holding: segment.start).map {
        SegmentReading(frame: $0, segment: segment, rules: finisher.rules)
      }
    }
    var rules: [Int: String] = [:]
    var offered: Set<Int> = []
    for reading in readings {
      reading.addRules(of: finisher.rules, to: &rules)
      reading.forEachOffered { offered.insert($0) }
    }
    (self.rules, self.offered) = (rules, offered)
  }

  /// Returns why each slot of `record`, which was made of the event, says what it says.
  func fillers(of record: OutreachRecord) -> [FillerExplanation] {
    var fillers = kinds(of: record)
    if let name = record.name, let fact = draft.named {
      fillers.append(
        filler(.name, name, fact.span, rule: PhraseRule.campaign.id, mention: fact.index))
    }
    fillers.append(status(of: record))
    fillers += slot(.when, draft.when, record.when, draft.whenSource)
    fillers += slot(.places, draft.places, record.places, draft.placesSource)
    fillers += slot(
      .organizers, draft.organizers, record.organizers, draft.organizersSource)
    let partners = finisher.beside(leadersOf: draft, draft.partners)
    fillers += slot(.partners, partners, record.partners, draft.partnersSource)
    let recipients = finisher.beside(leadersOf: draft, draft.recipients)
    fillers += slot(.recipients, recipients, record.recipients, draft.placesSource)
    fillers += slot(.staff, draft.staff, record.staff, draft.staffSource)
    fillers += slot(.beneficiaries, draft.beneficiaries, record.beneficiaries, .said)
    fillers += slot(.outputs, draft.outputs, record.outputs, .said)
    for span in finisher.services.spans(on: page, sentences: draft.evidence) {
      fillers.append(
        filler(.services, page.text.normalized(span), span, rule: PhraseRule.service.id))
    }
    return fillers
  }

  /// What the confidence was added up from.
  var confidence: [ConfidenceShare] {
    ConfidencePart.allCases.filter { $0.holds(for: draft) }.map {
      ConfidenceShare(rule: $0.id, hundredths: $0.hundredths)
    }
  }

  /// The numbers of the sentences that tell of the event.
  var sentences: [Int] { draft.evidence.compactMap(page.text.sentenceNumber) }

  private func slot(
    _ slot: RecordSlot, _ facts: FactList, _ mentions: [Mention], _ source: DraftSource
  ) -> [FillerExplanation] {
    zip(facts, mentions).map { index, mention in
      let fact = page.facts[index]
      let said = isCarried(fact, from: source) ? nil : rule(of: fact, in: slot)
      return filler(
        slot, mention.summary, fact.span, rule: said ?? source.id, mention: fact.index)
    }
  }

  /// The rule of a fact in a slot: who acts beside those that lead is a partner.
  private func rule(of fact: Fact, in slot: RecordSlot) -> String? {
    if slot == .partners, finisher.rules[fact.index].role == .organizer {
      return InstitutionRule.alsoSends.id
    }
    return rules[fact.index]
  }

  /// Whether a fact was taken from elsewhere: what a paragraph had said stands before the event, and
  /// other sources give all of a slot.
  private func isCarried(_ fact: Fact, from source: DraftSource) -> Bool {
    switch source {
    case .said: return false
    case .paragraph: return fact.span.start < draft.segments.first?.start ?? 0
    case .tour, .eventBefore, .firstEvent, .mainInstitution, .bareName, .senders, .speaker:
      return true
    }
  }

  private func filler(
    _ slot: RecordSlot, _ value: String, _ words: Span?, rule: String, mention: Int? = nil
  ) -> FillerExplanation {
    FillerExplanation(
      slot: slot, value: value, words: words,
      sentence: words.flatMap(page.text.sentenceNumber), rule: rule, mention: mention)
  }

  // MARK: - Kinds and status

  /// One for each wording of each kind; one without words for a kind that is carried over.
  private func kinds(of record: OutreachRecord) -> [FillerExplanation] {
    let wordings = readings.flatMap(\.wordings)
    return record.kinds.flatMap { name in
      let key = finisher.kinds.first { $0.name == name }?.key
      let said = wordings.filter { $0.kind == key }
      if said.isEmpty {
        let isCarried = draft.kindsSource != .said && name == record.kind
        let unsaid: KindRule = name == "volunteering" ? .field : .unsaid
        return [filler(.kind, name, nil, rule: isCarried ? draft.kindsSource.id : unsaid.id)]
      }
      return said.map {
        filler(.kind, name, $0.span, rule: $0.rule.id, mention: $0.mention)
      }
    }
  }

  private func status(of record: OutreachRecord) -> FillerExplanation {
    let rule = finisher.status(of: draft)
    var words: Span?
    switch rule {
    case .stillToCome:
      let future = readings.enumerated().filter { $1.futureWord != nil }
      words = (future.first { $0 == 0 || $1.founds } ?? future.first)?.element.futureWord
    case .afterPublication: words = finisher.dateAfterPublication(of: draft)?.span
    case .lasting: words = readings.lazy.compactMap(\.standingWord).first
    case .programme:
      words = readings.lazy.flatMap(\.wordings).first { $0.kind == draft.kinds.first }?.span
    case .past: break
    }
    return filler(.status, record.status.rawValue, words, rule: rule.id)
  }
}

/// A wording that gives an event a kind.
struct KindWording {
  /// The kind, as ``Fact/key`` has it.
  var kind: UInt64
  /// Where it stands in the normalised text.
  var span: Span
  /// How much it says.
  var rule: KindRule
  /// The position of its mention, where it is one.
  var mention: Int?
}

extension SegmentReading {
  /// Every wording that names a kind, in order.
  fileprivate var wordings: [KindWording] {
    var wordings: [KindWording] = []
    triggers.forEach { index in
      let fact = frame.page.facts[index]
      wordings.append(
        KindWording(
          kind: ActivityFamily.settled(fact.key, at: fact.span, in: frame), span: fact.span,
          rule: .event, mention: index))
      for kind in ActivityFamily.kindsBeside(fact, on: frame.page) {
        wordings.append(KindWording(kind: kind, span: fact.span, rule: .event, mention: index))
      }
    }
    if let team {
      wordings.append(
        KindWording(
          kind: ActivityFamily.stationed, span: team.span, rule: .team, mention: team.index))
    }
    for index in frame.aspects {
      let aspect = frame.page.aspects[index]
      guard segment.contains(aspect.span) else { continue }
      wordings.append(
        KindWording(
          kind: ActivityFamily.settled(aspect.key, at: aspect.span, in: frame), span: aspect.span,
          rule: aspect.isDeed ? .deed : .aspect))
    }
    if let handWord {
      wordings.append(KindWording(kind: ActivityFamily.donation, span: handWord, rule: .goods))
    }
    return wordings.sorted { $0.span < $1.span }
  }

  /// Calls `body` with each fact that the segment offers for a slot.
  fileprivate func forEachOffered(_ body: (Int) -> Void) {
    for facts in [
      when, places, organizers, partners, recipients, staff, beneficiaries, outputs,
    ] {
      facts.forEach(body)
    }
  }

  /// Adds the rule of each fact that the segment gives a role; the first that speaks of one holds.
  fileprivate func addRules(of institutions: [InstitutionRule], to rules: inout [Int: String]) {
    func add(_ index: Int, _ rule: some NamedRule) {
      if rules[index] == nil { rules[index] = rule.id }
    }
    let dates = DateRoles(frame: frame, segment: segment, base: base)
    when.forEach { add($0, dates.rule(of: frame.page.facts[$0], for: triggers)) }
    let venues = PlaceRoles(frame: frame, segment: segment, base: base)
    places.forEach { add($0, venues.rule(of: frame.page.facts[$0])) }
    let counts = CountRoles(frame: frame)
    for index in frame.facts where segment.contains(frame.page.facts[index].span) {
      switch frame.page.facts[index].kind {
      case .institution: add(index, institutions[index])
      case .count: add(index, counts.rule(of: frame.page.facts[index]))
      case .activity, .date, .place, .number: break
      }
    }
  }
}
