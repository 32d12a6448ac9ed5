// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension NameWalk {
  /// Whether the pieces name one organisation.
  var isName: Bool {
    let hasParent = parent.map { earlier[$0].isNamed } ?? false
    switch row.needs {
    case .nothing: return true
    case .deictic, .never: return false
    case .brand, .place:
      if row.kind == .university, has(.ordinal), !has(.unit) { return true }
      if row.kind == .hospital, parts.contains(where: { isSerial($0) }) { return true }
      if row.kind == .military, parts.contains(where: { isLongOrdinal($0) }) { return true }
      return hasParent || has(.place) || has(.owner) || has(.brand) && row.kind != .other
        || has(.unknown) || has(.quoted) || isSocietyOfTrade
    case .parent where has(.brand) && has(.place) && text[head.end - 1] == "会": return true
    case .parent where isPerson: return false
    case .parent: return hasParent && !startsList && (text[head.end - 1] != "金" || isFundOfCharity)
    case .number:
      if row.kind != .team {
        return hasParent || has(.place) || has(.brand) || has(.owner) || has(.unknown)
      }
      if has(.place), isStanding || isService && isOfVolunteers { return true }
      let hasParent =
        hasParent || parent.map { earlier[$0].isLocal || isOurs(earlier[$0]) } ?? false
      if hasParent, isService,
        has(.unknown) || has(.place) || has(.brand) || has(.trade) || isOfMembers
          || isVoluntary
      {
        return true
      }
      if hasParent, isLasting || isOfStudents && (has(.unknown) || !hangsOnOurs) { return true }
      return has(.ordinal) || has(.quoted) || isNational || isSent
        || (has(.unknown) || has(.brand))
          && isLedTeam(parts.reduce(0) { $0 + $1.end - $1.start } - head.count)
    }
  }

  /// Whether a society or a committee tells so much of its trade that it is one: 海峡两岸关系协会.
  private var isSocietyOfTrade: Bool {
    if endsHead("委员会"), parts.count >= 2, let last = parts.last, last.piece == .ordinal {
      return text[last.end - 1] == "届"
    }
    guard row.kind == .ngo && text[head.end - 1] == "会" || endsHead("委员会"),
      row.kind != .party, head.start - position >= (head.count <= 3 ? 4 : 2),
      endsWord(at: position),
      text[head.start - 1] != "务", text[head.start - 1] != "作"
    else { return false }
    return parts.dropFirst().allSatisfy { $0.piece == .trade }
  }

  /// Whether it is a state's government, which is no organisation of any document's: 中国政府.
  var isState: Bool {
    guard row.kind == .government, parts.count == 2, parent == nil, head.count == 2,
      text[head.start] == "政", let last = parts.last
    else { return false }
    if last.piece == .owner { return text[last.end - 1] == "国" }
    return last.piece == .place
      && places.longest(endingAt: last.end, limit: last.start).map(places.isCountry) ?? false
  }

  /// Whether 司 stands right behind another office, which no such office does: 科普部司部长.
  private var isPerson: Bool {
    guard head.count == 1, text[head.start] == "司", parts.count == 1, let parent else {
      return false
    }
    return earlier[parent].kind == .unit || earlier[parent].kind == .party
  }

  /// Whether a fund belongs to a foundation or a charity: 中国老龄事业发展基金会昭德基金.
  private var isFundOfCharity: Bool { parent.map { earlier[$0].kind == .ngo } ?? false }

  func has(_ piece: NameCandidate.Piece) -> Bool {
    for index in parts.indices where parts[index].piece == piece { return true }
    return false
  }

  /// Whether an ordinal is a serial number, read digit by digit: 第九四五医院.
  func isSerial(_ part: NameCandidate.Part) -> Bool {
    guard part.piece == .ordinal, part.end - part.start >= 4 else { return false }
    return text[part.start..<part.end].allSatisfy { $0 != "十" && $0 != "百" && $0 != "批" }
  }

  /// Whether departments are listed of which it is the first: 县医院内科、外科的医生.
  private var startsList: Bool {
    guard row.kind == .unit, text[head.end - 1] == "科", head.end + 1 < text.count else {
      return false
    }
    guard text[head.end] == "、" else { return false }
    for offset in (head.end + 1)..<min(text.count, head.end + 10) {
      if text[offset] == "科" { return true }
      if NameCharacters.isHard(text[offset]), text[offset] != "、" { return false }
    }
    return false
  }

  /// Whether a team stays where it was sent: 粤黔协作工作队, 援藏医疗队.
  private var isStanding: Bool {
    if parts.contains(where: { $0.piece == .trade && text[$0.start] == "援" }) { return true }
    if text[head.start] == "援" { return true }
    guard head.count >= 3 else { return false }
    switch (text[head.end - 3], text[head.end - 2], text[head.end - 1]) {
    case ("工", "作", "队"), ("工", "作", "组"), ("服", "务", "团"), ("宣", "讲", "团"): return true
    default: return false
    }
  }

  /// Whether an ordinal has two digits or more: 第79集团军.
  private func isLongOrdinal(_ part: NameCandidate.Part) -> Bool {
    part.piece == .ordinal && part.end - part.start >= 3 && text[part.start] == "第"
  }

  /// Whether the class word is 服务队, 服务团 or 服务分队, or ends in it.
  var isService: Bool {
    if endsHead("服务队") || endsHead("服务团") { return true }
    guard head.count >= 4, text[head.end - 1] == "队", text[head.end - 2] == "分" else {
      return false
    }
    let end = text[head.end - 3] == "小" ? head.end - 3 : head.end - 2
    return text[end - 1] == "务" && text[end - 2] == "服"
  }

  /// Whether a team lasts longer than an errand: 救援队, 讲师团.
  private var isLasting: Bool { endsHead("救援队") || endsHead("讲师团") || endsHead("义工队") }

  /// Whether students go out on it: 社会实践团, 支教队.
  var isOfStudents: Bool {
    guard head.count >= 3 else { return false }
    switch (text[head.end - 3], text[head.end - 2]) {
    case ("实", "践"), ("支", "教"): return true
    default: return false
    }
  }

  /// Whether its members are volunteers: 志愿者服务队.
  private var isOfVolunteers: Bool {
    head.count >= 5 && (text[head.start] == "志" || isOfMembers)
  }

  private var hangsOnOurs: Bool { parent.map { earlier[$0].isDeictic } ?? false }

  /// Whether the class word says that its members volunteer: 志愿服务队, which is one of its house.
  private var isVoluntary: Bool { head.count >= 5 && text[head.start] == "志" }

  /// Whether the class word says who the members are: 青年志愿者服务队.
  private var isOfMembers: Bool {
    guard head.count >= 5 else { return false }
    let start = text[head.start..<(head.start + 2)]
    return ["青年", "党员", "共产", "巾帼"].contains { start.elementsEqual($0.unicodeScalars) }
  }

  /// Whether the class word is that of a team, whatever its kind: 志愿服务团.
  var endsAsTeam: Bool {
    guard row.kind == .team || row.kind == .ngo else { return false }
    return text[head.end - 1] == "团" || text[head.end - 1] == "队"
  }

  private func endsHead(_ word: String) -> Bool {
    head.count >= 3 && text[(head.end - 3)..<head.end].elementsEqual(word.unicodeScalars)
  }

  /// Whether a team is a country's: 中国医疗队.
  private var isNational: Bool {
    guard let first = parts.last else { return false }
    return text[first.start..<first.end].elementsEqual("中国".unicodeScalars)
  }

  /// Whether a team is said to have been sent to a place: 中山驻凤凰镇工作队.
  private var isSent: Bool {
    zip(parts, parts.dropFirst()).contains { $0.piece == .place && $1.piece == .link }
  }
}
