// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Where words that no table knows start.
extension NameWalk {
  /// How far words that no table knows go on to the left of `end`.
  func unknownEdge(from end: Int, most: Int) -> UnknownEdge {
    if let edge = yearEdge(end) { return edge }
    var edge = rawEdge(from: end, most: most)
    while edge.start < end, text[edge.start] == "·" { edge.start += 1 }
    return edge
  }

  /// The edge after a date: 2017年医院, 5月3日公司.
  private func yearEdge(_ end: Int) -> UnknownEdge? {
    guard end - 2 >= limit, ("0"..."9").contains(text[end - 2]) else { return nil }
    switch text[end - 1] {
    case "年", "月", "日": return UnknownEdge(start: end, isClear: true)
    default: return nil
    }
  }

  func rawEdge(from end: Int, most: Int) -> UnknownEdge {
    var start = end
    /// The edge that counts if no place stands further to the left.
    var near: UnknownEdge?
    while true {
      guard start > limit, !NameCharacters.isHard(text[start - 1]) else {
        return near ?? UnknownEdge(start: start, isClear: true)
      }
      if start < end,
        known(endingAt: start) || unitEnds(at: start) || localityEnds(at: start)
          || isHouseOfOffice(endingAt: start)
      {
        let edge = UnknownEdge(start: start, isJoined: true)
        guard isDoubtful(endingAt: start) else { return edge }
        near = near ?? edge
      }
      if start < end, isDepartment, let house = earlierIndex(endingAt: start),
        earlier[house].isLocal, !earlier[house].isGeneric
      {
        return near ?? UnknownEdge(start: start, isJoined: true)
      }
      if start < end, earlierIndex(endingAt: start) != nil {
        return near
          ?? UnknownEdge(
            start: start, isClear: isBrandBehindSort(start, end), isBehindHouse: true)
      }
      if start < end, let edge = edgeAcross(start) { return edge }
      if start < end, let edge = yearEdge(start) { return edge }
      if start < end, isCounted(before: start) { return UnknownEdge(start: start, isClear: true) }
      if NameCharacters.isFunctional(text[start - 1]) || pointsBack(start) {
        return near ?? UnknownEdge(start: start, isClear: true)
      }
      let words = lexicon.words(in: text, endingAt: start, limit: limit)
      if start < end, words.partRoles.contains(.link), words.part < start - 1,
        joins(at: words.part)
      {
        return UnknownEdge(start: start, isJoined: true)
      }
      if words.before < start, words.before <= words.part, !isInside(words.before, start),
        !isTradeOfName(words)
      {
        if let inner = properEdge(words.before, start) ?? shortEdge(words.before, start, end) {
          return inner
        }
        return near ?? UnknownEdge(start: start, isClear: true)
      }
      if words.modifier < start - 1, words.modifier <= words.part,
        !(words.isField && isRegistered)
      {
        let edge = UnknownEdge(start: start, isClear: true, isModified: true)
        guard words.isField else { return near ?? edge }
        if near == nil {
          near = edge
          near?.isField = true
        }
      }
      guard end - start < most else { return near ?? UnknownEdge(start: start) }
      start -= 1
    }
  }

  /// Whether 暨 joins two parts of a team's name, or 和 begins a longer word: 和平门.
  func isInside(_ before: Int, _ end: Int) -> Bool {
    if end < head.start, text[end] == "之" { return true }
    guard end - before == 1, end <= head.start else { return false }
    if isSecondOfName(before) { return true }
    if text[before] == "暨" { return row.kind == .team }
    if text[before] == "里" { return row.kind == .company && head.count >= 4 }
    guard end < head.start else { return false }
    return lexicon.words(in: text, endingAt: end + 1, limit: before).part == before
  }

  /// Whether 和 follows one character that no other stands before, and so joins nothing: 由中和药业集团.
  private func isSecondOfName(_ offset: Int) -> Bool {
    guard text[offset] == "和", offset - 1 >= limit, row.needs == .brand,
      earlierIndex(endingAt: offset) == nil,
      !NameCharacters.isHard(text[offset - 1]), !NameCharacters.isFunctional(text[offset - 1]),
      !NameCharacters.isSweeping(text[offset - 1])
    else { return false }
    guard offset - 1 > limit, !NameCharacters.isHard(text[offset - 2]) else { return true }
    return lexicon.words(in: text, endingAt: offset - 1, limit: limit).before < offset - 1
  }

