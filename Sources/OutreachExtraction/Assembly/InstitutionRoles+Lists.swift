// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Which names are listed with which.
extension InstitutionRoles {
  /// 卫生局的巡回车由甲、乙医院轮流派医师: who acts for somebody who was named and does not hold the event.
  func isTurnTaker(_ fact: Fact) -> Bool {
    let clause = frame.clause(at: fact.span.start)
    guard let cue = cueBefore(fact, in: clause), cue.word.contains(.by) else { return false }
    return !frame.has(.host, in: Span(fact.span.end, clause.end))
  }

  /// Whether only 、 和 与 及 stand between two names, or between the people of the one and the other:
  /// 甲协会六名护士、乙医院八位医生.
  func isListed(_ first: Fact, _ second: Fact) -> Bool {
    listEnd(from: first.span.end, to: second.span.start, over: .count) >= second.span.start
      || isListedOverUnknown(Span(first.span.end, second.span.start))
  }

  /// Whether a list goes on behind a name that is not known: 市科协、市治理办、市疾控中心.
  func isListedOverUnknown(_ gap: Span) -> Bool {
    let scalars = frame.page.scalars
    guard gap.count > 2, gap.count <= InstitutionRoles.unknownReach, scalars[gap.start] == "、",
      scalars[gap.end - 1] == "、" || isJoin(scalars[gap.end - 1])
    else { return false }
    return frame.firstCue { gap.contains($0.span) && $0.word != .with && $0.word != [] } == nil
      && !(gap.start..<gap.end).contains {
        scalars[$0] == "的" || scalars[$0] == "，" || scalars[$0] == ","
      }
  }

  /// Whether a list of receivers goes on behind a part of the first, or in front of where the second
  /// lies: 军分区机关和人武部, 小学和附近的卫生站.
  func isListedOverTail(_ first: Fact, _ second: Fact) -> Bool {
    let gap = Span(first.span.end, second.span.start)
    let scalars = frame.page.scalars
    guard gap.count > 1, gap.count <= InstitutionRoles.tailReach,
      isMark(scalars[gap.end - 1]) || isMark(scalars[gap.start]) && scalars[gap.end - 1] == "的",
      frame.firstCue(where: { gap.contains($0.span) && $0.word != .with && $0.word != [] }) == nil
    else { return false }
    return !(gap.start..<gap.end).contains {
      "，,；;：:\n".unicodeScalars.contains(scalars[$0])
    }
  }

  func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "、" || isJoin(scalar) }

  func isJoin(_ scalar: Unicode.Scalar) -> Bool {
    "和与及同".unicodeScalars.contains(scalar)
  }

  func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "和", "与", "及", "以", ",", "，", " ", "同", "跟", "暨", ")", "）": return true
    default: return false
    }
  }
}
