// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Whose event it is that others take part in: 我院参加市卫健委组织的义诊.
extension InstitutionRoles {
  /// Whether it holds what others are said to join.
  func holdsJoined(_ fact: Fact, in clause: Span) -> Bool {
    let join = frame.lastCue(.join) {
      $0.span.start >= clause.start && $0.span.end <= fact.span.start
    }
    guard let join else { return false }
    let gap = Span(join.span.end, fact.span.start)
    let named = frame.covered([.place, .date, .institution], in: gap)
    return gap.count - named <= InstitutionRoles.reach && holdsWhatFollows(fact, in: clause)
  }

  /// Whether a word for holding that ends in 的 stands behind the list of names that `fact` belongs to:
  /// 市卫健委、市总工会在永盛镇联合举办的.
  private func holdsWhatFollows(_ fact: Fact, in clause: Span) -> Bool {
    let end = listEnd(from: fact.span.end, to: clause.end, over: .institution)
    let host = frame.firstCue(.host) { $0.span.start >= end && $0.span.end < clause.end }
    guard let host else { return false }
    let gap = Span(end, host.span.start)
    guard gap.count - frame.covered([.place, .date], in: gap) <= InstitutionRoles.reach else {
      return false
    }
    let reach = min(clause.end, host.span.end + InstitutionRoles.heldReach)
    return (host.span.end..<reach).contains { frame.page.scalars[$0] == "的" }
  }

  /// Whether the subject takes part in what somebody named behind it holds.
  func joinsOthers(_ fact: Fact) -> Bool {
    guard frame.has(.join, in: Span(fact.span.end, frame.span.end)) else { return false }
    return frame.first(.institution) { other in
      other.span.start >= fact.span.end
        && holdsJoined(other, in: frame.clause(at: other.span.start))
    } != nil
  }

  /// Whether a word for helping says who somebody is: 帮扶专家、市医院副主任医师李某.
  func describesStaff(_ cue: Cue) -> Bool {
    cue.span.count > 1 && cue.word.contains(.serve) && cue.word.isDisjoint(with: [.toward, .with])
      && frame.cue(.staffNoun, startingAt: cue.span.end) != nil
  }

  /// 在某某集团公益计划支持下: who helps by something of its own is not gone to.
  func isUnderHelp(of fact: Fact, in clause: Span) -> Bool {
    let reach = Span(fact.span.end, min(clause.end, fact.span.end + InstitutionRoles.leadReach))
    return frame.firstCue(.cohost) {
      reach.contains($0.span) && frame.page.scalars[$0.span.end - 1] == "下"
    } != nil
  }
}

/// What is opened by somebody else.
extension InstitutionRoles {
  /// 市一院镇巴分院在县医院揭牌: a part of a house that is opened opens nothing.
  func isUnveiled(_ fact: Fact, in clause: Span) -> Bool {
    let scalars = frame.page.scalars
    switch (scalars[fact.span.end - 2], scalars[fact.span.end - 1]) {
    case ("分", "院"), ("作", "站"), ("作", "室"), ("基", "地"), ("合", "体"), ("联", "体"), ("联", "盟"): break
    default: return false
    }
    let behind = Span(fact.span.end, clause.end)
    guard !frame.has([.host, .send], in: behind) else { return false }
    return frame.work(in: behind, last: true) == ActivityFamily.partnership
  }
}

/// The other side of what two houses do.
extension InstitutionRoles {
  /// 每月与县医院做一次远程会诊: the house at the other end is the one that is helped.
  func isAdvised(_ fact: Fact, in clause: Span) -> Bool {
    let behind = Span(fact.span.end, clause.end)
    return frame.work(in: behind, last: true) == ActivityFamily.telemedicine
  }

  /// 我院与丙卫生院、丁卫生院签约: whether a smaller house, or any other than the one that speaks, comes under the
  /// wing of the first.
  func isTakenOn(_ fact: Fact, by first: Fact) -> Bool {
    let gap = Span(first.span.end, fact.span.start)
    guard gap.count == 1, "与同和".unicodeScalars.contains(frame.page.scalars[gap.start]),
      frame.page.isFirstPerson(first) || isWeaker(fact, than: first)
    else { return false }
    let clause = frame.clause(at: fact.span.start)
    let work = frame.work(in: Span(fact.span.end, clause.end), last: true)
    return work == ActivityFamily.partnership || work == ActivityFamily.telemedicine
  }
}
