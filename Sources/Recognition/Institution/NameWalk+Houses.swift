// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// What hangs on a house: offices, branches of parties, teams; and places that are too short to trust.
extension NameWalk {
  /// Whether a place's name may be the end of other words: a short one, or one character with its class
  /// word (the 朗镇 of 南朗镇).
  func isShort(_ place: PlaceLattice.Match) -> Bool {
    !place.isFull || place.span.count == 2 && row.kind != .team
  }

  /// Takes a town or village that no table knows where a table knows its end: 南朗镇.
  mutating func takeTown(_ place: PlaceLattice.Match) -> Bool {
    guard place.isFull, place.span.count == 2 else { return false }
    switch text[place.span.end - 1] {
    case "镇", "乡", "村": break
    default: return false
    }
    let edge = unknownEdge(from: place.span.start, most: 2)
    guard edge.start < place.span.start, edge.isClear || edge.isJoined, !edge.isModified,
      !NameCharacters.isSweeping(text[edge.start])
    else { return false }
    take(.place, from: edge.start)
    return true
  }

  /// Where the division starts that the name of a corps ends in: the 第三师 of 新疆生产建设兵团第三师.
  func startOfDivision(_ head: Span) -> Int {
    guard row.kind == .military, head.count >= 5, row.needs == .nothing else { return head.end }
    var start = head.end - 1
    while start > head.start + 1, text[start] != "团" || text[start - 1] != "兵" { start -= 1 }
    return start > head.start + 1 ? start + 1 : head.end
  }

  /// Whether a medium's name goes on as a company's: 绍兴传媒文化创意产业园有限公司.
  func isFirmOfMedium(_ house: NameCandidate) -> Bool {
    row.kind == .company && head.count >= 4 && text[house.span.end - 1] != "报"
      && text[house.span.end - 1] != "网" && text[house.span.end - 1] != "社"
  }

  /// Whether a company may hang on a house: on a school or an office only right behind it.
  func isOwner(of row: InstitutionLexicon.Head, _ house: NameCandidate) -> Bool {
    if house.kind == .government, house.parts.first?.piece == .owner { return true }
    if isBranch, text[house.span.end - 1] == "行" { return true }
    switch house.kind {
    case .school, .healthCenter, .government, .party, .careHome, .clinic:
      return !has(.unknown) && !has(.place)
    default: return house.kind == .company || house.kind == .media || !isSettled
    }
  }

  /// Whether a house that words without a place name ends at `end`, which an office may hang on: the 县府
  /// of 县府社劳局, the 省政协 of 省政协教科卫体委员会.
  func isHouseOfOffice(endingAt end: Int) -> Bool {
    guard row.kind == .government || row.kind == .military || isNamedTeam(from: end),
      let index = earlierIndex(endingAt: end),
      earlier[index].isLocal || earlier[index].parent != nil
    else { return false }
    if row.kind == .team { return earlier[index].isLocal && text[end - 1] == "院" }
    if row.kind == .military { return earlier[index].kind == .government && text[end - 1] == "局" }
    guard earlier[index].isLocal else { return false }
    switch text[end - 1] {
    case "府":
      return text[end - 2] != "政" && (text[head.end - 1] == "局" || text[head.end - 1] == "处")
    case "协", "大": return text[head.end - 1] == "会"
    default: return false
    }
  }

  /// Whether a few words from `start` on are a team's proper name: the 银杏 of 县中医院银杏志愿者服务队.
  private func isNamedTeam(from start: Int) -> Bool {
    row.kind == .team && (2...4).contains(head.start - start) && head.count >= 3
      && text[head.end - 2] == "务"
  }

  /// Where verbs start, the last of them at `start`, that name an office right behind its house: 中联办协调部,
  /// 市卫健委支援合作处.
  func officeStart(_ start: Int) -> Int? {
    guard row.needs == .parent, parts.count <= 2, parts.last?.piece == .head || has(.trade),
      head.count == 1 || text[head.end - 1] == "处", position - start == 2
    else { return nil }
    let words = lexicon.words(in: text, endingAt: start, limit: limit)
    let end = words.partRoles == .trade ? words.part : start
    guard let found = [start, end, words.before].first(where: isHouse), text[start] != "住" else {
      return nil
    }
    switch text[head.end - 1] {
    case "部", "处", "科": return found == words.before ? found : start
    default: return nil
    }
  }

  /// Whether a house ends at `end` that an office may hang on.
  private func isHouse(endingAt end: Int) -> Bool {
    earlierIndex(endingAt: end).map { earlier[$0].isNamed || earlier[$0].isLocal } ?? false
  }

  /// Takes the house that a department belongs to which is named like a ministry: 中国侨联经济科技部.
  mutating func takeHouseOfMinistry() -> Bool {
    guard row.kind == .government, row.needs == .nothing, parts.count == 1,
      text[head.end - 1] == "部"
    else { return false }
    let edge = unknownEdge(from: position, most: 3)
    guard edge.isJoined, edge.start < position, let index = earlierIndex(endingAt: edge.start),
      earlier[index].isNamed
    else { return false }
    take(.unknown, from: edge.start)
    parent = index
    position = earlier[index].span.start
    return true
  }

  /// Takes the 高市 of 高市府.
  mutating func splitSign() -> Bool {
    let start = head.start - 1
    guard head.count == 2, start >= limit, text[head.end - 1] == "府",
      text[head.start] == "市" || text[head.start] == "县",
      NameCharacters.isSignOfTaiwan(text[start]), endsWord(at: start),
      places.longest(endingAt: head.start + 1, limit: limit).map({ $0.span.start == start }) ?? true
    else { return false }
    splitHead(giving: .place, from: start)
    return true
  }

