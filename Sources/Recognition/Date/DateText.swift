// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The text under a date expression, with the words and small numbers in it.
///
/// A class, because every reader of a point holds on to it, and readers are made at every turn.
final class DateText {
  /// A whole number of a few digits.
  struct Small {
    var value: Int
    var end: Int
    var count: Int
    var isChinese: Bool
    /// Written digit by digit (二〇二五), or with a leading zero.
    var isPositional: Bool
    var hasLeadingZero: Bool
  }

  let scalars: [Unicode.Scalar]
  /// Whether somebody speaks, so that dates are said to be understood now.
  let isDialogue: Bool
  let lexicon: DateLexicon
  /// Apart from the lexicon, for grammar asks at every turn.
  let characters: CharacterClasses<DateClass>
  /// The number that was asked for last, and where: the readers of a point ask for it one after the other.
  private var lastSmall: (start: Int, small: Small?) = (-1, nil)
  /// The same of the word.
  private var lastWord: (start: Int, found: (end: Int, word: DateWord)?) = (-1, nil)

  /// Creates a view of `scalars`.
  init(scalars: [Unicode.Scalar], isDialogue: Bool, lexicon: DateLexicon) {
    self.scalars = scalars
    self.isDialogue = isDialogue
    self.lexicon = lexicon
    characters = lexicon.characters
  }

  /// Returns the code point at `index`, a line end beyond the text.
  @inline(__always)
  subscript(index: Int) -> Unicode.Scalar {
    index >= 0 && index < scalars.count ? scalars[index] : "\n"
  }

  /// Returns the position behind at most two spaces at `index`.
  func skippingSpaces(_ index: Int) -> Int {
    var next = index
    while next - index < 2, self[next] == " " || self[next] == "\u{3000}" { next += 1 }
    return next
  }

  /// Returns the value of an Arabic digit.
  @inline(__always)
  func digit(_ index: Int) -> Int? {
    let value = self[index].value
    if value >= 0x30, value <= 0x39 { return Int(value) - 0x30 }
    if value >= 0xFF10, value <= 0xFF19 { return Int(value) - 0xFF10 }
    return nil
  }

  /// Returns the value of a Chinese digit, 两 being one.
  func chineseDigit(_ index: Int) -> Int? {
    let scalar = self[index]
    return scalar == "两" ? 2 : scalar.chineseDigit
  }

  /// Returns the number at `start` if it has at most eight digits.
  @inline(__always)
  func small(_ start: Int) -> Small? {
    start >= 0 && start == lastSmall.start ? lastSmall.small : read(start)
  }

  private func read(_ start: Int) -> Small? {
    let small = digit(start) != nil ? arabic(start) : chinese(start)
    lastSmall = (start, small)
    return small
  }

  private func arabic(_ start: Int) -> Small? {
    var value = 0
    var end = start
    while end - start < 9, let digit = digit(end) {
      value = value * 10 + digit
      end += 1
    }
    guard end - start < 9 else { return nil }
    return Small(
      value: value, end: end, count: end - start, isChinese: false, isPositional: true,
      hasLeadingZero: digit(start) == 0)
  }

  private func chinese(_ start: Int) -> Small? {
    var end = start
    var digits = 0
    while end - start < 5, let digit = chineseDigit(end) ?? zero(end, from: start) {
      digits = digits * 10 + digit
      end += 1
    }
    let count = end - start
    guard count < 5 else { return nil }
    if count < 2, let tens = tens(end, before: count == 1 ? digits : nil) {
      return Small(
        value: tens.value, end: tens.end, count: tens.end - start, isChinese: true,
        isPositional: false, hasLeadingZero: false)
    }
    guard count > 0 else { return nil }
    if count == 1, self[end] == "千" { return thousands(digits, from: start, at: end + 1) }
    return Small(
      value: digits, end: end, count: count, isChinese: true, isPositional: count > 1,
      hasLeadingZero: chineseDigit(start) == 0)
  }

  /// The 0 of 一0八年.
  private func zero(_ index: Int, from start: Int) -> Int? {
    index > start && (self[index] == "0" || self[index] == "０") ? 0 : nil
  }

  /// 两千年, 二千零八年: a year said as a number.
  private func thousands(_ digit: Int, from start: Int, at index: Int) -> Small? {
    var end = index
    var value = digit * 1000
    // Another thousand behind it would be no part of a year: 一千零一千零….
    if self[end] == "零", self[end + 2] != "千", let rest = small(end + 1), rest.isChinese,
      rest.value < 100
    {
      value += rest.value
      end = rest.end
    }
    guard self[end] == "年" else { return nil }
    return Small(
      value: value, end: end, count: 4, isChinese: true, isPositional: true, hasLeadingZero: false)
  }

