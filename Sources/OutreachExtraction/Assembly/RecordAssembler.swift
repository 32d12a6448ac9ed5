// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Builds records from mentions.
public struct RecordAssembler: Sendable {
  /// Creates an assembler that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns the outreach activities that `text` reports, in the order of their first evidence.
  public func records(
    in text: PreparedText, mentions: [Mention], context: DocumentContext
  ) -> [OutreachRecord] { [] }
}
