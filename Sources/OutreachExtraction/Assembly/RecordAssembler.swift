// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import Recognition
internal import TextModel

/// Builds records from what was found.
///
/// Frames → segments → drafts → records: ``PageBuilder`` gathers what stands in each sentence,
/// ``EventSegmenter`` decides what tells of one event, ``RecordFinisher`` fills what the text
/// leaves out and drops what is no outreach.
struct RecordAssembler: Sendable {
  private let builder: PageBuilder
  private let services: ServicePhrases

  /// Creates an assembler that uses `tables`, for what was found with `activities`.
  init(tables: TableSource, activities: ActivityLexicon) throws(TableError) {
    builder = try PageBuilder(tables: tables, activities: activities)
    services = try ServicePhrases(tables: tables)
  }

  /// Returns the outreach activities that `text` reports, in the order of their first evidence.
  func records(
    in text: PreparedText, findings: RecognizerSet.Findings, context: DocumentContext
  ) -> [OutreachRecord] {
    records(in: [(text, context)], findings: [findings]).first ?? []
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
      let finisher = RecordFinisher(
        page: pages[index], rules: segmenters[index].rules, context: texts[index].context,
        services: services, kinds: builder.kinds)
      return finisher.records(from: drafts[index])
    }
  }
}
