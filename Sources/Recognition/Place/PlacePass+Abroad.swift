// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Places abroad, written with the characters that foreign names are written with.
extension PlacePass {
  /// Takes in a town written behind its country: 坦桑尼亚|桑给巴尔.
  func extendAbroad(_ draft: inout PlaceDraft) {
    guard draft.tail.isEmpty, draft.candidates.count == 1, let country = draft.candidates.first,
      gazetteer.level(of: country) == .country, gazetteer.code(of: country) != "CN"
    else { return }
    takeInState(&draft)
    let start = draft.span.end
    var end = endOfForeignName(from: start)
    let isClassed = end < scalars.count && Self.isClassWordAbroad(scalars[end])
    guard end - start > (isClassed ? 1 : 2), end - start < 9 else { return }
    if isClassed { end += 1 }
    guard !isBlocked(Span(start, end)) else { return }
    draft.span = Span(draft.span.start, end)
    draft.tail.append(.init(name: words(Span(start, end)), level: .other))
  }

  /// Takes in what sort of state it is: 赞比亚|共和国.
  private func takeInState(_ draft: inout PlaceDraft) {
    for length in 2...8 where draft.span.end + length <= scalars.count {
      let end = draft.span.end + length
      guard PlaceContexts.isHan(scalars[end - 1]) else { return }
      guard scalars[end - 1] == "国" else { continue }
      if scalars[end - 2] == "和" || scalars[end - 2] == "王" {
        draft.span = Span(draft.span.start, end)
      }
      return
    }
  }

  /// Finds towns and districts of a foreign country that the text speaks of: 首都普拉亚, 卡布韦市.
  mutating func findAbroad() {
    let countries = countriesAbroad
    guard var holder = countries.first else { return }
    var (position, next) = (0, 1)
    while position < scalars.count {
      let start = position
      let end = endOfForeignName(from: start)
      position = max(end, start + 1)
      guard end - start > 1, end - start < 9 else { continue }
      guard let span = townAbroad(Span(start, end)) else { continue }
      while next < countries.count, drafts[countries[next]].span.start < start {
        (holder, next) = (countries[next], next + 1)
      }
      insert(
        PlaceDraft(
          span: span, candidates: drafts[holder].candidates, unit: span,
          tail: [.init(name: words(span), level: .other)], rule: .abroad))
    }
  }

  /// The drafts that are foreign countries.
  private var countriesAbroad: [Int] {
    drafts.indices.filter { drafts[$0].tail.isEmpty && isAbroad(drafts[$0].candidates) }
  }

  /// Where the town stands whose foreign name `name` is, its class word included; nothing where it is none.
  private func townAbroad(_ name: Span) -> Span? {
    let isClassed = name.end < scalars.count && Self.isClassWordAbroad(scalars[name.end])
    guard
      isClassed && contexts.left(of: name.start, in: scalars) != .none
        || name.count > 2
          && (isBehindCue(name.start) || contexts.left(of: name.start, in: scalars) == .taking)
    else { return nil }
    let span = Span(name.start, isClassed ? name.end + 1 : name.end)
    guard !isBlocked(span), !isTaken(span), !contexts.isOrganized(at: span.end, in: scalars) else {
      return nil
    }
    return span
  }

  private func isAbroad(_ candidates: [Int32]) -> Bool {
    guard candidates.count == 1, let place = candidates.first else { return false }
    return gazetteer.level(of: place) == .country && gazetteer.code(of: place) != "CN"
  }

  /// Whether a word that names a sort of town stands before `start`: 首都, 城市.
  private func isBehindCue(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    switch (scalars[start - 2], scalars[start - 1]) {
    case ("首", "都"), ("首", "府"), ("城", "市"), ("小", "镇"), ("省", "会"), ("港", "口"), ("古", "城"):
      return true
    default: return false
    }
  }

  private func endOfForeignName(from start: Int) -> Int {
    var end = start
    while end < scalars.count, contexts.foreign.contains(scalars[end]) { end += 1 }
    return end
  }

  private static func isClassWordAbroad(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "市", "省", "州", "县", "区", "岛", "镇", "村", "湾", "港": return true
    default: return false
    }
  }
}
