// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What a wording's surroundings say of its kind.
extension ActivityFamily {
  private static let mobile = Fact.hash("mobile_clinic")
  static let clinicKind = Fact.hash("free_clinic")
  static let screening = Fact.hash("screening")
  /// The kind of what works in another's house for long.
  static let stationed = Fact.hash("stationed_support")
  /// Which deeds are how the work goes on that an activity names: people seen or operated on at a screening or with
  /// what was given, the car that a clinic comes in, signing up with a family doctor.
  private static let parts: [(whole: UInt64, part: UInt64)] = [
    (screening, clinicKind), (donation, clinicKind), (clinicKind, mobile),
    (Fact.hash("family_doctor"), Fact.hash("partnership")),
  ]

  /// Whether a deed of the kind `part` is how an activity of the kind `whole` goes on.
  static func holds(_ whole: UInt64, _ part: UInt64) -> Bool {
    parts.contains { $0.whole == whole && $0.part == part }
  }

  /// How far behind a verb of giving the goods may be counted.
  private static let goodsReach = 24
  /// What is handed out to be read, and no gift.
  private static let printed = ["资料", "手册", "折页", "宣传", "册子", "传单", "单张"].map {
    Array($0.unicodeScalars)
  }

  /// Returns the kinds that the words of a round or of volunteers say besides: 巡回义诊, 巡回筛查, 医疗志愿服务.
  static func kindsBeside(_ activity: Fact, on page: Page) -> [UInt64] {
    guard activity.key == mobile || activity.key == volunteering else { return [] }
    var kinds: [UInt64] = []
    var last: Unicode.Scalar?
    for scalar in page.scalars[activity.span.start..<activity.span.end] {
      switch (last, scalar) {
      case ("义", "诊"): kinds.append(clinicKind)
      case ("医", "疗") where activity.key == volunteering: kinds.append(clinicKind)
      case ("筛", "查"), ("筛", "检"), ("体", "检"): kinds.append(screening)
      default: break
      }
      last = scalar
    }
    return kinds
  }

  /// Whether a verb of sending or leaving at `span` is followed by goods that are counted: 送去大米10袋;
  /// not 送去宣传资料300份.
  static func givesGoods(_ span: Span, in frame: SentenceFrame) -> Bool {
    let scalars = frame.page.scalars
    guard scalars[span.start..<span.end].contains(where: { $0 == "送" || $0 == "捎" }) else {
      return false
    }
    let clause = frame.clause(at: span.start)
    let goods = frame.first(.count) {
      $0.span.start >= span.end && clause.contains($0.span)
        && $0.span.start - span.end <= goodsReach
    }
    guard let goods, CountRoles(frame: frame).rule(of: goods) == .outputUnit else { return false }
    let words = scalars[span.end..<min(clause.end, goods.span.end + 8)]
    return !printed.contains { word in
      words.indices.contains { words[$0...].starts(with: word) }
    }
  }

  /// Whether somebody is sent to see patients where others work, or comes by turns: 每月派专家坐诊.
  static func isStationed(_ span: Span, in frame: SentenceFrame) -> Bool {
    let scalars = frame.page.scalars
    guard span.count >= 2, scalars[span.end - 2] == "坐", scalars[span.end - 1] == "诊" else {
      return false
    }
    let clause = frame.clause(at: span.start)
    let sent = frame.firstCue(.send) { cue in
      // 派出八名医生坐诊 is told of a single day.
      clause.contains(cue.span) && scalars[cue.span.end - 1] != "出"
        && scalars[cue.span.start..<cue.span.end].contains("派")
    }
    if sent != nil { return true }
    return frame.first(.date) {
      // 每周坐诊, 为期半年的坐诊.
      $0.span.end <= span.start
        && ($0.traits.contains(.set) || $0.traits.contains(.long) && clause.contains($0.span))
    } != nil
  }

  /// Who listens in the clause of a lesson: whether those who will do it themselves; nothing where
  /// nobody is named, or only those who teach.
  static func hasLearners(at span: Span, in frame: SentenceFrame) -> Bool? {
    let clause = frame.clause(at: span.start)
    let learner = frame.firstCue(.learner) {
      clause.contains($0.span) && listens($0, in: frame)
    }
    if learner != nil { return true }
    let audience = frame.firstCue(.servedNoun) {
      clause.contains($0.span) && !$0.word.contains(.learner)
    }
    return audience == nil ? nil : false
  }

  /// Whether people are not those who were sent: 带着6名医护人员到学校讲课.
  private static func listens(_ people: Cue, in frame: SentenceFrame) -> Bool {
    let count = frame.last(.count) {
      $0.span.end <= people.span.start && people.span.start - $0.span.end <= 6
    }
    return count.map { CountRoles(frame: frame).rule(of: $0).role == .beneficiaries } ?? true
  }
}
