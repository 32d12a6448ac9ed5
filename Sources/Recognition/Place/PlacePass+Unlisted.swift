// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Finds names with a class word that no table lists: 文博园, 下东街, 大鹿庄乡.
  mutating func findUnlisted() {
    var position = 0
    for mark in marks.suffixes where mark >= position {
      var end = mark
      defer { position = end + 1 }
      guard
        let (word, suffix) = suffixes.suffix(endingAt: end, limit: max(0, end - 8), in: scalars),
        word < end, suffix.kind != .group,
        suffix.kind != .hamlet || Self.endsAsHamlet(scalars[end - 1]),
        !suffixes.isCut(at: end, in: scalars),
        !contexts.isOrganized(at: end, in: scalars),
        !isTaken(Span(end - 1, end)),
        !(suffix.kind == .hill || suffix.kind == .nature) || !isFigure(end),
        let start = start(ofNameBefore: word, to: end, suffix)
          ?? startOfWholeName(word, end, suffix)
      else { continue }
      if !(suffix.kind == .village || suffix.kind == .unit) { end = lengthened(end) }
      let span = Span(start, end)
      guard !isBlocked(span), !isTaken(span), !PlaceSlogans.hold(span, in: scalars),
        !contexts.isPartOfBody(at: end, in: scalars)
      else { continue }
      let holder = holder(of: start..<word, suffix)
      var draft = PlaceDraft(
        span: span, candidates: holder?.places ?? [], unit: span,
        tail: [.init(name: words(Span(holder?.end ?? start, end)), level: suffix.level)],
        isWide: suffix.kind == .nature,
        needsHome: suffix.kind == .road && contexts.left(of: start, in: scalars) != .taking,
        rule: .suffix)
      extend(&draft)
      if !isTaken(draft.span) {
        end = max(end, draft.span.end)
        insert(draft)
      }
    }
    settle()
  }

  /// Where a square or zone that every town has begins, if it is led to without its town: 在|人民广场, 赴|临港区.
  private func startOfWholeName(_ word: Int, _ end: Int, _ suffix: PlaceSuffixes.Suffix) -> Int? {
    if suffix.kind == .zone, end - word == 3, scalars[end - 1] == "区" {
      let left = contexts.left(of: word, in: scalars)
      return isDistrict(word) && (left == .taking || left == .open) ? word : nil
    }
    guard suffix.kind == .venue, end - word > 3,
      contexts.left(of: word, in: scalars) == .taking, !isBehindByline(word)
    else { return nil }
    switch (scalars[word], scalars[word + 1]) {
    case ("人", "民"), ("世", "纪"), ("时", "代"), ("市", "民"), ("鼓", "楼"): return word
    default: return nil
    }
  }

  /// Whether a zone that is spoken of as a district begins at `word`.
  private func isDistrict(_ word: Int) -> Bool {
    switch (scalars[word], scalars[word + 1]) {
    case ("临", "港"), ("高", "新"), ("经", "开"): return true
    default: return false
    }
  }

  /// The place that a name begins with, and where it ends in the name.
  ///
  /// Stations are named after their towns (呼和浩特|东站, whole), villages stand behind theirs (望安|花屿村).
  private func holder(
    of stem: Range<Int>, _ suffix: PlaceSuffixes.Suffix
  ) -> (places: [Int32], end: Int)? {
    guard let match = lattice.matches(at: stem.lowerBound).first else { return nil }
    if suffix.kind == .port || suffix.kind == .nature {
      guard match.span.end == stem.upperBound else { return nil }
      // 锡林郭勒|草原, but marshes and hills may have the name of any town.
      let isHigh = match.places.allSatisfy { gazetteer.level(of: $0) != .township }
      return suffix.kind == .port || isHigh ? (Array(match.places), stem.lowerBound) : nil
    }
    // 胜山|头村 would leave too little of the name.
    guard suffix.kind == .village, match.risk < (isTaiwanese ? 3 : 2),
      match.span.end + 1 < stem.upperBound,
      let place = lattice.resolver.chosen(among: match.places),
      gazetteer.parent(of: place).map(lattice.resolver.evidence.knows) == true
    else { return nil }
    return ([place], match.span.end)
  }

  /// Takes in class words that go on where one ends: 牟山湿地|公园.
  private func lengthened(_ end: Int) -> Int {
    for next in end + 2..<end + 5 where next <= scalars.count {
      if suffixes.mayEnd(scalars[next - 1]),
        let (word, suffix) = suffixes.suffix(endingAt: next, limit: end, in: scalars), word == end,
        suffix.kind == .venue || suffix.kind == .estate || suffix.kind == .market
      {
        return next
      }
    }
    return end
  }
}
