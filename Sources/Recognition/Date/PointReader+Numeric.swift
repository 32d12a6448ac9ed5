// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Numeric and English forms.
extension PointReader {
  /// 2014-10-09, 2014/12/26, 2015.5.13, 20240307, 1061210, 2010 01 29.
  mutating func readNumeric() -> Bool {
    guard text.digit(position) != nil, text.digit(position - 1) == nil,
      !text.isLetter(position - 1),
      let first = text.small(position)
    else { return false }
    if first.count == 8 { return readCompact(first, year: first.value / 10_000) }
    if first.count == 7, isTaiwanese {
      return readCompact(first, year: first.value / 10_000 + 1911)
    }
    let separator = text[first.end]
    // Most numbers have a unit behind them.
    guard separator.value < 0x4E00 || separator.value > 0x9FFF else { return false }
    guard first.count == 4 || (first.count == 3 && isTaiwanese && separator != " "),
      separator.isOne(of: "-/.·－ "), let month = text.small(first.end + 1),
      !month.isChinese,
      month.count <= 2, text[month.end] == separator, let day = text.small(month.end + 1),
      !day.isChinese, day.count <= 2, text.digit(day.end) == nil,
      separator != " " || (month.count == 2 && day.count == 2)
    else {
      return readDayFirst(first) || readMonthAndDay(first) || readYearAndMonth(first)
        || readShortYear(first)
    }
    let year = first.count == 3 ? first.value + 1911 : first.value
    guard CivilDate(year: year, month: month.value, day: day.value) != nil, year > 1000 else {
      return false
    }
    set(year: year, month: month.value, day: day.value)
    position = day.end
    if text[position] == "日" { position += 1 }
    if text[position] == "T" && text.digit(position + 1) != nil { position += 1 }
    return true
  }

  private mutating func readCompact(_ number: DateText.Small, year: Int) -> Bool {
    let (month, day) = (number.value / 100 % 100, number.value % 100)
    if text[number.end] == "_" || text[position - 1].isOne(of: "_/=&") { return false }
    guard (1900...2100).contains(year), CivilDate(year: year, month: month, day: day) != nil,
      !text.isLetter(number.end)
    else { return false }
    set(year: year, month: month, day: day)
    position = number.end
    return true
  }

  /// 09-01 20:01 and 12/1, where nothing around it makes it a score, a fraction or a part of a code.
  private mutating func readMonthAndDay(_ month: DateText.Small) -> Bool {
    let separator = text[month.end]
    guard month.count <= 2, separator.isOne(of: "-/."),
      let day = text.small(month.end + 1), !day.isChinese, day.count <= 2,
      CivilDate(year: 2024, month: month.value, day: day.value) != nil,
      isSecond || !text[position - 1].isOne(of: "-/."),
      isAlone(from: position, to: day.end)
        || (separator == "/" && (isDayMark(day.end) || isSlashed(month, day)))
    else { return false }
    if separator != "/" {
      guard month.hasLeadingZero || month.value > 9, day.count == 2 else { return false }
    }
    point.month = .said(month.value)
    point.day = .said(day.value)
    position = isDayMark(day.end) ? day.end + 1 : day.end
    return true
  }

  /// 04.03.2019, 09/07/2019, 4/8/2018, as ``CivilDate/dayFirst(_:_:of:isPadded:)`` tells them.
  private mutating func readDayFirst(_ first: DateText.Small) -> Bool {
    guard first.count <= 2, text[first.end].isOne(of: "./-"),
      let second = text.small(first.end + 1), second.count <= 2,
      first.count == 2 && second.count == 2 || text[first.end] == "/",
      text[second.end] == text[first.end], let year = text.small(second.end + 1),
      year.count == 4, !year.isChinese, (1990...2100).contains(year.value),
      !text[position - 1].isOne(of: "./-"),
      let date = CivilDate.dayFirst(
        first.value, second.value, of: year.value, isPadded: first.count + second.count == 4)
    else { return false }
    set(year: date.year, month: date.month, day: date.day)
    position = year.end
    return true
  }

