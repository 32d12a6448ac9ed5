// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What an institution is to the activity of its sentence.
enum InstitutionRole: Hashable, Sendable {
  case organizer, partner, recipient, none
}

/// Reads institutions' roles off the words around them.
struct InstitutionRoles: Sendable {
  /// How far a cue may stand from a name: 来到了, 与当地的.
  private static let reach = 6
  /// How much may stand before a subject in its clause besides mentions: 据悉, 首日.
  private static let subjectReach = 5

  let text: PreparedText
  let frame: SentenceFrame

  /// Returns each institution of the frame with its role, in order.
  func roles() -> [(mention: Fact, role: InstitutionRole)] {
    var result: [(mention: Fact, role: InstitutionRole)] = []
    for mention in frame.institutions {
      var role = ownRole(of: mention)
      if role == nil, let last = result.last, isListed(last.mention, mention) {
        role = last.role
      }
      result.append((mention, role ?? subjectRole(of: mention, after: result)))
    }
    return settled(result)
  }

  /// The role that a cue right before or behind the name says.
  private func ownRole(of mention: Fact) -> InstitutionRole? {
    let clause = frame.clause(at: mention.span.start)
    if let behind = wordBehind(mention, in: clause) { return behind }
    guard let cue = cueBefore(mention) else { return nil }
    if servesPeople(of: mention), cue.word.contains(.send) || cue.word.contains(.host) {
      return .recipient
    }
    if cue.word.contains(.under) || cue.word.contains(.sponsor) { return InstitutionRole.none }
    if cue.word.contains(.by) { return .organizer }
    if cue.word.contains(.with) {
      return isPaired(mention, in: clause) ? .recipient : .partner
    }
    if cue.word.contains(.toward) || cue.word.contains(.at) || cue.word.contains(.serve) {
      return .recipient
    }
    if cue.word.contains(.cohost) { return .partner }
    if cue.word.contains(.from) { return .partner }
    if cue.word.contains(.send) || cue.word.contains(.host) { return .partner }
    return nil
  }

  private func cueBefore(_ mention: Fact) -> Cue? {
    let interesting: RecordWord = [
      .toward, .at, .serve, .with, .by, .under, .from, .cohost, .sponsor, .send, .host,
    ]
    let clause = frame.clause(at: mention.span.start)
    let cue = frame.cues.last {
      $0.span.start >= clause.start && $0.span.end <= mention.span.start
        && !$0.word.isDisjoint(with: interesting) && !isConjunction($0, in: clause)
    }
    guard let cue, gap(from: cue, to: mention) <= InstitutionRoles.reach else { return nil }
    let between = Span(cue.span.end, mention.span.start)
    let blocked = frame.institutions.contains { between.overlaps($0.span) }
    return blocked ? nil : cue
  }

  /// How much stands between a cue and a name, mentions not counted: 赴河图、永盛等街道和九隆卫生院.
  private func gap(from cue: Cue, to mention: Fact) -> Int {
    let between = Span(cue.span.end, mention.span.start)
    return between.count - covered(frame.places, between) - covered(frame.dates, between)
      - covered(frame.counts, between)
  }

  /// How many code points of `span` the mentions within it take.
  private func covered(_ mentions: [Fact], _ span: Span) -> Int {
    mentions.reduce(0) { $0 + (span.contains($1.span) ? $1.span.count : 0) }
  }

  /// 主办, 承办, 赞助, 指导下 right behind a name, or behind the list that it ends.
  private func wordBehind(_ mention: Fact, in clause: Span) -> InstitutionRole? {
    guard
      let cue = frame.cues.first(where: {
        $0.span.start >= mention.span.end && $0.span.start <= mention.span.end + 3
      }), clause.end >= cue.span.start
    else { return nil }
    if cue.word.contains(.guide) && !cue.word.contains(.host) { return InstitutionRole.none }
    if cue.word.contains(.sponsor) { return InstitutionRole.none }
    if cue.word.contains(.cohost) && !cue.word.contains(.serve) { return .partner }
    return nil
  }

  /// 和 and 及 join what stands on both sides, unless they open a clause (，和县政府合办); 与 and 同
  /// join two names that touch them.
  private func isConjunction(_ cue: Cue, in clause: Span) -> Bool {
    guard cue.word == .with, cue.span.count == 1 else { return false }
    switch text.scalars[cue.span.start] {
    case "和", "及": return cue.span.start > clause.start
    default: return frame.institutions.contains { $0.span.end == cue.span.start }
    }
  }

  /// 与甲医院结成对口帮扶: the other side is helped and does not help.
  private func isPaired(_ mention: Fact, in clause: Span) -> Bool {
    let behind = Span(mention.span.end, max(mention.span.end, clause.end))
    return frame.has(.pairing, in: behind)
  }

  /// 组织护理院老人: the people of an institution that is served.
  private func servesPeople(of mention: Fact) -> Bool {
    frame.cues.contains {
      $0.span.start >= mention.span.end && $0.span.start <= mention.span.end + 2
        && $0.word.contains(.servedNoun)
    }
  }

  /// Whether only 、 和 与 及 stand between two names.
  private func isListed(_ first: Fact, _ second: Fact) -> Bool {
    let gap = Span(first.span.end, second.span.start)
    guard gap.count <= 4 else { return false }
    return (gap.start..<gap.end).allSatisfy { index in
      switch text.scalars[index] {
      case "、", "和", "与", "及", "以", ",", "，", " ", "同", "跟": return true
      default: return false
      }
    }
  }

  private func subjectRole(
    of mention: Fact, after earlier: [(mention: Fact, role: InstitutionRole)]
  ) -> InstitutionRole {
    if mention.traits.contains(.media) { return .none }
    if frame.purposeClause.contains(mention.span) { return .none }
    if earlier.contains(where: { $0.role == .organizer }) { return .none }
    return opensClause(mention) ? .organizer : .none
  }

  /// Whether a name stands where a subject stands: at the head of its clause, or behind a
  /// modifier that ends in 的.
  private func opensClause(_ mention: Fact) -> Bool {
    let clause = frame.clause(at: mention.span.start)
    let head = Span(clause.start, mention.span.start)
    if head.isEmpty || text.scalars[head.end - 1] == "的" { return true }
    if isQuoted(mention) { return false }
    let named =
      covered(frame.venues, head) + covered(frame.dates, head) + covered(frame.counts, head)
    let said = frame.cues.reduce(0) { $0 + (head.contains($1.span) ? $1.span.count : 0) }
    return head.count - named - said <= InstitutionRoles.subjectReach
  }

  private func isQuoted(_ mention: Fact) -> Bool {
    let before = text.scalars[frame.span.start..<mention.span.start]
    guard let open = before.lastIndex(where: { $0 == "“" || $0 == "「" }) else { return false }
    return !before[open...].contains { $0 == "”" || $0 == "」" }
  }

  /// A 和 B 携手: the first of joined subjects leads, the others are partners.
  private func settled(
    _ roles: [(mention: Fact, role: InstitutionRole)]
  ) -> [(mention: Fact, role: InstitutionRole)] {
    let organizers = roles.indices.filter { roles[$0].role == .organizer }
    guard organizers.count > 1, frame.has(.joint, in: frame.span) else { return roles }
    var result = roles
    for index in organizers.dropFirst() { result[index].role = .partner }
    return result
  }
}