  /// Whether a few words before 服务队 are a team's own name, as those who lead it show: 香山服务队队长.
  func isLedTeam(_ count: Int) -> Bool {
    guard row.kind == .team, row.needs == .number, (2...4).contains(count),
      text[head.end - 1] == "队", head.count >= 3, text[head.end - 2] == "务",
      head.end + 1 < text.count
    else { return false }
    if isListed(from: head.start - count) { return true }
    var next = head.end
    if text[next] == "第", next + 3 < text.count { next += 2 }
    if text[next] == "副" || text[next] == "的" { next += 1 }
    guard next + 1 < text.count, text[next] == "队" else { return false }
    return text[next + 1] == "长" || text[next + 1] == "员"
  }
}

/// What teams are sent for.
extension NameWalk {
  /// Takes what a team does between its house or its number and its class word: the 暑期 of 海城大学暑期社会实践队,
  /// the 对口帮扶 of 第三批对口帮扶专家医疗队.
  mutating func takeErrand(_ words: InstitutionLexicon.LeftWords) -> Bool {
    guard row.kind == .team, row.needs == .number, parts.count == 1, words.modifier < position
    else { return false }
    if let start = errandOfBatch() {
      take(.trade, from: start)
      return true
    }
    guard isService || isOfStudents, text[words.modifier] != "各",
      let house = earlierIndex(endingAt: words.modifier),
      earlier[house].isNamed || earlier[house].isLocal
    else { return false }
    take(.trade, from: words.modifier)
    return true
  }

  /// Whether a numbered team was sent to the house that starts at `start`: 首批赴海城市人民医院医疗队.
  func isSentTo(_ start: Int) -> Bool {
    guard row.kind == .team, start - 2 > limit, NameCharacters.isBatch(text[start - 2]) else {
      return false
    }
    return text[start - 1] == "赴" || text[start - 1] == "援" || text[start - 1] == "驻"
  }
}

extension NameWalk {
  /// Whether a team that starts at `start` stands in a list: 银杏志愿服务队、微光志愿服务队.
  private func isListed(from start: Int) -> Bool {
    guard head.count >= 4, start > 1, head.end < text.count else { return false }
    if text[start - 1] == "、" { return true }
    return text[head.end] == "、" && NameCharacters.isHard(text[start - 1])
  }
}

extension NameWalk {
  /// Whether 赴, 援助 or 对口支援 starts there, which names of teams only hold.
  func isSending(from start: Int) -> Bool {
    switch text[start] {
    case "赴": return true
    case "援": return position - start == 2
    case "对": return position - start == 4
    default: return false
    }
  }

  /// Whether a proper name ends at `end`: the 泰达 of 泰达国际医院.
  func endsInBrand(_ end: Int) -> Bool {
    lexicon.words(in: text, endingAt: end, limit: limit).partRoles.contains(.brand)
  }
}

/// Bodies of parties, which may stand inside a house: 九三学社南昌大学委员会.
extension NameWalk {
  /// Whether the words are the name of a party or of the youth league.
  func isParty(from start: Int, to end: Int) -> Bool {
    Self.parties.contains { text[start..<end].elementsEqual($0.unicodeScalars) }
  }

  static let parties = ["九三学社", "民盟", "民建", "民进", "民革", "农工党", "致公党", "台盟", "共青团", "中共"]

  /// Whether the class word may name a party's body.
  var isBodyOfParty: Bool {
    switch row.kind {
    case .party, .government, .unit, .team: return true
    default: return text[head.end - 1] == "社" || text[head.end - 1] == "会"
    }
  }

  /// Takes the party before the house that its body stands inside.
  mutating func takePartyOfHouse() -> Bool {
    guard isBodyOfParty, row.kind != .team, let parent, earlier[parent].kind != .party,
      earlier[parent].isNamed
    else { return false }
    let words = lexicon.words(in: text, endingAt: position, limit: limit)
    guard words.partRoles.contains(.owner), isParty(from: words.part, to: position) else {
      return false
    }
    parts += earlier[parent].parts.reversed()
    take(.owner, from: words.part)
    return true
  }

  /// The candidate of a party's body whose house and party have been taken.
  func partyBody(row number: Int) -> NameCandidate {
    NameCandidate(
      span: Span(position, head.end), head: number, kind: .party,
      parts: parts.reversed(),
      isNamed: true)
  }

  /// Takes the 社 of 社省委 and 社海城市委, which is short for 九三学社, and the 团 of 团海城县委.
  mutating func takePartySign() {
    guard row.kind == .party, parent == nil, position > limit, text[head.end - 1] != "部" else {
      return
    }
    let before = position - 1
    let isEdge = before <= limit || NameCharacters.isHard(text[before - 1])
    switch text[before] {
    case "社", "盟":
      if isEdge || NameCharacters.isFunctional(text[before - 1]) { take(.owner, from: before) }
    case "团" where (text[head.end - 1] == "委" || text[head.end - 1] == "会") && has(.place):
      if isEdge || endsWord(at: before) { take(.owner, from: before) }
    default: break
    }
  }

  mutating func takeDeictic() -> Bool {
    guard parts.count == 1 || row.needs == .parent || row.needs == .number else { return false }
    let one = text[position - 1]
    guard one == "该" || one == "我" || one == "本" else { return false }
    if position > 1, one != "该", text[position - 2] == "基" || text[position - 2] == "日" {
      return false
    }
    take(.deictic, from: position - 1)
    return true
  }
}
