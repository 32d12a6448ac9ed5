// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange
internal import TextModel

/// Scores one document (contract section 5).
struct DocumentScorer {
  let words: ScoringWords
  let simplified: (String) -> String
  let gold: LabelledDocument
  let predicted: LabelledDocument
  /// Gold name for each predicted name that is another form of it.
  private var renamings: [LabelType: [String: String]] = [:]
  var score: DocumentScore

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

  func goldValue(_ mention: LabelledMention) -> ComparedValue {
    ComparedValue(mention.value, simplified: simplified)
  }

  func predictedValue(_ mention: LabelledMention) -> ComparedValue {
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
    let overlaps = DocumentScorer.overlaps(gold.keys.sorted(), predicted.keys.sorted())
    let others = DocumentScorer.otherEdges(overlaps, gold: gold, predicted: predicted)
    var hits = 0
    var values = 0
    for (span, mention) in gold {
      guard let found = predicted[span] else {
        score.items.append(item(mention, .missed, otherEdges: others.gold[span]))
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
      score.items.append(item(mention, .spurious, otherEdges: others.predicted[span]))
    }
    for match in Metric.Match.allCases {
      let right =
        switch match {
        case .strict: hits
        case .value: values
        case .lenient: overlaps.count
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
    _ mention: LabelledMention, _ fault: EvaluationItem.Fault, predicted: LabelledMention? = nil,
    otherEdges: Span? = nil
  ) -> EvaluationItem {
    var item = EvaluationItem(
      document: score.document, subject: mention.type.rawValue, fault: fault, span: mention.span,
      text: mention.text, gold: fault == .spurious ? nil : shown(mention),
      predicted: fault == .spurious ? shown(mention) : predicted.map(shown))
    item.otherEdges = otherEdges
    return item
  }

  private func shown(_ mention: LabelledMention) -> String {
    guard case .place(let place) = mention.value else { return "\(goldValue(mention))" }
    return "\(place.code ?? "-") \(place.name ?? place.path.last ?? "null")"
  }

  /// A gold span and a predicted one.
  private typealias Overlap = (gold: Span, predicted: Span)

  /// Pairs the spans of two sorted lists so that each pair overlaps.
  private static func overlaps(_ left: [Span], _ right: [Span]) -> [Overlap] {
    var overlaps: [Overlap] = []
    var first = 0
    var taken: Set<Int> = []
    for span in left {
      while first < right.count, right[first].end <= span.start { first += 1 }
      var index = first
      while index < right.count, right[index].start < span.end {
        if right[index].overlaps(span), taken.insert(index).inserted {
          overlaps.append((span, right[index]))
          break
        }
        index += 1
      }
    }
    return overlaps
  }

  /// Returns for spans that the other side has not what it has there with other edges.
  private static func otherEdges(
    _ overlaps: [Overlap], gold: [Span: LabelledMention], predicted: [Span: LabelledMention]
  ) -> (gold: [Span: Span], predicted: [Span: Span]) {
    let differing = overlaps.filter { predicted[$0.gold] == nil && gold[$0.predicted] == nil }
    return (
      Dictionary(uniqueKeysWithValues: differing.map { ($0.gold, $0.predicted) }),
      Dictionary(uniqueKeysWithValues: differing.map { ($0.predicted, $0.gold) })
    )
  }
}
