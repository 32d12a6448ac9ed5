// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds cardinals with their measure word or unit.
public struct CountRecognizer: Sendable {
  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns the count mentions of `text`, sorted, without overlaps; none within one of `dates`.
  public func mentions(in text: PreparedText, numerals: [Numeral], dates: [Mention]) -> [Mention] {
    []
  }
}
