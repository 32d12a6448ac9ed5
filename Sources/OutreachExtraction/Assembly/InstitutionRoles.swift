// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What an institution is to the activity of its sentence.
enum InstitutionRole: Hashable, Sendable {
  case organizer, partner, recipient, none
}

/// Reads institutions' roles off the words around them.
struct InstitutionRoles: Sendable {
  /// Kinds of institution that report and do not act, unless the text says that they lead.
  private static let reporting: Set<String> = ["media"]
  /// How far a cue may stand from a name: 来到了, 与当地的.
  private static let reach = 6

  let text: PreparedText
  let frame: SentenceFrame

  /// Returns each institution of the frame with its role, in order.
  func roles() -> [(mention: Mention, role: InstitutionRole)] {
    var result: [(mention: Mention, role: InstitutionRole)] = []
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
  private func ownRole(of mention: Mention) -> InstitutionRole? {
    let clause = frame.clause(at: mention.span.start)
    if let behind = wordBehind(mention, in: clause) { return behind }
    guard let cue = cueBefore(mention) else { return nil }
    if cue.word.contains(.under) || cue.word.contains(.sponsor) { return InstitutionRole.none }
    if cue.word.contains(.by) { return .organizer }
    if cue.word.contains(.with), !isConjunction(cue) { return .partner }
    if cue.word.contains(.toward) || cue.word.contains(.at) || cue.word.contains(.serve) {
      return .recipient
    }
    if cue.word.contains(.cohost) { return .partner }
    if cue.word.contains(.from) { return .partner }
    if cue.word.contains(.send) || cue.word.contains(.host) { return .partner }
    return nil
  }

  private func cueBefore(_ mention: Mention) -> Cue? {
    let interesting: RecordWord = [
      .toward, .at, .serve, .with, .by, .under, .from, .cohost, .sponsor, .send, .host,
    ]
    guard let cue = frame.cue(interesting, before: mention.span.start),
      mention.span.start - cue.span.end <= InstitutionRoles.reach
    else { return nil }
    let between = Span(cue.span.end, mention.span.start)
    let blocked = frame.institutions.contains { between.overlaps($0.span) }
    return blocked ? nil : cue
  }

  /// 主办, 承办, 赞助, 指导下 right behind a name, or behind the list that it ends.
  private func wordBehind(_ mention: Mention, in clause: Span) -> InstitutionRole? {
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

  /// 和, 与, 及 between two names join them; 与 behind a name and before another may mean "with".
  private func isConjunction(_ cue: Cue) -> Bool {
    cue.span.count == 1 && frame.institutions.contains { $0.span.end == cue.span.start }
  }

  /// Whether only 、 和 与 及 stand between two names.
  private func isListed(_ first: Mention, _ second: Mention) -> Bool {
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
    of mention: Mention, after earlier: [(mention: Mention, role: InstitutionRole)]
  ) -> InstitutionRole {
    guard case .institution(let value) = mention.value else { return .none }
    if InstitutionRoles.reporting.contains(value.kind) { return .none }
    if frame.purposeClause.contains(mention.span) { return .none }
    let led = earlier.contains { $0.role == .organizer }
    return led ? .none : .organizer
  }

  /// A 和 B 携手: the first of joined subjects leads, the others are partners.
  private func settled(
    _ roles: [(mention: Mention, role: InstitutionRole)]
  ) -> [(mention: Mention, role: InstitutionRole)] {
    let organizers = roles.indices.filter { roles[$0].role == .organizer }
    guard organizers.count > 1, frame.has(.joint, in: frame.span) else { return roles }
    var result = roles
    for index in organizers.dropFirst() { result[index].role = .partner }
    return result
  }
}
