// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What something happens to or in, who pays, and who is only spoken of.
extension InstitutionRoles {
  /// Whether somebody of the institution only says something: 县卫生局局长李某介绍.
  func isSpeaker(_ fact: Fact, in clause: Span) -> Bool {
    frame.firstCue(.speech) {
      $0.span.start >= fact.span.end && $0.span.end <= clause.end
        && $0.span.end + 1 >= clause.end
    } != nil
  }

  /// 在县卫生局李某副局长的带领下: who leads the way is not gone to.
  func isUnderLead(of fact: Fact, in clause: Span) -> Bool {
    let reach = Span(fact.span.end, min(clause.end, fact.span.end + InstitutionRoles.leadReach))
    return frame.has(.guide, in: reach)
  }

  /// 在中心医院工作的博士: where somebody works or learns.
  func worksThere(_ fact: Fact) -> Bool {
    let there = frame.firstCue(.state) {
      $0.span.start >= fact.span.end && $0.span.start <= fact.span.end + InstitutionRoles.reach
    }
    guard let there, frame.page.scalars[there.span.end - 1] == "的" else { return false }
    return frame.lastCue(.at) { $0.span.end == fact.span.start } != nil
  }

  /// 捐赠县消防局5组橡皮艇: given right to it.
  func isGivenTo(_ fact: Fact) -> Bool {
    let start = fact.span.start
    return frame.first(.activity) {
      $0.span.end == start && $0.key == ActivityFamily.donation
    } != nil
      || frame.aspects.contains {
        let aspect = frame.page.aspects[$0]
        return aspect.span.end == start && aspect.key == ActivityFamily.donation
      }
  }

  /// 由社市委与市科技局联合主办: it leads with one whose name is not known.
  func hosts(_ fact: Fact, with cue: Cue, in clause: Span) -> Bool {
    let by = frame.lastCue(.by) {
      $0.span.start >= clause.start && $0.span.end <= cue.span.start
        && cue.span.start - $0.span.end <= InstitutionRoles.unknownReach
    }
    guard by != nil else { return false }
    let end = listEnd(from: fact.span.end, to: clause.end, over: .institution)
    return frame.firstCue(.host) {
      $0.span.start >= end && $0.span.start <= end + 2 && $0.span.end <= clause.end
    } != nil
  }

  /// Whether the name only tells whose the place is that somebody goes to: 前往我院定点帮扶的沙河村, 深入
  /// 县人社局帮扶村沙河村.
  func describesPlace(_ fact: Fact) -> Bool {
    let cue = frame.firstCue([.serve, .pairing]) {
      $0.span.start >= fact.span.end && $0.span.start <= fact.span.end + 1
    }
    guard let cue, cue.span.end < frame.span.end else { return false }
    let next = frame.page.scalars[cue.span.end]
    return next == "的" || next == "村"
  }

  /// Whether patients go to the house: 送往市医院住院, 前往市医院接受免费手术.
  func takesPatients(_ fact: Fact) -> Bool {
    fact.traits.contains(.ward) && frame.cue(.treated, startingAt: fact.span.end) != nil
  }

  /// Whether something happens in its rooms: 中心小学的教室里, 县医院门诊大厅.
  func isVenue(_ fact: Fact) -> Bool {
    let scalars = frame.page.scalars
    if fact.span.end < scalars.count, scalars[fact.span.end] == "里" { return true }
    if isInside(fact) || isCrowded(fact) { return true }
    let room = frame.firstCue(.room) {
      $0.span.start >= fact.span.end && $0.span.start <= fact.span.end + InstitutionRoles.partReach
    }
    guard let room else { return false }
    let gap = Span(fact.span.end, room.span.start)
    return gap.count <= 2 || isOfHouse(gap) && opensClause(fact)
  }

  /// 县医院门诊三楼的走廊: whether the words before a room only tell in which part of the house it is.
  private func isOfHouse(_ gap: Span) -> Bool {
    let scalars = frame.page.scalars
    guard frame.clause(at: gap.start).end >= gap.end else { return false }
    return (gap.start..<gap.end).contains { "楼层区栋".unicodeScalars.contains(scalars[$0]) }
  }

