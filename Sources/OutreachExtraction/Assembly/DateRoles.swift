// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Why a date says when an activity took place; a case's name is the rule's (`explain-notes.tsv`).
enum DateRule: UInt8, CaseIterable, Sendable {
  case inClause, saidBefore, saidAfter, noActivityNamed, howOften, howLong
}

/// Picks the dates that say when an activity took place.
struct DateRoles {
  /// How far from the day of a report the word for it may stand: （中央社讯息服务20201026）.
  private static let reportReach = 16

  let frame: SentenceFrame
  let segment: Span
  /// The position of the segment's first fact.
  let base: Int

  /// Returns the dates that belong to activities named at `triggers`, in order.
  ///
  /// The dates of the triggers' own clauses, and how often and how long wherever it stands; where these
  /// give none, the last one said before, and where that is missing too, the first one said after.
  func when(of triggers: FactSet) -> FactSet {
    var chosen = FactSet(base: base)
    guard frame.holds(.date) else { return chosen }
    let facts = frame.page.facts
    var (before, after): (Int?, Int?) = (nil, nil)
    var (day, period): (Int?, Int?) = (nil, nil)
    var isAnchored = false
    for index in frame.facts where facts[index].kind == .date && isUsable(facts[index]) {
      let date = facts[index]
      if !isAnchor(date) { chosen.insert(index) }
      guard let first = triggers.first else {
        if isAnchor(date) { chosen.insert(index) }
        continue
      }
      if triggers.contains(where: { frame.clause(at: facts[$0].span.start).contains(date.span) }) {
        chosen.insert(index)
        isAnchored = isAnchored || isAnchor(date)
        if isAnchor(date) { period = index }
      }
      guard isAnchor(date) else { continue }
      if date.span.end <= facts[first].span.start {
        before = index
        if date.isDay, holiday(index, behind: day) == nil { day = index }
      }
      if after == nil, date.span.start >= facts[first].span.end { after = index }
    }
    if !isAnchored, let date = before ?? after {
      chosen.insert(date)
      addListed(with: date, in: frame.facts.reversed(), to: &chosen)
      addListed(with: date, in: frame.facts, to: &chosen)
    }
    // 7月10日至17日，…，开展2025年暑期社会实践: the day that the period holds was said before.
    if let period = period ?? holiday(before, behind: day), let day,
      facts[period].holds(facts[day])
    {
      chosen.remove(period)
      chosen.insert(day)
    }
    settleEditions(in: &chosen)
    return chosen
  }

  /// Returns `date` where it only says which free days hold the day said before it: 4月4日，正值清明小长假.
  private func holiday(_ date: Int?, behind day: Int?) -> Int? {
    guard let date, let day else { return nil }
    let free = frame.page.facts[date]
    let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    guard free.holds(frame.page.facts[day]),
      !frame.page.scalars[free.span.start..<free.span.end].contains(where: digits.contains)
    else { return nil }
    return date
  }

  /// Puts the day or 近日 in place of years that only say which of many an event is: 7月23日，2017年全国…活动启动.
  private func settleEditions(in chosen: inout FactSet) {
    let facts = frame.page.facts
    guard let edition = frame.facts.first(where: { chosen.contains($0) && isEdition(facts[$0]) })
    else { return }
    var time: Int?
    for index in frame.facts where facts[index].kind == .date && isUsable(facts[index]) {
      let date = facts[index]
      let isBefore = index < edition && (date.isDay || date.traits.contains(.past))
      // 2021年全国示范活动，于4月24日在…举行.
      let isAfter = index > edition && date.isDay && scalar(at: date.span.start - 1) == "于"
      if isBefore || isAfter && time == nil { time = index }
    }
    guard let time else { return }
    frame.facts.forEach { if chosen.contains($0), isEdition(facts[$0]) { chosen.remove($0) } }
    chosen.insert(time)
  }

  /// Whether a year only says which of many it is: 7月23日，2017年全国…启动仪式在…举行.
  private func isEdition(_ period: Fact) -> Bool {
    guard period.traits.contains(.coarse), scalar(at: period.span.end - 1) == "年",
      let next = scalar(at: period.span.end)
    else { return false }
    if frame.fact(startingAt: period.span.end)?.kind == .activity { return true }
    return "“「『\"全省市县区国度第".unicodeScalars.contains(next)
  }

  /// Adds the days that are listed with `date` (3月1日和8日), in one of the two directions.
  private func addListed(
    with date: Int, in positions: some Sequence<Int>, to chosen: inout FactSet
  ) {
    let facts = frame.page.facts
    var last: Fact?
    for index in positions where facts[index].kind == .date {
      if index == date {
        last = facts[index]
      } else if let neighbour = last {
        guard isAnchor(facts[index]), isUsable(facts[index]), isListed(neighbour, facts[index])
        else { return }
        chosen.insert(index)
        last = facts[index]
      }
    }
  }

  /// Whether nothing but the mark of a list stands between two dates.
  private func isListed(_ one: Fact, _ other: Fact) -> Bool {
    let gap = max(one.span.start, other.span.start) - 1
    guard min(one.span.end, other.span.end) == gap, let mark = scalar(at: gap) else { return false }
    return "、和与及".unicodeScalars.contains(mark)
  }

