// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange
internal import TextModel

/// Scores one document (contract section 5).
struct DocumentScorer {
  let words: ScoringWords
  let simplified: (String) -> String
  private let gold: LabelledDocument
  private let predicted: LabelledDocument
  /// Gold name for each predicted name that is another form of it.
  private var renamings: [LabelType: [String: String]] = [:]
  private var score: DocumentScore

  /// Prepares to score `predicted`; nothing where there is no prediction for the document.
  init(
    gold: LabelledDocument, predicted: LabelledDocument?, words: ScoringWords,
    simplified: @escaping (String) -> String
  ) {
    self.gold = gold
    self.predicted = predicted ?? LabelledDocument(id: gold.id)
    self.words = words
    self.simplified = simplified
    score = DocumentScore(document: gold.stem, isPredicted: predicted != nil)
    for type in [LabelType.place, .institution] {
      let equality = NameEquality(words: words, type: type)
      renamings[type] = equality.renamings(
        gold: names(of: type, in: self.gold), predicted: names(of: type, in: self.predicted))
    }
  }

  /// Returns the score.
  func scored() -> DocumentScore {
    var copy = self
    for type in Metric.types { copy.scoreMentions(of: type) }
    copy.scoreRecords()
    for match in Metric.Match.allCases {
      copy.score.tallies[.allMentions(match)] = Metric.types.reduce(into: Tally()) {
        $0 += copy.score.tallies[.mentions($1, match)] ?? Tally()
      }
    }
    if let text = gold.text {
      let places = TextPlaces(text)
      copy.score.items = copy.score.items.map(places.placed)
    }
    copy.score.items.sort { ($0.span, $0.key) < ($1.span, $1.key) }
    return copy.score
  }

  private func names(of type: LabelType, in document: LabelledDocument) -> Set<String> {
    let fillers = document.records.flatMap { record in
      record.slots.filter { $0.key.type == type }.flatMap(\.value)
    }
    let names = (document.mentions + fillers).filter { $0.type == type }.compactMap { mention in
      if case .text(let name) = ComparedValue(mention.value, simplified: simplified) {
        name
      } else {
        nil
      }
    }
    return Set(names.filter { !$0.isEmpty })
  }

  private func goldValue(_ mention: LabelledMention) -> ComparedValue {
    ComparedValue(mention.value, simplified: simplified)
  }

  private func predictedValue(_ mention: LabelledMention) -> ComparedValue {
    let value = ComparedValue(mention.value, simplified: simplified)
    guard case .text(let name?) = value, let renamed = renamings[mention.type]?[name] else {
      return value
    }
    return .text(renamed)
  }
}

// MARK: - Mentions

extension DocumentScorer {
  private mutating func scoreMentions(of type: LabelType) {
    let gold = scoredMentions(of: type, in: self.gold, besides: [])
    let predicted = scoredMentions(of: type, in: self.predicted, besides: Set(gold.keys))
    var hits = 0
    var values = 0
    for (span, mention) in gold {
      guard let found = predicted[span] else {
        score.items.append(item(mention, .missed))
        continue
      }
      hits += 1
      if haveSameValue(mention, found) {
        values += 1
      } else {
        score.items.append(item(mention, .value, predicted: found))
      }
    }
    for (span, mention) in predicted where gold[span] == nil {
      score.items.append(item(mention, .spurious))
    }
    for match in Metric.Match.allCases {
      let right =
        switch match {
        case .strict: hits
        case .value: values
        case .lenient: DocumentScorer.overlaps(gold.keys.sorted(), predicted.keys.sorted())
        }
      score.tallies[.mentions(type, match)] = Tally(
        gold: gold.count, predicted: predicted.count, right: right)
    }
  }

  /// Returns the mentions of `type` that count, by their spans.
  private func scoredMentions(
    of type: LabelType, in document: LabelledDocument, besides spans: Set<Span>
  ) -> [Span: LabelledMention] {
    var mentions: [Span: LabelledMention] = [:]
    for mention in document.mentions where mention.type == type {
      if spans.contains(mention.span) || !isUnscored(mention) { mentions[mention.span] = mention }
    }
    return mentions
  }

  /// Whether the contract scores the mention neither way.
  private func isUnscored(_ mention: LabelledMention) -> Bool {
    switch mention.type {
    case .count: return UnscoredCount.matches(Array(simplified(mention.text).unicodeScalars))
    case .institution: return words.isGeneric(simplified(mention.text))
    default: return false
    }
  }

  private func haveSameValue(_ gold: LabelledMention, _ predicted: LabelledMention) -> Bool {
    guard goldValue(gold) == predictedValue(predicted) else { return false }
    guard case .place(let goldPlace) = gold.value, case .place(let place) = predicted.value,
      let code = goldPlace.code
    else { return true }
    return code == place.code
  }

  private func item(
    _ mention: LabelledMention, _ fault: EvaluationItem.Fault, predicted: LabelledMention? = nil
  ) -> EvaluationItem {
    EvaluationItem(
      document: score.document, subject: mention.type.rawValue, fault: fault, span: mention.span,
      text: mention.text, gold: fault == .spurious ? nil : shown(mention),
      predicted: fault == .spurious ? shown(mention) : predicted.map(shown))
  }

  private func shown(_ mention: LabelledMention) -> String {
    guard case .place(let place) = mention.value else { return "\(goldValue(mention))" }
    return "\(place.code ?? "-") \(place.name ?? place.path.last ?? "null")"
  }

