// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// A numeral in the text, such as 三六二, ２００, 1.2万: the ground that dates and counts stand on.
public struct Numeral: Hashable, Sendable {
  /// Where it stands in the normalised text.
  public var span: Span
}

/// Finds numerals in all writings.
public struct NumeralScanner: Sendable {
  /// Creates a scanner that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns the numerals of `text`, sorted, without overlaps.
  public func numerals(in text: PreparedText) -> [Numeral] { [] }

  /// Returns one `number` mention for each numeral that says a number (contract section 7).
  public func numberMentions(in text: PreparedText, numerals: [Numeral]) -> [Mention] { [] }
}
