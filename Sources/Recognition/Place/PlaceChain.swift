// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
public import TextModel

/// Names written together, each lying in the one before it: 云南省保山市隆阳区, 青岛胶州, 苗县狮潭.
public struct PlaceChain: Hashable, Sendable {
  /// Where it stands in the normalised text.
  public var span: Span
  /// The names, the highest unit first.
  public var links: [PlaceLattice.Match]

  /// The places that the last link may be.
  public var candidates: [Int32] { links.last?.places ?? [] }

  /// Whether it is more than one bare name without a class word.
  public var isFirm: Bool { links.count > 1 || links.contains { $0.isFull } }
}

/// Finds the longest chain at a position.
struct PlaceChainFinder {
  let text: [Unicode.Scalar]
  let lattice: PlaceLattice
  let gazetteer: Gazetteer
  /// The code point after the text that may be used.
  let limit: Int

  /// Returns the longest chain that starts at `start`.
  func chain(at start: Int) -> PlaceChain? {
    guard let links = links(at: start, under: nil, depth: 0), let last = links.last else {
      return nil
    }
    return PlaceChain(span: Span(start, last.span.end), links: links)
  }

  private func links(
    at start: Int, under: [Int32]?, depth: Int
  ) -> [PlaceLattice.Match]? {
    guard depth < 6 else { return nil }
    var best: [PlaceLattice.Match]?
    for match in lattice.matches(at: start) where match.span.end <= limit {
      var match = match
      if let under {
        match.places = match.places.filter { mayFollow($0, match, under) }
        if match.places.isEmpty { continue }
        takeInClassWord(&match)
      }
      let rest = links(at: match.span.end, under: match.places, depth: depth + 1)
      if rest == nil, endsInsideWord(match, isFirst: under == nil) { continue }
      let found = [match] + (rest ?? [])
      if (found.last?.span.end ?? 0) > (best?.last?.span.end ?? 0) { best = found }
    }
    return best
  }

  /// Below a known unit, a county may be said with the class word of another year: 保山市|隆阳县.
  private func takeInClassWord(_ match: inout PlaceLattice.Match) {
    let end = match.span.end
    guard !match.isFull, match.span.count > 1, end < limit,
      text[end] == "县" || text[end] == "市" || text[end] == "区",
      match.places.contains(where: { gazetteer.level(of: $0) == .county }),
      end + 1 >= text.count || !gazetteer.isCommonWord(text[end], text[end + 1])
    else { return }
    match.span.end += 1
    match.isFull = true
  }

  /// Whether `place` lies in one of `under`, closely enough for its name to stand there as it does.
  private func mayFollow(
    _ place: Int32, _ match: PlaceLattice.Match, _ under: [Int32]
  ) -> Bool {
    let isTownship = gazetteer.level(of: place) == .township
    return under.contains { above in
      if above == place { return false }
      let holder = gazetteer.isFormer(above) ? gazetteer.parent(of: above) ?? above : above
      guard holder != place, gazetteer.isPlace(place, within: holder) else { return false }
      if match.isFull { return true }
      return match.risk < (isTownship ? 1 : 3)
        && (!isTownship || gazetteer.parent(of: place) == holder)
    }
  }

  /// Whether the name's last character belongs to the next word: 上海市|民, 新会|诊.
  private func endsInsideWord(_ match: PlaceLattice.Match, isFirst: Bool) -> Bool {
    let end = match.span.end
    guard end < text.count, end > 0 else { return false }
    let next = text[end]
    guard match.isFull else {
      return hasOtherClassWord(end) || gazetteer.isCommonWord(text[end - 1], next) && !isHigh(match)
    }
    switch text[end - 1] {
    case "市": return next == "民" || next == "场" || next == "委" || next == "长" || next == "直"
    case "县": return next == "城" || next == "域" || next == "委" || next == "长" || next == "级"
    case "区": return next == "域" || next == "委" || next == "长" || next == "块" || next == "级"
    case "省": return next == "会" || next == "委" || next == "长" || next == "级" || next == "直"
    case "乡": return next == "亲" || next == "村" || next == "镇" || next == "间"
    case "镇": return next == "静" || next == "定" || next == "压" || next == "痛"
    default: return false
    }
  }

  /// Whether a bare name goes on with a class word that its unit has not: 大鹿庄|乡 where 大鹿庄镇 is listed.
  private func hasOtherClassWord(_ end: Int) -> Bool {
    switch text[end] {
    case "县", "市", "区", "乡", "镇":
      return end + 1 >= text.count || !gazetteer.isCommonWord(text[end], text[end + 1])
    case "村": return end + 1 >= text.count || !gazetteer.isCommonWord("村", text[end + 1])
    case "社": return end + 1 < text.count && text[end + 1] == "区"
    case "街": return end + 1 < text.count && text[end + 1] == "道"
    default: return false
    }
  }

  private func isHigh(_ match: PlaceLattice.Match) -> Bool {
    match.risk < 2
      && match.places.contains {
        let level = gazetteer.level(of: $0)
        return level == .province || level == .prefecture || level == .country
      }
  }
}
