// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads institutions' roles off the words around them.
struct InstitutionRoles: Sendable {
  /// How far a cue may stand from a name: 来到了, 与当地的.
  private static let reach = 6
  /// How far behind a name 带领下 may stand: 副局长李某的.
  private static let leadReach = 16
  /// How much may stand before a subject in its clause besides mentions: 据悉, 首日.
  private static let subjectReach = 5

  let frame: SentenceFrame

  /// Returns the rule that gives each fact of `page` its role: several readers ask for them.
  static func rules(on page: Page) -> [InstitutionRule] {
    var rules = [InstitutionRule](repeating: .noInstitution, count: page.facts.count)
    for index in 0..<page.count {
      InstitutionRoles(frame: page.frame(index)).forEach { rules[$0.index] = $1 }
    }
    return rules
  }

  /// Calls `body` with each institution of the frame and the rule of its role, in order.
  ///
  /// 甲和乙携手: the first of joined subjects leads, the others are partners.
  func forEach(_ body: (Fact, InstitutionRule) -> Void) {
    var last: (fact: Fact, role: InstitutionRole)?
    var isLed = false
    for index in frame.facts where frame.page.facts[index].kind == .institution {
      let fact = frame.page.facts[index]
      var rule = ownRule(of: fact)
      if rule == nil, let last, isListed(last.fact, fact) {
        rule = isPairedName(fact, after: last.fact) ? .pairedName : .listed(as: last.role)
      }
      if isLed, rule?.role == .organizer, isTurnTaker(fact) { rule = .turnTaker }
      let said = rule ?? subjectRule(of: fact, isLed: isLed)
      let isLeading = said.role == .organizer
      last = (fact, said.role)
      let isJoined = isLeading && isLed && actsJointly(fact)
      if isLeading { isLed = true }
      body(fact, isJoined ? .jointSubject : said)
    }
  }

  /// The rule that a cue right before or behind the name speaks for.
  private func ownRule(of fact: Fact) -> InstitutionRule? {
    let clause = frame.clause(at: fact.span.start)
    if isSpeaker(fact, in: clause) { return .speaks }
    if isVenue(fact) { return .rooms }
    if isObject(fact) { return .object }
    if pays(fact, in: clause) { return .pays }
    if let behind = ruleBehind(fact, in: clause) { return behind }
    guard let word = cueBefore(fact, in: clause)?.word else { return nil }
    if servesPeople(of: fact), word.contains(.send) || word.contains(.host) {
      return .itsPeopleServed
    }
    if word.contains(.under) { return .under }
    if word.contains(.sponsor) { return .sponsoredBy }
    if word.contains(.by) { return .by }
    if word.contains(.entrust) { return .entrusted }
    if word.contains(.with) { return isPaired(fact, in: clause) ? .paired : .with }
    if word.contains(.at), isUnderLead(of: fact, in: clause) { return .leadsTheWay }
    return goalOrHelp(word)
  }

  private func goalOrHelp(_ word: RecordWord) -> InstitutionRule? {
    if word.contains(.toward) { return .toward }
    if word.contains(.serve) { return .served }
    if word.contains(.at) { return .at }
    if word.contains(.cohost) { return .helpsBefore }
    if word.contains(.from) { return .comesFrom }
    if word.contains(.send) { return .sent }
    return word.contains(.host) ? .hosted : nil
  }

  private func cueBefore(_ fact: Fact, in clause: Span) -> Cue? {
    let interesting: RecordWord = [
      .toward, .at, .serve, .with, .by, .under, .from, .cohost, .sponsor, .send, .host, .entrust,
    ]
    let cue = frame.lastCue { cue in
      cue.span.start >= clause.start && cue.span.end <= fact.span.start
        && !cue.word.isDisjoint(with: interesting) && !isConjunction(cue, in: clause)
    }
    guard let cue else { return nil }
    // What stands between, mentions not counted: 赴河图、永盛等街道和九隆卫生院.
    let between = Span(cue.span.end, fact.span.start)
    let gap = between.count - frame.covered([.place, .date, .count], in: between)
    guard gap <= InstitutionRoles.reach else { return nil }
    let blocked = frame.first(.institution) { between.overlaps($0.span) }
    return blocked == nil ? cue : nil
  }