  /// The 7/17 of 今年7/17.
  mutating func readSlashedDay() {
    guard let month = text.small(position), !month.isChinese, month.count <= 2,
      text[month.end] == "/", let day = text.small(month.end + 1), !day.isChinese, day.count <= 2,
      text[day.end] != "/",
      CivilDate(year: 2024, month: month.value, day: day.value) != nil
    else { return }
    (point.month, point.day) = (.said(month.value), .said(day.value))
    position = day.end
  }

  /// 今5/18 in a text of Taiwan.
  mutating func readSlashedToday() -> Bool {
    guard isTaiwanese, text[position] == "今", text.digit(position + 1) != nil else { return false }
    var reader = self
    reader.position += 1
    guard reader.readNumeric(), reader.point.month != nil, reader.point.day != nil else {
      return false
    }
    self = reader
    return true
  }

  /// 自7/27起, 5/18举行 in a text of Taiwan; 1/3 may be a fraction.
  private func isSlashed(_ month: DateText.Small, _ day: DateText.Small) -> Bool {
    guard isTaiwanese else { return false }
    if text[day.end] == "起" || text.has(.leadsToSlashedDay, at: position - 1) { return true }
    if text.has(.joinsSlashedDays, at: day.end), isMonthAndDay(day.end + 1) { return true }
    if let (_, word) = text.word(at: day.end), case .part = word { return true }
    if followsSlashedDay { return true }
    return day.value > 10 && day.value > month.value && !text.has(.fractionBehindSlash, at: day.end)
  }

  /// Whether it stands in a list of days and where these were spent: 7/25台东、8/8新竹.
  private var followsSlashedDay: Bool {
    guard text[position - 1] == "、" else { return false }
    return (max(0, position - PointReader.listReach)..<position - 1).contains {
      text.digit($0) != nil && text.digit($0 - 1) == nil && isMonthAndDay($0)
    }
  }

  /// How far before a day the one listed before it may begin.
  private static let listReach = 16

  private func isDayMark(_ index: Int) -> Bool { text[index] == "日" || text[index] == "号" }

  /// 15.3.3 that fills its line, 发布时间：18-04-08.
  private mutating func readShortYear(_ year: DateText.Small) -> Bool {
    let mark = text[year.end]
    guard year.count == 2, mark.isOne(of: ".-/"), let month = text.small(year.end + 1),
      text[month.end] == mark, let day = text.small(month.end + 1), !month.isChinese,
      !day.isChinese, text.digit(day.end) == nil,
      text[position - 1] == "\n" && text[day.end] == "\n"
        || isLabelled(day.end) && year.value < 40
          && month.count == 2 && day.count == 2,
      CivilDate(year: 2000 + year.value, month: month.value, day: day.value) != nil
    else { return false }
    set(year: 2000 + year.value, month: month.value, day: day.value)
    position = day.end
    return true
  }

  /// Whether a label stands in front of the digits that end at `end`: 日期：18-04-08.
  private func isLabelled(_ end: Int) -> Bool {
    let start = text[position - 1] == " " ? position - 1 : position
    guard text[start - 1].isEither(":", "：") else { return false }
    return text.isIdeograph(start - 2) && text.has(.endsLabelOfDate, at: start - 2)
      && text[end].isOne(of: "\n  |　")
  }

  /// Whether 10/17 stands at the place behind a dash.
  private func isMonthAndDay(_ index: Int?) -> Bool {
    guard let index, let month = text.small(index), text[month.end] == "/",
      let day = text.small(month.end + 1), !month.isChinese, !day.isChinese
    else { return false }
    return month.value <= 12 && (1...31).contains(day.value) && month.value > 0
  }

