// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Who stands where a subject stands, and whether it acts.
extension InstitutionRoles {
  /// Whether 携手, 联合 or 共同 stands behind the list of names that `fact` belongs to.
  func actsJointly(_ fact: Fact) -> Bool {
    let cue = frame.firstCue(.joint) { $0.span.start >= fact.span.end }
    guard let cue else { return false }
    if let next = frame.cue(.host, startingAt: cue.span.end),
      frame.page.scalars[next.span.start] != "开",
      frame.page.scalars[cue.span.end - 1] != "手",
      frame.page.scalars[cue.span.end - 1] != "作"
    {
      return false
    }
    let between = Span(fact.span.end, cue.span.start)
    var people = 0
    for index in frame.cues where between.contains(frame.page.cues[index].span) {
      let cue = frame.page.cues[index]
      if !cue.word.isDisjoint(with: [.staffNoun, .official]) { people += cue.span.count }
    }
    return between.count - people - frame.covered([.institution, .place], in: between) <= 3
  }

  func subjectRule(of fact: Fact, isLed: Bool) -> InstitutionRule {
    if fact.traits.contains(.media) { return .reports }
    if frame.purposeClause.contains(fact.span) || isInPurpose(fact) { return .inPurpose }
    guard opensClause(fact) else { return .noSubject }
    let clause = frame.clause(at: fact.span.start)
    if hasWord(.state, behind: fact) { return .described }
    if owns(fact, in: clause) || isUnveiled(fact, in: clause) { return .described }
    if fact.traits.contains(.house), !undertakes(fact) { return .itsPeopleServed }
    if fact.traits.contains(.house), servesPeople(of: fact) { return .itsPeopleServed }
    if hasOfficial(fact, in: clause), !acts(fact, in: clause) { return .official }
    let behind = Span(fact.span.end, clause.end)
    // A second subject that helps is a partner: ，县农业局派车派人一路陪同.
    if isLed {
      let helps = frame.has([.cohost, .joint, .join], in: behind)
      return helps ? .helpingSecondSubject : .secondSubject
    }
    if joinsOthers(fact) { return .joins }
    return helps(in: behind) ? .helpingSubject : .subject
  }

  /// 3月22日，为落实省卫健委对口支援工作，…: whose wish a later clause of purpose tells.
  private func isInPurpose(_ fact: Fact) -> Bool {
    let start = frame.clause(at: fact.span.start).start
    return frame.firstCue(.purpose) { $0.span.start == start && $0.span.end <= fact.span.start }
      != nil
  }

  /// Whether a school or home does more than to have visitors, before another subject is named: 中心小学组织
  /// 义诊, 聘请专家, 赴丙村.
  private func undertakes(_ house: Fact) -> Bool {
    let other = frame.first(.institution) { $0.span.start > house.span.end && opensClause($0) }
    let behind = Span(house.span.end, other?.span.start ?? frame.span.end)
    return frame.firstCue([.host, .send, .cohost, .toward, .with]) {
      behind.contains($0.span) && !isConjunction($0, in: frame.clause(at: $0.span.start))
    } != nil
  }

  /// Whether the subject is something of the institution, and neither its people nor what it does:
  /// 县医院的胃镜室闲了半年.
  func owns(_ fact: Fact, in clause: Span) -> Bool {
    let scalars = frame.page.scalars
    guard fact.span.end + 1 < clause.end, scalars[fact.span.end] == "的",
      !fact.traits.contains(.crew),
      !"“「『".unicodeScalars.contains(scalars[fact.span.end + 1])
    else { return false }
    let reach = Span(
      fact.span.end + 1, min(clause.end, fact.span.end + InstitutionRoles.peopleReach))
    if frame.first([.count, .activity, .institution], where: { reach.contains($0.span.start) })
      != nil
    {
      return false
    }
    if frame.has([.staffNoun, .official, .send, .host], in: reach) { return false }
    return !(reach.start..<reach.end).contains {
      "队组车团班站会师".unicodeScalars.contains(scalars[$0])
    }
  }

  /// Whether a team is that of the subject named before it: 县医院的“石榴籽”医疗队, 研究所的13名科技人员
  /// 组成“金穗”服务队.
  func isTeam(_ team: Fact, of leader: Fact) -> Bool {
    guard team.traits.contains(.crew) else { return false }
    let scalars = frame.page.scalars
    let gap = Span(leader.span.end, team.span.start)
    if gap.count == 1 { return scalars[gap.start] == "的" }
    guard gap.count > 2, frame.clause(at: leader.span.start).end >= gap.end else { return false }
    return (gap.start..<gap.end - 1).contains { at in
      guard scalars[at] == "组", "成建".unicodeScalars.contains(scalars[at + 1]) else { return false }
      return at + 2 == gap.end || scalars[at + 2] == "的"
    }
  }

