// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names without a class word that stand in a list of places.
extension PlacePass {
  /// Finds names that a list holds together: 分赴|南门桥和三里店, 烈屿乡|青岐、南塘及上库, 古坑草岭、|石壁、樟湖等地.
  mutating func findJoined() {
    var position = 0
    for mark in marks.separators where mark >= position {
      position = collectJoined(from: mark)
    }
    settle()
  }

  /// Collects the list whose first mark stands at `mark`; returns where it ends.
  private mutating func collectJoined(from mark: Int) -> Int {
    let first = firstJoined(endingAt: mark)
    guard let first else { return mark + 1 }
    var members = first.isEmpty ? [] : [first]
    var end = mark
    while end < scalars.count, members.count < 64, isJoinMark(end),
      let next = joined(from: end + 1)
    {
      if !isTaken(next) { members.append(next) }
      end = next.end
    }
    // A list that is none is not read again from its next mark.
    guard members.count > 1, !arePersons(members) else { return max(end, mark + 1) }
    for member in members { insertJoined(member) }
    return max(end, mark + 1)
  }

  private mutating func insertJoined(_ member: Span) {
    let link = PlaceDraft.Link(name: words(member), level: .village)
    let index = Self.firstIndex(endingAfter: member.start - 1, drafts)
    if index < drafts.count, drafts[index].span.end == member.start {
      // 烈屿乡|青岐: what stands behind its town belongs to the same mention.
      drafts[index].span.end = member.end
      drafts[index].tail.append(link)
    } else {
      insert(
        PlaceDraft(span: member, candidates: [], unit: member, tail: [link], rule: .shared))
    }
  }

  /// The member before the first mark of a list, empty where it is a place found before; nothing where no place is spoken of.
  private func firstJoined(endingAt mark: Int) -> Span? {
    if let place = draft(endingAt: mark) {
      return place.tail.last?.level == .venue ? nil : Span(mark, mark)
    }
    for count in 2...4 where mark - count > 0 {
      let member = Span(mark - count, mark)
      guard mayBeJoined(member) else { continue }
      if let town = draft(endingAt: member.start), town.tail.isEmpty, endsAsTown(town.unit) {
        return member
      }
      if isReached(member.start) { return member }
    }
    return nil
  }

  /// The member that begins at `start`, if it is a place or may be the name of one.
  private func joined(from start: Int) -> Span? {
    let index = Self.firstIndex(endingAfter: start, drafts)
    if index < drafts.count, drafts[index].span.start == start { return drafts[index].span }
    var end = start
    while end < scalars.count, end - start < 5, PlaceContexts.isHan(scalars[end]),
      !endsJoined(end, from: start)
    {
      end += 1
    }
    let member = Span(start, end)
    guard member.count > 1, member.count < 5, mayBeJoined(member) else { return nil }
    return member
  }

  /// Whether a member that begins at `start` ends at `end`, though no mark stands there.
  private func endsJoined(_ end: Int, from start: Int) -> Bool {
    guard end - start > 1 else { return isJoinMark(end) }
    return isJoinMark(end) || scalars[end] == "等" || contexts.isFollowed(at: end, in: scalars)
      || contexts.isDoing(at: end, in: scalars)
  }

  private func isJoinMark(_ offset: Int) -> Bool {
    switch scalars[offset] {
    case "、", "和", "与", "及": return true
    default: return false
    }
  }

  /// Whether somebody goes to what begins at `start`: 分赴|南门桥, 深入|水南.
  private func isReached(_ start: Int) -> Bool {
    switch scalars[start - 1] {
    case "赴", "进", "到", "往", "抵", "入", "在": return contexts.left(of: start, in: scalars) == .taking
    default: return false
    }
  }

  /// Whether the characters are likelier a name than a word.
  private func mayBeJoined(_ member: Span) -> Bool {
    let stem = member.start..<member.end
    guard contexts.isStem(stem, in: scalars), !isBlocked(member), !isTaken(member),
      !contexts.isEpithet(stem, in: scalars), !contexts.isOrganized(at: member.end, in: scalars),
      suffixes.characters.score(stem, in: scalars) > 2,
      !gazetteer.isCommonWord(scalars[member.end - 2], scalars[member.end - 1])
    else { return false }
    // 南门|桥 may begin with a word.
    return member.count < 4
      || !gazetteer.isCommonWord(scalars[member.start], scalars[member.start + 1])
  }

  /// Whether all of the members may be persons: 到|王芳、李丽家.
  private func arePersons(_ members: [Span]) -> Bool {
    members.allSatisfy { $0.count < 4 && contexts.isSurname(scalars[$0.start]) }
  }
}
