// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
internal import TextModel

/// Chooses the place that a name means in one document.
///
/// Made once for a document, shared by places and institutions:
///
/// ```swift
/// let seat = lattice.resolver.seat(
///   from: name.start, to: name.end, in: lattice)  // 保山市第二人民医院
/// institution.code = seat.flatMap { lattice.resolver.gazetteer.code(of: $0.place) }  // "530500"
/// ```
///
/// A name that begins with no place (市中医医院, 杜村卫生院) belongs to ``home``.
public struct PlaceResolver: Sendable {
  /// The named administrative units.
  public let gazetteer: Gazetteer
  let evidence: PlaceEvidence
  /// Where traditional characters are written, if the document writes them.
  let overseas: [Int32]

  /// The finest unit that the document is about, if one prevails.
  public var home: Int32? { evidence.home }

  /// The place at the left edge of a name.
  public struct Seat: Hashable, Sendable {
    /// The place.
    public var place: Int32
    /// The code point after the place's words.
    public var end: Int
  }

  init(gazetteer: Gazetteer, evidence: PlaceEvidence, overseas: [Int32]) {
    self.gazetteer = gazetteer
    self.evidence = evidence
    self.overseas = overseas
  }

  /// Weighs `text`, read as `lattice`, and what is known beforehand.
  init(text: PreparedText, chains: [PlaceChain], gazetteer: Gazetteer, context: DocumentContext) {
    var evidence = PlaceEvidence()
    let overseas =
      text.script == .hant
      ? ["710000", "HK", "MO"].compactMap(gazetteer.place(coded:)) : []
    for known in context.places {
      let coded = gazetteer.place(coded: known.code)
      let place = gazetteer.place(path: known.path) ?? coded
      if let place { evidence.add(place, weight: known.role == .home ? 60 : 20, gazetteer) }
    }
    var waiting: [PlaceSet] = []
    var position = 0
    for chain in chains where chain.span.start >= position {
      if !chain.isFirm, Self.isInsideWord(chain.span, text.scalars, gazetteer) { continue }
      if !overseas.isEmpty, let holder = Self.holder(ofCommonName: chain, overseas, gazetteer) {
        evidence.add(holder, weight: 1, gazetteer)
        position = chain.span.end
        continue
      }
      Self.weigh(chain, text, gazetteer, &evidence, &waiting)
      if chain.isFirm { position = chain.span.end }
    }
    let first = PlaceResolver(gazetteer: gazetteer, evidence: evidence, overseas: overseas)
    var open: [PlaceSet] = []
    for candidates in waiting {
      if let place = first.chosen(among: candidates) {
        evidence.add(place, weight: 1, gazetteer)
      } else {
        open.append(candidates)
      }
    }
    if open.count > 1, let county = Self.county(holding: open, gazetteer) {
      evidence.add(county, weight: 1, gazetteer)
    }
    evidence.settleHome(gazetteer)
    self.init(gazetteer: gazetteer, evidence: evidence, overseas: overseas)
  }

  /// Whether a bare name lies across the edges of words: 提|高港|城.
  private static func isInsideWord(
    _ span: Span, _ text: [Unicode.Scalar], _ gazetteer: Gazetteer
  ) -> Bool {
    guard span.start > 0, gazetteer.isCommonWord(text[span.start - 1], text[span.start]) else {
      return false
    }
    return !(span.start > 1 && gazetteer.isCommonWord(text[span.start - 2], text[span.start - 1]))
  }

  /// The province of a mainland county that bears the name of one overseas: 福建|连江 is said of both in Taiwan.
  private static func holder(
    ofCommonName chain: PlaceChain, _ overseas: [Int32], _ gazetteer: Gazetteer
  ) -> Int32? {
    func isNear(_ place: Int32) -> Bool {
      overseas.contains { gazetteer.isPlace(place, within: $0) }
    }
    guard chain.count > 1, let place = chain.candidates.first, !isNear(place),
      chain.last.places.contains(where: isNear)
    else { return nil }
    return gazetteer.lineage(of: place).last
  }

  /// The county in which most of several towns lie whose names are found in many: 太平镇、小江镇、江英镇.
  private static func county(holding towns: [PlaceSet], _ gazetteer: Gazetteer) -> Int32? {
    var names: Set<Int32> = []
    var tally = PlaceTally()
    for candidates in towns.prefix(32) {
      guard let first = candidates.first, names.insert(first).inserted else { continue }
      for town in candidates {
        guard gazetteer.level(of: town) == .township, let county = gazetteer.parent(of: town) else {
          continue
        }
        tally.add(county, weight: 1, isNamed: false)
      }
    }
    guard let most = tally.entries.map(\.weight).max(), most > 1 else { return nil }
    let best = tally.entries.filter { $0.weight == most }
    return best.count == 1 ? best.first?.place : nil
  }

  private static func weigh(
    _ chain: PlaceChain, _ text: PreparedText, _ gazetteer: Gazetteer,
    _ evidence: inout PlaceEvidence, _ waiting: inout [PlaceSet]
  ) {
    let candidates = chain.candidates
    guard let place = candidates.first, gazetteer.level(of: place) != .country,
      !candidates.allSatisfy(gazetteer.isFormer)
    else { return }
    if !chain.isFirm {
      if isPartOfName(at: chain.span.end, text.scalars) { return }
      let level = gazetteer.level(of: place)
      let isHigh = level == .prefecture || level == .province
      let isOnly = candidates.dropFirst().allSatisfy(gazetteer.isFormer)
      if isHigh, chain.last.risk < 2, isOnly, isUnique(candidates, gazetteer) {
        evidence.add(place, weight: 0.5, gazetteer)
      } else if level == .county, chain.last.risk == 0, isUnique(candidates, gazetteer) {
        evidence.add(place, weight: 0.25, gazetteer)
      }
      return
    }
    if chain.count == 1, chain.last.risk > 1 || chain.span.count == 2 { return }
    if candidates.count > 1 {
      waiting.append(candidates)
    } else {
      evidence.add(place, weight: weight(chain, text), gazetteer)
    }
  }

