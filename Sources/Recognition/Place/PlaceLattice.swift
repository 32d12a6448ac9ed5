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
public struct PlaceLattice: Sendable {
  /// One name that may be meant at one position.
  public struct Match: Hashable, Sendable {
    /// Where it stands in the normalised text.
    public var span: Span
    /// Whether the class word is said (昌平区) or left out (昌平).
    public var isFull: Bool
    /// The places of that name, as numbers of the gazetteer.
    public var places: [Int32]
    /// How likely the characters are an ordinary word: 0 never, 3 nearly always.
    public var risk: Int
  }

  /// All matches, sorted by start, the longer first.
  public private(set) var matches: [Match] = []
  /// The longest chain at each position that has one, sorted by start; they may overlap.
  private(set) var chains: [PlaceChain] = []
  /// What the document tells of the places that ambiguous names mean.
  public private(set) var resolver: PlaceResolver

  /// Reads `text` as names of `gazetteer`, and weighs which places it is about.
  public init(text: PreparedText, gazetteer: Gazetteer, context: DocumentContext) {
    resolver = PlaceResolver(gazetteer: gazetteer, evidence: PlaceEvidence())
    read(text.scalars, gazetteer)
    chains = chains(in: text.scalars, gazetteer)
    resolver = PlaceResolver(text: text, chains: chains, gazetteer: gazetteer, context: context)
  }

  private func chains(in text: [Unicode.Scalar], _ gazetteer: Gazetteer) -> [PlaceChain] {
    let finder = PlaceChainFinder(
      text: text, lattice: self, gazetteer: gazetteer, limit: text.count)
    var result: [PlaceChain] = []
    var last = -1
    for match in matches where match.span.start != last {
      last = match.span.start
      if let chain = finder.chain(at: last) { result.append(chain) }
    }
    return result
  }

  private mutating func read(_ text: [Unicode.Scalar], _ gazetteer: Gazetteer) {
    var group = 0
    gazetteer.forEachName(in: text) { start, name in
      if group < matches.count, matches[group].span.start != start {
        sortMatches(from: group)
        group = matches.count
      }
      let span = Span(start, name.end)
      let risk = gazetteer.risk(of: name)
      let full = gazetteer.places(inFull: name)
      let short = gazetteer.places(inShort: name)
      if !full.isEmpty {
        matches.append(Match(span: span, isFull: true, places: full, risk: risk))
      }
      if !short.isEmpty {
        matches.append(Match(span: span, isFull: false, places: short, risk: risk))
      }
    }
    sortMatches(from: group)
  }

  private mutating func sortMatches(from first: Int) {
    guard matches.count > first + 1 else { return }
    matches[first...].sort { left, right in
      (right.span.end, right.isFull ? 1 : 0) < (left.span.end, left.isFull ? 1 : 0)
    }
  }

  /// Returns the index of the first match that starts at or after `offset`.
  public func firstIndex(from offset: Int) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the matches that start at `offset`, the longer first, full before short.
  public func matches(at offset: Int) -> ArraySlice<Match> {
    let first = firstIndex(from: offset)
    var end = first
    while end < matches.count, matches[end].span.start == offset { end += 1 }
    return matches[first..<end]
  }
}
