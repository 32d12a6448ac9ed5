// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Finds class words and what belongs to them.
struct CandidateScanner {
  let lexicon: InstitutionLexicon

  /// Returns every class word with its left edge, named or not, sorted by end.
  func candidates(in text: [Unicode.Scalar], places: PlaceEnds) -> [NameCandidate] {
    var found: [NameCandidate] = []
    found.reserveCapacity(text.count / 32)
    var next = 0
    while let (position, match) = lexicon.heads.firstMatch(
      in: text, from: next, limit: text.count)
    {
      let head = Span(position, areaEnd(after: match.end, row: match.value, in: text))
      let needs = lexicon.headRows[match.value].needs
      if needs == .never {
        next = match.end
        continue
      }
      if needs != .deictic, goesOn(head, in: text) {
        next = position + 1
        continue
      }
      found.append(candidate(head, row: match.value, after: found, in: text, places))
      next = head.end
    }
    return found
  }

  /// Where a society's numbered area ends: 扶轮3482地区, 狮子会300F区.
  private func areaEnd(after end: Int, row: Int, in text: [Unicode.Scalar]) -> Int {
    guard end < text.count, ("0"..."9").contains(text[end]), lexicon.headRows[row].kind == "ngo"
    else { return end }
    var stop = end
    while stop < text.count, stop < end + 6, !NameCharacters.isHard(text[stop]),
      text[stop].isASCII
    { stop += 1 }
    if stop < text.count, text[stop] == "区" { return stop + 1 }
    guard stop + 1 < text.count, text[stop] == "地", text[stop + 1] == "区" else { return end }
    return stop + 2
  }

  /// A function of its own, so that the walk's reference to `found` ends before `found` grows.
  private func candidate(
    _ head: Span, row: Int, after found: [NameCandidate], in text: [Unicode.Scalar],
    _ places: PlaceEnds
  ) -> NameCandidate {
    var walk = NameWalk(
      text: text, lexicon: lexicon, places: places, earlier: found, head: head, row: row)
    return walk.candidate(row: row)
  }

  /// Whether a word that starts inside `head` goes on after it: the 院落 of 中心院落.
  private func goesOn(_ head: Span, in text: [Unicode.Scalar]) -> Bool {
    if head.count == 1, head.end < text.count, NameCharacters.continuesUnit(text[head.end]) {
      return true
    }
    var start = head.end - 1
    let floor = max(head.start, head.end - 6)
    while start >= floor {
      if let word = lexicon.over.longestMatch(
        in: text, at: start, limit: min(text.count, head.end + 6)), word.end > head.end,
        word.value == 1
      {
        return true
      }
      start -= 1
    }
    return false
  }
}
