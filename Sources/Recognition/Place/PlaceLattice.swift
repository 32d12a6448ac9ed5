// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Every reading of the text as a gazetteer name, before anything is decided.
///
/// The left edge of an institution: which names start where 保山市第二人民医院 starts?
///
/// ```swift
/// for match in lattice.matches(at: start) {  // 保山市 (full) and 保山 (short)
///   if gazetteer.isPlace(match.places[0], within: yunnan) { … }  // places: numbers of the gazetteer
/// }
/// ```
///
/// 芒宽乡卫生院 gives 芒宽乡 (full: a nickname of 芒宽彝族傣族乡) and 芒宽 (short). A name without a risk
/// is seldom anything but a place; one with a risk (和平, 长寿) needs its class word or a neighbour.
/// `PlaceResolver.seat` chooses among the places of a match.
///
/// A class, because both recognisers hold on to it and a copy must cost one reference.
public final class PlaceLattice: Sendable {
  /// One name that may be meant at one position.
  public struct Match: Sendable {
    /// Where it stands in the normalised text.
    public var span: Span
    /// Whether the class word is said (昌平区) or left out (昌平).
    public var isFull: Bool
    /// The places of that name, as numbers of the gazetteer.
    public var places: Gazetteer.Places
    /// How likely the characters are an ordinary word: 0 never, 3 nearly always.
    public var risk: Int
  }

  let readings: PlaceReadings
  private let finder: PlaceChainFinder
  /// The longest chain at each position that has one, sorted by start; they may overlap.
  let chains: [PlaceChain]
  /// What the document tells of the places that ambiguous names mean.
  public let resolver: PlaceResolver

  /// All matches, sorted by start, the longer first.
  public var matches: [Match] { readings.matches }

  /// Reads `text` as names of `gazetteer`, and weighs which places it is about.
  public convenience init(text: PreparedText, gazetteer: Gazetteer, context: DocumentContext) {
    let readings = PlaceReadings(text.scalars, gazetteer)
    let finder = PlaceChainFinder(text: text.scalars, readings: readings, gazetteer: gazetteer)
    self.init(text: text, finder: finder, chains: finder.chains(), context: context)
  }

  /// Weighs which places `text` is about, whose names are joined to `chains` already.
  init(
    text: PreparedText, finder: PlaceChainFinder, chains: [PlaceChain], context: DocumentContext
  ) {
    readings = finder.readings
    self.finder = finder
    self.chains = chains
    resolver = PlaceResolver(
      text: text, chains: chains, gazetteer: finder.gazetteer, context: context)
  }

  /// Returns the matches that start at `offset`, the longer first, full before short.
  public func matches(at offset: Int) -> ArraySlice<Match> {
    readings.matches[readings.range(at: offset)]
  }

  /// The longest chain at `offset` that ends at or before `limit`.
  func chain(at offset: Int, limit: Int) -> PlaceChain? { finder.chain(at: offset, limit: limit) }

  /// The longest chain at `offset`.
  func chain(at offset: Int) -> PlaceChain? {
    let index = chains.indices.partition { chains[$0].span.start >= offset }
    return index < chains.count && chains[index].span.start == offset ? chains[index] : nil
  }
}
