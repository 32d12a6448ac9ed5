// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Parts of a year: halves, quarters, seasons, named days, months and their parts.
extension PointReader {
  mutating func readWithinYear() {
    if point.portion != nil { return }
    if readWordWithinYear() || readQuarter() { return }
    // What follows is said in words.
    if text.digit(position) == nil {
      if readYearEdge() || readNthWeek() { return }
      if point.month == nil, readOrdinalDay() || readPart() { return }
    }
    guard readMonth() else { return }
    if text[position] == "的" {
      var probe = self
      probe.position += 1
      if probe.readOrdinalDay() || probe.readThird() { self = probe }
    }
    if readThird() || readNthWeek() || readOrdinalDay() || readPart() { return }
  }

  /// 前三季度, 前10天, 最后五天 of a year or month.
  private mutating func readPart() -> Bool {
    let isAlone =
      point.isEmpty && text[position].isEither("前", "首")
      && (text.has("季度", at: position + 2) || text.has("两季", at: position + 1))
    guard point.year != nil || point.month != nil || isAlone else { return false }
    var index = text[position] == "的" ? position + 1 : position
    var isFirst = false
    if text.has("最后", at: index) {
      index += 2
    } else if text.has(.opensPartOfPeriod, at: index) || text[index] == "头" && !isAlone {
      isFirst = text[index] != "后"
      index += 1
    } else {
      return false
    }
    index = text.skippingSpaces(index)
    guard let number = text.small(index), (1...366).contains(number.value),
      let (end, unit) = partUnit(at: text.skippingSpaces(number.end))
    else { return false }
    if isAlone { point.year = .fromReference(0) }
    point.portion = isFirst ? .first(number.value, unit) : .last(number.value, unit)
    position = end
    return true
  }

  private func partUnit(at index: Int) -> (end: Int, unit: TimeUnit)? {
    if text.has("季度", at: index) { return (index + 2, TimeUnit(.month, multiple: 3)) }
    if text[index] == "季" { return (index + 1, TimeUnit(.month, multiple: 3)) }
    if text[index] == "月" { return (index + 1, TimeUnit(.month)) }
    guard let (end, unit) = text.unit(at: index),
      unit.code == .month || unit.code == .day
    else { return nil }
    return (end, unit)
  }

  private mutating func readWordWithinYear() -> Bool {
    guard let (end, word) = text.word(at: position) else { return false }
    switch word {
    case .half(let number): point.portion = .half(number)
    case .quarter(let anchor): point.portion = .quarter(anchor)
    case .season(let code):
      guard point.year != nil || end - position > 1, !text.isIdeograph(end) || end - position > 1
      else {
        return false
      }
      point.portion = .season(code)
      position = end + (text.has("学期", at: end) ? 2 : 0)
      return true
    case .holiday(let number, let isLong): return readHoliday(number, isLong: isLong, end: end)
    case .month(let anchor):
      if text.has(.wordBehindMonthWord, at: end) { return false }
      point.month = anchor
      position = end
      if text[position] == "份" { position += 1 }
      _ = readThird() || readNthWeek() || readOrdinalDay() || readPart()
      return true
    default: return false
    }
    position = end
    return true
  }

  /// A named day, with 期间 or 假期 its whole period.
  private mutating func readHoliday(_ number: Int, isLong: Bool, end: Int) -> Bool {
    if text.has(.unitBehindHoliday, at: end), text[position] != "春" { return false }
    if text.chineseDigit(end - 1) != nil, text[end] == "十" || text.chineseDigit(end) != nil {
      return false
    }
    position = text.end(of: "佳节", at: end) ?? end
    point.holiday = number
    if isLong { takePeriod(.festivalTime) }
    takePeriod(.daysOff)
    position = text.end(of: .thisDay, at: position) ?? position
    return true
  }

  /// Takes a word that makes a named day the days off around it.
  private mutating func takePeriod(_ words: DatePhrase) {
    guard let end = text.end(of: words, at: position) else { return }
    point.isHolidayPeriod = true
    position = end
  }

  /// 第一季度, 四季度, Q3.
  private mutating func readQuarter() -> Bool {
    var start = position
    if text[start] == "第" { start += 1 }
    if text[start] == "Q", let number = text.digit(start + 1), (1...4).contains(number) {
      point.portion = .quarter(.said(number))
      position = start + 2
      if text.has("季度", at: position) { position += 2 }
      return true
    }
    let first = text[start] == "首" ? 1 : nil
    let number = text.small(start)
    guard let value = first ?? number?.value, (1...4).contains(value) else { return false }
    var end = number?.end ?? start + 1
    if text[end] == "个" {
      guard start > position else { return false }
      end += 1
    }
    guard text[end] == "季", text[end + 1] == "度" || point.year != nil else { return false }
    point.portion = .quarter(.said(value))
    position = end + (text[end + 1] == "度" ? 2 : 1)
    if text.has(.edgeOfPeriod, at: position) { position += 1 }
    return true
  }

