// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells where those parts of mentions' values came from that their own words do not say.
struct ValueOrigins {
  /// How many mentions back the date is looked for that another one goes on with.
  private static let reach = 200

  private let document: ExtractedDocument
  /// What the dates would say had the document been published on another day.
  private let movedDates: [Span: DateValue]
  /// The first mention that says an institution's name in full.
  private var fullNames: [String: Int] = [:]
  /// The first mention of each place, by its path.
  private var places: [[String]: Int] = [:]
  /// The first institution that belongs to the place with such a code.
  private var seats: [String: Int] = [:]

  init(document: ExtractedDocument, movedDates: [Span: DateValue]) {
    self.document = document
    self.movedDates = movedDates
    for (position, mention) in document.mentions.enumerated() {
      switch mention.value {
      case .institution(let value):
        if fullNames[value.name] == nil, document.text.normalized(mention.span) == value.name {
          fullNames[value.name] = position
        }
        if let code = value.code, seats[code] == nil { seats[code] = position }
      case .place(let value):
        if value.code != nil, places[value.path] == nil { places[value.path] = position }
      case .activity, .count, .date, .number: break
      }
    }
  }

  /// Returns where what the mention at `position` does not say itself came from.
  func derivation(of position: Int) -> [Derivation] {
    let mention = document.mentions[position]
    switch mention.value {
    case .date(let value): return derivation(of: value, position, mention.span)
    case .place(let value): return derivation(of: value, position, mention.span)
    case .institution(let value):
      guard document.text.normalized(mention.span) != value.name else { return [] }
      let source = fullNames[value.name].map(Derivation.Source.mention) ?? .document
      return [Derivation(part: .name, source: source)]
    case .activity, .count, .number: return []
    }
  }

  // MARK: - Dates

  /// A part of a date is said, or moves with the day of publication, or came from a date said before.
  private func derivation(
    of value: DateValue, _ position: Int, _ span: Span
  ) -> [Derivation] {
    guard let day = DayParts(value.value) else { return [] }
    if day.isOpen { return [Derivation(part: .year, source: .open([]))] }
    let words = DateWords(document.text.scalars[span.start..<span.end])
    let moved = movedDates[span].flatMap { DayParts($0.value) }
    var (origins, unsaid): ([Derivation], [Derivation.Part]) = ([], [])
    for (part, number) in day.parts {
      if let moved, moved.number(of: part) != number {
        origins.append(Derivation(part: part, source: .published))
      } else if !words.say(part) {
        unsaid.append(part)
      }
    }
    guard let finest = unsaid.last, let source = source(of: finest, day, before: position) else {
      return origins
    }
    return origins + unsaid.map { Derivation(part: $0, source: source) }
  }

  /// The nearest date said before that says the part, and is the same down to it.
  private func source(
    of part: Derivation.Part, _ day: DayParts, before position: Int
  ) -> Derivation.Source? {
    let near = document.mentions[..<position].suffix(ValueOrigins.reach)
    let found = near.lastIndex { other in
      guard case .date(let value) = other.value, let said = DayParts(value.value) else {
        return false
      }
      return said.agrees(with: day, to: part)
        && DateWords(document.text.scalars[other.span.start..<other.span.end]).say(part)
    }
    guard let found else { return nil }
    let header = document.text.header.publishedSpan
    let isHeader = header?.overlaps(document.mentions[found].span) ?? false
    return isHeader ? .published : .mention(found)
  }

  // MARK: - Places

  private func derivation(
    of value: PlaceValue, _ position: Int, _ span: Span
  ) -> [Derivation] {
    guard value.code != nil else {
      return value.candidates.isEmpty
        ? [] : [Derivation(part: .code, source: .open(value.candidates))]
    }
    guard value.path.count > 1, !saysUnit(of: value, span) else { return [] }
    // The nearest unit around it that is named, as itself or in an institution's name.
    for length in stride(from: value.path.count - 1, to: 0, by: -1) {
      if let named = places[Array(value.path[..<length])] {
        return named == position ? [] : [Derivation(part: .unit, source: .mention(named))]
      }
    }
    // Codes of Taiwan and those of villages end with the county, so that it is the unit around them.
    guard isBelowCounty(value.level), let code = value.code, code.utf8.count >= 6,
      let seat = seats[String(code.utf8.prefix(6)) ?? code]
    else { return [] }
    return [Derivation(part: .unit, source: .mention(seat))]
  }

  private func isBelowCounty(_ level: PlaceValue.Level) -> Bool {
    switch level {
    case .township, .village, .venue, .other: true
    case .country, .province, .prefecture, .county: false
    }
  }

  /// Whether the words begin with the first characters of the unit that the place lies in.
  private func saysUnit(of value: PlaceValue, _ span: Span) -> Bool {
    let words = document.text.normalized(span)
    return value.path.dropLast().contains { words.hasPrefix(String($0.unicodeScalars.prefix(2))) }
  }
}

/// Year, month and day of a value such as `2025-02-14T09:00/2025-02-16`, of its first day.
private struct DayParts {
  var year: Int?
  var month: Int?
  var day: Int?
  /// Whether the year is not known.
  var isOpen = false

  init?(_ value: String) {
    let first = value.split(separator: "/", omittingEmptySubsequences: true)
      .first { $0 != ".." }
    let date = first?.split(separator: "T").first ?? ""
    let fields = date.split(separator: "-")
    guard let head = fields.first, head.utf8.count == 4 else { return nil }
    if head == DateValue.unknownYear {
      guard fields.count > 1, fields[1].utf8.first != UInt8(ascii: "W") else { return nil }
      isOpen = true
      return
    }
    guard let year = Int(head) else { return nil }
    self.year = year
    month = fields.count > 1 ? Int(fields[1]) : nil
    day = fields.count > 2 && month != nil ? Int(fields[2]) : nil
  }

  /// What is known, from the year to the day.
  var parts: [(part: Derivation.Part, number: Int)] {
    [(Derivation.Part.year, year), (.month, month), (.day, day)].compactMap { part, number in
      number.map { (part, $0) }
    }
  }

  /// Whether both are known down to `part` and the same.
  func agrees(with other: DayParts, to part: Derivation.Part) -> Bool {
    guard number(of: part) != nil, year == other.year else { return false }
    return part == .year || month == other.month && (part == .month || day == other.day)
  }

  func number(of part: Derivation.Part) -> Int? {
    switch part {
    case .year: year
    case .month: month
    case .day: day
    case .name, .unit, .code: nil
    }
  }
}

/// Tells which parts of a date its words say.
private struct DateWords {
  private let words: ArraySlice<Unicode.Scalar>

  init(_ words: ArraySlice<Unicode.Scalar>) { self.words = words }

  /// Whether the words hold a sign of the part: 年, 月, or the marks of 2025-3-5 and 3/5; whether they do
  /// not only tell the hour of a day, or point back at one (当天, 同日).
  func say(_ part: Derivation.Part) -> Bool {
    let marks = words.count { $0 == "-" || $0 == "/" || $0 == "." }
    switch part {
    case .year: return marks > 1 || words.contains { $0 == "年" || $0 == "载" }
    case .month: return marks > 0 || words.contains { $0 == "月" }
    case .day:
      switch words.first {
      case "当", "同", "次", "翌", "第": return false
      default: break
      }
      let isClock = words.contains { $0 == "时" || $0 == "点" || $0 == ":" || $0 == "午" }
      return marks > 0 || !isClock || words.contains { $0 == "日" || $0 == "号" || $0 == "天" }
    case .name, .unit, .code: return true
    }
  }
}