  /// 主办, 承办, 赞助, 指导下 right behind a name, or behind the list that it belongs to.
  private func ruleBehind(_ fact: Fact, in clause: Span) -> InstitutionRule? {
    let end = listEnd(from: fact.span.end, to: clause.end, over: [.institution, .count])
    let cue = frame.firstCue { $0.span.start >= end && $0.span.start <= end + 3 }
    guard let cue, clause.end >= cue.span.start else { return nil }
    if cue.word.contains(.guide) && !cue.word.contains(.host) { return .guides }
    if cue.word.contains(.sponsor) { return .sponsors }
    if cue.word.contains(.entrust) { return .entrusts }
    if cue.word.contains(.send), cue.span.start == fact.span.end { return .sends }
    if cue.word.contains(.cohost) && !cue.word.contains(.serve) { return .helpsBehind }
    return nil
  }

  /// Where the list ends that goes on at `start`: names of `kinds`, their people, and what joins them.
  private func listEnd(from start: Int, to end: Int, over kinds: Fact.Kinds) -> Int {
    var position = start
    while position < end {
      if let next = frame.fact(startingAt: position), kinds.contains(next.kind.mask) {
        position = next.span.end
      } else if let noun = frame.cue(.staffNoun, startingAt: position) {
        position = noun.span.end
      } else if isSeparator(frame.page.scalars[position]) {
        position += 1
      } else {
        break
      }
    }
    return position
  }

  /// Whether somebody of the institution only says something: 县卫生局局长李某介绍.
  private func isSpeaker(_ fact: Fact, in clause: Span) -> Bool {
    frame.firstCue {
      $0.word.contains(.speech) && $0.span.start >= fact.span.end && $0.span.end <= clause.end
        && $0.span.end + 1 >= clause.end
    } != nil
  }

  /// 在县卫生局李某副局长的带领下: who leads the way is not gone to.
  private func isUnderLead(of fact: Fact, in clause: Span) -> Bool {
    let reach = Span(fact.span.end, min(clause.end, fact.span.end + InstitutionRoles.leadReach))
    return frame.has(.guide, in: reach)
  }

  /// Whether something happens in its rooms: 中心小学的教室里, 县医院门诊大厅.
  private func isVenue(_ fact: Fact) -> Bool {
    let scalars = frame.page.scalars
    if fact.span.end < scalars.count, scalars[fact.span.end] == "里" { return true }
    return frame.firstCue {
      $0.word.contains(.room) && $0.span.start >= fact.span.end
        && $0.span.start <= fact.span.end + 2
    } != nil
  }

  /// Whether 携手, 联合 or 共同 stands behind the list of names that `fact` belongs to.
  private func actsJointly(_ fact: Fact) -> Bool {
    let cue = frame.firstCue { $0.span.start >= fact.span.end && $0.word.contains(.joint) }
    guard let cue else { return false }
    let between = Span(fact.span.end, cue.span.start)
    return between.count - frame.covered([.institution], in: between) <= 3
  }

  /// 和 and 及 join what stands on both sides, unless they open a clause (，和县政府合办); 与 and 同
  /// join two names that touch them.
  private func isConjunction(_ cue: Cue, in clause: Span) -> Bool {
    guard cue.word == .with, cue.span.count == 1 else { return false }
    switch frame.page.scalars[cue.span.start] {
    case "和", "及": return cue.span.start > clause.start
    default: return frame.first(.institution) { $0.span.end == cue.span.start } != nil
    }
  }

  /// 甲医院与乙医院签订对口帮扶协议: the second of the two is the one that is helped.
  private func isPairedName(_ fact: Fact, after first: Fact) -> Bool {
    let gap = Span(first.span.end, fact.span.start)
    guard gap.count == 1, "与同和".unicodeScalars.contains(frame.page.scalars[gap.start]) else {
      return false
    }
    return isPaired(fact, in: frame.clause(at: fact.span.start))
  }

  /// 卫生局的巡回车由甲、乙医院轮流派医师: who acts for somebody who was named and does not hold the event.
  private func isTurnTaker(_ fact: Fact) -> Bool {
    let clause = frame.clause(at: fact.span.start)
    guard let cue = cueBefore(fact, in: clause), cue.word.contains(.by) else { return false }
    return !frame.has(.host, in: Span(fact.span.end, clause.end))
  }

