// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import Recognition
internal import TextModel

/// The records of a document with what they are made of.
struct Assembly {
  /// What made them, with the page.
  let finisher: RecordFinisher
  /// One for each record, in the same order; where there are no records, those that fell short.
  let drafts: [EventDraft]
  /// The records.
  let records: [OutreachRecord]
}

/// Builds records from what was found.
///
/// Frames → segments → drafts → records: ``PageBuilder`` gathers what stands in each sentence,
/// ``EventSegmenter`` decides what tells of one event, ``RecordFinisher`` fills what the text
/// leaves out and drops what is no outreach.
struct RecordAssembler: Sendable {
  private let builder: PageBuilder
  private let services: ServicePhrases
  private let field: FieldLexicon

  /// Creates an assembler that uses `tables`, for what was found with `activities`.
  init(tables: TableSource, activities: ActivityLexicon) throws(TableError) {
    builder = try PageBuilder(tables: tables, activities: activities)
    services = try ServicePhrases(tables: tables)
    field = try FieldLexicon(tables: tables)
  }

  /// Returns the outreach activities that `text` reports, in the order of their first evidence.
  func records(
    in text: PreparedText, findings: RecognizerSet.Findings, context: DocumentContext
  ) -> [OutreachRecord] {
    assembly(of: text, findings: findings, context: context).records
  }

  /// Returns the outreach activities that `text` reports, with what they are made of.
  func assembly(
    of text: PreparedText, findings: RecognizerSet.Findings, context: DocumentContext
  ) -> Assembly {
    let page = builder.page(of: text, findings)
    let segmenter = EventSegmenter(page: page, rules: InstitutionRoles.rules(on: page))
    return finished(segmenter.drafts(), of: segmenter, context)
  }

  /// Returns the outreach activities that each of `texts` reports.
  func records(
    in texts: [(text: PreparedText, context: DocumentContext)],
    findings: [RecognizerSet.Findings]
  ) -> [[OutreachRecord]] {
    let pages = zip(texts, findings).map { builder.page(of: $0.text, $1) }
    let segmenters = pages.map {
      EventSegmenter(page: $0, rules: InstitutionRoles.rules(on: $0))
    }
    let drafts = segmenters.map { $0.drafts() }
    return texts.indices.map { index in
      finished(drafts[index], of: segmenters[index], texts[index].context).records
    }
  }

  private func finished(
    _ drafts: [EventDraft], of segmenter: EventSegmenter, _ context: DocumentContext
  ) -> Assembly {
    let finisher = RecordFinisher(
      page: segmenter.page, rules: segmenter.rules, context: context, services: services,
      field: field, kinds: builder.kinds)
    return finisher.assembly(of: drafts)
  }
}
