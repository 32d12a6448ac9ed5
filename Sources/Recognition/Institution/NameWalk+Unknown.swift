// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

extension NameWalk {
  /// Takes the 市 of 市中医医院, or a place that no table knows with its class word: 高木村.
  mutating func takeUnit() -> Bool {
    if parts.count == 1, isDowntown { return false }
    var start = position
    if endsInLongUnit {
      start -= 2
    } else if isAutonomous {
      return takeAutonomous()
    } else if NameCharacters.isUnit(text[position - 1]) {
      start -= 1
    }
    guard start < position else { return takeSchoolOf() }
    if start > 0, NameCharacters.isSweeping(text[start - 1]) { return takeUnitSaidBefore(start) }
    if countsUnits(before: start) { return endGeneric() }
    let edge = unknownEdge(from: start, most: 6)
    if text[start] == "区", edge.start < start,
      text[edge.start..<start].allSatisfy(NameCharacters.isNumeral),
      edge.start <= limit || text[edge.start - 1] != "第"
    {
      return endGeneric()
    }
    let isLed = start - edge.start == 1 && edge.isClear && text[edge.start] == "来"
    let count = isLed ? 0 : start - edge.start
    if NameCharacters.isHighUnit(text[start]) {
      if start > 0, NameCharacters.joinsUnit(text[start - 1]) { return false }
      if let place = places.longest(endingAt: start, limit: limit), places.isCertain(place) {
        take(.place, from: place.span.start)
        return true
      }
      guard count == 0 ? edge.isClear : !edge.isJoined && !isSteppe(text[start]) else {
        return false
      }
      if start >= 2, isCounted(before: start) { return endGeneric() }
      take(.unit, from: start)
      return true
    }
    if count >= (edge.isJoined ? 1 : 2), count <= 5,
      edge.isClear || edge.isJoined || edge.isBehindHouse
    {
      take(.place, from: edge.start)
      return true
    }
    guard count == 0, edge.isClear else { return false }
    take(.unit, from: start)
    return true
  }

  /// Takes the 县 of 该县卫生局, which begins a name of the county that was spoken of last.
  private mutating func takeUnitSaidBefore(_ start: Int) -> Bool {
    guard text[start - 1] == "该", !has(.unknown), text[start] != "村", text[start] != "社" else {
      return false
    }
    take(.unit, from: start)
    limitReached = true
    return true
  }

  /// Whether it is the class word of a unit that stands in many other words: 同盟, 红旗, 加州.
  private func isSteppe(_ unit: Unicode.Scalar) -> Bool {
    unit == "盟" || unit == "旗" || unit == "州"
  }

  /// Takes the 县 of 县经开区纪工委.
  mutating func takeUnitOfZone() -> Bool {
    guard parts.last?.piece == .owner, position > limit, text[position] != "中",
      NameCharacters.isHighUnit(text[position - 1]), endsWord(at: position - 1),
      let last = parts.last, text[last.end - 1] == "区"
    else { return false }
    take(.unit, from: position - 1)
    return true
  }

  /// Whether the class word is the 中心 of 市中心.
  private var isDowntown: Bool {
    head.count == 2 && text[head.start] == "中" && text[head.start + 1] == "心"
      && (position <= limit || text[position - 1] == "市" || text[position - 1] == "县")
  }

  /// Whether 街道 or 社区 stands before.
  var endsInLongUnit: Bool {
    position - 2 >= limit && NameCharacters.isLongUnit(text[position - 2], text[position - 1])
  }

  private var isAutonomous: Bool {
    position - 3 >= limit && text[position - 3] == "自" && text[position - 2] == "治"
      && NameCharacters.isUnit(text[position - 1])
  }

  /// Takes the 自治区 of 自治区政府, whose class word is 区政府.
  mutating func splitAutonomous() -> Bool {
    let start = head.start - 2
    guard start >= limit, text[start] == "自", text[start + 1] == "治", endsWord(at: start) else {
      return false
    }
    splitHead(giving: .unit, from: start)
    return true
  }

  /// Begins the name with what reaches from `start` over the first character of the class word, and
  /// leaves the rest of it as the class word.
  mutating func splitHead(giving piece: NameCandidate.Piece, from start: Int) {
    parts = [
      NameCandidate.Part(piece: .head, start: head.start + 1, end: head.end),
      NameCandidate.Part(piece: piece, start: start, end: head.start + 1),
    ]
    position = start
    limitReached = true
  }

  /// Takes the 自治区 of 自治区人社厅.
  private mutating func takeAutonomous() -> Bool {
    guard endsWord(at: position - 3) else { return false }
    take(.unit, from: position - 3)
    return true
  }

  /// Takes the 校 of 校团委 and the 院 of 院党委.
  mutating func takeSchoolOf() -> Bool {
    let one = text[position - 1]
    guard row.needs == .parent || row.kind == .party, one == "校" || one == "院" else {
      return false
    }
    let edge = unknownEdge(from: position - 1, most: 2)
    guard edge.start == position - 1, edge.isClear,
      position - 2 < limit || !NameCharacters.isSweeping(text[position - 2])
    else { return false }
    take(.deictic, from: position - 1)
    return true
  }

