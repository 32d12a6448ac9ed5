// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// Years, decades and centuries.
extension PointReader {
  /// Reads a year; returns whether there is one.
  mutating func readYear() -> Bool {
    if let (end, word) = text.word(at: position), case .year(let anchor) = word {
      position = end
      point.year = anchor
      readYearInBrackets()
      readWholeYear()
      return true
    }
    if readCentury() || readBracketedYear() || readDecades(at: position, from: 1900) { return true }
    if isRepublic, let (year, end) = text.hundreds(position), text[end] == "年" {
      point.year = .said(year + 1911)
      position = end + 1
      return true
    }
    guard let number = text.small(position) else { return false }
    let mark = text.skippingSpaces(number.end)
    guard text[mark] == "年" else { return readYearOfRange(number) || readBareYear(number) }
    if text[mark + 1] == "代" { return readShortDecade(number, end: mark + 2) }
    guard !isYearOfAge(mark + 1) || (number.count == 4 && isNameBehind(mark + 1)),
      let year = fullYear(number, before: mark + 1)
    else { return false }
    point.year = .said(year)
    position = mark + 1
    if text[position] == "度" { position += 1 }
    readWholeYear()
    return true
  }

  /// 年级, 年龄, 年轻, 年长, 年会, 年薪, 年假.
  private func isYearOfAge(_ index: Int) -> Bool { text.has(.wordBehindYear, at: index) }

  /// Whether 会 or 长 behind a year of four digits begins a name (2024年会宁县), and is no 年会.
  private func isNameBehind(_ index: Int) -> Bool {
    guard text.isIdeograph(index + 1) else { return false }
    return text[index] == "长"
      || (text[index] == "会" && !text.has(.goesOnFromMeeting, at: index + 1))
  }

  /// 去年(2025年)11月: the year said once more in numbers.
  private mutating func readYearInBrackets() {
    guard text[position].isEither("(", "（"), let number = text.small(position + 1),
      number.count == 4,
      (1900...2100).contains(number.value)
    else { return }
    let end = text[number.end] == "年" ? number.end + 1 : number.end
    guard text[end].isOne(of: ")）") else { return }
    point.year = .said(number.value)
    position = end + 1
  }

  /// 今(114)年, 去（2024）年.
  private mutating func readBracketedYear() -> Bool {
    guard text[position + 1].isEither("(", "（"), text.has(.yearBeforeBrackets, at: position),
      let number = text.small(position + 2), text[number.end].isOne(of: ")）"),
      text[number.end + 1] == "年"
    else { return false }
    let year = number.value < 200 ? number.value + 1911 : number.value
    guard (1990...2100).contains(year) else { return false }
    point.year = .said(year)
    position = number.end + (text[number.end + 2] == "度" ? 3 : 2)
    return true
  }

  /// 去年一年, 2023年全年: the year said once more.
  private mutating func readWholeYear() {
    guard let end = text.end(of: .wholeYear, at: position) else { return }
    if !text.has(.goesOnFromWholeYear, at: end) { position = end }
  }

  /// The year that digits mean, nothing where they count years (十八年).
  private func fullYear(_ number: DateText.Small, before end: Int) -> Int? {
    if isRepublic { return (1...200).contains(number.value) ? number.value + 1911 : nil }
    guard number.isPositional else { return nil }
    switch number.count {
    case 4: return (1000...2999).contains(number.value) ? number.value : nil
    case 3:
      let isSaid =
        number.isChinese || isTaiwanese || text[end] == "度"
        || text.small(end).map { text[$0.end] == "月" } == true
      if isSaid, (80...150).contains(number.value),
        !text.has(.leadsToCountOfYears, at: position - 1)
      {
        return number.value + 1911
      }
      return text.isDialogue && text[position - 1] == "在" ? number.value : nil
    case 2 where isJuxtaposed(number): return nil
    case 2 where isSinceRepublican(number, before: end): return number.value + 1911
    case 2:
      guard
        number.hasLeadingZero || hasMoreOfYear(end) || isYearInChinese(number)
          || isSecond && text.digit(position - 2) != nil && text.digit(position - 5) != nil
      else {
        return nil
      }
      return number.value + (number.value < 60 ? 2000 : 1900)
    default: return nil
    }
  }