  /// Whether the digits fill their line, or have a clock behind them.
  private func isAlone(from start: Int, to end: Int) -> Bool {
    let next = text.skippingSpaces(end)
    if let hour = text.small(next), next > end, text[hour.end].isOne(of: ":点时") { return true }
    if text[end].isOne(of: "(（"), DateText.weekday(text[end + 1]) != nil,
      text.digit(end + 1) == nil,
      text[end + 2].isOne(of: ")）")
    {
      return true
    }
    if text[start + 2] == "/" || text[start + 1] == "/",
      isSecond || isMonthAndDay(DateGrammar.connector(at: end, in: text))
    {
      return true
    }
    if text[start - 1] == "\n" {
      return text[end] == "\n" || text[end] == " " && text.isIdeograph(end + 1)
    }
    return text[start - 1].isOne(of: "(（[【") && text[end].isOne(of: ")）]】") && text[end + 1] == "\n"
  }

  /// 2024-03 and 2024/3 where they stand alone; 2024.3.
  private mutating func readYearAndMonth(_ year: DateText.Small) -> Bool {
    guard year.count == 4, (1950...2050).contains(year.value), let month = text.small(year.end + 1),
      !month.isChinese, month.count == 2, (1...12).contains(month.value),
      text[year.end].isOne(of: "-/")
        || (text[year.end] == "."
          && (isSecond || DateGrammar.connector(at: month.end, in: text) != nil)),
      text[year.end] == "." || !text[month.end].isOne(of: "-/.:0123456789"),
      text[year.end] == "." || !text.isIdeograph(month.end)
    else { return false }
    point.year = .said(year.value)
    point.month = .said(month.value)
    position = month.end
    return true
  }

  private mutating func set(year: Int, month: Int, day: Int) {
    point.year = .said(year)
    point.month = .said(month)
    point.day = .said(day)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map { Array($0.unicodeScalars) }
  private static let endings = [
    "uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember",
  ].map { Array($0.unicodeScalars) }

  /// Jun 06 2016, June 6, 2016, 6 Jun 2016.
  mutating func readEnglish() -> Bool {
    guard !text.isLetter(position - 1), text.digit(position - 1) == nil else { return false }
    if text.isLetter(position), let (month, end) = englishMonth(at: position) {
      return readEnglishDay(month: month, at: end)
    }
    guard text.digit(position) != nil, let day = text.small(position), day.count <= 2,
      let (month, end) = englishMonth(at: text.skippingSpaces(day.end)),
      let year = text.small(text.skippingSpaces(end)), year.count == 4,
      CivilDate(year: year.value, month: month, day: day.value) != nil
    else { return false }
    set(year: year.value, month: month, day: day.value)
    position = year.end
    return true
  }

  private mutating func readEnglishDay(month: Int, at end: Int) -> Bool {
    guard let day = text.small(text.skippingSpaces(end)), !day.isChinese else { return false }
    if day.count == 4 {
      point.year = .said(day.value)
      point.month = .said(month)
      position = day.end
      return true
    }
    var next = text.skippingSpaces(day.end)
    if text[next] == "," { next = text.skippingSpaces(next + 1) }
    guard let year = text.small(next), year.count == 4,
      CivilDate(year: year.value, month: month, day: day.value) != nil
    else { return false }
    set(year: year.value, month: month, day: day.value)
    position = year.end
    return true
  }

  private func englishMonth(at index: Int) -> (month: Int, end: Int)? {
    guard text.isLetter(index) else { return nil }
    for (number, name) in PointReader.months.enumerated() where matches(name, at: index) {
      let rest = PointReader.endings[number]
      var end = index + 3
      if !rest.isEmpty, matches(rest, at: end) { end += rest.count }
      if text[end] == "." { end += 1 }
      return text.isLetter(end) ? nil : (number + 1, end)
    }
    return nil
  }

  private func matches(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    for (offset, scalar) in word.enumerated() where text[index + offset] != scalar { return false }
    return true
  }
}
