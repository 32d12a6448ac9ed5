// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

extension NameWalk {
  mutating func takeParent(endingAt end: Int) -> Bool {
    guard parts.last?.piece != .unit, row.needs != .nothing,
      head.count > 2 || text[head.start] != "联",
      let index = earlierIndex(endingAt: end),
      !earlier[index].isGeneric, head.end - earlier[index].span.start <= Self.longest,
      !isNational(of: earlier[index]),
      earlier[index].kind != .media || row.needs == .parent || isFirmOfMedium(earlier[index]),
      row.kind != .company || isOwner(of: row, earlier[index])
    else { return false }
    guard
      earlier[index].isNamed || row.needs == .parent || row.needs == .number
        || earlier[index].isLocal || row.kind == .government && !earlier[index].isDeictic
        || earlier[index].isDeictic && (isBranchOfParty || isOurs(earlier[index]))
        || isCentreOf(earlier[index]) || isOfLeague(earlier[index])
    else { return false }
    if isSentTo(earlier[index].span.start) {
      take(.place, from: earlier[index].span.start)
      return true
    }
    parent = index
    position = earlier[index].span.start
    return true
  }

  /// Whether a hospital's centre or a house's committee stands right after 医院 or 公司: 医院卒中中心.
  private func isCentreOf(_ other: NameCandidate) -> Bool {
    guard other.parts.count == 1, head.start == other.span.end,
      lexicon.headRows[other.head].isPointer
    else { return false }
    if row.kind == .party { return other.kind != .ngo && text[head.end - 1] == "委" }
    return other.kind == .hospital && head.count >= 4 && text[head.end - 1] == "心"
  }

  /// Whether a department of the party stands right after 团省委: 团省委宣传部.
  private func isOfLeague(_ other: NameCandidate) -> Bool {
    row.kind == .party && other.kind == .party && text[other.span.start] == "团"
      && other.span.count >= 3 && head.start == other.span.end
  }

  /// Whether it is 我院 or 我校, which what belongs to the house may hang on: 我院妇委会.
  func isOurs(_ other: NameCandidate) -> Bool {
    guard text[other.span.start] == "我", other.isDeictic else { return false }
    return row.kind == .ngo || row.kind == .party || row.kind == .team
  }

  /// Whether the class word is 党支部, which may hang on 我院.
  private var isBranchOfParty: Bool {
    row.kind == .party && head.count >= 2 && text[head.end - 2] == "支" && text[head.end - 1] == "部"
  }

  /// Whether a party committee's government stands right after it: 镇党委政府.
  func isSister(of other: NameCandidate) -> Bool {
    other.kind == .party && row.kind == .government && parts.count == 1 && head.count >= 2
      && text[head.end - 2] == "政" && text[head.end - 1] == "府"
  }

  /// Whether a national body stands right after another one: 人事部中央综治委.
  private func isNational(of other: NameCandidate) -> Bool {
    parts.last?.piece == .owner && (other.kind == .government || other.kind == .party)
  }

  /// Takes 骨科与 of 骨科与糖尿病医院 where a place stands before it.
  mutating func takeJoinedTrade() -> Bool {
    guard parts.last?.piece == .trade || parts.last?.piece == .unknown || parts.count == 1,
      position - 3 > limit
    else { return false }
    guard text[position - 1] == "与" || text[position - 1] == "和" || text[position - 1] == "及"
    else { return false }
    let words = lexicon.words(in: text, endingAt: position - 1, limit: limit)
    if let start = collegeStart() {
      take(.trade, from: start)
      return true
    }
    guard words.partRoles.contains(.trade), words.part < position - 1, row.needs != .nothing,
      !joinsHouse,
      known(endingAt: words.part) || unitEnds(at: words.part)
        || isHouseOfOffice(endingAt: words.part)
        || row.kind == .government && text[position - 1] == "及" && endsWord(at: words.part)
        || row.kind == .university && text[head.end - 1] == "院" && endsWord(at: words.part)
        || row.kind == .ngo && head.count <= 3 && text[head.end - 1] == "会"
          && earlierIndex(endingAt: position - 1) == nil && endsWord(at: words.part)
    else { return false }
    take(.trade, from: words.part)
    return true
  }

  /// Where the first of two subjects of a college starts right behind its university: the 茶 of
  /// 海城大学茶与食品科技学院.
  private func collegeStart() -> Int? {
    guard row.kind == .university, text[head.end - 1] == "院", text[position - 1] != "及" else {
      return nil
    }
    for start in stride(from: position - 2, to: max(limit, position - 8), by: -1) {
      if NameCharacters.isHard(text[start]) || NameCharacters.isFunctional(text[start]) {
        return nil
      }
      guard let index = earlierIndex(endingAt: start) else { continue }
      return earlier[index].isNamed && earlier[index].kind == .university ? start : nil
    }
    return nil
  }

