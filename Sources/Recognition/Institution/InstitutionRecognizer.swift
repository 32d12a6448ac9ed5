// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds organisations by head word and left edge, and resolves aliases inside the document.
public struct InstitutionRecognizer: Sendable {
  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns the institution mentions of `text`, sorted, without overlaps, each with its resolved name.
  public func mentions(
    in text: PreparedText, lattice: PlaceLattice, context: DocumentContext
  ) -> [Mention] { [] }
}
