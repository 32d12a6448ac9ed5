// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What one segment of a sentence says of an event.
///
/// A class as ``EventDraft`` is: what it says is asked for again and again, and as a value it would be
/// copied each time. Nothing changes once it has been read, but for ``imply(_:from:)`` and ``tie()``.
final class SegmentReading {
  /// How far behind 送去 the goods may stand.
  private static let goodsReach = 18
  /// How far behind 走进 the home may stand: 建档立卡贫困户李某的.
  private static let homeReach = 20
  /// How far behind an activity the honour given for it may stand: 项目, 先进.
  private static let honourReach = 4
  /// How far from its beginning the day may stand up to which it counts: 据统计，截至7月底.
  static let headReach = 6

  let frame: SentenceFrame
  let segment: Span
  /// The position of the segment's first fact.
  let base: Int
  @exclusivity(unchecked) private(set) var kinds = ShortList<UInt64>()
  /// Those of the kinds that nothing but faint wordings say.
  @exclusivity(unchecked) private(set) var faintKinds = ShortList<UInt64>()
  /// Whether an activity that is named says one of the kinds.
  @exclusivity(unchecked) private(set) var namesKind = false
  /// Those of the kinds that the activities which are named say.
  @exclusivity(unchecked) private(set) var namedKinds = ShortList<UInt64>()
  @exclusivity(unchecked) private(set) var named: Fact?
  @exclusivity(unchecked) private(set) var when: FactSet
  @exclusivity(unchecked) private(set) var places: FactSet
  @exclusivity(unchecked) private(set) var organizers: FactSet
  @exclusivity(unchecked) private(set) var partners: FactSet
  @exclusivity(unchecked) private(set) var recipients: FactSet
  @exclusivity(unchecked) private(set) var staff: FactSet
  @exclusivity(unchecked) private(set) var beneficiaries: FactSet
  @exclusivity(unchecked) private(set) var outputs: FactSet
  /// What says that it is still to come.
  @exclusivity(unchecked) private(set) var futureWord: Span?
  /// What says that it lasts or recurs.
  @exclusivity(unchecked) private(set) var standingWord: Span?
  @exclusivity(unchecked) private(set) var kindsSource = DraftSource.said
  /// Whether it names an activity and ties it to the world, so that it may found a record.
  @exclusivity(unchecked) private(set) var founds = false
  /// Whether only the day that its paragraph said before ties it to the world.
  @exclusivity(unchecked) private(set) var isTied = false
  /// A team sent to help, where the segment tells that it is in the house that it helps.
  @exclusivity(unchecked) private(set) var team: Fact?
  @exclusivity(unchecked) private(set) var isDeed = false
  @exclusivity(unchecked) private(set) var hasBoundPlace = false
  @exclusivity(unchecked) private(set) var triggers: FactSet

  /// Reads `segment` of `frame`; `rules` say the roles of all facts of the page.
  init(frame: SentenceFrame, segment: Span, rules: [InstitutionRule]) {
    self.frame = frame
    self.segment = segment
    base = SegmentReading.base(of: segment, in: frame)
    let none = FactSet(base: base)
    (when, places, triggers) = (none, none, none)
    (organizers, partners, recipients) = (none, none, none)
    (staff, beneficiaries, outputs) = (none, none, none)
    readKinds()
    readCounts()
    readInstitutions(rules)
    readPlaces()
    readTime()
    readTeam()
    founds = mayFound
  }

  /// The position of the first fact of the segment.
  private static func base(of segment: Span, in frame: SentenceFrame) -> Int {
    frame.facts.first { frame.page.facts[$0].span.start >= segment.start } ?? frame.facts.upperBound
  }

  /// Whether it says that the activity is still to come.
  var isFuture: Bool { futureWord != nil }

  /// Whether it says that the activity lasts or recurs.
  var isStanding: Bool { standingWord != nil }

  /// Whether its kind is that of another event.
  var isImplied: Bool { kindsSource != .said }

  /// Takes over the kind of the event before it: 去年到A义诊，昨日再到B，看了三百人次.
  func imply(_ kinds: ShortList<UInt64>, from source: DraftSource) {
    kindsSource = source
    if self.kinds.isEmpty, let kind = kinds.first { self.kinds.append(kind) }
    founds = mayFound
  }

