// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What a year, month or day counts from.
enum Anchor: Hashable {
  /// The number itself: 2025年, 3月.
  case said(Int)
  /// So many units from the moment of reference: 去年 -1.
  case fromReference(Int)
  /// So many units from the date told last: 次日 1.
  case fromRunning(Int)
}

/// A part of the day (TIMEX3).
///
/// 凌晨 is no part of its own in TIMEX3, but its twelve o'clock is midnight.
enum DayPart: String {
  case dawn = "DW"
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case day = "DT"

  /// The TIMEX3 code.
  var code: String { self == .dawn ? DayPart.morning.rawValue : rawValue }
}

/// A season (TIMEX3).
enum Season: String {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"
}

/// A time of the day as said.
struct Clock: Hashable {
  var hour: Int?
  var minute: Int?
  /// Seconds, where they are said in words.
  var second: Int?
  var part: DayPart?
}

/// A part of a longer period.
enum Portion: Hashable {
  /// 上半年, 下半年.
  case half(Int)
  /// 一季度, 本季度.
  case quarter(Anchor)
  /// 春季.
  case season(Season)
  /// 上旬, 中旬, 下旬; 4 is 上中旬, 5 is 中下旬, 6 is 上半月, 7 is 下半月.
  case third(Int)
  /// 初, 中, 底: the whole period, the edge is only vaguely said.
  case edge
  /// 上周, 本周.
  case week(Anchor)
  /// 周末 of such a week.
  case weekend(Anchor?)
  /// The n-th week of a month or year.
  case nthWeek(Int)
  /// The n-th Saturday of a month and the day behind it.
  case nthWeekend(Int)
  /// The n-th weekday of a month, -1 for the last.
  case nthWeekday(Int, weekday: Int)
  /// The last day of a month or year.
  case lastDay
  /// The n-th day of a month or year.
  case nthDay(Int)
  /// The first or last so many units: 前三季度, 最后五天.
  case first(Int, TimeUnit)
  case last(Int, TimeUnit)
  /// A hundred years from such a year: 21世纪.
  case century(Int)
  /// From the first year of one decade to the last of another: 六七十年代.
  case decades(Int, Int)
  /// Ten years from such a year.
  case decade(Int)
  /// A year without its century: 80年代.
  case shortDecade(Int)
}

/// One end of a date expression, as said: what is not said is nothing.
struct DatePoint: Hashable {
  var year: Anchor?
  var month: Anchor?
  var day: Anchor?
  var weekday: Int?
  /// The weekday said beside a day (3月5日（星期三）), which tells its year.
  ///
  /// 0 where none is: points are copied often and so kept small.
  var notedWeekday: UInt8 = 0
  /// The number said beside a day that counts from the reference: the 28 of 今日(28日), else 0.
  var notedDay: UInt8 = 0
  var portion: Portion?
  /// The number of a named day in the calendar of holidays.
  var holiday: Int?
  /// Whether the holiday's whole period is meant (春节期间).
  var isHolidayPeriod = false
  var isLunar = false
  var isLeapMonth = false
  var clock: Clock?

  /// Whether nothing is said.
  var isEmpty: Bool { clock == nil && saysNoDay }
  /// Whether only a time of day is said.
  var isClockOnly: Bool { clock != nil && saysNoDay }
  /// Whether nothing but perhaps a time of day is said.
  private var saysNoDay: Bool {
    year == nil && month == nil && day == nil && weekday == nil && portion == nil && holiday == nil
      && !isHolidayPeriod && !isLunar && !isLeapMonth
  }
  /// How many days there are to `last` in the same month.
  func length(to last: DatePoint) -> Int? {
    guard case .said(let start) = day, case .said(let end) = last.day, end > start,
      last.month == nil || last.month == month
    else { return nil }
    return end - start + 1
  }
  /// Whether a day, or something as fine, is said.
  var isDay: Bool {
    day != nil || weekday != nil || holiday != nil
  }
}

/// A date expression as said.
struct DateExpression {
  /// The shapes that an expression may have.
  ///
  /// Indirect, because of many readings of a place one is kept, and points are large.
  indirect enum Shape {
    case point(DatePoint)
    case range(DatePoint, DatePoint)
    case since(DatePoint)
    case until(DatePoint)
    case duration(String)
    /// So much time before or after the reference: 三年前, 5分钟后.
    case distance(amount: Double, unit: TimeUnit, isPast: Bool)
    /// Any time farther away than that: 半小时以后.
    case beyond(amount: Double, unit: TimeUnit, isPast: Bool)
    /// So many days after the day told last, or else the duration with such a code: 三天后.
    case later(code: String, days: Int)
    /// So many days from a day on: 7月29日起一连三天.
    case run(DatePoint, days: Int)
    /// So many days from the beginning of the period told last: 头三天.
    case firstDays(Int)
    /// So much time before or after a point: 2月13号的三天后, 节前一天.
    case shifted(DatePoint, amount: Int, unit: TimeUnit)
    /// So much time up to or from the reference: 前两个月, 未来7天.
    case around(amount: Double, unit: TimeUnit, isPast: Bool)
    case set(String)
    case vague(String)
  }

  var span: Span
  var shape: Shape
  var rule: RuleName

  /// Sets the part of the day that the clock of a point is in.
  mutating func setPart(_ part: DayPart) {
    guard case .point(var point) = shape else { return }
    point.clock?.part = part
    shape = .point(point)
  }

  /// Whether it is a named day and nothing more (正值端午).
  var isNamedDay: Bool {
    guard case .point(let point) = shape else { return false }
    return point.holiday != nil && point.year == nil && point.clock == nil
  }
}

/// Units of durations.
struct TimeUnit: Hashable {
  /// The units of TIMEX3; those of the clock have a T in front.
  enum Code: String {
    case year = "Y"
    case month = "M"
    case week = "W"
    case day = "D"
    case hour = "TH"
    case minute = "TM"
    case second = "TS"

    /// How large the unit is among the others.
    var rank: Int {
      switch self {
      case .second: 0
      case .minute: 1
      case .hour: 2
      case .day: 3
      case .week: 4
      case .month: 5
      case .year: 6
      }
    }
  }

  /// The unit.
  var code: Code
  /// How many of them one is: 季度 is 3 M.
  var multiple = 1

  /// Creates a unit.
  init(_ code: Code, multiple: Int = 1) {
    self.code = code
    self.multiple = multiple
  }

  /// Whether it is an hour or less.
  var isOfClock: Bool { code == .hour || code == .minute || code == .second }

  /// Reads `Y`, `3M`, `15TM`.
  init?(_ text: String) {
    let digits = text.prefix { $0.isNumber }
    guard let code = Code(rawValue: String(text.dropFirst(digits.count))) else { return nil }
    self.init(code, multiple: Int(digits) ?? 1)
  }
}
