// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange
internal import TextModel

/// The mentions of a labelled document, as the assembler wants them.
///
/// What labels do not say (what a unit measures, what sort of institution it is) comes from the
/// mentions that were found. Activities are those found: labels name only those that are records.
struct LabelledMentions {
  let labels: [LabelledMention]

  /// Returns the labelled mentions of `text`, and the activities of `found` that none overlaps.
  func settled(_ text: PreparedText, _ found: [Mention]) -> [Mention] {
    let offsets = LabelledMentions.offsets(in: text.map)
    var mentions: [Mention] = []
    for label in labels where label.type != .activity {
      guard let start = offsets[label.span.start] else { continue }
      let end = offsets[label.span.end] ?? text.scalars.count
      guard start < end else { continue }
      let span = Span(start, end)
      let value = LabelledMentions.value(of: label, like: found, at: span)
      mentions.append(Mention(span: span, value: value, rule: "label"))
    }
    for mention in found {
      guard case .activity = mention.value else { continue }
      if !mentions.contains(where: { $0.span.overlaps(mention.span) }) { mentions.append(mention) }
    }
    return LabelledMentions.withoutOverlaps(mentions)
  }

  /// Returns `mentions` in order without those inside or across the longer ones: labels may nest, what
  /// the assembler reasons on does not.
  private static func withoutOverlaps(_ mentions: [Mention]) -> [Mention] {
    var kept: [Mention] = []
    for mention in mentions.sorted(by: { $0.span < $1.span }) {
      if let last = kept.last, last.span.overlaps(mention.span) {
        if last.span.count >= mention.span.count { continue }
        kept.removeLast()
      }
      kept.append(mention)
    }
    return kept
  }

  /// The normalised offset of each original one that begins a code point.
  private static func offsets(in map: OffsetMap) -> [Int: Int] {
    var offsets: [Int: Int] = [:]
    for index in 0..<map.count {
      let run = map.original(Span(index, index + 1))
      offsets[run.start] = index
      if offsets[run.end] == nil { offsets[run.end] = index + 1 }
    }
    return offsets
  }

  private static func value(
    of label: LabelledMention, like found: [Mention], at span: Span
  ) -> Mention.Value {
    let same = found.first { $0.span == span }?.value
    switch label.value {
    case .date(let value): return .date(date(value ?? "", text: label.text))
    case .count(let count):
      var value = CountValue(
        value: number(count.value), upper: number(count.upper),
        qualifier: count.qualifier.flatMap(Qualifier.init) ?? .exact, unit: count.unit ?? "")
      value.dimension = dimension(of: value.unit, like: same, in: found)
      return .count(value)
    case .place(let place):
      if case .place(let known)? = same, known.name == place.name { return .place(known) }
      return .place(
        PlaceValue(
          name: place.name ?? label.text, path: place.path, code: place.code, codeSystem: nil,
          level: .other))
    case .institution(let name):
      var value = InstitutionValue(name: name ?? label.text, kind: "other")
      if case .institution(let known)? = same { value.kind = known.kind }
      return .institution(value)
    case .activity(let kind, let name):
      return .activity(ActivityValue(kind: kind ?? "other", name: name))
    }
  }

  /// What a unit measures: as in the mention found there, else as elsewhere in the document.
  private static func dimension(
    of unit: String, like same: Mention.Value?, in found: [Mention]
  ) -> CountValue.Dimension {
    if case .count(let known)? = same { return known.dimension }
    for mention in found {
      if case .count(let known) = mention.value, known.unit == unit { return known.dimension }
    }
    return .item
  }

  private static func number(_ value: Double?) -> DecimalNumber? {
    guard var value else { return nil }
    var exponent = 0
    while exponent > -6, value.rounded() != value {
      value *= 10
      exponent -= 1
    }
    return Int64(exactly: value.rounded()).flatMap {
      DecimalNumber(mantissa: $0, exponent: exponent)
    }
  }

  private static func date(_ value: String, text: String) -> DateValue {
    let bytes = value.utf8
    if value.hasSuffix("_REF") { return DateValue(value: value, kind: .vague) }
    if value == "SET" || value.hasPrefix("XXXX-W") || text.hasPrefix("每") {
      return DateValue(value: value, kind: .set)
    }
    if bytes.first == UInt8(ascii: "P") { return DateValue(value: value, kind: .duration) }
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    let isClock = bytes.contains(UInt8(ascii: "T"))
    let kind: DateValue.Kind = isClock ? .time : ends.count > 1 ? .range : .date
    return DateValue(
      value: value, kind: kind, startDate: ends.first.flatMap { days($0)?.first },
      endDate: ends.last.flatMap { days($0)?.last })
  }

  /// The first and the last day of `2025-02-14T09:00`, `2025-02` or `2025`.
  private static func days(_ value: Substring) -> (first: CivilDate, last: CivilDate)? {
    let parts = value.prefix { $0 != "T" }.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return nil }
    let month = parts.count > 1 ? parts[1] : nil
    if parts.count > 2, let month, let day = parts[2] {
      return CivilDate(year: year, month: month, day: day).map { ($0, $0) }
    }
    let (nextYear, nextMonth) =
      month.map { $0 == 12 ? (year + 1, 1) : (year, $0 + 1) } ?? (year + 1, 1)
    guard let first = CivilDate(year: year, month: month ?? 1, day: 1),
      let next = CivilDate(year: nextYear, month: nextMonth, day: 1),
      let last = CivilDate(dayNumber: next.dayNumber - 1)
    else { return nil }
    return (first, last)
  }
}
