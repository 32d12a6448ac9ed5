// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Members of lists whose class word stands elsewhere.
extension PlacePass {
  /// Collects the villages that brackets list behind their number: 三里(高义、三光、华陵), 2个村(东岸、西岸).
  mutating func collectBracketed(behind end: Int) {
    guard end > 1, end < scalars.count, scalars[end] == "(" || scalars[end] == "（",
      let (word, suffix) = suffixes.suffix(endingAt: end, limit: max(0, end - 3), in: scalars),
      suffix.kind == .village || suffix.kind == .ward, word > 0,
      PlaceNumbers.counts(scalars[word - 1])
    else { return }
    var close = end + 1
    var hasMark = false
    while close < min(scalars.count, end + 40),
      scalars[close] == "、" || PlaceContexts.isHan(scalars[close])
    {
      if scalars[close] == "、" { hasMark = true }
      close += 1
    }
    guard hasMark, close < scalars.count, scalars[close] == ")" || scalars[close] == "）" else {
      return
    }
    let name = scalars[end - 1] == "区" ? "社区" : words(Span(end - 1, end))
    collectMembers(before: close, name, suffix.level)
  }

  /// Takes in the village that shares its class word with the one listed behind it: 沙田镇|大湖、大坑村.
  mutating func extendFirstMembers() {
    for index in drafts.indices.dropFirst() {
      let (next, town) = (drafts[index], drafts[index - 1])
      guard next.candidates.isEmpty, next.tail.count == 1, next.tail[0].level == .village,
        scalars[next.span.end - 1] == "村", town.tail.isEmpty, endsAsTown(town.unit)
      else { continue }
      let member = Span(town.span.end, next.span.start - 1)
      guard member.count == 2 || member.count == 3,
        scalars[member.end] == "、" || isListWord(member.end), !isBlocked(member),
        contexts.isStem(member.start..<member.end, in: scalars),
        !contexts.isEpithet(member.start..<member.end, in: scalars),
        suffixes.characters.score(member.start..<member.end, in: scalars) > -3
      else { continue }
      drafts[index - 1].span.end = member.end
      drafts[index - 1].tail = [.init(name: words(member) + "村", level: .village)]
    }
  }

  private func isListWord(_ offset: Int) -> Bool {
    scalars[offset] == "和" || scalars[offset] == "与"
  }
}
