// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

extension NameWalk {
  /// Takes the 市 of 市中医医院, or a place that no table knows with its class word: 高木村.
  mutating func takeUnit() -> Bool {
    var start = position
    if position - 2 >= limit, NameCharacters.isLongUnit(text[position - 2], text[position - 1]) {
      start -= 2
    } else if NameCharacters.isUnit(text[position - 1]) {
      start -= 1
    }
    guard start < position else { return takeSchoolOf() }
    if start > 0, NameCharacters.isSweeping(text[start - 1]) { return false }
    let edge = unknownEdge(from: start, most: 6)
    let count = start - edge.start
    if NameCharacters.isHighUnit(text[start]) {
      if start > 0, NameCharacters.joinsUnit(text[start - 1]) { return false }
      if let place = places.longest(endingAt: start, limit: limit), places.isCertain(place) {
        take(.place, from: place.span.start)
        return true
      }
      guard count == 0 ? edge.isClear : !edge.isJoined else { return false }
      take(.unit, from: start)
      return true
    }
    if count >= (edge.isJoined ? 1 : 2), count <= 5, edge.isClear || edge.isJoined {
      take(.place, from: edge.start)
      return true
    }
    guard count == 0, edge.isClear else { return false }
    take(.unit, from: start)
    return true
  }

  /// Takes the 校 of 校团委 and the 院 of 院党委.
  mutating func takeSchoolOf() -> Bool {
    let one = text[position - 1]
    guard row.needs == .parent || row.kind == "party", one == "校" || one == "院" else {
      return false
    }
    let edge = unknownEdge(from: position - 1, most: 2)
    guard edge.start == position - 1, edge.isClear else { return false }
    take(.deictic, from: position - 1)
    return true
  }

  /// Takes words that no table knows.
  mutating func takeUnknown() -> Bool {
    let most = row.needs == .parent ? 5 : row.kind == "company" ? 12 : 8
    let edge = unknownEdge(from: position, most: most)
    let count = position - edge.start
    guard count > 0 else { return false }
    if row.kind == "team", let start = mission() {
      take(.trade, from: start)
      return true
    }
    if isCounted { return endGeneric() }
    if edge.isJoined {
      take(.unknown, from: edge.start)
      return true
    }
    guard edge.isClear, count >= 2,
      !NameCharacters.endsPhrase(text[position - 1])
    else { return false }
    if row.needs == .brand {
      take(.unknown, from: edge.start)
    } else if parts.count == 1, count <= 4, startsWithUnit() {
      take(.place, from: edge.start)
    }
    return false
  }

  /// Where 援 stands before a place's one letter, or after a batch before words that no table knows.
  func mission() -> Int? {
    for count in 2...6 where position - count > limit && text[position - count] == "援" {
      let before = text[position - count - 1]
      return count == 2 || NameCharacters.isBatch(before) ? position - count : nil
    }
    return nil
  }

  /// Whether organisations are counted: 30家医院, 十余所学校.
  var isCounted: Bool {
    guard position - 2 >= limit else { return false }
    switch text[position - 1] {
    case "家", "所", "个", "支", "间":
      let number = text[position - 2]
      return NameCharacters.isNumeral(number) || number == "余" || number == "多" || number == "两"
    default: return false
    }
  }

  /// Whether the class word begins with the class word of a place: 村委会, 居委会.
  func startsWithUnit() -> Bool {
    guard head.count > 2 else { return false }
    let one = text[head.start]
    return one == "村" || one == "居" || one == "镇" || one == "乡"
      || one == "社" && text[head.start + 1] == "区"
  }

  /// How far words that no table knows go on to the left of `end`.
  func unknownEdge(from end: Int, most: Int) -> UnknownEdge {
    var edge = rawEdge(from: end, most: most)
    while edge.start < end, text[edge.start] == "·" { edge.start += 1 }
    return edge
  }

  func rawEdge(from end: Int, most: Int) -> UnknownEdge {
    var start = end
    while true {
      guard start > limit, !NameCharacters.isHard(text[start - 1]) else {
        return UnknownEdge(start: start, isClear: true)
      }
      if start < end, known(endingAt: start) {
        return UnknownEdge(start: start, isJoined: true)
      }
      if start < end, earlierIndex(endingAt: start) != nil {
        return UnknownEdge(start: start)
      }
      if NameCharacters.isFunctional(text[start - 1]) {
        return UnknownEdge(start: start, isClear: true)
      }
      let words = lexicon.words(in: text, endingAt: start, limit: limit)
      if words.before < start, words.before <= words.part {
        return UnknownEdge(start: start, isClear: true)
      }
      if words.modifier < start - 1, words.modifier <= words.part {
        return UnknownEdge(start: start, isClear: true, isModified: true)
      }
      guard end - start < most else { return UnknownEdge(start: start) }
      start -= 1
    }
  }

  /// Whether a place, an owner or an organisation ends at `end`.
  func known(endingAt end: Int) -> Bool {
    if let place = places.longest(endingAt: end, limit: limit), places.isCertain(place) {
      return true
    }
    if named(endingAt: end) { return true }
    return lexicon.words(in: text, endingAt: end, limit: limit).partRoles.contains(.owner)
  }

  /// Where words that no table knows start, and what stands there.
  struct UnknownEdge {
    var start: Int
    /// Whether a word that no name holds, or no word at all, stands before them.
    var isClear = false
    /// Whether a place, an owner or an organisation stands before them.
    var isJoined = false
    /// Whether a word that says what sort is meant stands before them.
    var isModified = false
  }
}