  /// The edge of a proper name that ends in 和 or 同 right after a place: 贵州黔和律师事务所.
  func properEdge(_ before: Int, _ end: Int) -> UnknownEdge? {
    guard end - before == 1, text[before] == "和" || text[before] == "同", before - 1 > limit,
      !NameCharacters.isUnit(text[before - 1]),
      let place = places.longest(endingAt: before - 1, limit: limit), places.isCertain(place),
      place.isFull || startsClear(place.span.start)
    else { return nil }
    return UnknownEdge(start: before - 1, isJoined: true)
  }

  /// The edge of a proper name of two characters, the first of which is 至 and the like, right after a
  /// place: 海城至德医院; or after a place that ends in such a word: 大里崇光狮子会.
  private func shortEdge(_ before: Int, _ end: Int, _ last: Int) -> UnknownEdge? {
    guard end - before == 1, before > limit else { return nil }
    if end == last, NameCharacters.endsProperName(text[before]), isLoneStart(before - 1) {
      return UnknownEdge(start: before - 1, isClear: true)
    }
    guard row.needs == .brand else { return nil }
    if end < last, let place = places.longest(endingAt: end, limit: limit),
      place.span.count >= 2, startsClear(place.span.start)
    {
      return UnknownEdge(start: end, isJoined: true)
    }
    guard last - end == 1, NameCharacters.startsProperName(text[before]),
      let place = places.longest(endingAt: before, limit: limit), places.isCertain(place),
      startsClear(place.span.start)
    else { return nil }
    return UnknownEdge(start: before, isJoined: true)
  }

  /// Whether a word that ends names elsewhere is what a company or a society does: 管理, 促进.
  private func isTradeOfName(_ words: InstitutionLexicon.LeftWords) -> Bool {
    guard words.before == words.part, words.partRoles.contains(.trade),
      row.kind == .company && head.count >= 4
        || row.kind == .ngo || row.kind == .other || row.kind == .unit
        || row.kind == .university && text[head.start] == "研"
    else { return false }
    let word = text[words.part..<(words.part + 2)]
    return Self.trades.contains { word.elementsEqual($0.unicodeScalars) }
  }

  private static let trades = ["管理", "促进", "服务", "发展", "交流", "保障", "投资"]

  /// Whether a company's name follows the class word of its sort: 投资银行雷曼兄弟公司.
  private func isBrandBehindSort(_ start: Int, _ end: Int) -> Bool {
    guard row.kind == .company, row.needs == .brand, end - start >= 4,
      let index = earlierIndex(endingAt: start)
    else { return false }
    return earlier[index].kind == .company && !earlier[index].isDeictic
  }

  /// Whether one character that no word holds stands at `offset` after a stop: the 思 of 、思经乡.
  func isLoneStart(_ offset: Int) -> Bool {
    guard offset >= limit, !NameCharacters.isHard(text[offset]),
      !NameCharacters.isFunctional(text[offset]), !NameCharacters.isSweeping(text[offset]),
      offset == limit || NameCharacters.isHard(text[offset - 1])
    else { return false }
    let words = lexicon.words(in: text, endingAt: offset + 1, limit: offset)
    return words.before > offset && words.modifier > offset
  }

  /// Whether the place that ends at `end` is a short name that other words may go on into: the 南华
  /// of 湖南华纳.
  private func isDoubtful(endingAt end: Int) -> Bool {
    guard let place = places.longest(endingAt: end, limit: limit), !place.isFull,
      places.isCertain(place), !named(endingAt: end)
    else { return false }
    return !startsClear(place.span.start)
  }

  /// Whether a stop, a place or a word that no name holds stands before `offset`.
  func startsClear(_ offset: Int) -> Bool {
    endsLongWord(at: offset) || places.longest(endingAt: offset, limit: limit) != nil
      || lexicon.words(in: text, endingAt: offset, limit: limit).partRoles.contains(.owner)
  }

