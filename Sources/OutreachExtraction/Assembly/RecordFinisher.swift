// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Turns drafts into records: the subject that the text leaves out, status, main kind, confidence.
struct RecordFinisher: Sendable {
  let text: PreparedText
  let mentions: [Mention]
  let context: DocumentContext
  let services: ServicePhrases
  let frames: [SentenceFrame]

  /// Returns the records of `drafts`, in order, without those that nothing ties to the world.
  func records(from drafts: [EventDraft]) -> [OutreachRecord] {
    var records: [OutreachRecord] = []
    var previous: EventDraft?
    for draft in drafts {
      if draft.organizers.isEmpty {
        let subject = previous?.organizers.first ?? mainInstitution
        draft.organizers = subject.map { [$0] } ?? []
        draft.hasCarriedOrganizer = true
      }
      guard draft.isAnchored else { continue }
      if let previous { carry(from: previous, to: draft) }
      records.append(record(of: draft))
      previous = draft
    }
    return records
  }

  /// Lets events of one tour share what is said once: the place, and who takes part.
  private func carry(from previous: EventDraft, to draft: EventDraft) {
    guard isNear(previous.when, draft.when) else { return }
    if draft.places.isEmpty, draft.recipients.isEmpty, previous.places.count == 1 {
      draft.places = previous.places
    }
    let sameLead = previous.organizers.first?.nameKey == draft.organizers.first?.nameKey
    if draft.partners.isEmpty, sameLead, draft.kinds.first == previous.kinds.first {
      draft.partners = previous.partners
    }
  }

  /// Whether two events lie within a week of each other.
  private func isNear(_ old: [Mention], _ new: [Mention]) -> Bool {
    guard let first = old.compactMap(startDay).first, let second = new.compactMap(startDay).first
    else { return false }
    return abs(first - second) <= 7
  }

  private func startDay(_ mention: Mention) -> Int? {
    guard case .date(let value) = mention.value, mention.isDay else { return nil }
    return value.startDate?.dayNumber
  }

  private func record(of draft: EventDraft) -> OutreachRecord {
    let kind = draft.kinds.first ?? "other"
    var record = OutreachRecord(
      kind: kind, kinds: draft.kinds, name: draft.name, status: status(of: draft))
    record.when = draft.when
    record.places = draft.places
    record.organizers = draft.organizers
    record.partners = without(draft.organizers, draft.partners)
    record.recipients = without(draft.organizers, draft.recipients)
    record.staff = draft.staff
    record.beneficiaries = draft.beneficiaries
    record.outputs = draft.outputs
    record.services = services.phrases(in: text, sentences: draft.evidence)
    record.evidence = draft.evidence
    record.confidence = confidence(of: draft)
    return record
  }

  private func without(_ taken: [Mention], _ mentions: [Mention]) -> [Mention] {
    mentions.filter { mention in !taken.contains { $0.nameKey == mention.nameKey } }
  }

  private func status(of draft: EventDraft) -> OutreachRecord.Status {
    if draft.isFuture || isAfterPublication(draft) { return .planned }
    if draft.isStanding { return .ongoing }
    let kind = draft.kinds.first ?? "other"
    let dated = draft.when.contains { isDay($0) }
    if ActivityFamily.isProgramme(kind), !dated { return .ongoing }
    return .held
  }

  private func isAfterPublication(_ draft: EventDraft) -> Bool {
    guard let published = context.published?.date ?? text.header.published?.date else {
      return false
    }
    return draft.when.contains { mention in
      guard case .date(let value) = mention.value, value.kind != .set,
        let start = value.startDate
      else { return false }
      return start > published
    }
  }

  private func isDay(_ mention: Mention) -> Bool {
    guard case .date(let value) = mention.value else { return false }
    return value.startDate != nil && value.kind != .vague
  }

  /// The institution that the document is about: its source, or else the one that acts most.
  private var mainInstitution: Mention? {
    if let source = text.header.source,
      let mention = mentions.first(where: { $0.span.overlaps(source) && isActor($0) })
    {
      return mention
    }
    var tally: [String: (count: Int, first: Mention)] = [:]
    for frame in frames {
      for entry in InstitutionRoles(text: text, frame: frame).roles()
      where entry.role == .organizer {
        guard let name = entry.mention.nameKey else { continue }
        tally[name, default: (0, entry.mention)].count += 1
      }
    }
    return tally.values.max {
      ($0.count, $1.first.span.start) < ($1.count, $0.first.span.start)
    }?.first
  }

  private func isActor(_ mention: Mention) -> Bool {
    guard case .institution(let value) = mention.value else { return false }
    return value.kind != "media"
  }

  /// A first estimate from what was said and what had to be carried over.
  private func confidence(of draft: EventDraft) -> Double {
    var score = 0.45
    if !draft.when.isEmpty { score += 0.1 }
    if !draft.places.isEmpty || !draft.recipients.isEmpty { score += 0.1 }
    if draft.hasCounts { score += 0.1 }
    if !draft.hasCarriedOrganizer { score += 0.1 }
    return (score * 100).rounded() / 100
  }
}