  /// Lets it found an event: what stands before it in its paragraph says the day.
  func tie() { (founds, isTied) = (true, true) }

  private func readKinds() {
    for index in frame.facts where frame.page.facts[index].kind == .activity {
      let fact = frame.page.facts[index]
      guard segment.contains(fact.span),
        !frame.purposeClause.contains(fact.span), !isHonoured(fact.span), !onlyDates(fact)
      else { continue }
      triggers.insert(index)
      let kind = ActivityFamily.settled(fact.key, at: fact.span, in: frame)
      let isSlogan =
        ActivityFamily.isSlogan(kind, at: fact.span, in: frame) || frame.describesPeople(fact)
      add(kind: kind, isFaint: isSlogan)
      for kind in ActivityFamily.kindsBeside(fact, on: frame.page) { add(kind: kind) }
      if !namedKinds.contains(kind) { namedKinds.append(kind) }
      if kind != ActivityFamily.none, !isSlogan { namesKind = true }
      if named == nil, fact.traits.contains(.named) { named = fact }
    }
    for index in frame.aspects {
      let aspect = frame.page.aspects[index]
      guard segment.contains(aspect.span), !(aspect.isDeed && frame.isSpoken(aspect.span)),
        !isHonoured(aspect.span)
      else { continue }
      let kind = ActivityFamily.settled(aspect.key, at: aspect.span, in: frame)
      if !aspect.isDeed || kinds.isEmpty || ActivityFamily.isPart(kind, at: aspect.span, in: frame)
      {
        add(kind: kind, isFaint: aspect.weight == .faint)
      }
      if aspect.isDeed { isDeed = true }
    }
    if handWord != nil { add(kind: ActivityFamily.donation) }
    if homeWord != nil { add(kind: ActivityFamily.homeVisit) }
  }

  /// What says that people are called on where they live: 走进留守儿童家中.
  var homeWord: Span? {
    guard let home = frame.word(.home, in: segment), !frame.isSpoken(home) else { return nil }
    let way = frame.cue(.toward, before: home.start)
    return way.map { home.start - $0.span.end <= SegmentReading.homeReach } ?? false ? home : nil
  }

  /// What says that goods are left with somebody (送去大米10袋): medicine handed out is no donation,
  /// goods are (contract, section 6).
  var handWord: Span? {
    guard let hand = frame.word(.hand, in: segment), !frame.isSpoken(hand) else { return nil }
    let clause = frame.clause(at: hand.start)
    let reach = min(clause.end, segment.end, hand.end + SegmentReading.goodsReach)
    return frame.has(.goods, in: Span(hand.end, max(hand.end, reach))) ? hand : nil
  }

  /// Whether an activity is only what an honour was given for (志愿服务项目金奖), or what was looked into (督查对口支援工作).
  private func isHonoured(_ span: Span) -> Bool {
    let clause = frame.clause(at: span.start)
    if isLookedInto(span) { return true }
    return frame.firstCue(.honour) {
      $0.span.start >= span.end && $0.span.end <= clause.end
        && $0.span.start - span.end <= SegmentReading.honourReach
    } != nil
  }

  /// Whether an activity only says when another one began: 揭牌仪式一结束，专家就义诊.
  private func onlyDates(_ activity: Fact) -> Bool {
    let ends = frame.firstCue(.ended) {
      $0.span.start == activity.span.end && $0.span.end <= segment.end
    }
    guard let ends else { return false }
    return frame.first(.activity) { $0.span.start >= ends.span.end && segment.contains($0.span) }
      .map { $0.key != activity.key } ?? false
  }

  /// Whether somebody came to look at an activity: 督查对口支援工作, 调研对口帮扶工作.
  private func isLookedInto(_ span: Span) -> Bool {
    let scalars = frame.page.scalars
    guard span.start - 2 >= segment.start else { return false }
    switch (scalars[span.start - 2], scalars[span.start - 1]) {
    case ("督", "查"), ("督", "导"), ("调", "研"), ("考", "察"), ("视", "察"): return true
    default: return false
    }
  }

  /// Adds a kind once; 下乡 and the like say none.
  private func add(kind: UInt64, isFaint: Bool = false) {
    if kind == ActivityFamily.none { return }
    if !kinds.contains(kind) {
      kinds.append(kind)
      if isFaint { faintKinds.append(kind) }
    } else if !isFaint {
      faintKinds.removeAll { $0 == kind }
    }
  }