  /// Whether no word goes on over `offset`: a stop, or a word that no name holds, stands before it.
  func endsWord(at offset: Int) -> Bool {
    guard offset > limit, !NameCharacters.isHard(text[offset - 1]) else { return true }
    if NameCharacters.isFunctional(text[offset - 1]) { return true }
    let words = lexicon.words(in: text, endingAt: offset, limit: limit)
    return words.before < offset || words.modifier < offset
  }

  /// The same, but for a modifier of one character: 小凉山.
  private func endsLongWord(at offset: Int) -> Bool {
    guard endsWord(at: offset) else { return false }
    guard offset > limit, !NameCharacters.isHard(text[offset - 1]),
      !NameCharacters.isFunctional(text[offset - 1])
    else { return true }
    let words = lexicon.words(in: text, endingAt: offset, limit: limit)
    return words.before < offset || words.modifier < offset - 1
  }

  /// Whether the bare class word of a unit ends at `end`: the 县 of 县投资促进局.
  func unitEnds(at end: Int) -> Bool {
    guard end > limit, NameCharacters.isUnit(text[end - 1]) else { return false }
    guard end - 1 > limit, !NameCharacters.isHard(text[end - 2]) else { return true }
    if NameCharacters.isFunctional(text[end - 2]) { return true }
    if earlierIndex(endingAt: end - 1) != nil { return true }
    let words = lexicon.words(in: text, endingAt: end - 1, limit: limit)
    return words.before < end - 1 && words.before <= words.part
  }

  /// The edge of words that 与 joins to others right behind a place: 县身心健康与成瘾防治所.
  private func edgeAcross(_ start: Int) -> UnknownEdge? {
    guard row.kind != .company, let end = joint(endingAt: start) else { return nil }
    let words = lexicon.words(in: text, endingAt: end, limit: limit)
    if words.partRoles.contains(.trade), known(endingAt: words.part) || unitEnds(at: words.part) {
      return UnknownEdge(start: words.part, isJoined: true)
    }
    guard text[end] != "和", words.before == end else { return nil }
    var edge = end
    while edge > max(limit, end - 6), !NameCharacters.isHard(text[edge - 1]),
      !NameCharacters.isFunctional(text[edge - 1])
    {
      edge -= 1
      guard end - edge >= 2, let place = places.longest(endingAt: edge, limit: limit) else {
        continue
      }
      return place.isFull ? UnknownEdge(start: edge, isJoined: true) : nil
    }
    return nil
  }

  /// Where 与, 及 or 和 starts that ends at `end` and has no organisation before it.
  private func joint(endingAt end: Int) -> Int? {
    guard end - 3 > limit, earlierIndex(endingAt: end - 1) == nil, text[end - 2] != "以" else {
      return nil
    }
    return text[end - 1] == "与" || text[end - 1] == "及" || text[end - 1] == "和" ? end - 1 : nil
  }

  /// Whether a village or a community that no table knows ends at `end`: 湖西社区.
  private func localityEnds(at end: Int) -> Bool {
    guard end - 3 > limit else { return false }
    var start = end - 1
    if NameCharacters.isLongUnit(text[end - 2], text[end - 1]) {
      start = end - 2
    } else if text[end - 1] != "镇", text[end - 1] != "乡", text[end - 1] != "村" {
      return false
    }
    let floor = max(limit, start - 4)
    var edge = start
    while edge > floor {
      edge -= 1
      if start - edge >= 2, endsWord(at: edge) { return !NameCharacters.isSweeping(text[edge]) }
    }
    return false
  }

  /// Whether 该, 本 and the like stand before the class word of a unit that ends at `end`: 该镇.
  private func pointsBack(_ end: Int) -> Bool {
    guard end - 2 >= limit, NameCharacters.isUnit(text[end - 1]) else { return false }
    return NameCharacters.isSweeping(text[end - 2])
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
    /// Whether a name may hold that word.
    var isField = false
    /// Whether a house stands before them.
    var isBehindHouse = false
  }
}