  /// 与甲医院结成对口帮扶: the other side is helped and does not help.
  private func isPaired(_ fact: Fact, in clause: Span) -> Bool {
    frame.has(.pairing, in: Span(fact.span.end, clause.end))
  }

  /// 组织护理院老人: the people of an institution that is served.
  private func servesPeople(of fact: Fact) -> Bool {
    frame.firstCue {
      $0.span.start >= fact.span.end && $0.span.start <= fact.span.end + 2
        && $0.word.contains(.servedNoun)
    } != nil
  }

  /// Whether only 、 和 与 及 stand between two names, or between the people of the one and the other:
  /// 甲协会六名护士、乙医院八位医生.
  private func isListed(_ first: Fact, _ second: Fact) -> Bool {
    listEnd(from: first.span.end, to: second.span.start, over: .count) >= second.span.start
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "和", "与", "及", "以", ",", "，", " ", "同", "跟": return true
    default: return false
    }
  }

  private func subjectRule(of fact: Fact, isLed: Bool) -> InstitutionRule {
    if fact.traits.contains(.media) { return .reports }
    if frame.purposeClause.contains(fact.span) { return .inPurpose }
    guard opensClause(fact) else { return .noSubject }
    let clause = frame.clause(at: fact.span.start)
    if hasWord(.state, behind: fact) { return .described }
    if fact.traits.contains(.house), servesPeople(of: fact) { return .itsPeopleServed }
    if hasWord(.official, behind: fact), !acts(fact, in: clause) { return .official }
    let behind = Span(fact.span.end, clause.end)
    // A second subject that helps is a partner: ，县农业局派车派人一路陪同.
    if isLed {
      return frame.has([.cohost, .joint], in: behind) ? .helpingSecondSubject : .secondSubject
    }
    return helps(in: behind) ? .helpingSubject : .subject
  }

  /// Whether a word of `classes` stands right behind a name.
  private func hasWord(_ classes: RecordWord, behind fact: Fact) -> Bool {
    frame.firstCue {
      $0.word.contains(classes) && $0.span.start >= fact.span.end
        && $0.span.start <= fact.span.end + 1
    } != nil
  }

  /// Whether the name is the object of a word right before it: 感谢县医院, 转介县医院.
  private func isObject(_ fact: Fact) -> Bool {
    frame.lastCue { $0.span.end == fact.span.start && $0.word.contains(.object) } != nil
  }

  /// 路费由慈善总会承担: who only pays.
  private func pays(_ fact: Fact, in clause: Span) -> Bool {
    frame.firstCue {
      $0.word.contains(.payer) && $0.span.start >= fact.span.end && $0.span.end <= clause.end
    } != nil && cueBefore(fact, in: clause)?.word.contains(.by) ?? false
  }

  /// Whether the people of the institution do something in the clause: 副院长带队赴丙村, 院长赠送轮椅.
  private func acts(_ fact: Fact, in clause: Span) -> Bool {
    let behind = Span(fact.span.end, clause.end)
    return frame.has([.send, .staffVerb, .host, .cohost], in: behind) || frame.hasDeed(in: behind)
      || frame.has(.activity, within: behind)
  }

  /// Whether the first subject only helps: 县医院出了六名护士帮着分诊.
  private func helps(in behind: Span) -> Bool {
    frame.firstCue {
      behind.contains($0.span) && $0.word.contains(.cohost) && $0.word.isDisjoint(with: .serve)
        && $0.word.isDisjoint(with: .staffVerb)
    } != nil
  }

  /// Whether a name stands where a subject stands: at the head of its clause, or behind a
  /// modifier that ends in 的.
  private func opensClause(_ fact: Fact) -> Bool {
    let clause = frame.clause(at: fact.span.start)
    let head = Span(clause.start, fact.span.start)
    if head.isEmpty || frame.page.scalars[head.end - 1] == "的" { return true }
    if frame.isQuoted(fact.span) { return false }
    let named = frame.covered([.place, .institution, .date, .count], in: head)
    var said = 0
    for index in frame.cues where head.contains(frame.page.cues[index].span) {
      said += frame.page.cues[index].span.count
    }
    return head.count - named - said <= InstitutionRoles.subjectReach
  }
}
