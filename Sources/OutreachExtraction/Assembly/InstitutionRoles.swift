// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads institutions' roles off the words around them.
struct InstitutionRoles {
  /// How far a cue may stand from a name: 来到了, 与当地的.
  static let reach = 6
  /// How far behind a name 带领下 may stand: 副局长李某的.
  static let leadReach = 30
  /// How much may stand before a subject in its clause besides mentions: 据悉, 首日.
  static let subjectReach = 5

  /// How far behind a name 收到 may stand.
  static let receiveReach = 12
  /// How long the name of a part of a house may be: 神经外科病房里.
  static let partReach = 8
  /// How far behind 的 the people of an institution may stand: 县医院的两位青年医生.
  static let peopleReach = 12

  /// How long a name in a list may be that is not known.
  static let unknownReach = 20
  /// How much may stand between two names of a list of receivers: 机关和, 和附近的.
  static let tailReach = 7
  /// How far behind a name 排起长队 may stand.
  static let crowdReach = 6
  /// How far behind a word for holding 的 may stand: 组织开展的.
  static let heldReach = 3

  let frame: SentenceFrame

  /// Returns the rule that gives each fact of `page` its role: several readers ask for them.
  static func rules(on page: Page) -> [InstitutionRule] {
    var rules = [InstitutionRule](repeating: .noInstitution, count: page.facts.count)
    for index in 0..<page.count where page.sentences[index].kinds.contains(.institution) {
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
      if isLed, opensItem(fact) { isLed = false }
      var rule = ownRule(of: fact)
      if let last, isSecondName(fact, of: last.fact) { rule = .listed(as: last.role) }
      if rule == nil, let last, last.role == .recipient, isListedOverTail(last.fact, fact) {
        rule = .listedRecipient
      }
      if rule == nil, let last, last.role == .organizer, isTakenOn(fact, by: last.fact) {
        rule = .pairedName
      }
      if rule == nil, let last, isListed(last.fact, fact) {
        rule =
          isPairedName(fact, after: last.fact)
          ? isWeaker(last.fact, than: fact) ? .subject : .pairedName : .listed(as: last.role)
      }
      if rule == nil, let last, last.role == .organizer, isTeam(fact, of: last.fact) {
        rule = .itsTeam
      }
      if rule == .sends, let last, last.role == .partner, isListed(last.fact, fact) {
        rule = .listedPartner
      }
      if rule == .sends, joinsOthers(fact) { rule = .joins }
      if isLed, rule?.role == .organizer, isTurnTaker(fact) { rule = .turnTaker }
      if isLed, rule == .sends, let last, !isListed(last.fact, fact) {
        rule = .helpingSecondSubject
      }
      let said = rule ?? subjectRule(of: fact, isLed: isLed)
      let isLeading = said.role == .organizer
      last = (fact, said.role)
      let isJoined = isLeading && isLed && actsJointly(fact)
      if isLeading { isLed = true }
      body(fact, isJoined ? .jointSubject : said)
    }
  }

  /// Whether a name opens what a semicolon parts from what was told before: its subject is another one.
  private func opensItem(_ fact: Fact) -> Bool {
    let start = frame.clause(at: fact.span.start).start
    guard start > frame.span.start, fact.span.start - start <= 2 else { return false }
    let mark = frame.page.scalars[start - 1]
    return mark == "；" || mark == ";"
  }

