// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds organisations by class word and left edge, and resolves aliases inside the document.
public struct InstitutionRecognizer: Sendable {
  private let scanner: CandidateScanner

  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    scanner = CandidateScanner(lexicon: try InstitutionLexicon(tables: tables))
  }

  /// Returns the institution mentions of `text`, sorted, without overlaps, each with its resolved name.
  public func mentions(
    in text: PreparedText, lattice: PlaceLattice, context: DocumentContext
  ) -> [Mention] {
    let places = PlaceEnds(lattice, text: text.scalars, lexicon: scanner.lexicon)
    let candidates = scanner.candidates(in: text.scalars, places: places)
    var resolver = InstitutionResolver(
      text: text, lattice: lattice, lexicon: scanner.lexicon, candidates: candidates)
    return resolver.mentions()
  }
}