  /// Whether a bare name goes on as one of a mountain, water or road, which may lie anywhere: 皋兰|山, 南京|路.
  static func isPartOfName(at end: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard end < text.count else { return false }
    switch text[end] {
    case "山", "江", "河", "湖", "海", "路", "街", "话", "族": return true
    default: return false
    }
  }

  /// A title and a source line say more of a document than one of its sentences.
  private static func weight(_ chain: PlaceChain, _ text: PreparedText) -> Double {
    let isHead =
      text.header.title?.contains(chain.span) == true
      || text.header.source?.contains(chain.span) == true
    return isHead ? 4 : chain.count > 1 ? 2 : 1
  }

  /// Returns the place that a name with these candidates means, or nothing where the document does not settle it.
  ///
  /// What lies in `near`, or beside it, is a little likelier.
  func chosen(among candidates: some Collection<Int32>, near: Int32? = nil) -> Int32? {
    guard candidates.count > 1 else { return candidates.first }
    let hasHolder = hasHolder(candidates)
    var (best, second) = (Scored(), Scored())
    var count = 0
    for place in candidates where !hasHolder || isOutermost(place, among: candidates) {
      count += 1
      let scored = Scored(
        place: place, support: evidence.support(place, gazetteer) + nearness(of: place, to: near),
        prior: prior(place))
      if scored.total > best.total {
        (best, second) = (scored, best)
      } else if scored.total > second.total {
        second = scored
      }
    }
    if count == 1 { return best.place }
    if best.total - second.total < 0.000_1 { return heir(among: candidates) }
    let isAboveTowns = best.prior >= 0.01 && second.prior <= 0
    return best.support > 0 || best.prior >= 0.02 || isAboveTowns ? best.place : nil
  }

  /// A unit that is no more may have been a county and a district of one name one after the other: 南汇.
  private func heir(among candidates: some Collection<Int32>) -> Int32? {
    guard let first = candidates.first, let code = gazetteer.code(of: first),
      candidates.allSatisfy({ gazetteer.isFormer($0) && gazetteer.code(of: $0) == code })
    else { return nil }
    return candidates.first { gazetteer.name(of: $0).hasSuffix("区") }
  }

  private func nearness(of place: Int32, to near: Int32?) -> Double {
    guard let near else { return 0 }
    if gazetteer.isPlace(place, within: near) { return 0.5 }
    return gazetteer.parent(of: near).map { gazetteer.isPlace(place, within: $0) } == true ? 0.2 : 0
  }

  private struct Scored {
    var place: Int32?
    var support = 0.0
    var prior = -1.0
    var total: Double { support + prior }
  }

  /// Whether one of the candidates can hold others: most ambiguous names are those of townships alone.
  private func hasHolder(_ candidates: some Collection<Int32>) -> Bool {
    candidates.contains { gazetteer.level(of: $0) != .township }
  }

  /// Whether all candidates but one lie in that one.
  private static func isUnique(_ candidates: PlaceSet, _ gazetteer: Gazetteer) -> Bool {
    guard let first = candidates.first else { return false }
    return candidates.allSatisfy { gazetteer.isPlace($0, within: first) }
  }

  /// Whether no other candidate holds the place: 苗栗 is the county, not its town of the same name.
  private func isOutermost(_ place: Int32, among candidates: some Collection<Int32>) -> Bool {
    !candidates.contains { other in
      other != place && gazetteer.level(of: other) != .township
        && gazetteer.isPlace(place, within: other)
    }
  }

  /// Whether only one candidate is left where those that lie in others are left out.
  func isUnique(_ candidates: some Collection<Int32>) -> Bool {
    if candidates.count < 2 { return candidates.count == 1 }
    guard hasHolder(candidates) else { return false }
    var count = 0
    for place in candidates where isOutermost(place, among: candidates) {
      count += 1
      if count > 1 { return false }
    }
    return count == 1
  }

  /// Of equally likely places the higher unit is meant: 海南 is the province, 大理 the prefecture.
  private func prior(_ place: Int32) -> Double {
    if gazetteer.isFormer(place) { return -0.01 }
    return levelPrior(place) + (!overseas.isEmpty && isNear(place) ? 1.2 : 0)
  }

  /// Whether the place lies where the characters of the document are written.
  func isNear(_ place: Int32) -> Bool {
    overseas.isEmpty || overseas.contains { gazetteer.isPlace(place, within: $0) }
  }

  private func levelPrior(_ place: Int32) -> Double {
    switch gazetteer.level(of: place) {
    case .country: return 0.05
    case .province: return 0.04
    case .prefecture: return 0.02
    case .county: return 0.01
    default: return 0
    }
  }

  /// Returns the place that the words from `start` begin with, if the document settles which one it is.
  public func seat(
    from start: Int, to end: Int, in lattice: PlaceLattice
  ) -> Seat? {
    guard let chain = lattice.chain(at: start, limit: end),
      let place = chosen(among: chain.candidates)
    else {
      return nil
    }
    // A bare township's name (北关, 城南) is one only where its county is spoken of.
    if !chain.isFirm, gazetteer.level(of: place) == .township,
      gazetteer.parent(of: place).map(evidence.knows) != true
    {
      return nil
    }
    return Seat(place: place, end: chain.span.end)
  }
}
