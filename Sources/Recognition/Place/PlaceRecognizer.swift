// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds named places outside institutions' names and gives them codes.
public struct PlaceRecognizer: Sendable {
  /// The named administrative units.
  public let gazetteer: Gazetteer
  private let contexts: PlaceContexts
  private let suffixes: PlaceSuffixes

  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    gazetteer = try Gazetteer(tables: tables)
    contexts = try PlaceContexts(tables: tables)
    suffixes = try PlaceSuffixes(tables: tables, contexts: contexts)
  }

  /// Returns every reading of `text` as gazetteer names.
  public func lattice(of text: PreparedText, context: DocumentContext) -> PlaceLattice {
    PlaceLattice(text: text, gazetteer: gazetteer, context: context)
  }

  /// Returns the lattice of each of `texts`: all are read before the names of the first are joined.
  func lattices(of texts: [RecognizerSet.Text]) -> [PlaceLattice] {
    let readings = texts.map { PlaceReadings($0.text.scalars, gazetteer) }
    let finders = texts.indices.map {
      PlaceChainFinder(text: texts[$0].text.scalars, readings: readings[$0], gazetteer: gazetteer)
    }
    let chains = finders.map { $0.chains() }
    return texts.indices.map {
      PlaceLattice(
        text: texts[$0].text, finder: finders[$0], chains: chains[$0], context: texts[$0].context)
    }
  }

  /// Returns the place mentions of `text`, sorted, without overlaps; none inside one of `institutions`.
  public func mentions(
    in text: PreparedText, lattice: PlaceLattice, institutions: [Mention],
    context: DocumentContext
  ) -> [Mention] {
    mentions(in: [(text, context)], lattices: [lattice], institutions: [institutions]).first ?? []
  }

  /// Returns the place mentions of each of `texts`, a part of the work for all of them before the next: the code of each part
  /// fills the cache.
  func mentions(
    in texts: [RecognizerSet.Text], lattices: [PlaceLattice], institutions: [[Mention]]
  ) -> [[Mention]] {
    var passes = texts.indices.map {
      PlacePass(
        text: texts[$0].text, lattice: lattices[$0], institutions: institutions[$0],
        contexts: contexts, suffixes: suffixes)
    }
    for index in passes.indices { passes[index].findLists() }
    for index in passes.indices { passes[index].findListed() }
    for index in passes.indices { passes[index].findUnlisted() }
    for index in passes.indices { passes[index].findHeld() }
    for index in passes.indices { passes[index].findRepeated() }
    for index in passes.indices { passes[index].findLettered() }
    // Documents that are read together share what is known of how places are written.
    var titles = PlaceTitles(gazetteer)
    return passes.indices.map { passes[$0].resolved(&titles) }
  }
}
