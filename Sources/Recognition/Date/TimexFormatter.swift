// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Writes ISO 8601 and TIMEX3.
enum TimexFormatter {
  /// So many units of a length of time.
  typealias Part = (amount: Double, unit: TimeUnit)

  /// Returns `P3Y`, `PT2H30M`, `P88.5D` for amounts from the largest unit to the smallest.
  static func duration(_ parts: [Part]) -> String {
    if parts.count == 1, let whole = wholeDuration(parts[0].amount, parts[0].unit) { return whole }
    var date = ""
    var time = ""
    for (amount, unit) in parts {
      var value = amount * Double(unit.multiple)
      switch unit.code {
      case .year where value == 0.5: date += "6M"
      case .month where value == 0.5: date += "15D"
      case .day where value == 0.5: time += "12H"
      case .year where value != value.rounded() && value < 1000:
        date += "\(Int(value))Y6M"
      case .hour where value != value.rounded() && value < 1000:
        if value >= 1 { time += "\(Int(value))H" }
        value = (value - value.rounded(.down)) * 60
        time += number(value) + "M"
      case .minute where value == value.rounded(.down) + 0.5 && value < 1000:
        if value >= 1 { time += "\(Int(value))M" }
        time += "30S"
      case .hour, .minute, .second: time += number(value) + unit.code.rawValue.dropFirst()
      default: date += number(value) + unit.code.rawValue
      }
    }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }

  /// A whole number of one unit, as nearly all durations are.
  private static func wholeDuration(_ amount: Double, _ unit: TimeUnit) -> String? {
    let value = amount * Double(unit.multiple)
    guard value == value.rounded(), abs(value) < 1e15 else { return nil }
    let digits = String(Int(value))
    return unit.isOfClock
      ? "PT" + digits + unit.code.rawValue.dropFirst() : "P" + digits + unit.code.rawValue
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  /// Returns `T08:30`, `TMO`; `trimmed` leaves out minutes that are not said.
  static func clock(_ clock: Clock, trimmed: Bool = false) -> String {
    guard let hour = clock.hour else { return clock.part.map { "T" + $0.code } ?? "" }
    let full = fullHour(hour, part: clock.part)
    if trimmed, clock.minute == nil { return "T" + padded(full, 2) }
    let seconds = clock.second.map { ":" + padded($0, 2) } ?? ""
    return "T" + padded(full, 2) + ":" + padded(clock.minute ?? 0, 2) + seconds
  }

  /// Returns the hour of 24 that an hour of 12 means in a part of the day.
  static func fullHour(_ hour: Int, part: DayPart?) -> Int {
    switch part {
    case .afternoon: return hour < 12 ? hour + 12 : hour
    case .evening: return hour < 12 && hour > 3 ? hour + 12 : (hour == 12 ? 24 : hour)
    case .night: return hour > 5 && hour < 12 ? hour + 12 : (hour == 12 ? 24 : hour)
    case .midday: return hour < 4 ? hour + 12 : hour
    case .dawn: return hour == 12 ? 0 : hour
    case .morning, .day: return hour
    case nil: return hour
    }
  }
}