  /// 一百一十二, 一百零五: what only years of the Republic need.
  func hundreds(_ start: Int) -> (value: Int, end: Int)? {
    guard self[start] == "一", self[start + 1] == "百" else { return nil }
    let next = self[start + 2] == "零" ? start + 3 : start + 2
    guard let rest = small(next), rest.isChinese, rest.value < 100 else {
      return (100, start + 2)
    }
    return (100 + rest.value, rest.end)
  }

  /// 十二, 廿二, and the 十五 of 二十五.
  private func tens(_ index: Int, before: Int?) -> (value: Int, end: Int)? {
    var value: Int
    switch self[index] {
    case "十": value = (before ?? 1) * 10
    case "廿" where before == nil: value = 20
    case "卅" where before == nil: value = 30
    default: return nil
    }
    var end = index + 1
    if let ones = chineseDigit(end), ones > 0, self[end] != "两" {
      value += ones
      end += 1
    }
    return (value, end)
  }

  /// Returns whether the text at `index` begins with `word`.
  ///
  /// The bytes of the literal are read where they lie: making a string of it took longer than all
  /// the rest of reading a date.
  @inline(__always)
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard word.hasPointerRepresentation else { return self[index] == word.unicodeScalar }
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    let first = Unicode.Scalar.decoded(from: bytes, at: 0)
    return self[index].value == first.value && hasRest(of: bytes, from: first.width, at: index + 1)
  }

  /// Returns the position behind `word` if the text at `index` begins with it.
  @inline(__always)
  func end(of word: StaticString, at index: Int) -> Int? {
    guard has(word, at: index) else { return nil }
    guard word.hasPointerRepresentation else { return index + 1 }
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return bytes.reduce(index) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// Returns the position behind the first of `words` that the text at `index` begins with.
  func end(ofOneOf words: [StaticString], at index: Int) -> Int? {
    for word in words {
      if let end = end(of: word, at: index) { return end }
    }
    return nil
  }

  private func hasRest(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, at index: Int
  ) -> Bool {
    var position = index
    var next = start
    while next < bytes.count {
      let (scalar, width) = Unicode.Scalar.decoded(from: bytes, at: next)
      if self[position].value != scalar { return false }
      next += width
      position += 1
    }
    return true
  }

  /// Returns the day of the week, 1 to 7, that `scalar` says behind 周 or 星期.
  static func weekday(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一", "1": return 1
    case "二", "2": return 2
    case "三", "3": return 3
    case "四", "4": return 4
    case "五", "5": return 5
    case "六", "6": return 6
    case "日", "天", "7": return 7
    default: return nil
    }
  }

  /// Returns the last of the weekdays in brackets at `index`, and the position behind them: (六),
  /// （星期二）, (周六、周日).
  func weekdays(inBracketsAt index: Int) -> (last: Int, end: Int)? {
    guard self[index].isOne(of: "(（") else { return nil }
    var next = skippingSpaces(index + 1)
    while true {
      let word = end(of: .notedWeek, at: next)
      let day = word ?? next
      guard let weekday = DateText.weekday(self[day]),
        word != nil || digit(day) == nil && self[day] != "天"
      else { return nil }
      next = skippingSpaces(day + 1)
      if self[next].isOne(of: ")）") { return (weekday, next + 1) }
      guard has(.joinsNotedWeekdays, at: next) else { return nil }
      next += 1
    }
  }

  /// Whether the code point is a Chinese character.
  func isIdeograph(_ index: Int) -> Bool { (0x4E00...0x9FFF).contains(self[index].value) }
  /// Whether the code point is a Latin letter.
  func isLetter(_ index: Int) -> Bool {
    let value = self[index].value
    return value < 0x80 && (0x41...0x5A).contains(value & ~0x20)
  }
}

// The words of the lexicon.
extension DateText {
  /// Returns what the code point at `index` may begin.
  @inline(__always)
  func start(_ index: Int) -> UInt8 { lexicon.start(self[index]) }

  /// Returns the longest word at `index`.
  @inline(__always)
  func word(at index: Int) -> (end: Int, word: DateWord)? {
    guard start(index) & DateLexicon.Start.word != 0 else { return nil }
    return index == lastWord.start ? lastWord.found : lookUp(index)
  }

  private func lookUp(_ index: Int) -> (end: Int, word: DateWord)? {
    let found = lexicon.word(at: index, in: scalars)
    lastWord = (index, found)
    return found
  }
}
