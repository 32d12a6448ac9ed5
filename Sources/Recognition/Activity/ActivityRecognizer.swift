// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds the words that name outreach activities.
public struct ActivityRecognizer: Sendable {
  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns the activity mentions of `text`, sorted, without overlaps; none inside one of `others`.
  public func mentions(in text: PreparedText, others: [Mention]) -> [Mention] { [] }
}