  /// Whether people come to where its clause tells of it: 中心小学排起长队, 卫生院格外热闹.
  func isCrowded(_ fact: Fact) -> Bool {
    let clause = frame.clause(at: fact.span.start)
    let crowd = frame.firstCue(.crowd) {
      $0.span.start >= fact.span.end && $0.span.end <= clause.end
        && $0.span.start <= fact.span.end + InstitutionRoles.crowdReach
    }
    guard let crowd, opensClause(fact) else { return false }
    return !frame.has([.institution, .activity], within: Span(fact.span.end, crowd.span.start))
  }

  /// Whether its clause ends right behind a part of it, inside or before which something happens:
  /// 县医院神经科病房里，….
  func isInside(_ fact: Fact) -> Bool {
    let clause = frame.clause(at: fact.span.start)
    let part = Span(fact.span.end, max(fact.span.end, clause.end))
    guard part.count > 1, part.count <= InstitutionRoles.partReach,
      part.end < frame.span.end, !frame.has([.institution, .activity, .count], within: part)
    else { return false }
    switch frame.page.scalars[part.end - 1] {
    case "里", "内", "外", "前", "旁": return true
    default: return false
    }
  }

  /// 甲医院与乙医院签订对口帮扶协议: the second of the two is the one that is helped.
  func isPairedName(_ fact: Fact, after first: Fact) -> Bool {
    let gap = Span(first.span.end, fact.span.start)
    guard gap.count == 1, "与同和".unicodeScalars.contains(frame.page.scalars[gap.start]) else {
      return false
    }
    return isPaired(fact, in: frame.clause(at: fact.span.start))
  }

  /// 县医院与市医院建立医联体: the first of the two is the one that is helped.
  func isHelped(_ fact: Fact) -> Bool {
    let clause = frame.clause(at: fact.span.start)
    let next = frame.first(.institution) {
      $0.span.start > fact.span.end && clause.contains($0.span)
    }
    guard let next, isWeaker(fact, than: next), isPaired(next, in: clause) else { return false }
    let gap = Span(fact.span.end, next.span.start)
    return gap.count - frame.covered(.date, in: gap) <= 2
      && "与同和".unicodeScalars.contains(frame.page.scalars[gap.end - 1])
  }

  /// 乡卫生院于2011年与县医院结对: whether the house that pairs is the stronger one, named behind the other.
  func isHelper(_ fact: Fact) -> Bool {
    let before = frame.last(.institution) { $0.span.end < fact.span.start }
    return before.map { $0.span.end + 1 < fact.span.start && isHelped($0) } ?? false
  }

  /// Whether a house belongs to a smaller place than another: that of a county, and that of its city.
  func isWeaker(_ fact: Fact, than other: Fact) -> Bool {
    guard let level = level(of: fact), let above = self.level(of: other) else { return false }
    return level > above
  }

  /// How far down the place of an institution lies: 1 a province, 2 a city, 3 a county, 4 a town.
  private func level(of fact: Fact) -> Int? {
    guard case .institution(let value) = frame.page.mentions[fact.index].value,
      let code = value.code?.utf8, code.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    if code.count > 6 { return 4 }
    var (level, pair) = (0, false)
    for (index, digit) in code.enumerated() {
      pair = pair || digit != 0x30
      if index % 2 == 1 {
        if pair { level = index / 2 + 1 }
        pair = false
      }
    }
    return level
  }

  /// 与甲医院结成对口帮扶: the other side is helped and does not help.
  func isPaired(_ fact: Fact, in clause: Span) -> Bool {
    frame.firstCue(.pairing) {
      $0.span.start >= fact.span.end && $0.span.end <= clause.end && !hasObject($0)
    } != nil
  }

  /// Whether a third one is taken under the wing: 与县医院对口支援沙河卫生院.
  private func hasObject(_ cue: Cue) -> Bool {
    frame.fact(startingAt: cue.span.end).map { $0.kind == .institution || $0.kind == .place }
      ?? false
  }

  /// 组织护理院老人: the people of an institution that is served.
  func servesPeople(of fact: Fact) -> Bool {
    frame.firstCue(.servedNoun) {
      $0.span.start >= fact.span.end && $0.span.start <= fact.span.end + 2
    } != nil
  }

  /// Whether the people of a school or home are served, whoever is named: 资助中心小学学生.
  func housesServed(_ fact: Fact) -> Bool {
    fact.traits.contains(.house) && servesPeople(of: fact)
  }

