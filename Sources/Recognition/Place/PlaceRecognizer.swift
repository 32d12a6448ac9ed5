// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Every reading of the text as a gazetteer name, before anything is decided.
public struct PlaceLattice: Sendable {
  /// One name that may be meant at one position.
  public struct Match: Hashable, Sendable {
    /// Where it stands in the normalised text.
    public var span: Span
    /// Whether the class word is said (昌平区) or left out (昌平).
    public var isFull: Bool
    /// The places of that name, as numbers of the gazetteer.
    public var places: [Int32]
  }

  /// All matches, sorted by start, the longer first.
  public var matches: [Match]

  /// Creates a lattice.
  public init(matches: [Match]) { self.matches = matches }
}

/// Finds named places outside institutions' names and gives them codes.
public struct PlaceRecognizer: Sendable {
  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns every reading of `text` as gazetteer names.
  public func lattice(of text: PreparedText) -> PlaceLattice { PlaceLattice(matches: []) }

  /// Returns the place mentions of `text`, sorted, without overlaps; none inside one of `institutions`.
  public func mentions(
    in text: PreparedText, lattice: PlaceLattice, institutions: [Mention],
    context: DocumentContext
  ) -> [Mention] { [] }
}
