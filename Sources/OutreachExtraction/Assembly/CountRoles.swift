// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads counts' roles off their noun, unit and verb.
struct CountRoles {
  /// How far behind the unit the noun may end.
  private static let nounReach = 14

  let frame: SentenceFrame

  /// Returns the rule that gives `count`, which stands in the frame, its role.
  func rule(of count: Fact) -> CountRule {
    let isHousehold = count.traits.contains(.household)
    if frame.isSpoken(count.span) { return .spoken }
    switch count.dimension {
    case .age, .temperature: return .ageOrTemperature
    case .measure: return isHandedOut(count) ? .handedOut : isJourney(count) ? .journey : .measure
    case .person: break
    case .percent where count.traits.contains(.share): return .share
    case .item where isPeople(count): break
    case .item, .event, .admin, .percent, .money:
      if !isHousehold { return resultRule(of: count) }
    }
    // 患者在3000人以上: how many there are.
    let isMeasured = scalar(at: count.span.start - 1) == "在" && noun(behind: count) == nil
    if isMeasured || isPopulation(count) { return .population }
    if isHonoured(count) { return .honoured }
    if isHousehold { return .household }
    if isParty(count) { return .team }
    if let noun = noun(behind: count) ?? noun(before: count) {
      if !noun.contains(.staffNoun) {
        return setsOut(count) || serves(count) || isBy(count) ? .team : .servedNoun
      }
      if isBy(count) { return .staffNoun }
      if isServed(count) { return .staffServed }
      return isTaught(count) ? .staffTaught : .staffNoun
    }
    if let whole = whole(of: count) { return rule(of: whole) }
    if isTeam(count) { return .team }
    if let verb = frame.cue([.staffVerb, .servedVerb], before: count.span.start),
      !isVisits(count, farFrom: verb)
    {
      return verb.word.contains(.servedVerb) ? .servedVerb : .staffVerb
    }
    if count.traits.contains(.compoundUnit) { return .compoundUnit }
    let before = Span(frame.span.start, count.span.start)
    if frame.has(.servedVerb, in: before) { return .servedVerbBefore }
    return isTreated(count) ? .treated : .peopleOnly
  }

  /// 由院长领军，…提供362人次的服务: visits are those of people who set out only right behind the word for it.
  private func isVisits(_ count: Fact, farFrom verb: Cue) -> Bool {
    count.traits.contains(.compoundUnit) && !verb.word.contains(.servedVerb)
      && count.span.start - verb.span.end > CountRoles.nounReach
  }

  /// Whether people whom no noun tells are those that something is done to: 给87人看了伤,
  /// 测血压286人, 64位接受检查.
  private func isTreated(_ count: Fact) -> Bool {
    let clause = frame.clause(at: count.span.start)
    if isGiven(count, in: clause) { return true }
    if frame.aspects.contains(where: { index in
      let deed = frame.page.aspects[index]
      return deed.isDeed && deed.span.end == count.span.start
    }) {
      return true
    }
    let behind = Span(count.span.end, min(clause.end, count.span.end + CountRoles.nounReach))
    return frame.has([.servedVerb, .learning], in: behind)
  }

  /// What counts things, times and money may count besides results.
  private func resultRule(of count: Fact) -> CountRule {
    if count.traits.contains(.few), isTrifle(count) { return .trifle }
    if isPointedAt(count) { return .pointedAt }
    if isHonoured(count) { return .honoured }
    return isGear(count) ? .gear : .outputUnit
  }

  func scalar(at offset: Int) -> Unicode.Scalar? {
    let scalars = frame.page.scalars
    return scalars.indices.contains(offset) ? scalars[offset] : nil
  }

  /// Whether the nearest verb says that these people were served: 培训医护人员200人.
  private func isServed(_ count: Fact) -> Bool {
    guard let verb = frame.cue([.staffVerb, .servedVerb], before: count.span.start) else {
      return false
    }
    return verb.word.contains(.servedVerb) && !verb.word.contains(.staffVerb)
      && count.span.start - verb.span.end <= 12 && !isJoined(verb)
  }