  /// 年底, 年初, 年中, 岁末: the year; alone it is the year of reference.
  private mutating func readYearEdge() -> Bool {
    var start = position
    if point.year != nil, text.has("伊始", at: start) {
      point.portion = .edge
      position += 2
      return true
    }
    if text[start] == "年" || text[start] == "岁" {
      start += 1
    } else if point.year == nil {
      return false
    }
    switch text[start] {
    case "底", "末": break
    case "初":
      if text.chineseDigit(start + 1) != nil { return false }
    case "中" where start > position && !text[start + 1].isOne(of: "会考"): break
    case "中" where start == position && !isWordWithMiddle(start + 1): break
    case "内" where start == position && point.year != nil: break
    case "内" where start > position && text.chineseDigit(position - 1) == nil && !isAfterAmount:
      break
    default: return false
    }
    if point.year == nil { point.year = .fromReference(0) }
    point.portion = .edge
    position = start + 1
    return true
  }

  /// Whether a number counts the years: 十年内, 一两年内.
  private var isAfterAmount: Bool {
    text.digit(position - 1) != nil || text.has(.countsYears, at: position - 1)
  }

  // MARK: - Months

  private mutating func readMonth() -> Bool {
    if let (month, isLunar, end) = namedMonth() {
      point.month = .said(month)
      point.isLunar = point.isLunar || isLunar
      position = end
      return true
    }
    if text[position] == "月", text[position + 1] == "底" || text[position + 1] == "初",
      text[position + 2] != "薪"
    {
      guard text.chineseDigit(position + 2) == nil,
        !text.isIdeograph(position - 1) || text.isForward(before: position)
          || text.has(.leadsToEdgeOfMonth, at: position - 1)
      else { return false }
      point.month = .fromReference(0)
      point.portion = .edge
      position += 2
      return true
    }
    if readMonthInBrackets() { return true }
    let isLeap = text[position] == "闰"
    guard let number = text.small(isLeap ? position + 1 : position),
      (1...12).contains(number.value),
      !number.isChinese || !number.isPositional
    else { return false }
    let mark = text.skippingSpaces(number.end)
    guard text[mark] == "月" else { return readMonthOfRange(number) }
    if text[position] == "一", mark == position + 1, let times = text.small(mark + 1),
      text.has(.countsTimes, at: times.end) || text[position - 2] == "一" && text[mark + 1] == "一"
    {
      return false
    }
    guard !text.has(.wordBehindMonth, at: mark + 1),
      text[mark + 1] != "天" || text[mark + 2] == "气"
    else { return false }
    point.month = .said(number.value)
    if isLeap { (point.isLunar, point.isLeapMonth) = (true, true) }
    position = mark + 1
    if text[position] == "份" { position += 1 }
    return true
  }

  /// 本（9）月, 上(8)月: the month said by its number.
  private mutating func readMonthInBrackets() -> Bool {
    guard point.isEmpty, text[position + 1].isEither("(", "（"),
      text.has(.monthBeforeBrackets, at: position),
      let number = text.small(position + 2), (1...12).contains(number.value),
      text[number.end].isOne(of: ")）"), text[number.end + 1] == "月"
    else { return false }
    if text[position] == "本" { point.year = .fromReference(0) }
    point.month = .said(number.value)
    position = number.end + (text[number.end + 2] == "份" ? 3 : 2)
    return true
  }

  private func namedMonth() -> (month: Int, isLunar: Bool, end: Int)? {
    guard text[position + 1] == "月" else { return nil }
    switch text[position] {
    case "正": return (1, true, position + 2)
    case "腊": return (12, true, position + 2)
    case "冬": return (11, true, position + 2)
    case "元": return (1, false, position + 2)
    case "首" where point.year != nil: return (1, false, position + 2)
    default: return nil
    }
  }

  /// The 3 of 3-5月.
  private mutating func readMonthOfRange(_ number: DateText.Small) -> Bool {
    guard let connector = DateGrammar.connector(at: number.end, in: text),
      let second = text.small(connector), text[second.end] == "月", second.value > number.value,
      second.value <= 12, !isPrecededByNumber
    else { return false }
    point.month = .said(number.value)
    position = number.end
    return true
  }

  var isPrecededByNumber: Bool {
    if isSecond { return false }
    if text.digit(position - 1) != nil { return true }
    return text[position - 1].isOne(of: "-/.:：") && text.digit(position - 2) != nil
  }
}
