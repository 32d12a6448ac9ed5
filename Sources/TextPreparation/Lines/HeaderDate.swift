// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// A date with its year, as it stands in a header: `2024-10-13 17:19:57`, `二〇一四年十二月十五日`, `Jun 06 2016`.
struct HeaderDate: Equatable {
  /// The day and, where said, the minute.
  var moment: CivilDateTime
  /// Where it stands, with its time of day.
  var span: Span
}

/// Reads the dates of headers; the dates of running text are not its business.
struct HeaderDateReader {
  private let text: [Unicode.Scalar]
  private let limit: Int

  /// Creates a reader for the part of `text` before `limit`.
  init(_ text: [Unicode.Scalar], limit: Int) {
    self.text = text
    self.limit = min(limit, text.count)
  }

  /// Returns the first date at or after `start`.
  func first(from start: Int) -> HeaderDate? {
    var at = nextStart(from: start)
    while at < limit {
      if canStart(at), let date = date(at: at) { return date }
      at = nextStart(from: at + 1)
    }
    return nil
  }

  /// Digits, capital letters, and the first characters of 民国 and 中华民国.
  private static let starts = ScalarSet(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ〇○零一元二三四五六七八九十民中".unicodeScalars)

  /// Returns where a date may start, the limit where none does.
  private func nextStart(from start: Int) -> Int {
    HeaderDateReader.starts.firstMember(in: text, from: start, limit: limit)
  }

  /// Returns the date that starts at `start`.
  func date(at start: Int) -> HeaderDate? {
    guard let (day, end) = numericDay(at: start) ?? dayFirst(at: start) ?? englishDay(at: start)
    else { return nil }
    let (minute, last) = minute(after: end)
    return HeaderDate(moment: CivilDateTime(date: day, minute: minute), span: Span(start, last))
  }

  /// Whether a date may start here: not within a number or a word.
  private func canStart(_ at: Int) -> Bool {
    let scalar = text[at]
    let isNumber = HeaderDateReader.digit(scalar) != nil || scalar == "民" || scalar == "中"
    guard isNumber || ("A"..."Z").contains(scalar) else { return false }
    guard at > 0 else { return true }
    let before = text[at - 1]
    if HeaderDateReader.digit(scalar) != nil, HeaderDateReader.digit(before) != nil { return false }
    return !(("A"..."z").contains(scalar) && ("A"..."z").contains(before))
  }

  // MARK: - Year, month, day

  private func numericDay(at start: Int) -> (CivilDate, Int)? {
    var at = start
    let isWord = text[start] == "中" || text[start] == "民"
    let isRepublic = isWord && (skip("中华民国", &at) || skip("民国", &at))
    if isRepublic { at = skipSpaces(at) }
    guard let (number, endOfYear) = number(at: at, longest: 4) else { return nil }
    let behindYear = skipSpaces(endOfYear)
    let afterYear = isRepublic || scalar(behindYear) == "年" ? behindYear : endOfYear
    guard let mark = scalar(afterYear),
      let year = year(number, digits: endOfYear - at, mark: mark, isRepublic: isRepublic)
    else { return nil }
    let monthStart = skipSpaces(afterYear + 1)
    guard let (month, endOfMonth) = self.number(at: monthStart, longest: 3) else { return nil }
    let afterMonth = mark == "年" ? skipSpaces(endOfMonth) : endOfMonth
    guard
      scalar(afterMonth) == (mark == "年" ? "月" : mark)
        || (mark == "-" && scalar(afterMonth) == "/"),
      let (day, endOfDay) = self.number(at: skipSpaces(afterMonth + 1), longest: 3),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    let afterDay = mark == "年" ? skipSpaces(endOfDay) : endOfDay
    let hasUnit = scalar(afterDay) == "日" || scalar(afterDay) == "号"
    return (date, hasUnit ? afterDay + 1 : endOfDay)
  }

  /// 04.03.2019, 09/07/2019, 4/8/2018, as ``CivilDate/dayFirst(_:_:of:isPadded:)`` tells them.
  private func dayFirst(at start: Int) -> (CivilDate, Int)? {
    guard let (first, afterFirst) = number(at: start, longest: 2),
      let mark = scalar(afterFirst), mark == "." || mark == "/" || mark == "-",
      let (second, afterSecond) = number(at: afterFirst + 1, longest: 2),
      scalar(afterSecond) == mark
    else { return nil }
    let isPadded = afterSecond - start == 5
    guard isPadded || mark == "/", let (year, end) = number(at: afterSecond + 1, longest: 4),
      (1990...2100).contains(year),
      let date = CivilDate.dayFirst(first, second, of: year, isPadded: isPadded)
    else { return nil }
    return (date, end)
  }

  /// Returns the 18-04-08 that a label leads to: year, month and day of two digits each.
  func shortDay(at start: Int) -> HeaderDate? {
    guard let (year, afterYear) = number(at: start, longest: 2), afterYear - start == 2, year < 40,
      let mark = scalar(afterYear), mark == "." || mark == "/" || mark == "-",
      let (month, afterMonth) = number(at: afterYear + 1, longest: 2), afterMonth - start == 5,
      scalar(afterMonth) == mark, let (day, end) = number(at: afterMonth + 1, longest: 2),
      end - start == 8, let date = CivilDate(year: 2000 + year, month: month, day: day)
    else { return nil }
    let (minute, last) = minute(after: end)
    return HeaderDate(moment: CivilDateTime(date: date, minute: minute), span: Span(start, last))
  }

  private func year(
    _ number: Int, digits: Int, mark: Unicode.Scalar, isRepublic: Bool
  ) -> Int? {
    guard mark == "年" || mark == "-" || mark == "/" || mark == "." else { return nil }
    let isShort = number < 150 && (isRepublic || (number >= 80 && digits >= 2))
    if isShort, isRepublic || mark == "年" || number >= 100 { return number + 1911 }
    return (1900...2100).contains(number) ? number : nil
  }

  private func englishDay(at start: Int) -> (CivilDate, Int)? {
    var at = start
    guard let month = month(&at) else { return nil }
    at = skipSpaces(at)
    guard let (day, afterDay) = number(at: at, longest: 2) else { return nil }
    var yearStart = skipSpaces(afterDay)
    if scalar(yearStart) == "," { yearStart = skipSpaces(yearStart + 1) }
    guard let (year, end) = number(at: yearStart, longest: 4), year >= 1900,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    return (date, end)
  }

  private static let months = Array("JanFebMarAprMayJunJulAugSepOctNovDec".unicodeScalars)

  private func month(_ at: inout Int) -> Int? {
    guard let first = scalar(at), ("A"..."S").contains(first) else { return nil }
    let names = HeaderDateReader.months
    for month in 0..<12 where starts(with: names[month * 3..<month * 3 + 3], at) {
      at += 3
      while let letter = scalar(at), ("a"..."z").contains(letter) || letter == "." { at += 1 }
      return month + 1
    }
    return nil
  }

  private func starts(with word: ArraySlice<Unicode.Scalar>, _ at: Int) -> Bool {
    at + word.count <= limit && text[at..<at + word.count] == word
  }

  // MARK: - Time of day

  /// Returns the time of day behind a day, skipping a weekday.
  private func minute(after day: Int) -> (minute: Int?, end: Int) {
    var at = skipSpaces(day)
    if scalar(at) == "T" { at += 1 }
    skipWeekday(&at)
    let isAfternoon = skip("下午", &at) || skip("晚上", &at)
    if !isAfternoon { _ = skip("上午", &at) || skip("早上", &at) }
    guard let (hour, afterHour) = number(at: at, longest: 2), let mark = scalar(afterHour),
      mark == ":" || mark == "：" || mark == "时" || mark == "点",
      let (minute, end) = number(at: afterHour + 1, longest: 2), minute < 60
    else { return (nil, day) }
    let clock = isAfternoon && hour < 12 ? hour + 12 : hour
    guard clock < 24 else { return (nil, day) }
    return (clock * 60 + minute, afterSeconds(end))
  }

  private func afterSeconds(_ start: Int) -> Int {
    guard let mark = scalar(start), mark == ":" || mark == "：" else {
      return scalar(start) == "分" ? start + 1 : start
    }
    guard let (_, end) = number(at: start + 1, longest: 2) else { return start }
    return end
  }

  private func skipWeekday(_ at: inout Int) {
    let start = at
    if scalar(at) == "(" || scalar(at) == "（" { at += 1 }
    guard skip("星期", &at) || skip("周", &at) || at > start, let day = scalar(at),
      day.isWeekday
    else {
      at = start
      return
    }
    at += 1
    if scalar(at) == ")" || scalar(at) == "）" { at += 1 }
    at = skipSpaces(at)
  }

  // MARK: - Numbers

  private func scalar(_ at: Int) -> Unicode.Scalar? { at < limit ? text[at] : nil }

  private func skip(_ word: String, _ at: inout Int) -> Bool {
    var next = at
    for wanted in word.unicodeScalars {
      guard scalar(next) == wanted else { return false }
      next += 1
    }
    at = next
    return true
  }

  private func skipSpaces(_ start: Int) -> Int {
    var at = start
    while scalar(at) == " " { at += 1 }
    return at
  }

  /// Reads digits of one kind: `2014`, `二〇一四`, `十二`, `二十五`.
  private func number(at start: Int, longest: Int) -> (value: Int, end: Int)? {
    var at = start
    var value = 0
    while at < min(limit, start + longest), ("0"..."9").contains(text[at]) {
      value = value * 10 + Int(text[at].value) - 0x30
      at += 1
    }
    if at > start { return scalar(at).map { ("0"..."9").contains($0) } == true ? nil : (value, at) }
    while at < min(limit, start + 4), let digit = HeaderDateReader.digit(text[at]) {
      switch digit {
      case 10: value = max(1, value) * 10
      default: value = at > start && text[at - 1] == "十" ? value + digit : value * 10 + digit
      }
      at += 1
    }
    return at > start ? (value, at) : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": return Int(scalar.value) - 0x30
    case "元": return 1
    case "十": return 10
    default: return scalar.chineseDigit
    }
  }
}
