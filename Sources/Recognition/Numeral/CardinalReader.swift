// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads one cardinal: 3,100 · 1.2万 · 一千五 · 三六二 · 三五百 · 五十八点六万 · 3万4千.
struct CardinalReader {
  private let text: NumeralText
  private let start: Int
  private var position: Int
  private var sum = CardinalSum()
  private var isArabic = false
  private var isChinese = false
  private var isPositional = false
  private var isDecimal = false
  private var isBare = false
  private var fraction: DecimalNumber?
  private var isTooLong = false

  /// Longest run of digits that is read as a number; longer ones have no value.
  private static let digitLimit = 18

  /// Creates a reader that starts at `start`.
  init(text: NumeralText, at start: Int) {
    self.text = text
    self.start = start
    position = start
  }

  /// Returns the cardinal, or nothing where none starts.
  mutating func read() -> Cardinal? {
    while position < text.count, readElement() {}
    guard position > start, !sum.isEmpty else { return nil }
    var (value, upper) = sum.result()
    if let fraction {
      value = value.flatMap { $0.adding(fraction) }
      upper = nil
    }
    if isTooLong { (value, upper) = (nil, nil) }
    return Cardinal(
      end: position, value: value, upper: upper, lastPower: sum.lastPower,
      myriadPower: sum.myriadPower, myriads: sum.total, isBare: isBare, isArabic: isArabic,
      isChinese: isChinese, isPositional: isPositional, isDecimal: isDecimal)
  }

  private mutating func readElement() -> Bool {
    switch text.part(position) {
    case .arabic: return readArabic()
    case .digit: return readDigits()
    case .tens:
      guard !sum.hasPending, fraction == nil else { return false }
      sum.take(DecimalNumber(text.value(position)), single: false)
      isChinese = true
      position += 1
      return sum.takeUnit(1)
    case .unit, .myriad: return readUnit()
    case .none: return isPoint(text[position]) ? readDecimals() : skipSpace()
    }
  }

  private mutating func readUnit() -> Bool {
    let power = text.value(position)
    let isUnit = text.part(position) == .unit
    if fraction != nil, isUnit && power < 3 { return false }
    applyFraction()
    if sum.isEmpty, power > 1 { isBare = true }
    if isUnit {
      guard sum.takeUnit(power) else { return false }
    } else {
      sum.takeMyriad(power)
    }
    isChinese = true
    position += 1
    return true
  }

  /// A decimal fraction in Chinese digits is multiplied by what follows it (五十八点六万).
  private mutating func applyFraction() {
    guard let fraction else { return }
    var before = CardinalSum()
    swap(&before, &sum)
    let value = before.result().value
    sum.take(value.flatMap { $0.adding(fraction) }, single: false)
    self.fraction = nil
  }

  private mutating func readArabic() -> Bool {
    guard !sum.hasPending, fraction == nil else { return false }
    var reader = ArabicReader(text: text, at: position)
    let number = reader.read()
    isArabic = true
    if number.isDecimal { isDecimal = true }
    if number.value == nil { isTooLong = true }
    sum.take(number.value, single: number.digitCount == 1 && !number.isDecimal)
    position = number.end
    return true
  }

  /// A run of Chinese digits: one digit, a juxtaposed range, or a number digit by digit.
  private mutating func readDigits() -> Bool {
    guard !sum.hasPending, fraction == nil else { return false }
    if sum.isEmpty, isPairWithTwo(at: position) { return takePair(difference: 1) }
    var end = position
    while end < text.count, text.part(end) == .digit || isZeroBetween(end, from: position),
      end == position || text[end] != "两"
    {
      end += 1
      if text[position] == "两" { break }
    }
    if text[position] == "两", !sum.isEmpty, !isUnitBehind(position) { return false }
    isChinese = true
    if end - position > 1, text.value(position) == 0, !sum.isEmpty {
      while position < end - 1, text.value(position) == 0 {
        sum.skipZero()
        position += 1
      }
    }
    let count = end - position
    if count == 1 { return takeSingleDigit() }
    if count == 2, let spread = juxtaposition(at: position) {
      return takePair(difference: spread)
    }
    isPositional = true
    takePositional(to: end)
    return true
  }

  /// The 0 of 三九六0 and 一0八.
  private func isZeroBetween(_ index: Int, from start: Int) -> Bool {
    index > start && text[index] == "0" && text.part(index + 1) != .arabic
  }

  private func isUnitBehind(_ index: Int) -> Bool {
    guard index + 1 < text.count else { return false }
    let part = text.part(index + 1)
    return part == .unit || part == .myriad
  }

