// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Picks the dates that say when an activity took place.
struct DateRoles: Sendable {
  let text: PreparedText
  let frame: SentenceFrame
  let segment: Span

  /// Returns the dates that belong to activities named at `triggers`, in order.
  ///
  /// The dates of the triggers' own clauses; where these give no day, the last one said before;
  /// where that is missing too, the first one said after.
  func when(of triggers: [Mention]) -> [Mention] {
    let inside = frame.dates.filter {
      segment.contains($0.span) && isUsable($0) && !isDateline($0)
    }
    guard let first = triggers.first else { return inside.filter(isAnchor) }
    var chosen = inside.filter { date in
      triggers.contains { frame.clause(at: $0.span.start).contains(date.span) }
    }
    if !chosen.contains(where: isAnchor) {
      let before = inside.last { $0.span.end <= first.span.start && isAnchor($0) }
      let after = inside.first { $0.span.start >= first.span.end && isAnchor($0) }
      if let date = before ?? after { chosen.append(date) }
    }
    return chosen.sorted { $0.span < $1.span }
  }

  /// The day of a report and not of what it tells: 4月25日讯, 10月13日电.
  private func isDateline(_ mention: Mention) -> Bool {
    guard mention.span.end < text.scalars.count else { return false }
    switch text.scalars[mention.span.end] {
    case "电", "讯": return true
    default: return false
    }
  }

  /// Whether it can stand for the time of an activity: all but lengths under a week.
  private func isUsable(_ mention: Mention) -> Bool {
    guard case .date(let value) = mention.value else { return false }
    guard value.kind == .duration else { return true }
    return value.value.hasSuffix("Y") || value.value.hasSuffix("M") && !value.value.contains("T")
      || value.value.hasSuffix("W")
  }

  /// Whether it places an activity in time by itself.
  private func isAnchor(_ mention: Mention) -> Bool {
    guard case .date(let value) = mention.value else { return false }
    return value.kind != .duration && value.kind != .set
  }
}

/// A date by which events are told apart: the value up to its time or second end.
struct DayKey: Hashable, Sendable {
  /// The bytes of the value, hashed (FNV-1a): keys are compared often, and a `String` would have
  /// to be made for each.
  private let hash: UInt64
  /// Whether it is a day and not a month or a year.
  let isDay: Bool

  init(_ value: DateValue) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var length = 0
    for byte in value.value.utf8 {
      if byte == UInt8(ascii: "T") || byte == UInt8(ascii: "/") { break }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      length += 1
    }
    self.hash = hash
    isDay = length == 10 && !value.value.utf8.starts(with: "XXXX-XX-XX".utf8)
  }
}

extension Mention {
  /// Whether it is a day, or a stretch that begins with one.
  var isDay: Bool { dayKey?.isDay ?? false }

  /// The key of a date that is no length, set or vague word and is at least partly known.
  var dayKey: DayKey? {
    guard case .date(let value) = value, value.kind != .vague, value.kind != .duration,
      value.kind != .set, !value.value.utf8.starts(with: "XXXX-XX-XX".utf8)
    else { return nil }
    return DayKey(value)
  }

  /// The resolved name of an institution or place.
  var nameKey: String? {
    switch value {
    case .institution(let value): return value.name
    case .place(let value): return value.name
    default: return nil
    }
  }
}
