// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension LabelledDocument {
  /// Returns the document with every mention that its records point to among its mentions, sorted.
  ///
  /// Formats with relations need that. Mentions outside the text are left out and counted.
  func completed(counting losses: inout ConversionLosses) -> LabelledDocument {
    var document = self
    let count = text?.count ?? 0
    document.mentions.removeAll { mention in
      let isOutside =
        mention.span.isEmpty || mention.span.start < 0 || mention.span.end > count
      if isOutside { losses.add("mentions outside the text") }
      return isOutside
    }
    var known = Set(document.mentions.map { LabelledMention.Place($0) })
    let activities = document.mentions.filter { $0.type == .activity }
      .sorted { $0.span < $1.span }
    document.records = document.records.map { record in
      var record = record
      document.complete(&record, among: activities, known: &known, &losses)
      return record
    }
    document.mentions.sort { ($0.span, $0.type.rawValue) < ($1.span, $1.type.rawValue) }
    return document
  }

  private mutating func complete(
    _ record: inout LabelledRecord, among activities: [LabelledMention],
    known: inout Set<LabelledMention.Place>, _ losses: inout ConversionLosses
  ) {
    if record.trigger == nil {
      record.trigger = activity(of: record, among: activities)
      if record.trigger == nil { losses.add("records without words that name the activity") }
    }
    let count = text?.count ?? 0
    for slot in RecordSlot.allCases {
      record.slots[slot]?.removeAll { filler in
        let isOutside = filler.span.isEmpty || filler.span.start < 0 || filler.span.end > count
        if isOutside { losses.add("slot fillers outside the text") }
        return isOutside
      }
    }
    for mention in [record.trigger].compactMap({ $0 }) + record.slots.values.joined()
    where known.insert(LabelledMention.Place(mention)).inserted {
      losses.add("slot fillers that became mentions")
      mentions.append(mention)
    }
  }

  /// Returns the words that name the activity of `record`: of `activities`, which are sorted, the
  /// first one in its evidence, of its kind if there are such; else the first line of its evidence.
  private func activity(
    of record: LabelledRecord, among activities: [LabelledMention]
  ) -> LabelledMention? {
    let inEvidence = record.evidence.flatMap { evidence in
      activities.within(evidence).filter { evidence.contains($0.span) }
    }.sorted { $0.span < $1.span }
    let ofItsKind = inEvidence.first { mention in
      if case .activity(let kind?, _) = mention.value { record.kinds.contains(kind) } else { false }
    }
    if let found = ofItsKind ?? inEvidence.first { return found }
    guard let text, let evidence = record.evidence.first, evidence.start >= 0,
      evidence.start < min(evidence.end, text.count)
    else { return nil }
    let line = text[evidence.start..<min(evidence.end, text.count)].prefix {
      !StandoffWriter.isLineEnd($0)
    }
    guard !line.isEmpty else { return nil }
    return LabelledMention(
      id: nil, span: Span(evidence.start, evidence.start + line.count), text: String(line),
      value: .activity(kind: record.kinds.first, name: record.name))
  }
}

extension [LabelledMention] {
  /// Returns those that start in `span`; all are sorted by their spans.
  fileprivate func within(_ span: Span) -> Self.SubSequence {
    let first = indices.partition { self[$0].span.start >= span.start }
    return self[first...].prefix { $0.span.start < span.end }
  }
}

extension LabelledMention {
  /// What makes two mentions the same.
  struct Place: Hashable {
    var type: LabelType
    var span: Span

    init(_ mention: LabelledMention) {
      type = mention.type
      span = mention.span
    }
  }
}