  /// Takes words that no table knows.
  mutating func takeUnknown() -> Bool {
    let edge = edgeOfUnknown()
    let count = position - edge.start
    if !edge.isJoined, count <= 3, takeBrandBehindPlace() { return true }
    guard count > 0 else { return false }
    if parts.last?.piece == .brand, !edge.isJoined, count > 3 || !isHardEdge(edge.start) {
      return false
    }
    if row.kind == .team, let start = mission() {
      take(.trade, from: start)
      return true
    }
    if isCounted || isCounted(before: edge.start) { return endGeneric() }
    if edge.isJoined {
      take(.unknown, from: edge.start)
      return true
    }
    guard edge.isClear, count >= 2, count <= 4 || row.kind != .healthCenter,
      mayEnd(text[position - 1])
    else { return false }
    if row.needs == .brand || isTelling(edge) || isSchoolSign(count) || isBranchAtEdge(edge)
      || isLedTeam(count)
    {
      take(.unknown, from: edge.start)
      return edge.isField
    } else if parts.count == 1, count <= 4, startsWithUnit() {
      take(.place, from: edge.start)
    }
    return false
  }

  /// Where words that no table knows start, which may be many right behind a house: 东华三院方树泉家居照顾中心.
  private func edgeOfUnknown() -> UnknownEdge {
    let most = Self.most(row)
    let edge = unknownEdge(from: position, most: most)
    guard !edge.isClear, !edge.isJoined, most < 12, row.needs != .parent || text[head.start] == "系"
    else { return edge }
    let far = unknownEdge(from: position, most: 12)
    return far.isJoined && named(endingAt: far.start) ? far : edge
  }

  /// Takes the proper name of a club after its place: 台北市东亿国际狮子会.
  mutating func takeClub() -> Bool {
    let edge = unknownEdge(from: position, most: 4)
    guard edge.isJoined, edge.start < position,
      places.longest(endingAt: edge.start, limit: limit) != nil
    else { return false }
    take(.unknown, from: edge.start)
    return true
  }

  /// How many characters that no table knows a name may hold in a row.
  private static func most(_ row: InstitutionLexicon.Head) -> Int {
    switch row.kind {
    case .team: return 16
    case .company: return 12
    default: return row.needs == .parent ? 6 : 8
    }
  }

  /// Whether words that no table knows may end in `last`: the 里 of 嘉里, the 上 of 屯上小学.
  func mayEnd(_ last: Unicode.Scalar) -> Bool {
    guard NameCharacters.endsPhrase(last) else { return true }
    if row.kind == .company { return head.count >= 4 }
    guard row.kind == .school || row.kind == .healthCenter else { return false }
    return last == "上" || last == "下" || last == "里" || last == "家"
  }

  private func isHardEdge(_ offset: Int) -> Bool {
    offset <= limit || NameCharacters.isHard(text[offset - 1])
  }

  /// Whether words at the start of a clause stand before 党支部: 口眼五官党支部.
  private func isBranchAtEdge(_ edge: UnknownEdge) -> Bool {
    row.needs == .parent && position - edge.start <= 6 && isHardEdge(edge.start) && head.count >= 3
      && text[head.end - 2] == "支" && text[head.end - 1] == "部"
  }

  /// Whether a university's short name stands before 一院 or 附院: 兰大一院.
  private func isSchoolSign(_ count: Int) -> Bool {
    guard row.needs == .number, row.kind == .hospital, count <= 4 else { return false }
    return text[position - 1] == "大" || text[position - 1] == "医"
  }

  /// Takes words that no table knows back to a place, an owner or an organisation, and further than
  /// `least`.
  mutating func takeJoined(beyond least: Int? = nil) -> Bool {
    let edge = unknownEdge(from: position, most: 12)
    guard edge.isJoined, edge.start < least ?? position, !isCounted else { return false }
    take(.unknown, from: edge.start)
    return true
  }

  /// Where 援 stands before a place's one letter, or words that no table knows begin after a batch.
  func mission() -> Int? {
    for count in 2...6 where position - count > limit && text[position - count] == "援" {
      let before = text[position - count - 1]
      return count == 2 || NameCharacters.isBatch(before) ? position - count : nil
    }
    return errandOfBatch()
  }

  /// Where the errand of a numbered batch begins: the 青南支医 of 第三批青南支医医疗队.
  func errandOfBatch() -> Int? {
    var start = position
    while start - 2 > limit, position - start < 8, !NameCharacters.isHard(text[start - 1]),
      !NameCharacters.isFunctional(text[start - 1])
    {
      if NameCharacters.isBatch(text[start - 1]),
        NameCharacters.isNumeral(text[start - 2]) || text[start - 2] == "首"
      {
        return start < position ? start : nil
      }
      start -= 1
    }
    return nil
  }

  /// Whether organisations are counted: 30家医院, 十余所学校.
  var isCounted: Bool { isCounted(before: position) }

  func isCounted(before end: Int) -> Bool {
    guard end - 2 >= limit else { return false }
    switch text[end - 1] {
    case "家", "所", "个", "支", "间", "处", "名", "项", "例", "类":
      let number = text[end - 2]
      return NameCharacters.isNumeral(number) || number == "余" || number == "多" || number == "两"
    default: return false
    }
  }

  /// Whether the class word begins with the class word of a place: 村委会, 居委会.
  func startsWithUnit() -> Bool {
    let one = text[head.start]
    if head.count == 2 { return text[head.end - 1] == "委" && (one == "村" || one == "居") }
    guard head.count > 2 else { return false }
    return one == "村" || one == "居" || one == "镇" || one == "乡" || one == "里"
      || one == "社" && text[head.start + 1] == "区"
  }
}