  /// Whether a verb of service is what people take part in: 参加义诊的医务人员.
  private func isJoined(_ verb: Cue) -> Bool {
    scalar(at: verb.span.end) == "的"
      && frame.lastCue(.staffVerb) { $0.span.end == verb.span.start } != nil
  }

  /// Whether what these people do says that they are taught: 给二十名医生讲课, 42名医生到场听课, 50名医生挤满了
  /// 会议室.
  private func isTaught(_ count: Fact) -> Bool {
    let clause = frame.clause(at: count.span.start)
    if isGiven(count, in: clause) { return true }
    return frame.has([.learning, .crowd], in: Span(count.span.end, clause.end))
  }

  /// Whether people of the name before it go somewhere: 师范学院的24名学生来到乙镇.
  private func setsOut(_ count: Fact) -> Bool {
    let scalars = frame.page.scalars
    let start = count.span.start
    let end = start > 0 && scalars[start - 1] == "的" ? start - 1 : start
    guard frame.first(.institution, where: { $0.span.end == end }) != nil else { return false }
    let clause = frame.clause(at: start)
    return frame.has(.toward, in: Span(count.span.end, clause.end))
  }

  /// Whether these people do something for others: 28名学生一起为村民义诊.
  private func serves(_ count: Fact) -> Bool {
    let clause = frame.clause(at: count.span.start)
    if isServed(count) || isGiven(count, in: clause) { return false }
    let serve = frame.firstCue(.serve) {
      $0.span.start >= count.span.end && $0.span.end < clause.end && $0.span.count == 1
    }
    guard let serve,
      let served = frame.firstCue(
        .servedNoun,
        where: {
          $0.span.start >= serve.span.end && $0.span.end < clause.end
        })
    else { return false }
    let rest = Span(served.span.end, clause.end)
    return frame.has(.activity, within: rest) || frame.hasDeed(in: rest)
  }

  /// Whether they are who set out together: 义工一行14人.
  private func isParty(_ count: Fact) -> Bool {
    scalar(at: count.span.start - 2) == "一" && scalar(at: count.span.start - 1) == "行"
  }

  /// Whether 由 stands before them: 手术由六名医生主刀.
  private func isBy(_ count: Fact) -> Bool {
    frame.lastCue(.by) { $0.span.end == count.span.start } != nil
  }

  /// 给二十名医生讲课, 给镇卫生院和三家村卫生室的二十名医生讲课: 给 leads to them, over names of where
  /// they come from and 的.
  private func isGiven(_ count: Fact, in clause: Span) -> Bool {
    guard
      let before = frame.lastCue(where: { $0.span.end <= count.span.start && $0.word != .with }),
      before.word.contains(.serve), before.span.start >= clause.start
    else { return false }
    let gap = Span(before.span.end, count.span.start)
    if gap.isEmpty { return true }
    guard gap.count - frame.covered([.institution, .place], in: gap) <= CountRoles.nounReach,
      !frame.has(.activity, within: gap)
    else { return false }
    let behind = Span(count.span.end, clause.end)
    return frame.has(.activity, within: behind) || frame.hasDeed(in: behind)
      || frame.has([.servedVerb, .learning], in: behind)
  }

  /// Whether it counts the people of the name before it, or people who set out: 医疗队34人跳下车,
  /// 一行7人赴丙村.
  private func isTeam(_ count: Fact) -> Bool {
    if let house = frame.first(.institution, where: { $0.span.end == count.span.start }) {
      // 一天查了中心小学340人: the house is what was gone through.
      return frame.lastCue(.servedVerb) { $0.span.end == house.span.start } == nil
    }
    if isSum(count) { return true }
    // 惠及四千人次，还要去乙村: nobody goes there by times.
    if count.traits.contains(.compoundUnit) { return false }
    let scalars = frame.page.scalars
    return frame.firstCue(.toward) { way in
      way.span.start >= count.span.end && way.span.start <= count.span.end + 4
        && !(count.span.end..<way.span.start).contains { "；;".unicodeScalars.contains(scalars[$0]) }
    } != nil
  }

