// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Explains a document: its records by ``DraftExplainer``, its mentions by what the others say.
struct DocumentExplainer {
  let document: ExtractedDocument
  let assembly: Assembly
  /// What the dates of the document would say had it been published on another day.
  let movedDates: [Span: DateValue]

  private var page: Page { assembly.finisher.page }

  /// Returns why the document's records say what they say.
  func explanation() -> DocumentExplanation {
    var offered: Set<Int> = []
    let records = zip(assembly.drafts, assembly.records).enumerated().map { position, pair in
      let draft = DraftExplainer(finisher: assembly.finisher, draft: pair.0)
      offered.formUnion(draft.offered)
      return RecordExplanation(
        number: position + 1, record: pair.1, sentences: draft.sentences,
        fillers: draft.fillers(of: pair.1), confidence: draft.confidence)
    }
    return DocumentExplanation(
      document: document, records: records, mentions: mentions(of: records, offered: offered),
      noRecords: records.isEmpty ? noRecords.id : nil)
  }

  /// Why there are no records.
  private var noRecords: NoRecordRule {
    let segmenter = EventSegmenter(page: page, rules: assembly.finisher.rules)
    if segmenter.isNotice { return .notice }
    if !assembly.drafts.isEmpty { return .staysIn }
    let isNamed = page.sentences.contains { sentence in
      !sentence.aspects.isEmpty || sentence.facts.contains { page.facts[$0].kind == .activity }
    }
    return isNamed ? .noAnchor : .noActivity
  }

  // MARK: - Mentions

  private func mentions(
    of records: [RecordExplanation], offered: Set<Int>
  ) -> [MentionExplanation] {
    let origins = ValueOrigins(document: document, movedDates: movedDates)
    var explanations = document.mentions.enumerated().map { position, mention in
      MentionExplanation(
        mention: mention, sentence: document.text.sentenceNumber(of: mention.span),
        derivation: origins.derivation(of: position))
    }
    for record in records {
      for filler in record.fillers {
        guard let position = filler.mention else { continue }
        let use = MentionExplanation.Use(record: record.number, slot: filler.slot)
        let ofRecord = explanations[position].uses.reversed().prefix { $0.record == use.record }
        if !ofRecord.contains(use) { explanations[position].uses.append(use) }
      }
    }
    let unused = UnusedMentions(
      page: page, rules: assembly.finisher.rules, offered: offered, records: records)
    for position in explanations.indices where explanations[position].uses.isEmpty {
      explanations[position].unused = unused.rule(of: position)
    }
    return explanations
  }
}

/// Tells why mentions are in no record.
private struct UnusedMentions {
  private let page: Page
  private let rules: [InstitutionRule]
  /// What the sentences of records offer for their slots.
  private let offered: Set<Int>
  /// The keys of what each record says.
  private var said: [Set<UInt64>] = []
  /// The positions of the records that a sentence tells of.
  private var tellings: [Int: [Int]] = [:]

  init(
    page: Page, rules: [InstitutionRule], offered: Set<Int>, records: [RecordExplanation]
  ) {
    self.page = page
    self.rules = rules
    self.offered = offered
    for (position, record) in records.enumerated() {
      said.append(Set(record.fillers.compactMap { $0.mention.map { page.facts[$0].key } }))
      for sentence in Set(record.sentences) { tellings[sentence, default: []].append(position) }
    }
  }

  func rule(of position: Int) -> String {
    let fact = page.facts[position]
    guard let frame = page.frame(holding: fact.span.start), frame.facts.contains(position) else {
      return UnusedRule.notBody.id
    }
    guard let number = page.text.sentenceNumber(of: fact.span), let tellers = tellings[number]
    else {
      return UnusedRule.noEvent.id
    }
    if tellers.contains(where: { said[$0].contains(fact.key) }) { return UnusedRule.saidAlready.id }
    if offered.contains(position) { return UnusedRule.slotFilled.id }
    switch fact.kind {
    case .institution where rules[position].role == .none: return rules[position].id
    case .count:
      let rule = CountRoles(frame: frame).rule(of: fact)
      return rule.role == .other ? rule.id : UnusedRule.notChosen.id
    case .institution, .activity, .date, .place, .number: return UnusedRule.notChosen.id
    }
  }
}

extension PreparedText {
  /// Returns the number, counted from 1, of the sentence that holds `span`.
  func sentenceNumber(of span: Span) -> Int? {
    guard let index = sentenceIndex(at: span.start), sentences[index].span.contains(span) else {
      return nil
    }
    return index + 1
  }
}