  private mutating func takeSingleDigit() -> Bool {
    let digit = text.value(position)
    if digit == 0, !sum.isEmpty {
      sum.skipZero()
    } else if digit == 0 {
      let next = position + 1 < text.count ? text.part(position + 1) : .none
      if next == .unit || next == .myriad {
        sum.skipZero()
      } else {
        sum.take(DecimalNumber(0), single: false)
      }
    } else {
      sum.take(DecimalNumber(digit), single: true)
    }
    position += 1
    return true
  }

  /// The difference of 三四, 三五: digits side by side that mean one or the other.
  private func juxtaposition(at start: Int) -> Int? {
    let low = text.value(start)
    let high = text.value(start + 1)
    guard low > 0, high == low + 1 || (low == 3 && high == 5) else { return nil }
    if text[start] == "一", text[start + 1] == "二" { return nil }
    return high - low
  }

  private mutating func takePair(difference: Int) -> Bool {
    isChinese = true
    sum.take(DecimalNumber(text.value(position)), single: true, spread: difference)
    position += 2
    return true
  }

  /// 两三, and the 一两 of 一两天, which is no weight.
  private func isPairWithTwo(at start: Int) -> Bool {
    let next = text[start + 2]
    switch text[start] {
    case "两": return text[start + 1] == "三" && next != "两"
    case "一":
      guard text[start + 1] == "两" else { return false }
      let part = text.part(start + 2)
      return part == .unit || part == .myriad
        || next.isOne(of: "个名位人次天日年月周星分秒小点种件条句户家步处遍回场例里公米")
    default: return false
    }
  }

  private mutating func takePositional(to end: Int) {
    var value: Int64 = 0
    if end - position > CardinalReader.digitLimit {
      isTooLong = true
      sum.take(nil, single: false)
    } else {
      for index in position..<end { value = value * 10 + Int64(text.value(index)) }
      sum.take(DecimalNumber(mantissa: value, exponent: 0), single: false)
    }
    position = end
  }

  /// 点, and the full stop that some papers set between Chinese digits (十四．七).
  private func isPoint(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "点" { return true }
    return (scalar == "．" || scalar == "." || scalar == "‧") && isChinese && isDigit(position + 1)
  }

  /// Reads 点 and digits behind it, unless they tell the time (九点三十, 两点十分).
  private mutating func readDecimals() -> Bool {
    guard fraction == nil, !isDecimal, sum.hasPending || sum.lastPower > 0,
      !isPositional || isChinese
    else { return false }
    var start = position + 1
    while start < text.count, start - position < 3, text[start] == " " { start += 1 }
    var end = start
    while end < text.count, text[end] != "两",
      text.part(end) == .digit || text.part(end) == .arabic
    { end += 1 }
    guard end > start else { return false }
    if end < text.count {
      let next = text[end]
      if text.part(end) == .unit, text.value(end) == 1 { return false }
      if next == "分" && !isShareMark(at: end) || next == "刻" || next == "点" { return false }
    }
    var mantissa: Int64 = 0
    guard end - start <= CardinalReader.digitLimit else { return false }
    for digit in start..<end { mantissa = mantissa * 10 + Int64(text.value(digit)) }
    fraction = DecimalNumber(mantissa: mantissa, exponent: start - end)
    isDecimal = true
    position = end
    return true
  }

  private func isShareMark(at index: Int) -> Bool {
    index + 1 < text.count && text[index + 1] == "之"
  }

  /// Skips a space inside a numeral: 1 万, 壹百 五 十.
  private mutating func skipSpace() -> Bool {
    guard text[position] == " " || text[position] == "\u{3000}" else { return false }
    var next = position
    while next < text.count, next - position < 4, text[next] == " " || text[next] == "\u{3000}" {
      next += 1
    }
    guard next < text.count else { return false }
    let part = text.part(next)
    let continues: Bool
    switch part {
    case .unit, .myriad: continues = sum.hasPending || (part == .myriad && sum.lastPower > 0)
    case .digit, .arabic: continues = !sum.hasPending && sum.lastPower > 0 && isUnit(after: next)
    default: continues = text[next] == "点" && sum.hasPending && isDigit(next + 1)
    }
    if continues { position = next }
    return continues
  }

  private func isDigit(_ index: Int) -> Bool {
    let next = index < text.count && text[index] == " " ? index + 1 : index
    return next < text.count && text.part(next) == .digit
  }

  /// Whether the one digit at `index` has a unit behind it, or ends a spaced numeral (十 二).
  private func isUnit(after index: Int) -> Bool {
    var next = index + 1
    while next < text.count, next - index < 4, text[next] == " " { next += 1 }
    guard next < text.count else { return text.part(index) == .digit }
    let part = text.part(next)
    return part == .unit || part == .myriad || text[next] == "又" || text[next] == "分"
  }
}