  /// Whether something began in a year of the Republic that is said without its name: 自88年起, 91年开始.
  private func isSinceRepublican(_ number: DateText.Small, before end: Int) -> Bool {
    guard isTaiwanese, !number.isChinese, (60...99).contains(number.value) else { return false }
    let isSince =
      text.has(.leadsToRepublicanYear, at: position - 1) && !text.has(.goesOnFromYear, at: end)
    return isSince || text.has("开始", at: end) || text.has("起，", at: end)
  }

  private func isYearInChinese(_ number: DateText.Small) -> Bool {
    number.isChinese && number.value > 0
  }

  /// 三五年, 七八年: one or the other number.
  private func isJuxtaposed(_ number: DateText.Small) -> Bool {
    let (low, high) = (number.value / 10, number.value % 10)
    return number.isChinese && low > 0 && (high == low + 1 || (low == 3 && high == 5))
  }

  /// Whether what follows can only belong to a calendar year: a month, 底, 第一季度.
  private func hasMoreOfYear(_ index: Int) -> Bool {
    let next = text.skippingSpaces(index)
    if let number = text.small(next), text[number.end] == "月" { return true }
    if text.has(.edgeOfPeriod, at: next) { return true }
    if text[next] == "第" || text.has("上半年", at: next) || text.has("下半年", at: next) { return true }
    return text.small(next).map { text[$0.end] == "季" } ?? false
  }

  /// 20世纪80年代, 上世纪90年代, 本世纪20年代; 11世纪初.
  private mutating func readCentury() -> Bool {
    var end = position
    var century: Int?
    if text.has("上世纪", at: position) {
      (century, end) = (20, position + 3)
    } else if text.has("上个世纪", at: position) {
      (century, end) = (20, position + 4)
    } else if text.has("本世纪", at: position) {
      (century, end) = (21, position + 3)
    } else if let number = text.small(position), text.has("世纪", at: number.end) {
      (century, end) = (number.value, number.end + 2)
    }
    guard let century, (1...22).contains(century) else { return false }
    if readDecades(at: end, from: (century - 1) * 100) { return true }
    guard let number = text.small(end), text.has("年代", at: number.end), number.value < 100 else {
      return readWholeCentury(century, end: end)
    }
    point.portion = .decade((century - 1) * 100 + number.value / 10 * 10)
    position = behindDecade(number.end + 2)
    return true
  }

  /// 六七十年代, 八、九十年代: two decades that follow one another.
  private mutating func readDecades(at start: Int, from century: Int) -> Bool {
    guard let first = text.chineseDigit(start), text.digit(start - 1) == nil else { return false }
    let next = text[start + 1] == "、" ? start + 2 : start + 1
    guard let last = text.chineseDigit(next), last == first + 1, text.has("十年代", at: next + 1)
    else {
      return false
    }
    point.portion = .decades(century + first * 10, century + last * 10)
    position = behindDecade(next + 4)
    return true
  }

  /// The position behind 初 and 末 of a decade.
  private func behindDecade(_ index: Int) -> Int {
    if let end = text.end(of: .partOfDecade, at: index) { return end }
    return text[index].isOne(of: "初末") ? index + 1 : index
  }

  /// 21世纪初, 上世纪末; the bare word is more a name of the times than a date.
  private mutating func readWholeCentury(_ century: Int, end: Int) -> Bool {
    guard text[end].isOne(of: "初末") else { return false }
    point.portion = .century((century - 1) * 100)
    position = end + 1
    return true
  }