  /// Returns why `date`, one of ``when(of:)``, was picked.
  func rule(of date: Fact, for triggers: FactSet) -> DateRule {
    if date.traits.contains(.duration) { return .howLong }
    if date.traits.contains(.set) { return .howOften }
    let facts = frame.page.facts
    guard let first = triggers.first else { return .noActivityNamed }
    if triggers.contains(where: { frame.clause(at: facts[$0].span.start).contains(date.span) }) {
      return .inClause
    }
    return date.span.end <= facts[first].span.start ? .saidBefore : .saidAfter
  }

  /// Whether it is a date of the segment that can stand for the time of an activity: all but the day
  /// of a report (4月25日讯, 10月13日电), what something is compared with (比去年),
  /// what stands in a name in quotes, a holiday that is only near (重阳节来临之际), an hour at which
  /// it ended (到下午1点收摊), and lengths that are nobody's but a patient's (疼了三年).
  private func isUsable(_ date: Fact) -> Bool {
    guard segment.contains(date.span), !frame.tellsEarlier(date.span) else { return false }
    let before = scalar(at: date.span.start - 1)
    if before == "比" || before == "较" { return false }
    if frame.isQuoted(date.span), !frame.isSpoken(date.span) { return false }
    if isOnlyNear(date) || isOfSpeaker(date) || isOfReport(date) { return false }
    if date.traits.contains(.clock), before == "到" || before == "至" { return false }
    if date.traits.contains(.duration) { return isTermOfWork(date, before: before) }
    // 近年来, 长期以来: the ground of a policy and no time.
    if date.traits.contains(.past), scalar(at: date.span.end - 1) == "来" { return false }
    switch scalar(at: date.span.end) {
    // 上个月才动过手术: a patient's.
    case "电", "讯", "才", "刚": return false
    default: return !isOfFounding(date)
    }
  }

  /// Whether it is when a house was founded: 成立于2007年.
  private func isOfFounding(_ date: Fact) -> Bool {
    frame.firstCue(.state) {
      $0.span.end == date.span.start && scalar(at: $0.span.end - 1) == "于"
    } != nil
  }

  /// Whether it is the day on which somebody says something: 卫生局今天说明，18日介绍.
  private func isOfSpeaker(_ date: Fact) -> Bool {
    frame.firstCue(.speech) {
      $0.span.start >= date.span.end
        && $0.span.start <= date.span.end + 1
    } != nil
  }

  /// Whether it is the day of a report: 2023/04/13（某某传媒报导）, （中央社讯息服务20201026）.
  private func isOfReport(_ date: Fact) -> Bool {
    guard let next = scalar(at: date.span.end) else { return false }
    let isOpen = next == "(" || next == "（"
    guard isOpen || next == ")" || next == "）" else { return false }
    let first = isOpen ? date.span.end : max(segment.start, date.span.start - DateRoles.reportReach)
    let last = isOpen ? min(segment.end, date.span.end + DateRoles.reportReach) : date.span.start
    var at = first
    while at + 1 < last {
      switch frame.page.scalars[at + 1] {
      case "报", "道", "导": if frame.page.scalars[at] == "报" { return true }
      case "息": if frame.page.scalars[at] == "讯" { return true }
      default: break
      }
      at += 1
    }
    return false
  }

  private func isOnlyNear(_ date: Fact) -> Bool {
    frame.firstCue(.approach) {
      $0.span.start >= date.span.end && $0.span.start <= date.span.end + 2
    } != nil
  }

  /// Whether a length of time is that of the work: 为期一年, 三年来, 6天里, 期限两年.
  private func isTermOfWork(_ date: Fact, before: Unicode.Scalar?) -> Bool {
    guard !date.traits.contains(.clock), !isPrelude(date) else { return false }
    if frame.aspects.contains(where: { frame.page.aspects[$0].span.end == date.span.start })
      || frame.first([.activity, .place], where: { $0.span.end == date.span.start }) != nil
    {
      return true
    }
    switch before {
    case "期", "续", "时", "整", "驻", "开", "是", "限", "满", "间": return true
    default: break
    }
    if frame.isAhead(date) || isOfStay(date) { return true }
    switch scalar(at: date.span.end - 1) {
    case "来", "间": return true
    case "内": return date.traits.contains(.long)
    default: break
    }
    switch scalar(at: date.span.end) {
    case "里", "来", "间": return true
    default: return false
    }
  }

  /// Whether it is how long somebody stayed: 住了16天, 待了一周.
  private func isOfStay(_ date: Fact) -> Bool {
    guard scalar(at: date.span.start - 1) == "了", let verb = scalar(at: date.span.start - 2) else {
      return false
    }
    return "住待呆驻蹲留守".unicodeScalars.contains(verb)
  }

  /// Whether it is how long something was prepared: 为期半年的筹备.
  private func isPrelude(_ date: Fact) -> Bool {
    frame.firstCue(.prelude) {
      $0.span.start >= date.span.end && $0.span.start <= date.span.end + 1
    } != nil
  }

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    let scalars = frame.page.scalars
    return offset >= 0 && offset < scalars.count ? scalars[offset] : nil
  }

  /// Whether it places an activity in time by itself.
  private func isAnchor(_ date: Fact) -> Bool {
    date.traits.isDisjoint(with: [.duration, .set])
  }
}
