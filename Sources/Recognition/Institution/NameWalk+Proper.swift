// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Proper names that look like something else.
extension NameWalk {
  /// Whether the class word holds a company's legal form, before which any words are its name.
  var isRegistered: Bool {
    guard row.kind == .company, head.count >= 4 else { return false }
    return (head.start..<(head.end - 1)).contains { text[$0] == "有" && text[$0 + 1] == "限" }
  }

  /// Takes a company's proper name that looks like other words, right behind a place: 石家庄以岭药业股份有限公司,
  /// 湖北为维律师事务所.
  mutating func takeBrandBehindPlace() -> Bool {
    guard row.kind == .company, head.count >= 4, parent == nil, !isSettled else { return false }
    for start in stride(from: position - 1, to: max(limit, position - 5), by: -1) {
      if NameCharacters.isHard(text[start]) || isJoint(start) { return false }
      if earlierIndex(endingAt: start) != nil { return false }
      guard start < position - 1, let place = places.longest(endingAt: start, limit: limit),
        places.isCertain(place),
        place.isFull || startsClear(place.span.start)
      else { continue }
      guard !isJoint(start + 1), !NameCharacters.joinsNames(text[start]), mayEnd(text[position - 1])
      else { return false }
      take(.unknown, from: start)
      return true
    }
    return false
  }

  private func isJoint(_ offset: Int) -> Bool {
    switch text[offset] {
    case "与", "和", "及", "或", "的": return true
    default: return false
    }
  }

  /// Whether the class word is a department's: 科, 办公室.
  var isDepartment: Bool {
    guard row.needs == .parent else { return false }
    switch text[head.end - 1] {
    case "科", "室", "股", "处", "部", "办", "系": return true
    default: return false
    }
  }

  /// Takes the proper name before a class word that begins with its end: 童综合医院.
  mutating func splitSort() {
    guard row.kind == .hospital, head.count == 4 || head.count == 3, head.start > limit else {
      return
    }
    let end = head.end - 2
    let words = lexicon.words(in: text, endingAt: end, limit: limit)
    guard words.part < head.start, words.partRoles.contains(.brand) else { return }
    parts = [
      NameCandidate.Part(piece: .head, start: end, end: head.end),
      NameCandidate.Part(piece: .brand, start: words.part, end: end),
    ]
    position = words.part
  }

  /// Takes a person's name that ends as a place does: the 李南山 of 李南山基金会.
  mutating func takePerson(_ place: PlaceLattice.Match) -> Bool {
    guard !place.isFull, row.needs == .brand, isLoneStart(place.span.start - 1) else {
      return false
    }
    take(.unknown, from: place.span.start - 1)
    return true
  }

  /// Whether a long class word says so much that words no table knows name one of its sort where a
  /// clear edge stands before them: 巾帼志愿者服务中心.
  func isTelling(_ edge: UnknownEdge) -> Bool {
    guard row.needs == .place, edge.isClear, !edge.isModified, !edge.isField, parts.count == 1,
      (2...6).contains(position - edge.start)
    else { return false }
    switch row.kind {
    case .ngo: return head.count >= 4
    case .careHome, .publicHealth: return head.count >= 3
    default: return false
    }
  }

  /// Takes the proper name before the place in a company's name: 思进电脑香港有限公司.
  mutating func takeNameBeforePlace() -> Bool {
    guard isRegistered, parts.count == 2, parts[1].piece == .place, text[head.start] == "有" else {
      return false
    }
    let edge = unknownEdge(from: position, most: 10)
    guard edge.isClear, !edge.isModified, position - edge.start >= 2 else { return false }
    take(.unknown, from: edge.start)
    return false
  }

  /// Takes the name of a zone that no table knows: 南大港产业园区.
  mutating func takeNameOfZone() -> Bool {
    guard let zone = parts.last, zone.piece == .owner, text[zone.end - 1] == "区",
      zone.end - zone.start >= 3
    else { return false }
    let edge = unknownEdge(from: position, most: 4)
    guard (2...4).contains(position - edge.start), edge.isClear || edge.isJoined,
      !edge.isModified, !NameCharacters.endsPhrase(text[position - 1])
    else { return false }
    take(.place, from: edge.start)
    return true
  }

  /// Takes what a laboratory of the state works on: 呼吸疾病国家重点实验室.
  mutating func takeFieldOfState() -> Bool {
    guard parts.last?.piece == .owner, text[position] == "国", text[head.end - 1] == "室",
      position + 1 < text.count, text[position + 1] == "家"
    else { return false }
    let edge = unknownEdge(from: position, most: 12)
    guard edge.isClear, !edge.isModified, position - edge.start >= 4 else { return false }
    take(.unknown, from: edge.start)
    return false
  }

  /// Whether units are counted that end at `end` with their class word left out: the 三县一 of 三县一区.
  func countsUnits(before end: Int) -> Bool {
    guard end - 2 >= limit, end < text.count, NameCharacters.isUnit(text[end]) else { return false }
    let isPair = NameCharacters.isUnit(text[end - 1])
    let number = text[isPair ? end - 2 : end - 1]
    guard NameCharacters.isNumeral(number) || number == "两" else { return false }
    let before = end - (isPair ? 3 : 2)
    if before >= limit, text[before] == "第" || NameCharacters.isNumeral(text[before]) {
      return false
    }
    switch text[end] {
    case "县", "市", "区", "州", "旗": return true
    default: return isPair && text[end] == "镇" && before >= limit && text[before] != "市"
    }
  }
}