  /// Returns how many spans of two sorted lists can be paired so that each pair overlaps.
  private static func overlaps(_ left: [Span], _ right: [Span]) -> Int {
    var used = 0
    var first = 0
    var taken: Set<Int> = []
    for span in left {
      while first < right.count, right[first].end <= span.start { first += 1 }
      var index = first
      while index < right.count, right[index].start < span.end {
        if right[index].overlaps(span), taken.insert(index).inserted {
          used += 1
          break
        }
        index += 1
      }
    }
    return used
  }
}

// MARK: - Records

extension DocumentScorer {
  /// A slot and what fills it.
  private struct Filler: Hashable {
    var slot: String
    var value: ComparedValue
  }

  /// The fillers of a record, each with a mention that says it.
  private typealias Fillers = [Filler: LabelledMention?]

  private mutating func scoreRecords() {
    let gold = self.gold.records.map { fillers(of: $0, value: goldValue) }
    let predicted = self.predicted.records.map { fillers(of: $0, value: predictedValue) }
    let gains = gold.map { left in predicted.map { DocumentScorer.shared(left, $0).count } }
    let pairs = Assignment(maximizing: gains).pairs.filter { gains[$0.row][$0.column] >= 2 }
    score.tallies[.recordFound] = Tally(
      gold: gold.count, predicted: predicted.count, right: pairs.count)
    countFillers(
      gold: gold, predicted: predicted,
      shared: pairs.flatMap { DocumentScorer.shared(gold[$0.row], predicted[$0.column]) })
    let pairedRows = Dictionary(pairs.map { ($0.row, $0.column) }) { first, _ in first }
    for (index, fillers) in gold.enumerated() {
      let record = self.gold.records[index]
      guard let column = pairedRows[index] else {
        addWhole(record, fillers, .missed)
        continue
      }
      addItems(fillers, without: predicted[column], .missed, anchor: anchor(of: record))
      addItems(predicted[column], without: fillers, .spurious, anchor: anchor(of: record))
    }
    let pairedColumns = Set(pairs.map(\.column))
    for (index, fillers) in predicted.enumerated() where !pairedColumns.contains(index) {
      addWhole(self.predicted.records[index], fillers, .spurious)
    }
  }

  private func fillers(
    of record: LabelledRecord, value: (LabelledMention) -> ComparedValue
  ) -> Fillers {
    var fillers: Fillers = [:]
    for kind in record.kinds {
      fillers.updateValue(nil, forKey: Filler(slot: "kind", value: .text(kind)))
    }
    if let status = record.status {
      fillers.updateValue(nil, forKey: Filler(slot: "status", value: .text(status)))
    }
    for (slot, mentions) in record.slots {
      for mention in mentions.reversed() {
        fillers.updateValue(mention, forKey: Filler(slot: slot.rawValue, value: value(mention)))
      }
    }
    return fillers
  }

  private static func shared(_ left: Fillers, _ right: Fillers) -> [Filler] {
    left.keys.filter { right[$0] != nil }
  }

  private mutating func countFillers(gold: [Fillers], predicted: [Fillers], shared: [Filler]) {
    for slot in Metric.slots { score.tallies[.slot(slot)] = Tally() }
    for filler in gold.flatMap(\.keys) { score.tallies[.slot(filler.slot)]?.gold += 1 }
    for filler in predicted.flatMap(\.keys) { score.tallies[.slot(filler.slot)]?.predicted += 1 }
    for filler in shared { score.tallies[.slot(filler.slot)]?.right += 1 }
    score.tallies[.recordFillers] = Metric.slots.reduce(into: Tally()) {
      $0 += score.tallies[.slot($1)] ?? Tally()
    }
  }

  private mutating func addItems(
    _ fillers: Fillers, without other: Fillers, _ fault: EvaluationItem.Fault,
    anchor: (span: Span, text: String), isImplied: Bool = false
  ) {
    for (filler, mention) in fillers where other[filler] == nil {
      let value = "\(filler.value)"
      var item = EvaluationItem(
        document: score.document, subject: "record.\(filler.slot)", fault: fault,
        span: mention?.span ?? anchor.span, text: mention?.text ?? anchor.text,
        gold: fault == .missed ? value : nil, predicted: fault == .spurious ? value : nil)
      item.isImplied = isImplied
      score.items.append(item)
    }
  }

  /// Adds a record without a partner, and with it all its fillers.
  private mutating func addWhole(
    _ record: LabelledRecord, _ fillers: Fillers, _ fault: EvaluationItem.Fault
  ) {
    score.items.append(item(record, fillers, fault))
    addItems(fillers, without: [:], fault, anchor: anchor(of: record), isImplied: true)
  }

  private func item(
    _ record: LabelledRecord, _ fillers: Fillers, _ fault: EvaluationItem.Fault
  ) -> EvaluationItem {
    let anchor = anchor(of: record)
    let order = Dictionary(
      uniqueKeysWithValues: Metric.slots.enumerated().map { ($0.element, $0.offset) })
    let shown = fillers.keys.map { (order[$0.slot] ?? 0, "\($0.slot) \($0.value)") }
      .sorted { $0 < $1 }.map(\.1).joined(separator: ", ")
    return EvaluationItem(
      document: score.document, subject: "record", fault: fault, span: anchor.span,
      text: anchor.text, gold: fault == .missed ? shown : nil,
      predicted: fault == .spurious ? shown : nil)
  }

  /// Where a record is shown: at its activity, else at its evidence, else at its first filler.
  private func anchor(of record: LabelledRecord) -> (span: Span, text: String) {
    if let trigger = record.trigger { return (trigger.span, trigger.text) }
    if let evidence = record.evidence.first { return (evidence, record.name ?? "") }
    let first = record.slots.values.joined().min { $0.span < $1.span }
    return (first?.span ?? Span(0, 0), first?.text ?? "")
  }
}