  private func readCounts() {
    let roles = CountRoles(frame: frame)
    guard frame.holds(.count) else { return }
    for index in frame.facts where frame.page.facts[index].kind == .count {
      let count = frame.page.facts[index]
      guard segment.contains(count.span) else { continue }
      switch roles.rule(of: count).role {
      case .staff: staff.insert(index)
      case .beneficiaries: beneficiaries.insert(index)
      case .output: outputs.insert(index)
      case .other: break
      }
    }
  }

  private func readInstitutions(_ rules: [InstitutionRule]) {
    guard frame.holds(.institution) else { return }
    for index in frame.facts where segment.contains(frame.page.facts[index].span) {
      switch rules[index].role {
      case .organizer: organizers.insert(index)
      case .partner: partners.insert(index)
      case .recipient: recipients.insert(index)
      case .none: break
      }
    }
    settleActorsThatAreHelped()
  }

  /// Leaves an institution one role, the first that it is told in, but what points back may have been taken for
  /// the nearer name (与甲医院结对以来，该院派出…; 甲医院派出五人，为医院带来新技术).
  private func settleActorsThatAreHelped() {
    let helped = recipients
    organizers.forEach { index in
      let actor = frame.page.facts[index]
      helped.forEach { other in
        let receiver = frame.page.facts[other]
        guard receiver.key == actor.key else { return }
        if actor.span.start < receiver.span.start {
          recipients.remove(other)
        } else {
          organizers.remove(index)
          if isAnaphor(actor), let speaker = speaker(before: receiver) {
            organizers.insert(speaker)
          }
        }
      }
    }
  }

  /// Who was named before the one that is helped: 甲医院介绍，自与乙医院结对以来，该院派出….
  private func speaker(before receiver: Fact) -> Int? {
    frame.facts.last { index in
      let fact = frame.page.facts[index]
      return fact.kind == .institution && fact.span.end <= receiver.span.start
        && fact.key != receiver.key && segment.contains(fact.span)
    }
  }

  private func isAnaphor(_ fact: Fact) -> Bool {
    guard case .institution(let value) = frame.page.mentions[fact.index].value else { return false }
    return value.isAnaphor
  }

  private func readPlaces() {
    guard frame.holds(.place) else { return }
    let roles = PlaceRoles(frame: frame, segment: segment, base: base)
    places = roles.venues()
    hasBoundPlace = places.contains { roles.isBound(frame.page.facts[$0], to: triggers) }
  }

  /// Finds a team that has come to a house that treats patients, though no activity is named: 第三批援疆医疗队
  /// 抵达县医院; it stays there.
  private func readTeam() {
    guard triggers.isEmpty, !frame.has(.works, in: segment),
      recipients.contains(where: { frame.page.facts[$0].traits.contains(.ward) })
    else { return }
    let sent = frame.first(.institution) { team in
      segment.contains(team.span) && team.traits.contains(.aid) && !frame.isSpoken(team.span)
        && !recipients.contains { $0 == team.index }
    }
    guard let sent else { return }
    team = sent
    kinds.removeAll { $0 == ActivityFamily.clinicKind }
    if !kinds.contains(ActivityFamily.stationed) { kinds.prepend(ActivityFamily.stationed) }
    if organizers.isEmpty {
      organizers.insert(sent.index)
      partners.remove(sent.index)
    }
    standingWord = sent.span
  }

  private func readTime() {
    when = DateRoles(frame: frame, segment: segment, base: base).when(of: triggers)
    var (standing, future): (Span?, Span?)
    when.forEach { index in
      let date = frame.page.facts[index]
      if standing == nil, lasts(date) { standing = date.span }
      if future == nil, date.traits.contains(.future) || frame.isAhead(date) { future = date.span }
    }
    if future == nil { future = futureCue() }
    // 日前…长期关心: the visit is told of, and no habit.
    if !tellsOfVisit {
      triggers.forEach { index in
        if standing == nil { standing = standingCue(in: around(index)) }
      }
    }
    if standing == nil, !hasDay, hasCounts, !isAboutSame, !isOver {
      standing = tallyWord
    }
    (standingWord, futureWord) = (standing, future)
  }
}
