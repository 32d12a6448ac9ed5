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
    mentions(in: [(text, context)], lattices: [lattice]).first ?? []
  }

  /// Returns the institution mentions of each of `texts`, a part of the work for all of them before the next: the code of
  /// each part fills the cache.
  func mentions(in texts: [RecognizerSet.Text], lattices: [PlaceLattice]) -> [[Mention]] {
    var resolvers = texts.indices.map { index in
      let text = texts[index].text
      let places = PlaceEnds(lattices[index], text: text.scalars, lexicon: scanner.lexicon)
      return InstitutionResolver(
        text: text, lattice: lattices[index], lexicon: scanner.lexicon,
        candidates: scanner.candidates(in: text.scalars, places: places))
    }
    for index in resolvers.indices { resolvers[index].addNames() }
    for index in resolvers.indices { resolvers[index].addAliases() }
    for index in resolvers.indices { resolvers[index].addShortForms() }
    for index in resolvers.indices { resolvers[index].addReferences() }
    return resolvers.indices.map { resolvers[$0].settled() }
  }
}
