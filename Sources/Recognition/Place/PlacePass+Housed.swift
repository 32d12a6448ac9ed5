// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Villages that institutions are named after.
extension PlacePass {
  /// Returns the villages inside institutions' names, for they may be said alone elsewhere: 沙河乡|口社村|卫生室.
  func villagesInInstitutions() -> [PlaceDraft] {
    var result: [PlaceDraft] = []
    var next = 0
    for institution in blocked {
      let name = institution.span
      while next < marks.suffixes.count, marks.suffixes[next] <= name.start { next += 1 }
      var mark = next
      while mark < marks.suffixes.count, marks.suffixes[mark] < name.end {
        if let village = village(endingAt: marks.suffixes[mark], in: name) {
          result.append(village)
          break
        }
        mark += 1
      }
    }
    return result
  }

  /// The village whose class word ends at `end` in an institution's name, where a listed unit or nothing stands before it.
  private func village(endingAt end: Int, in name: Span) -> PlaceDraft? {
    guard
      let (word, suffix) = suffixes.suffix(endingAt: end, limit: name.start, in: scalars),
      suffix.kind == .village, !suffixes.isCut(at: end, in: scalars)
    else { return nil }
    let holder = lattice.chain(at: name.start, limit: word)
    let start = holder?.span.end ?? name.start
    let stem = start..<word
    guard stem.count > 1, stem.count < 5, contexts.isStem(stem, in: scalars),
      !contexts.isEpithet(stem, in: scalars), !isWord(stem, suffix), !isCounted(stem)
    else { return nil }
    let span = Span(start, end)
    return PlaceDraft(
      span: span, candidates: holder.map { Array($0.candidates) } ?? [], unit: span,
      tail: [.init(name: words(span), level: suffix.level)], rule: .repeated)
  }
}