  /// The rule that a cue right before or behind the name speaks for.
  func ownRule(of fact: Fact) -> InstitutionRule? {
    let clause = frame.clause(at: fact.span.start)
    if isInTitle(fact) { return .noSubject }
    if frame.tellsEarlier(fact.span) { return .described }
    if isSpeaker(fact, in: clause) { return .speaks }
    if isVenue(fact) { return .rooms }
    if holdsJoined(fact, in: clause) { return .holds }
    if invites(fact, in: clause) { return fact.traits.contains(.house) ? .invites : .object }
    if worksThere(fact) { return .described }
    if isGivenTo(fact) { return .served }
    if isHelped(fact) { return .pairedName }
    if isObject(fact) { return housesServed(fact) ? .itsPeopleServed : .object }
    if pays(fact, in: clause) || givesMoney(fact, in: clause) { return .pays }
    if receives(fact, in: clause) { return .receives }
    if isDefined(fact, in: clause) { return .described }
    if let behind = ruleBehind(fact, in: clause) { return behind }
    guard let cue = cueBefore(fact, in: clause) else { return nil }
    let word = cue.word
    if word.contains(.serve), isThanked(fact, from: cue, in: clause) { return .object }
    if word.contains(.toward) {
      if describesPlace(fact) { return .described }
      if takesPatients(fact) { return .treats }
    }
    if servesPeople(of: fact), word.contains(.send) || word.contains(.host) {
      return .itsPeopleServed
    }
    if word.contains(.under) { return .under }
    if word.contains(.sponsor) { return .sponsoredBy }
    // 另有县医院八位医师支援 pairs nobody.
    if word.contains(.with), frame.page.scalars[cue.span.end - 1] != "有",
      isPaired(fact, in: clause)
    {
      return isHelper(fact) ? .subject : .paired
    }
    if word.contains(.by) || word.contains(.with), namesOfficial(of: fact), !acts(fact, in: clause)
    {
      return .official
    }
    if word.contains(.by) { return .by }
    if word.contains(.entrust) { return .entrusted }
    if word.contains(.with), hosts(fact, with: cue, in: clause) { return .by }
    if word.contains(.with) { return isAdvised(fact, in: clause) ? .paired : .with }
    if word.contains(.at), isUnderLead(of: fact, in: clause) { return .leadsTheWay }
    if word.contains(.at), isUnderHelp(of: fact, in: clause) { return .helpsBehind }
    return goalOrHelp(word)
  }

  func goalOrHelp(_ word: RecordWord) -> InstitutionRule? {
    if word.contains(.toward) { return .toward }
    if word.contains(.serve) { return .served }
    if word.contains(.at) { return .at }
    if word.contains(.cohost) { return .helpsBefore }
    if word.contains(.from) { return .comesFrom }
    if word.contains(.send) { return .sent }
    return word.contains(.host) ? .hosted : nil
  }

  func cueBefore(_ fact: Fact, in clause: Span) -> Cue? {
    let interesting: RecordWord = [
      .toward, .at, .serve, .with, .by, .under, .from, .cohost, .sponsor, .send, .host, .entrust,
    ]
    let cue = frame.lastCue(interesting) { cue in
      cue.span.start >= clause.start && cue.span.end <= fact.span.start
        && !isConjunction(cue, in: clause) && !describesStaff(cue)
    }
    guard let cue else { return nil }
    // What stands between, mentions not counted: 赴河图、永盛等街道和九隆卫生院.
    let between = Span(cue.span.end, fact.span.start)
    let gap = between.count - frame.covered([.place, .date, .count], in: between)
    guard gap <= InstitutionRoles.reach || goesOnUnknown(between) else { return nil }
    let blocked = frame.first(.institution) { between.overlaps($0.span) }
    return blocked == nil ? cue : nil
  }

  /// Whether a list that a cue leads to begins with a name that is not known: 组织采茶戏传承中心、县科协.
  private func goesOnUnknown(_ gap: Span) -> Bool {
    guard gap.count > 1, gap.count <= InstitutionRoles.unknownReach,
      frame.page.scalars[gap.end - 1] == "、"
    else { return false }
    return frame.firstCue { gap.contains($0.span) && $0.word != .with && $0.word != [] } == nil
      && !(gap.start..<gap.end).contains { "的，,".unicodeScalars.contains(frame.page.scalars[$0]) }
  }

  /// 主办, 承办, 赞助, 指导下 right behind a name, or behind the list that it belongs to.
  func ruleBehind(_ fact: Fact, in clause: Span) -> InstitutionRule? {
    let end = listEnd(from: fact.span.end, to: frame.span.end, over: [.institution, .count])
    guard let cue = frame.cue(startingFrom: end), cue.span.start <= end + 3,
      (end > clause.end ? frame.clause(at: end) : clause).end >= cue.span.start
    else { return nil }
    if cue.word.contains(.guide) && !cue.word.contains(.host) { return .guides }
    if cue.word.contains(.sponsor) { return .sponsors }
    if cue.word.contains(.entrust) { return .entrusts }
    if cue.word.contains(.send), cue.span.start == fact.span.end,
      !followsJoining(fact, in: clause)
    {
      return .sends
    }
    if cue.word.contains(.cohost) && !cue.word.contains(.serve) {
      return frame.page.scalars[cue.span.start] == "承" ? .carriesOut : .helpsBehind
    }
    return nil
  }

