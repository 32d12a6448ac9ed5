// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Roads and railways that are named after the provinces at their ends.
extension PlacePass {
  /// Finds names of two letters or more and what they run as: 川藏线, 青藏铁路, 川藏公路南线.
  mutating func findRoutes() {
    for mark in marks.routes {
      let head = startOfClassWord(mark)
      var start = head
      while start > 0, head - start < 4, contexts.letterSet.contains(scalars[start - 1]) {
        start -= 1
      }
      guard head - start > 1,
        !(start > 0 && gazetteer.isCommonWord(scalars[start - 1], scalars[start]))
      else { continue }
      let span = Span(start, endOfBranch(mark + 1))
      guard !isBlocked(span), !isTaken(span) else { continue }
      insert(
        PlaceDraft(
          span: span, candidates: [], unit: span, tail: [.init(name: words(span), level: .other)],
          isBorderless: true, rule: .route))
    }
  }

  /// Where 公路, 铁路 or 线, of which the last character stands at `offset`, begins.
  private func startOfClassWord(_ offset: Int) -> Int {
    guard scalars[offset] == "路", offset > 0 else { return offset }
    switch scalars[offset - 1] {
    case "公" where offset > 2 && scalars[offset - 3] == "高" && scalars[offset - 2] == "速":
      return offset - 3
    case "公", "铁": return offset - 1
    default: return offset
    }
  }

  /// Where the name ends if it is that of a branch: 公路|南线.
  private func endOfBranch(_ end: Int) -> Int {
    guard end + 1 < scalars.count, scalars[end + 1] == "线" else { return end }
    switch scalars[end] {
    case "东", "西", "南", "北", "中": return end + 2
    default: return end
    }
  }
}