  /// Whether the word before joins an organisation, which is no trade: 海城市红十字会和新星公司.
  private var joinsHouse: Bool {
    guard let index = earlierIndex(endingAt: position - 1) else { return false }
    return earlier[index].isNamed && earlier[index].kind != .unit
  }

  mutating func takePart(_ words: InstitutionLexicon.LeftWords, settled: Bool) -> Bool {
    let roles = words.partRoles
    if isBuilt(from: words.part) { return endGeneric() }
    if isSending(from: words.part), row.kind != .team || !joins(at: words.part) { return false }
    if roles.contains(.link), !roles.contains(.trade) || settled {
      guard joins(at: words.part) || isFounder(words.part) || isLegalForm else {
        return !settled && roles.contains(.brand) && keep(.brand, words.part)
      }
      take(.link, from: words.part)
      return true
    }
    if settled && !roles.contains(.owner) && !isBranch && !isForeign(words) { return false }
    if roles == .trade, row.needs == .nothing || isTogether(words.part) { return false }
    if roles == .trade, row.kind == .company, parts.last?.piece == .unknown { return false }
    if parts.last?.piece == .brand, roles == .trade { return false }
    if roles.contains(.owner), !roles.contains(.trade) || settled || row.kind != .company,
      !roles.contains(.trade) || settled
        || (endsWord(at: words.part) || joins(at: words.part)) && !endsInBrand(words.part)
    {
      if isParty(from: words.part, to: position), !isBodyOfParty { return false }
      return keep(.owner, words.part)
    }
    return keep(roles.contains(.brand) ? .brand : .trade, words.part)
  }

  /// Whether a house's proper name stands before the place of its branch: 慈济东区人医会.
  private func isForeign(_ words: InstitutionLexicon.LeftWords) -> Bool {
    guard words.partRoles.contains(.brand), parts.last?.piece == .place, !has(.brand),
      !has(.unknown)
    else { return false }
    return row.kind != .company && row.kind != .school && endsWord(at: words.part)
  }

  /// Whether 联合 joins two institutions and is no part of the second one's name.
  private func isTogether(_ start: Int) -> Bool {
    guard position - start == 2, text[start] == "联", text[start + 1] == "合" else { return false }
    if parts.last?.piece == .ordinal { return true }
    if earlierIndex(endingAt: start) != nil {
      return parts.count > 1 || row.kind != .ngo && !isBranchOfParty
    }
    switch row.kind {
    case .hospital, .university, .school, .ngo, .party, .company, .healthCenter:
      return false
    default: return true
    }
  }

  /// Whether the class word is 分公司, 分行 or 支行: a company's name may stand before its place.
  var isBranch: Bool { text[head.start] == "分" || text[head.start] == "支" }

  /// Whether it is what two houses build together: 与海城市人民医院共建医联体.
  private func isBuilt(from start: Int) -> Bool {
    guard parts.count == 1, position - start == 2, text[start] == "共", text[start + 1] == "建" else {
      return false
    }
    switch text[head.end - 1] {
    case "体", "盟", "地", "室", "心": return true
    default: return false
    }
  }

  mutating func keep(_ piece: NameCandidate.Piece, _ start: Int) -> Bool {
    take(piece, from: start)
    return true
  }

  /// Whether the words from `start` on say who founded it: 国立, 部立.
  func isFounder(_ start: Int) -> Bool {
    position - start == 2 && text[position - 1] == "立"
  }

  /// Whether the words that end here say what an organisation is in law: 社团法人.
  private var isLegalForm: Bool {
    position - 4 >= limit && text[position - 2] == "法" && text[position - 1] == "人"
  }

  /// Whether something that can own an institution ends at `end`: a batch owns what a team is sent to.
  func joins(at end: Int) -> Bool {
    if row.kind == .team, end > 0, NameCharacters.isBatch(text[end - 1]) { return true }
    if earlierIndex(endingAt: end) != nil { return true }
    if places.longest(endingAt: end, limit: limit) != nil { return true }
    if row.kind == .hospital, end - 2 > limit, text[end - 1] == "大", text[end - 2] == "医" {
      return true
    }
    return lexicon.words(in: text, endingAt: end, limit: limit).partRoles.contains(.owner)
  }

  /// Whether the two characters say what a team is sent for: 帮扶, 支援, 巡回.
  func isErrand(_ start: Int) -> Bool {
    let (one, two) = (text[start], text[start + 1])
    return one == "帮" && two == "扶" || one == "支" && two == "援" || one == "巡" && two == "回"
  }

  mutating func endGeneric() -> Bool {
    isGeneric = true
    return false
  }

  func named(endingAt end: Int) -> Bool {
    earlierIndex(endingAt: end).map { earlier[$0].isNamed } ?? false
  }

  /// The number of the last candidate that ends at `end`.
  func earlierIndex(endingAt end: Int) -> Int? {
    var index = earlier.count - 1
    while index >= 0, earlier[index].span.end > end { index -= 1 }
    return index >= 0 && earlier[index].span.end == end ? index : nil
  }
}
