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
    let places = texts.indices.map {
      PlaceEnds(lattices[$0], text: texts[$0].text.scalars, lexicon: scanner.lexicon)
    }
    let candidates = texts.indices.map {
      scanner.candidates(in: texts[$0].text.scalars, places: places[$0])
    }
    var resolvers = texts.indices.map {
      InstitutionResolver(
        text: texts[$0].text, lattice: lattices[$0], lexicon: scanner.lexicon,
        candidates: candidates[$0])
    }
    for index in resolvers.indices { resolvers[index].addNames() }
    for index in resolvers.indices { resolvers[index].addShown() }
    for index in resolvers.indices { resolvers[index].mergeShortForms() }
    for index in resolvers.indices { resolvers[index].addAliases() }
    for index in resolvers.indices { resolvers[index].addShortForms() }
    for index in resolvers.indices { resolvers[index].addReferences() }
    return resolvers.indices.map { resolvers[$0].settled() }
  }
}
