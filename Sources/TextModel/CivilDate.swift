// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A day of the proleptic Gregorian calendar, without a time zone.
public struct CivilDate: Hashable, Sendable {
  /// The year, such as 2025.
  @inlinable public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  @inlinable public var month: Int { Int(packed >> 5 & 0xF) }
  /// The day of the month, 1 to 31.
  @inlinable public var day: Int { Int(packed & 0x1F) }

  /// Year, month and day in one number, which orders by time: what holds a day is copied often.
  @usableFromInline let packed: UInt32

  /// Creates a day, or nothing if there is no such day (`2025-02-30`) or the year is not in 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.dayCount(year: year, month: month)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    packed = UInt32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  /// Creates the day `dayNumber` days after 1970-01-01, or nothing outside the years 1...9999.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Days since 1970-01-01.
  ///
  /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The ISO day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let fromMonday = (dayNumber + 3) % 7
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
  }

  /// Returns the day `days` later, earlier where negative, or nothing outside the years 1...9999.
  public func adding(days: Int) -> CivilDate? { CivilDate(dayNumber: dayNumber + days) }

  /// Returns the number of days of a month, 28 to 31; 0 for no month.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    case 1...12: return 31
    default: return 0
    }
  }

  /// Returns whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate {
  /// Returns the day of two numbers in front of a year.
  ///
  /// Where both are padded to two digits (04/03/2019), the day stands in front; where not
  /// (4/8/2018), the month does, as web servers write it. A reading that is no date gives way.
  public static func dayFirst(
    _ first: Int, _ second: Int, of year: Int, isPadded: Bool
  ) -> CivilDate? {
    let dayInFront = CivilDate(year: year, month: second, day: first)
    let monthInFront = CivilDate(year: year, month: first, day: second)
    return isPadded ? dayInFront ?? monthInFront : monthInFront ?? dayInFront
  }
}

extension CivilDate: Comparable {
  /// Orders by time.
  @inlinable
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.packed < right.packed
  }
}

extension CivilDate: CustomStringConvertible {
  /// ISO 8601, such as `2025-03-31`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      var (rest, next) = ((year * 100 + month) * 100 + day, 10)
      while next > 0 {
        next -= 1
        if next == 4 || next == 7 {
          buffer[next] = UInt8(ascii: "-")
        } else {
          buffer[next] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      return 10
    }
  }
}

extension CivilDate {
  /// Creates the day that an ISO 8601 text such as `2025-03-31` names, ignoring a time behind `T`.
  public init?(iso text: some StringProtocol) {
    if let day = CivilDate(plain: String(text)) {
      self = day
      return
    }
    let day = text.prefix { $0 != "T" && $0 != " " }
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Creates the day from eight digits and two hyphens: the tables of calendars are full of them.
  private init?(plain text: String) {
    guard let digits = text.utf8.withContiguousStorageIfAvailable(CivilDate.digits), digits > 0
    else { return nil }
    self.init(year: digits / 10000, month: digits / 100 % 100, day: digits % 100)
  }

  /// Returns the digits of `2025-03-31` as one number, 0 for any other form.
  private static func digits(of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count == 10 else { return 0 }
    var digits = 0
    for index in 0..<10 {
      if index == 4 || index == 7 {
        guard text[index] == UInt8(ascii: "-") else { return 0 }
      } else {
        guard text[index] >= 0x30, text[index] <= 0x39 else { return 0 }
        digits = digits * 10 + Int(text[index]) - 0x30
      }
    }
    return digits
  }
}

/// A day, and where it is known the minute.
public struct CivilDateTime: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// Minutes since midnight, 0 to 1439, or nothing where only the day is known.
  public var minute: Int?
  /// Seconds of that minute, 0 where they are not said.
  public var second = 0

  /// Creates a moment.
  public init(date: CivilDate, minute: Int? = nil) {
    self.date = date
    self.minute = minute
  }

  /// Creates the moment that an ISO 8601 text such as `2016-11-07T09:30:00` names.
  public init?(iso text: some StringProtocol) {
    guard let date = CivilDate(iso: text) else { return nil }
    self.init(date: date)
    guard let separator = text.firstIndex(where: { $0 == "T" || $0 == " " }) else { return }
    let clock = text[text.index(after: separator)...].split(separator: ":")
    guard clock.count >= 2, let hour = Int(clock[0]), let minute = Int(clock[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.minute = hour * 60 + minute
    if clock.count > 2, let second = Int(clock[2].prefix(2)), (0...59).contains(second) {
      self.second = second
    }
  }
}

/// Returns `number` in decimal with leading zeros up to `width` digits.
public func padded(_ number: Int, _ width: Int) -> String {
  guard number >= 0 else { return String(number) }
  var (count, bound) = (1, number / 10)
  while bound > 0 { (count, bound) = (count + 1, bound / 10) }
  // Written where it goes: the library's own way takes several strings.
  return String(unsafeUninitializedCapacity: max(count, width)) { buffer in
    var rest = number
    for next in stride(from: max(count, width) - 1, through: 0, by: -1) {
      buffer[next] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return max(count, width)
  }
}