  /// Whether a word for joining stands right before a name: 同市医院派出医疗队.
  func followsJoining(_ fact: Fact, in clause: Span) -> Bool {
    frame.lastCue(.with) {
      $0.span.end == fact.span.start && !isConjunction($0, in: clause)
    } != nil
  }

  /// Where the list ends that goes on at `start`: names of `kinds`, their people, and what joins them.
  func listEnd(from start: Int, to end: Int, over kinds: Fact.Kinds) -> Int {
    var position = start
    while position < end {
      if let next = frame.fact(startingAt: position), kinds.contains(next.kind.mask) {
        position = next.span.end
      } else if let noun = frame.cue(.staffNoun, startingAt: position) {
        position = noun.span.end
      } else if isSeparator(frame.page.scalars[position]), !opensClause(behind: position) {
        position += 1
      } else if let behind = bracketEnd(at: position, to: end) {
        position = behind
      } else {
        break
      }
    }
    return position
  }

  /// Whether a comma ends a clause, and no list goes on behind it: 县委，县政府，县残联支持.
  private func opensClause(behind position: Int) -> Bool {
    switch frame.page.scalars[position] {
    case ",", "，":
      return frame.fact(startingAt: position + 1).map { $0.kind != .institution } ?? true
    default: return false
    }
  }

  /// Whether a name in brackets says the one before it again: 延安医院（云南心血管医院）.
  private func isSecondName(_ second: Fact, of first: Fact) -> Bool {
    guard second.key == first.key, second.span.start == first.span.end + 1 else { return false }
    let mark = frame.page.scalars[first.span.end]
    return mark == "（" || mark == "("
  }

  /// Where a second name in brackets ends: 延安医院（云南心血管医院）.
  private func bracketEnd(at position: Int, to end: Int) -> Int? {
    let scalars = frame.page.scalars
    guard scalars[position] == "（" || scalars[position] == "(" else { return nil }
    let limit = min(end, position + InstitutionRoles.unknownReach)
    return (position..<limit).first { scalars[$0] == "）" || scalars[$0] == ")" }.map { $0 + 1 }
  }

  /// 和, 及 and 以及 join what stands on both sides, unless they open a clause (，和县政府合办); 与 and 同
  /// join two names that touch them.
  func isConjunction(_ cue: Cue, in clause: Span) -> Bool {
    guard cue.word == .with, cue.span.count <= 2, !leadsToHelper(cue) else { return false }
    switch frame.page.scalars[cue.span.start] {
    case "和" where cue.span.count == 1, "及", "以": return cue.span.start > clause.start
    case "携": return false
    default:
      return cue.span.count == 1
        && frame.first(.institution) { $0.span.end == cue.span.start } != nil
    }
  }

  /// Whether the name behind 和 or 与 does something with a subject that is no name, or that it is set apart from:
  /// 队员们和乙医院军医一道, 甲社与日本姊妹社乙社合力, 自去年7月和乙医院合办.
  private func leadsToHelper(_ cue: Cue) -> Bool {
    let helper = frame.first(.institution) {
      $0.span.start >= cue.span.end && $0.span.start <= cue.span.end + InstitutionRoles.reach
    }
    guard let helper, frame.clause(at: cue.span.start).end >= helper.span.end else { return false }
    let touches = frame.first(.institution) { $0.span.end == cue.span.start } != nil
    guard !touches || helper.span.start > cue.span.end else { return false }
    let joint = frame.firstCue(.joint) { $0.span.start >= helper.span.end }
    guard let joint else { return false }
    var end = helper.span.end
    if let noun = frame.cue(.staffNoun, startingAt: end) { end = noun.span.end }
    return joint.span.start <= end + 1
  }
}
