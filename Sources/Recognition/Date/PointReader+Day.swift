// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Days: numbers, words, weekdays, lunar days.
extension PointReader {
  mutating func readDay() {
    if point.portion != nil && point.month == nil { return }
    if let portion = point.portion, portion != .edge { return }
    if point.holiday != nil || point.portion != nil { return }
    // What is said in words, none of which begins with a digit unless the lexicon has such a one.
    if text.digit(position) == nil || text.start(position) & DateLexicon.Start.word != 0 {
      if readNumberInBrackets() || readDayWord() { return }
      if readWeek() { return }
    }
    if point.year != nil, point.month == nil { return }
    if readLunarDay() || readNumberedDay() { return }
    if point.month != nil, text[position] == "的" {
      var probe = self
      probe.position += 1
      if probe.readNumberedDay() { self = probe }
    }
  }

  /// 今天, 次日, 昨晚; 昨天（25日） says it twice.
  private mutating func readDayWord() -> Bool {
    guard point.isEmpty else { return false }
    if isTaiwanese, DateGrammar.isToday(position, in: text) {
      point.day = .fromReference(0)
      position += 1
      return true
    }
    guard let (end, word) = text.word(at: position) else { return false }
    switch word {
    case .day(let anchor): point.day = anchor
    case .dayPart(let anchor, let part):
      point.day = anchor
      point.clock = Clock(hour: nil, minute: nil, part: part)
    default: return false
    }
    position = end
    if let number = numberInBrackets(at: position) {
      noteDay(number.value)
      position = number.end
    } else {
      readDateInBrackets()
    }
    return true
  }

  /// 今天（10月25日）, 本周六（5月4日）, 除夕（2月16日）: the day once more, by its date.
  mutating func readDateInBrackets() {
    guard !isNested, text[position].isEither("(", "（"), text.small(position + 1) != nil else {
      return
    }
    var reader = nested(at: position + 1)
    guard reader.read(), reader.point.month != nil, reader.point.day != nil,
      reader.point.clock == nil, text[reader.position].isOne(of: ")）")
    else { return }
    let clock = point.clock
    point = reader.point
    point.clock = clock
    position = reader.position + 1
  }

  /// 昨(25)日, 今（18）日.
  private mutating func readNumberInBrackets() -> Bool {
    guard point.isEmpty, text.has(.dayBeforeBrackets, at: position),
      let number = numberInBrackets(at: position + 1)
    else { return false }
    let isInside = text[number.end - 2] == "日" || text.has(.partBehindBrackets, at: number.end)
    guard isInside || text[number.end] == "日" || text[number.end] == "天" else { return false }
    point.day = .fromReference(text[position] == "前" ? -2 : offset(position))
    noteDay(number.value)
    position = isInside ? number.end : number.end + 1
    return true
  }

  /// -1 for 昨, 1 for 明, 0 for 今 and 本.
  private func offset(_ index: Int) -> Int {
    text[index] == "昨" ? -1 : text[index] == "明" ? 1 : 0
  }

  /// Notes the number of a day that counts from the reference; of another, the number is the day.
  private mutating func noteDay(_ number: Int) {
    if case .fromReference = point.day {
      point.notedDay = UInt8(truncatingIfNeeded: number)
    } else {
      point.day = .said(number)
    }
  }

  func numberInBrackets(at index: Int) -> (value: Int, end: Int)? {
    guard text[index] == "(" || text[index] == "（", let number = text.small(index + 1) else {
      return nil
    }
    let close = text[number.end] == "日" ? number.end + 1 : number.end
    guard text[close] == ")" || text[close] == "）", (1...31).contains(number.value) else {
      return nil
    }
    return (number.value, close + 1)
  }

  // MARK: - Numbered days

  /// 初八, and 十五 or 二十三 without 日 behind a lunar month.
  private mutating func readLunarDay() -> Bool {
    var start = position
    if point.isEmpty || point.isLunar, text.has("大年", at: start) || text.has("年初", at: start) {
      start += text[start] == "大" ? 2 : 1
    }
    if text[start] == "初", let number = firstTen(start + 1) {
      guard start > position || point.month != nil || number.value > 3 else { return false }
      if point.month == nil, start > position { point.month = .said(1) }
      point.isLunar = true
      point.day = .said(number.value)
      position = number.end
      return true
    }
    guard point.month != nil, let number = text.small(position), number.isChinese || point.isLunar,
      (1...30).contains(number.value), !text.has(.noLunarDay, at: number.end),
      point.isLunar || !text[number.end].isOne(of: "至到-—")
    else { return false }
    guard
      point.isLunar || (point.year == nil && number.value > 10 && !text.isIdeograph(number.end))
        || isAfterLunarDay(number.end)
    else { return false }
    point.isLunar = true
    point.day = .said(number.value)
    position = number.end
    return true
  }