  /// Whether a word of `classes` stands right behind a name.
  func hasWord(_ classes: RecordWord, behind fact: Fact) -> Bool {
    frame.firstCue(classes) {
      $0.span.start >= fact.span.end
        && $0.span.start <= fact.span.end + 1
    } != nil
  }

  /// Whether an official stands right behind a name: 由县卫生局长主持, 与副局长一道.
  func namesOfficial(of fact: Fact) -> Bool {
    let scalars = frame.page.scalars
    return hasWord(.official, behind: fact)
      || fact.span.end < frame.span.end && scalars[fact.span.end] == "长"
  }

  /// Whether officials stand behind the list of names that `fact` opens: 县政府、县卫生局领导.
  func hasOfficial(_ fact: Fact, in clause: Span) -> Bool {
    if hasWord(.official, behind: fact) { return true }
    if isEscorted(behind: fact, in: clause) { return true }
    let end = listEnd(from: fact.span.end, to: clause.end, over: .institution)
    return frame.firstCue(.official) {
      $0.span.start >= end && $0.span.start <= end + 1
    } != nil
  }

  /// Whether officials are named behind `fact` who only come along: 县政府以及县教育局负责人陪同.
  private func isEscorted(behind fact: Fact, in clause: Span) -> Bool {
    frame.firstCue(.official) { official in
      official.span.start >= fact.span.end
        && official.span.end < clause.end
        && frame.cue(.cohost, startingAt: official.span.end).map(isEscort) ?? false
    } != nil
  }

  /// Whether the people of the institution do something in the clause: 副院长带队赴丙村, 院长赠送轮椅.
  func acts(_ fact: Fact, in clause: Span) -> Bool {
    let behind = Span(fact.span.end, clause.end)
    // 副省长林某宣布启动: guests open what others hold.
    if frame.has(.attendance, in: behind), !frame.has(.send, in: behind) { return false }
    let deed = frame.firstCue([.send, .staffVerb, .host, .cohost]) {
      behind.contains($0.span) && !isEscort($0)
    }
    return deed != nil || frame.hasDeed(in: behind) || frame.has(.activity, within: behind)
  }

  /// 陪同: who comes along does nothing.
  func isEscort(_ cue: Cue) -> Bool { frame.page.scalars[cue.span.end - 1] == "同" }

  /// Whether the first subject only helps: 县医院出了六名护士帮着分诊.
  ///
  /// Not what stands behind another name: 县医院在卫生院配合下义诊.
  func helps(in behind: Span) -> Bool {
    let end = listEnd(from: behind.start, to: behind.end, over: .institution)
    let other = frame.first(.institution) { behind.contains($0.span) && $0.span.start >= end }
    let reach = Span(behind.start, other?.span.start ?? behind.end)
    return frame.firstCue(.cohost) {
      reach.contains($0.span)
        && ($0.word.isDisjoint(with: .serve) || lends($0, behind: behind.start))
        && $0.word.isDisjoint(with: .staffVerb)
    } != nil
  }

  /// 电信公司支援行动基地台: what is given by who helps is a thing, and neither a house nor a place.
  func lends(_ cue: Cue, behind start: Int) -> Bool {
    cue.span.start <= start + 1
      && frame.first([.institution, .place]) {
        $0.span.start >= cue.span.end && $0.span.start <= cue.span.end + InstitutionRoles.reach
      } == nil
  }

  /// Whether a name stands where a subject stands: at the head of its clause, or behind a
  /// modifier that ends in 的.
  func opensClause(_ fact: Fact) -> Bool {
    let clause = frame.clause(at: fact.span.start)
    let head = Span(bylineEnd(in: clause, before: fact), fact.span.start)
    if head.isEmpty || frame.page.scalars[head.end - 1] == "的" { return true }
    if frame.isQuoted(fact.span) { return false }
    let named = frame.covered([.place, .institution, .date, .count], in: head)
    var said = 0
    for index in frame.cues where head.contains(frame.page.cues[index].span) {
      said += frame.page.cues[index].span.count
    }
    return head.count - named - said <= InstitutionRoles.subjectReach
  }

  /// Where what is said begins behind who reports it: 【记者 王某／南投报导】, 本报讯（记者 李某）.
  func bylineEnd(in clause: Span, before fact: Fact) -> Int {
    var position = fact.span.start - 1
    while position >= clause.start {
      switch frame.page.scalars[position] {
      case "】", "〕", "］", ")", "）": return position + 1
      default: position -= 1
      }
    }
    return clause.start
  }
}