  /// Whether the name is the object of a word right before it: 感谢县医院, 转介县医院.
  func isObject(_ fact: Fact) -> Bool {
    frame.lastCue(.object) { $0.span.end == fact.span.start } != nil
  }

  /// 路费由慈善总会承担: who only pays.
  func pays(_ fact: Fact, in clause: Span) -> Bool {
    frame.firstCue(.payer) {
      $0.span.start >= fact.span.end && $0.span.end <= clause.end
    } != nil && cueBefore(fact, in: clause)?.word.contains(.by) ?? false
  }

  /// 善款三百万元由两家基金会捐出: who only gives the money.
  func givesMoney(_ fact: Fact, in clause: Span) -> Bool {
    guard cueBefore(fact, in: clause)?.word.contains(.by) ?? false else { return false }
    guard
      (fact.span.end..<max(fact.span.end, clause.end)).contains(where: {
        frame.page.scalars[$0] == "捐"
      })
    else { return false }
    return frame.first(.count) {
      $0.dimension == .money && $0.span.start >= clause.start && $0.span.end <= fact.span.start
    } != nil
  }

  /// Whether it is given something: 中心小学收到医院捐赠的图书, 消防局代表受赠.
  func receives(_ fact: Fact, in clause: Span) -> Bool {
    let scalars = frame.page.scalars
    let behind = Span(fact.span.end, clause.end)
    let cue = frame.firstCue(.receive) {
      behind.contains($0.span)
        && $0.span.start <= fact.span.end + InstitutionRoles.receiveReach
    }
    guard let cue,
      frame.first(.institution, where: { Span(fact.span.end, cue.span.start).contains($0.span) })
        == nil
    else { return false }
    return (frame.span.start..<frame.span.end).contains {
      scalars[$0] == "捐" || scalars[$0] == "赠"
    }
  }

  /// Whether it asked somebody to come: 应中心小学邀请, 受敬老院之邀.
  func invites(_ fact: Fact, in clause: Span) -> Bool {
    let scalars = frame.page.scalars
    var position = fact.span.end
    while position < clause.end, scalars[position] == "的" || scalars[position] == "之" {
      position += 1
    }
    guard position < clause.end, scalars[position] == "邀" else { return false }
    var start = fact.span.start
    while let before = frame.first([.institution, .place], where: { $0.span.end == start }) {
      start = before.span.start
    }
    return start > clause.start && (scalars[start - 1] == "应" || scalars[start - 1] == "受")
  }

  /// “健康行”是一项由国家卫生部门组织的活动: who is named where it is only said what something is.
  func isDefined(_ fact: Fact, in clause: Span) -> Bool {
    frame.firstCue(.definition) {
      $0.span.end <= fact.span.start
    } != nil
  }

  /// 对县医院的捐赠表示感谢, 向慈善会致谢: what is said and not done to it.
  func isThanked(_ fact: Fact, from cue: Cue, in clause: Span) -> Bool {
    let scalars = frame.page.scalars
    switch scalars[cue.span.start] {
    case "对", "向": break
    default: return false
    }
    // 向基金会争取; 向基金会，争取.
    let next = clause.end == fact.span.end ? frame.clause(at: clause.end + 1) : clause
    if frame.has(.asked, in: Span(fact.span.end, max(clause.end, next.end))) { return true }
    guard clause.end - fact.span.end >= 2 else { return false }
    return (fact.span.end..<clause.end - 1).contains { index in
      switch (scalars[index], scalars[index + 1]) {
      case ("感", "谢"), ("致", "谢"), ("谢", "意"), ("敬", "意"), ("肯", "定"), ("祝", "贺"): true
      default: false
      }
    }
  }

  /// Whether it only stands in the name of a campaign: “情系敬老院、健康暖人心”; not “县医院” alone.
  func isInTitle(_ fact: Fact) -> Bool {
    guard frame.isQuoted(fact.span), !frame.isSpoken(fact.span) else { return false }
    let scalars = frame.page.scalars
    let isClosed =
      fact.span.end < scalars.count && "”」』\"".unicodeScalars.contains(scalars[fact.span.end])
    return !(isClosed && "“「『\"".unicodeScalars.contains(scalars[fact.span.start - 1]))
  }
}
