// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Builds records from mentions.
///
/// Frames → segments → drafts → records: ``FrameBuilder`` gathers what stands in each sentence,
/// ``EventSegmenter`` decides what tells of one event, ``RecordFinisher`` fills what the text
/// leaves out and drops what is no outreach.
struct RecordAssembler: Sendable {
  private let builder: FrameBuilder
  private let services: ServicePhrases

  /// Creates an assembler that uses `tables`.
  init(tables: TableSource) throws(TableError) {
    builder = try FrameBuilder(tables: tables)
    services = try ServicePhrases(tables: tables)
  }

  /// Returns the outreach activities that `text` reports, in the order of their first evidence.
  func records(
    in text: PreparedText, mentions: [Mention], context: DocumentContext
  ) -> [OutreachRecord] {
    let frames = builder.frames(of: text, mentions: mentions)
    let drafts = EventSegmenter(text: text, mentions: mentions, frames: frames).drafts()
    let finisher = RecordFinisher(
      text: text, mentions: mentions, context: context, services: services, frames: frames,
      kindNames: builder.kindNames)
    return finisher.records(from: drafts)
  }
}
