// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What the assembler needs to know of a mention, without a reference in it.
///
/// A mention holds strings, and every copy of one counts references; the readers of a sentence
/// copy, filter and list facts freely, and only the finished record looks the mention up again.
struct Fact: Sendable {
  /// The type of the mention.
  enum Kind: UInt8, Sendable {
    case activity, date, count, place, institution, number

    /// The set of this kind alone.
    var mask: Kinds { Kinds(rawValue: 1 << rawValue) }
  }

  /// Types of mention to look for.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    static let activity = Kind.activity.mask
    static let date = Kind.date.mask
    static let count = Kind.count.mask
    static let place = Kind.place.mask
    static let institution = Kind.institution.mask
  }

  /// The position of the mention in the document's list.
  var index: Int { Int(position) }
  /// Where it stands in the normalised text.
  var span: Span { Span(Int(start), Int(end)) }
  /// The type of the mention.
  let kind: Kind
  /// What it says, as a hash: the whole value of a count or date, a name, an activity's kind.
  let key: UInt64
  /// A date's day, month or year alone, as a hash; 0 for what cannot be compared.
  var dayKey: UInt64 = 0
  /// The first day of a date, as days since 1970-01-01.
  var firstDay: Int? { firstDayNumber == Fact.noDay ? nil : Int(firstDayNumber) }
  /// The last day of a date, as days since 1970-01-01.
  var lastDay: Int? { lastDayNumber == Fact.noDay ? nil : Int(lastDayNumber) }
  /// What else is asked of it.
  var traits: Traits = []
  /// The part of its day that a date names: 1 the morning, 2 the afternoon, 3 the evening, 0 none.
  var dayPart: UInt8 = 0
  /// What a count's unit measures.
  var dimension = CountValue.Dimension.item
  /// What a count was found to tell of the activity beside it.
  private(set) var role = CountValue.Role.other

  // Half the width of what is asked for: facts are looked through and copied all the time.
  private let position, start, end: Int32
  private var firstDayNumber = Fact.noDay
  private var lastDayNumber = Fact.noDay
  private static let noDay = Int32.min

  /// Yes-or-no facts.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    /// A day, or a stretch that begins with one.
    static let day = Traits(rawValue: 1 << 0)
    /// 近日, 目前, 今后.
    static let vague = Traits(rawValue: 1 << 1)
    static let past = Traits(rawValue: 1 << 2)
    static let present = Traits(rawValue: 1 << 3)
    static let future = Traits(rawValue: 1 << 4)
    /// 每月.
    static let set = Traits(rawValue: 1 << 5)
    /// 三年.
    static let duration = Traits(rawValue: 1 << 6)
    /// A duration of a month or more.
    static let long = Traits(rawValue: 1 << 7)
    /// 2024年以来.
    static let open = Traits(rawValue: 1 << 8)
    /// A unit of households.
    static let household = Traits(rawValue: 1 << 9)
    /// A unit of more than one character: 人次.
    static let compoundUnit = Traits(rawValue: 1 << 10)
    /// An institution that reports and does not act.
    static let media = Traits(rawValue: 1 << 11)
    /// An activity with a campaign's name.
    static let named = Traits(rawValue: 1 << 12)
    /// A whole year or month.
    static let coarse = Traits(rawValue: 1 << 13)
    /// A weight or area of what is handed out or covered: 公斤, 亩.
    static let ware = Traits(rawValue: 1 << 15)
    /// A distance in units that roads have: 公里.
    static let way = Traits(rawValue: 1 << 17)
    /// A share that is told in passing: 三成, 个百分点.
    static let share = Traits(rawValue: 1 << 18)
    /// The unit that goes with anything: 个.
    static let piece = Traits(rawValue: 1 << 19)
    /// An hour of a day, or a length counted in hours.
    static let clock = Traits(rawValue: 1 << 14)
    /// An institution whose people are served: a school, a home.
    static let house = Traits(rawValue: 1 << 16)
    /// A whole number up to five.
    static let few = Traits(rawValue: 1 << 20)
    /// Sorts, parts or single deeds: 三类, 两轮.
    static let trifle = Traits(rawValue: 1 << 21)
    /// Times: 三次.
    static let times = Traits(rawValue: 1 << 22)
    /// An institution that treats patients.
    static let ward = Traits(rawValue: 1 << 23)
    /// An institution with 援 in its name: a team sent to help.
    static let aid = Traits(rawValue: 1 << 24)
    /// A team.
    static let crew = Traits(rawValue: 1 << 25)
    /// A ward or office of a house.
    static let part = Traits(rawValue: 1 << 26)
  }

  /// Reads off the mention of `value` at `span`, which is number `index` of its document.
  init(_ value: Mention.Value, at span: Span, index: Int) {
    position = Int32(truncatingIfNeeded: index)
    start = Int32(truncatingIfNeeded: span.start)
    end = Int32(truncatingIfNeeded: span.end)
    switch value {
    case .date(let value):
      kind = .date
      key = Fact.hash(value.value)
      firstDayNumber = Fact.number(of: value.startDate)
      lastDayNumber = Fact.number(of: value.endDate)
      readDate(value)
    case .count(let value):
      kind = .count
      key = Fact.hash(of: value)
      (dimension, role) = (value.dimension, value.role)
      readUnit(value.unit)
      if let number = value.value, number.exponent == 0, number.mantissa <= 5 {
        traits.insert(.few)
      }
    case .place(let value):
      kind = .place
      key = Fact.hash(value.name)
    case .institution(let value):
      kind = .institution
      key = Fact.hash(value.name)
      readInstitution(value)
    case .activity(let value):
      kind = .activity
      key = Fact.hash(value.kind)
      if value.name != nil { traits.insert(.named) }
    case .number:
      kind = .number
      key = 0
    }
  }

  private static func number(of day: CivilDate?) -> Int32 {
    day.map { Int32(truncatingIfNeeded: $0.dayNumber) } ?? noDay
  }

  /// Whether it is a day, or a stretch that begins with one.
  var isDay: Bool { traits.contains(.day) }

  /// Whether the days of a date are some of this one's, and fewer.
  func holds(_ date: Fact) -> Bool {
    guard let first = firstDay, let last = lastDay, let start = date.firstDay,
      let end = date.lastDay
    else { return false }
    return first <= start && end <= last && end - start < last - first
  }
}
