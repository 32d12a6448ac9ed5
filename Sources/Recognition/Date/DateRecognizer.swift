// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds dates, times, durations and sets, and resolves them against the document.
public struct DateRecognizer: Sendable {
  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns the date mentions of `text`, sorted, without overlaps.
  ///
  /// `context.published`, or else the header's date, is what relative dates count from.
  public func mentions(
    in text: PreparedText, numerals: [Numeral], context: DocumentContext
  ) -> [Mention] { [] }
}
