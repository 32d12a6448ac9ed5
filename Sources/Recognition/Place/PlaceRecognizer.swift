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

  /// Returns the place mentions of `text`, sorted, without overlaps; none inside one of `institutions`.
  public func mentions(
    in text: PreparedText, lattice: PlaceLattice, institutions: [Mention],
    context: DocumentContext
  ) -> [Mention] {
    var titles = titles
    return mentions(
      in: text, lattice: lattice, institutions: institutions, context: context, titles: &titles)
  }

  /// No titles yet: documents that are read together share theirs.
  var titles: PlaceTitles { PlaceTitles(gazetteer) }

  /// Returns the place mentions of `text`, with what is known of how places are written.
  func mentions(
    in text: PreparedText, lattice: PlaceLattice, institutions: [Mention],
    context: DocumentContext, titles: inout PlaceTitles
  ) -> [Mention] {
    var pass = PlacePass(
      text: text, lattice: lattice, institutions: institutions, contexts: contexts,
      suffixes: suffixes)
    return pass.mentions(&titles)
  }
}