  private mutating func readShortDecade(_ number: DateText.Small, end: Int) -> Bool {
    guard number.value % 10 == 0 else { return false }
    switch number.value {
    case 10...99 where isRepublic: point.portion = .decade(number.value + 1911)
    case 10...99: point.portion = .shortDecade(number.value)
    case 1900...2090: point.portion = .decade(number.value)
    default: return false
    }
    position = behindDecade(end)
    return true
  }

  /// The 2018 of 2018-2020年 and 从2016到2018, the 113 of 113至114年: a year whose unit stands behind
  /// the second one.
  private mutating func readYearOfRange(_ number: DateText.Small) -> Bool {
    guard number.isPositional, let connector = DateGrammar.connector(at: number.end, in: text),
      let second = text.small(connector), second.isPositional
    else { return false }
    if isShortened(second, of: number) {
      point.year = .said(number.value)
      position = number.end
      return true
    }
    guard second.count == number.count else { return false }
    if number.count == 3 {
      guard text[second.end] == "年", (80...150).contains(number.value),
        (80...150).contains(second.value), number.value < second.value,
        second.isChinese || isTaiwanese
      else { return false }
      point.year = .said(number.value + 1911)
    } else {
      guard number.count == 4, text[second.end] == "年" || isBareRange(to: second),
        (1900...2100).contains(number.value)
      else { return false }
      point.year = .said(number.value)
    }
    position = number.end
    return true
  }

  /// The 19 of 2018-19年.
  private func isShortened(_ second: DateText.Small, of first: DateText.Small) -> Bool {
    first.count == 4 && second.count == 2 && !second.isChinese && text[second.end] == "年"
      && (1950...2049).contains(first.value)
      && (1...20).contains(second.value - first.value % 100)
  }

  private func isBareRange(to second: DateText.Small) -> Bool {
    text[position - 1].isOne(of: "从自") && (1900...2100).contains(second.value)
      && text.digit(second.end) == nil
  }

  /// The year of a name that a verb leads to, or that ends in it: 随着2023澎湖花火节, “健康行2021”.
  private func isYearOfName(to end: Int) -> Bool {
    if text[end].isOne(of: "”」』"), !text[end + 1].isOne(of: "多余") {
      return text.isIdeograph(position - 1)
        || text[position - 1] == " " && text.isIdeograph(position - 2)
    }
    return text.isIdeograph(end) && text.has(.leadsToYearOfName, at: position - 1)
      && !text.has(.countedBehindYear, at: end)
  }

  /// Copyright © 2019.
  private var isCopyright: Bool {
    var index = position - 1
    while position - index < 4, text[index] == " " { index -= 1 }
    return text[index] == "©" || text.has("ight", at: index - 3) || text.has("(C)", at: index - 2)
  }

  /// Whether a number is hardly anything but a year, as a round one may be.
  private func isYearOfLate(_ value: Int) -> Bool {
    (2005...2039).contains(value) && value % 10 > 0
  }

  /// The second year of 从2016到2018, and a year that opens a name: “2017健康行”.
  private mutating func readBareYear(_ number: DateText.Small) -> Bool {
    guard number.count == 4, (1950...2049).contains(number.value),
      !number.isChinese || text[position + 1].isOne(of: "〇○零")
    else { return false }
    let isOpening =
      isCopyright || number.isChinese || isYearOfName(to: number.end)
      || text[position - 1].isOne(of: "“「『【\n") && text.isIdeograph(text.skippingSpaces(number.end))
        && !text.has(.countedBehindYear, at: number.end)
      || text[position - 1].isOne(of: ",，、：:；; ") && isYearOfLate(number.value)
        && text.isIdeograph(number.end) && text.isIdeograph(number.end + 1)
        && !text.has(.countedBehindYear, at: number.end)
    guard isOpening || (isSecond && !text.isIdeograph(number.end)) else { return false }
    point.year = .said(number.value)
    position = number.end
    return true
  }
}