  /// Whether it sums up people who serve and were named before: 名中医有市级的，共30多人.
  private func isSum(_ count: Fact) -> Bool {
    let scalars = frame.page.scalars
    guard count.span.start > frame.span.start, scalars[count.span.start - 1] == "共" else {
      return false
    }
    let noun = frame.lastCue([.staffNoun, .servedNoun, .servedVerb]) {
      $0.span.end <= count.span.start
    }
    return noun?.word.contains(.staffNoun) ?? false
  }

  /// Whether the noun right behind the unit is what the event was held with: 十张桌子, 两辆车.
  private func isGear(_ count: Fact) -> Bool {
    frame.firstCue(.gear) { $0.span.start == count.span.end } != nil
  }

  /// Whether a weight, length or area is what was given or covered: 送出良种150公斤, 推广稻田500亩.
  private func isHandedOut(_ count: Fact) -> Bool {
    guard count.traits.contains(.ware) else { return false }
    return frame.cue([.outputVerb], before: count.span.start) != nil
  }

  /// Whether a distance is how far those who serve went: 行程2300公里.
  private func isJourney(_ count: Fact) -> Bool {
    guard count.traits.contains(.way) else { return false }
    let verb = frame.cue(.journey, before: count.span.start)
    return verb.map { count.span.start - $0.span.end <= 2 } ?? false
  }

  /// Whether 个 counts people: 71个孩子, 那次看了62个.
  private func isPeople(_ count: Fact) -> Bool {
    guard count.traits.contains(.piece) else { return false }
    if frame.cue(.servedNoun, startingAt: count.span.end) != nil { return true }
    let verb = frame.lastCue(.servedVerb) { $0.span.end == count.span.start }
    return verb != nil && frame.clause(at: count.span.start).end == count.span.end
  }

  /// The people whom `count` is a part of: 查了五十来人，其中8人约好到院里复查.
  private func whole(of count: Fact) -> Fact? {
    guard scalar(at: count.span.start - 2) == "其", scalar(at: count.span.start - 1) == "中" else {
      return nil
    }
    return frame.last(.count) { $0.span.end <= count.span.start && $0.dimension == .person }
  }

  /// Whether it says how many people live or belong somewhere: 全村共有595人, 现有会员68人, 在院的老人有
  /// 80余名.
  private func isPopulation(_ count: Fact) -> Bool {
    if frame.lastCue(.population, where: { $0.span.end == count.span.start }) != nil { return true }
    guard scalar(at: count.span.start - 1) == "有" else { return false }
    let end = count.span.start - (scalar(at: count.span.start - 2) == "共" ? 2 : 1)
    let noun = frame.lastCue([.servedNoun, .population]) { $0.span.end == end }
    guard let noun else { return false }
    // 前来就诊的群众有300人: they came.
    let before = Span(frame.clause(at: count.span.start).start, noun.span.start)
    return !frame.has([.servedVerb, .staffVerb, .learning, .crowd], in: before)
      && !frame.hasDeed(in: before) && !frame.has(.activity, within: before)
  }

  /// Whether it counts those who were honoured: 两名同学荣获一等奖.
  private func isHonoured(_ count: Fact) -> Bool {
    frame.has(.honour, in: Span(count.span.end, frame.clause(at: count.span.start).end))
  }

  private func noun(behind count: Fact) -> RecordWord? {
    let clause = frame.clause(at: count.span.start)
    let limit = min(clause.end, count.span.end + CountRoles.nounReach)
    let next = frame.first(.count) { $0.span.start >= count.span.end }?.span.start ?? limit
    return frame.firstCue([.staffNoun, .servedNoun, .learner]) {
      $0.span.start >= count.span.end && $0.span.end <= min(limit, next)
    }?.word
  }

  private func noun(before count: Fact) -> RecordWord? {
    frame.lastCue([.staffNoun, .servedNoun]) {
      $0.span.end <= count.span.start && count.span.start - $0.span.end <= 2
    }?.word
  }
}
