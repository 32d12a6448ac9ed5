// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange
internal import TextModel

/// Records are paired, then compared filler by filler.
extension DocumentScorer {
  /// A slot and what fills it.
  private struct Filler: Hashable {
    var slot: String
    var value: ComparedValue
  }

  /// The fillers of a record, each with a mention that says it.
  private typealias Fillers = [Filler: LabelledMention?]

  mutating func scoreRecords() {
    let gold = self.gold.records.map { fillers(of: $0, value: goldValue) }
    let predicted = self.predicted.records.map { fillers(of: $0, value: predictedValue) }
    let gains = gold.map { left in predicted.map { DocumentScorer.shared(left, $0).count } }
    let pairs = Assignment(maximizing: gains).pairs.filter { gains[$0.row][$0.column] >= 2 }
    score.tallies[.recordFound] = Tally(
      gold: gold.count, predicted: predicted.count, right: pairs.count)
    countFillers(
      gold: gold, predicted: predicted,
      shared: pairs.flatMap { DocumentScorer.shared(gold[$0.row], predicted[$0.column]) })
    let columns = Dictionary(pairs.map { ($0.row, $0.column) }) { first, _ in first }
    for (index, fillers) in gold.enumerated() {
      let column = columns[index]
      add(
        RecordComparison(
          gold: index, predicted: column,
          confidence: column.flatMap { self.predicted.records[$0].confidence },
          fillers: DocumentScorer.compared(fillers, column.map { predicted[$0] } ?? [:])))
    }
    let pairedColumns = Set(pairs.map(\.column))
    for (index, fillers) in predicted.enumerated() where !pairedColumns.contains(index) {
      add(
        RecordComparison(
          gold: nil, predicted: index, confidence: self.predicted.records[index].confidence,
          fillers: DocumentScorer.compared([:], fillers)))
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

  /// Returns all fillers of both sides by slot and value, each with what is wrong with it.
  private static func compared(_ gold: Fillers, _ predicted: Fillers) -> [RecordComparison.Filler] {
    let order = Dictionary(
      uniqueKeysWithValues: Metric.slots.enumerated().map { ($0.element, $0.offset) })
    let fillers = Set(gold.keys).union(predicted.keys).map { filler in
      let (left, right) = (gold[filler], predicted[filler])
      return RecordComparison.Filler(
        slot: filler.slot, value: "\(filler.value)", gold: left ?? nil, predicted: right ?? nil,
        fault: left == nil ? .spurious : right == nil ? .missed : nil)
    }
    return fillers.sorted {
      (order[$0.slot] ?? 0, $0.value, $0.fault?.rawValue ?? "")
        < (order[$1.slot] ?? 0, $1.value, $1.fault?.rawValue ?? "")
    }
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

  /// Adds the comparison, and an item for all that is wrong in it.
  private mutating func add(_ comparison: RecordComparison) {
    let position = score.records.count
    score.records.append(comparison)
    let record =
      comparison.gold.map { gold.records[$0] } ?? comparison.predicted.map { predicted.records[$0] }
    guard let record else { return }
    let anchor = anchor(of: record)
    let isWhole = comparison.gold == nil || comparison.predicted == nil
    if isWhole {
      let fault: EvaluationItem.Fault = comparison.predicted == nil ? .missed : .spurious
      let shown = comparison.fillers.map { "\($0.slot) \($0.value)" }.joined(separator: ", ")
      var item = item("record", fault, shown, at: anchor)
      item.record = position
      score.items.append(item)
    }
    for filler in comparison.fillers {
      guard let fault = filler.fault else { continue }
      let mention = filler.gold ?? filler.predicted
      var item = item(
        "record.\(filler.slot)", fault, filler.value,
        at: mention.map { ($0.span, $0.text) } ?? anchor)
      item.record = position
      item.isImplied = isWhole
      score.items.append(item)
    }
  }

  private func item(
    _ subject: String, _ fault: EvaluationItem.Fault, _ value: String,
    at place: (span: Span, text: String)
  ) -> EvaluationItem {
    EvaluationItem(
      document: score.document, subject: subject, fault: fault, span: place.span,
      text: place.text, gold: fault == .missed ? value : nil,
      predicted: fault == .spurious ? value : nil)
  }

  /// Where a record is shown: at its activity, else at its evidence, else at its first filler.
  private func anchor(of record: LabelledRecord) -> (span: Span, text: String) {
    if let trigger = record.trigger { return (trigger.span, trigger.text) }
    if let evidence = record.evidence.first { return (evidence, record.name ?? "") }
    let first = record.slots.values.joined().min { $0.span < $1.span }
    return (first?.span ?? Span(0, 0), first?.text ?? "")
  }
}
