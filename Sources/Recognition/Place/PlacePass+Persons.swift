// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names of places inside the names of persons.
extension PlacePass {
  /// Whether the bare name is a part of a person's name.
  func isOfPerson(_ span: Span) -> Bool {
    isGivenNameOfTitled(span) || isSigner(span) || beginsForeignName(span)
  }

  /// Whether a given name and a dot stand before `start`: 阿依古丽·|哈密, but not 北京·|昌平.
  func isFamilyName(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    switch scalars[start - 1] {
    case "·", "•", "・": break
    default: return false
    }
    guard PlaceContexts.isHan(scalars[start - 2]) else { return false }
    return !(max(0, start - 6)..<start - 1).contains { offset in
      lattice.matches(at: offset).contains { $0.span.end == start - 1 }
    }
  }

  /// Whether a family name stands before it, and a title beside the two: 校长叶|海林, 赵|长清|医师.
  private func isGivenNameOfTitled(_ span: Span) -> Bool {
    let family = span.start - 1
    guard span.count == 2, family > 0, contexts.isSurname(scalars[family]),
      contexts.left(of: span.start, in: scalars) == .none,
      !gazetteer.isCommonWord(scalars[family - 1], scalars[family])
    else { return false }
    return contexts.endsInTitle(at: family, in: scalars)
      || contexts.beginsTitle(at: span.end, in: scalars)
  }

  /// Whether it stands where those who have written a text are named: (通讯员 |阳新| 记者 …), but not 记者 |保山|报道.
  private func isSigner(_ span: Span) -> Bool {
    var start = span.start
    while start > 0, isSpace(start - 1) { start -= 1 }
    guard start < span.start, isBehindByline(start) else { return false }
    var end = span.end
    while end < scalars.count, isSpace(end) { end += 1 }
    guard end < scalars.count, scalars[end] != ")", scalars[end] != "）", scalars[end] != "\n" else {
      return true
    }
    return end > span.end && contexts.beginsTitle(at: end, in: scalars)
  }

  private func isSpace(_ offset: Int) -> Bool {
    scalars[offset] == " " || scalars[offset] == "\u{3000}"
  }

  /// Whether a foreign name goes on to its dot: |木里|沙阿力·马俄孜.
  private func beginsForeignName(_ span: Span) -> Bool {
    var end = span.end
    var others = 0
    while end < scalars.count, end < span.end + 6, PlaceContexts.isHan(scalars[end]) {
      if !contexts.foreign.contains(scalars[end]) { others += 1 }
      end += 1
    }
    guard end - span.end > others * 2, end + 1 < scalars.count,
      scalars[end] == "·" || scalars[end] == "•"
    else { return false }
    return PlaceContexts.isHan(scalars[end + 1])
  }
}