  /// The 八 of 初八; what follows may begin with a digit too (初八一起).
  private func firstTen(_ index: Int) -> (value: Int, end: Int)? {
    if text[index] == "十" { return (10, index + 1) }
    guard let digit = text.chineseDigit(index), digit > 0, text[index] != "两" else { return nil }
    return (digit, index + 1)
  }

  private func isAfterLunarDay(_ index: Int) -> Bool {
    text.has(.goesOnFromLunarDay, at: index)
      || text[index + 1] == "午" && text.has(.opensHalfOfDay, at: index)
  }

  /// 29日, 15号; 16 in 16-20日; 十月31.
  private mutating func readNumberedDay() -> Bool {
    guard let number = text.small(position), (1...31).contains(number.value),
      !number.isChinese || !number.isPositional, point.month != nil || !isPrecededByNumber,
      text[position] != "两",
      point.month != nil || text[position - 1] != "期" || text[position - 2] != "为"
    else { return false }
    let mark = text.skippingSpaces(number.end)
    switch text[mark] {
    case "日":
      guard
        point.month != nil || !text.has(.wordBehindNumberedDay, at: mark + 1)
          || text.has("夜间", at: mark + 1)
      else { return false }
      position = mark + 1
    case "号":
      guard point.month != nil || (isDayNumber(mark + 1) && !isHouseNumber) else { return false }
      position = mark + 1
    default:
      guard isFirstOfRange(number) || isFirstOfList(number) || isBareDay(number) else {
        return false
      }
      position = number.end
    }
    point.day = .said(number.value)
    return true
  }

  /// Whether N号 stands where a day can stand: before a clock, a range or nothing.
  private func isDayNumber(_ index: Int) -> Bool {
    if text[index].isOne(of: "”」"), text.isIdeograph(position - 1) { return false }
    if !text.isIdeograph(index) && text[index] != "”" && !text.isLetter(index) { return true }
    if text.has(.joinsListed, at: position - 1), text[position - 2].isOne(of: "号日") { return true }
    if DateGrammar.connector(at: index, in: text) != nil || text.has("开始", at: index)
      || text[index] == "起" || text.has(.leadsToNumberedDay, at: position - 1)
    {
      return true
    }
    guard let (_, word) = text.word(at: index), case .part = word else {
      return false
    }
    return true
  }

  /// Whether a road, a house or the year of a document stands in front of the number: 新街12号,
  /// 〔2017〕11号, 备110****7号.
  private var isHouseNumber: Bool {
    text.has(.hasNumberedHouses, at: position - 1) || text[position - 1].isOne(of: "〕】］]*")
  }

  /// Whether 日 stands behind the second number: 16-20日.
  private func isFirstOfRange(_ number: DateText.Small) -> Bool {
    guard let connector = DateGrammar.connector(at: number.end, in: text),
      let second = text.small(connector), second.value > number.value, second.value <= 31
    else { return false }
    return text[second.end] == "日" || (text[second.end] == "号" && point.month != nil)
  }

  /// Whether 日 stands behind a later number of a list: 21、22日.
  private func isFirstOfList(_ number: DateText.Small) -> Bool {
    var (last, end) = (number.value, number.end)
    let isOpen = point.month != nil || isWithinList
    while end - number.end < 20, text.has(.joinsListed, at: end), let next = text.small(end + 1),
      next.value <= 31, isOpen ? next.value > last : next.value == last + 1
    {
      if text[next.end] == "日" || text.has("两日", at: next.end) || text.has("两天", at: next.end) {
        return true
      }
      if text[next.end] == "号" { return point.month != nil }
      (last, end) = (next.value, next.end)
    }
    return false
  }

  /// Whether days of a list stand before it, back to the month: the 19 of 9月18、19、25日.
  private var isWithinList: Bool {
    var index = position
    while position - index < 16, text.has(.joinsListed, at: index - 1), text.digit(index - 2) != nil
    {
      index -= 2
      while text.digit(index - 1) != nil { index -= 1 }
      if text[index - 1] == "月" { return true }
    }
    return false
  }

  /// Whether the number behind a month needs no 日: 十月31.
  private func isBareDay(_ number: DateText.Small) -> Bool {
    point.month != nil && !point.isLunar
      && (!number.isChinese || (point.year != nil && number.value > 10))
      && !text.isIdeograph(number.end)
      && !text[number.end].isOne(of: "-/.,%，、~～") && !text.isLetter(number.end)
      && text[position - 1] == "月"
  }
}
