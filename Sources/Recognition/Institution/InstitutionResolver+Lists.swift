// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension InstitutionResolver {
  /// Adds the members of lists that share the last one's class word: 九隆、河图街道社区卫生服务中心.
  mutating func addMembers() {
    for index in candidates.indices where candidates[index].isNamed {
      guard entityOf[index] != nil, let class_ = sharedClass(of: candidates[index]) else {
        continue
      }
      addMembers(before: candidates[index], class_)
    }
  }

  /// The words that the last place's class word and what follows it make: 街道社区卫生服务中心.
  private func sharedClass(of candidate: NameCandidate) -> Span? {
    guard let place = candidate.parts.last(where: { $0.piece == .place }),
      place.start == candidate.span.start, place.end > place.start + 2
    else { return nil }
    let last = text.scalars[place.end - 1]
    if last == "道", text.scalars[place.end - 2] == "街" {
      return Span(place.end - 2, candidate.span.end)
    }
    guard last == "镇" || last == "乡" || last == "村" else { return nil }
    return Span(place.end - 1, candidate.span.end)
  }

  private mutating func addMembers(before candidate: NameCandidate, _ class_: Span) {
    var end = candidate.span.start
    var found = 0
    while found < 12, end > 2, text.scalars[end - 1] == "、" {
      end -= 1
      guard let start = memberStart(endingAt: end) else { return }
      let name = Array(text.scalars[start..<end]) + text.scalars[class_.start..<class_.end]
      let seat = lattice.resolver.seat(from: start, to: end, in: lattice, text: text)
      items.append(
        Item(
          span: Span(start, end), name: name, kind: candidate.kind,
          code: seat.flatMap { lattice.resolver.gazetteer.code(of: $0.place) },
          rule: "institution.member"))
      end = start
      found += 1
    }
  }

  /// Two to four characters, up to a comma or a word that no name holds.
  private func memberStart(endingAt end: Int) -> Int? {
    var start = end
    while start > 0, end - start <= 4, !NameCharacters.isHard(text.scalars[start - 1]) {
      let words = lexicon.words(in: text.scalars, endingAt: start, limit: max(0, start - 8))
      if words.before < start || words.part < start && start < end { break }
      start -= 1
    }
    return (2...4).contains(end - start) ? start : nil
  }
}
