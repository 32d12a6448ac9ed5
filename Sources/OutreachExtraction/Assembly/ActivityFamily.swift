// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What kinds of activity have in common, beyond their names.
enum ActivityFamily: Sendable {
  /// Seeing patients and what goes with it: consultations, check-ups, leaflets.
  case clinic
  /// Teaching those who will do it themselves.
  case teaching
  /// Going to people's homes.
  case visit
  /// Giving things or money.
  case gift
  /// A lasting arrangement and no occasion: what is counted beside one of them is no result of the
  /// clinic told in the same breath.
  case programme
  /// The rest.
  case other

  private static let members: [(kind: UInt64, family: ActivityFamily)] = [
    (Fact.hash("free_clinic"), .clinic), (Fact.hash("mobile_clinic"), .clinic),
    (Fact.hash("screening"), .clinic), (Fact.hash("health_education"), .clinic),
    (Fact.hash("training"), .teaching), (Fact.hash("home_visit"), .visit),
    (Fact.hash("donation"), .gift), (Fact.hash("stationed_support"), .programme),
    (Fact.hash("partnership"), .programme), (Fact.hash("family_doctor"), .programme),
    (Fact.hash("telemedicine"), .programme),
  ]

  /// The family of the kind with the hash `key` (``Fact/key``).
  init(of key: UInt64) {
    self = ActivityFamily.members.first { $0.kind == key }?.family ?? .other
  }

  /// The kind of wordings that say none: 下乡.
  static let none = Fact.hash("other")

  /// The kind of gifts.
  static let donation = Fact.hash("donation")

  static let training = Fact.hash("training")
  static let partnership = Fact.hash("partnership")
  static let telemedicine = Fact.hash("telemedicine")
  static let homeVisit = Fact.hash("home_visit")
  private static let education = Fact.hash("health_education")
  static let volunteering = Fact.hash("volunteering")
  private static let addedParts = [training, education, screening]

  /// Whether a wording of the kind adds it to an activity of another kind: 义诊 with 测血压, or with
  /// something that is said to be given for good (捐, 赠).
  static func isPart(_ key: UInt64, at span: Span, in frame: SentenceFrame) -> Bool {
    if addedParts.contains(key) { return true }
    guard ActivityFamily(of: key) == .gift else { return false }
    return givesGoods(span, in: frame)
      || frame.page.scalars[span.start..<span.end].contains { $0 == "捐" || $0 == "赠" }
  }

  /// Whether the wording of a kind only says with what good will something is done, and names no work:
  /// 公益活动, 送温暖.
  static func isSlogan(_ key: UInt64, at span: Span, in frame: SentenceFrame) -> Bool {
    key == volunteering && frame.has(.slogan, in: span)
  }

  /// Returns the kind that a wording at `span` says where it stands.
  ///
  /// A lesson (讲课, 上课) for those who will do it themselves is training, one for the public is
  /// education, and one about law or crops is no medicine.
  static func settled(_ key: UInt64, at span: Span, in frame: SentenceFrame) -> UInt64 {
    if key == clinicKind, isStationed(span, in: frame) { return stationed }
    guard key == training || key == education else { return key }
    if frame.has(.civic, in: frame.span), !frame.has(.medical, in: frame.span) {
      return key == education ? volunteering : key
    }
    let isLesson = frame.page.scalars[span.start..<span.end].contains {
      $0 == "课" || $0 == "讲"
    }
    guard isLesson else { return key }
    if let learns = hasLearners(at: span, in: frame) { return learns ? training : education }
    if frame.has(.learner, in: frame.span) { return training }
    return frame.has(.servedNoun, in: frame.span) ? education : key
  }

  /// Whether the kind with the hash `key` is that of seeing or examining people.
  static func isCare(_ key: UInt64) -> Bool { key == clinicKind || key == screening }

  /// Whether the kind with the hash `key` stands for a lasting arrangement.
  static func isProgramme(_ key: UInt64) -> Bool { ActivityFamily(of: key) == .programme }
}
