// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// One pass over a text that collects its numerals.
///
/// Nothing in it changes: what would change it would copy it at every question.
struct NumeralPass {
  let classes: NumeralClasses
  let characters: CharacterClasses<CountClass>
  let approximators: Approximators
  let stops: PhraseTrie
  let text: NumeralText
  /// The same text for looking up words.
  private let scalars: [Unicode.Scalar]

  /// Creates a pass over `scalars`, which `text` is a view of.
  init(
    classes: NumeralClasses, characters: CharacterClasses<CountClass>,
    approximators: Approximators, stops: PhraseTrie, text: NumeralText, scalars: [Unicode.Scalar]
  ) {
    self.classes = classes
    self.characters = characters
    self.approximators = approximators
    self.stops = stops
    self.text = text
    self.scalars = scalars
  }

  /// Returns the numerals, sorted, without overlaps.
  func numerals() -> [Numeral] {
    var found: [Numeral] = []
    found.reserveCapacity(min(64, text.count / 16))
    var position = classes.firstPart(in: text, from: 0)
    while position < text.count {
      let next = take(at: position, into: &found)
      position = classes.firstPart(in: text, from: max(position + 1, next))
    }
    return found
  }

  /// Reads the numeral at `start`; returns where to go on.
  private func take(at start: Int, into found: inout [Numeral]) -> Int {
    let isBelowZero = text[start] == "零" && start + 1 < text.count && text[start + 1] == "下"
    let first = isBelowZero ? start + 2 : start
    guard let cardinal = cardinal(at: first) else { return first }
    let beginsShare =
      text[cardinal.end] == "又" || text[cardinal.end] == "分" && text[cardinal.end + 1] == "之"
    if cardinal.end - first == 1, isNoNumberAlone(at: first), !beginsShare { return cardinal.end }
    var numeral = share(cardinal, at: first) ?? range(cardinal, at: first)
    if isBelowZero {
      numeral.span.start = start
      negate(&numeral)
    } else {
      takeSign(of: &numeral)
    }
    qualify(&numeral, cardinal: cardinal)
    guard !cardinal.isBare || numeral.kind == .percentage || numeral.full != numeral.span else {
      return cardinal.end
    }
    numeral.isStopped = cardinal.isChinese && !cardinal.isArabic && isStopped(numeral.span)
    numeral.isWithinCode = start > 0 && isLatin(text[start - 1]) && !cardinal.isChinese
    found.append(numeral)
    return numeral.full.end
  }

  func cardinal(at start: Int) -> Cardinal? {
    guard start < text.count, text.code(start) != 0 else { return nil }
    if let plain = plainCardinal(at: start) ?? singleDigit(at: start) { return plain }
    var reader = CardinalReader(text: text, at: start)
    return reader.read()
  }

  /// Digits that no sign and no unit goes on, as most numerals are: the 23 of 23名.
  private func plainCardinal(at start: Int) -> Cardinal? {
    var (end, digits) = (start, Int64(0))
    while end - start < 15, text.part(end) == .arabic {
      digits = digits * 10 + Int64(text.value(end))
      end += 1
    }
    guard end > start, text.code(end) == 0, !mayGoOn(at: end),
      let value = DecimalNumber(mantissa: digits, exponent: 0)
    else { return nil }
    return Cardinal(
      end: end, value: value, lastPower: 0, myriadPower: 0, isBare: false, isArabic: true,
      isChinese: false, isPositional: false, isDecimal: false)
  }

  /// One Chinese digit with nothing of a number behind it: the 三 of 三名.
  private func singleDigit(at start: Int) -> Cardinal? {
    guard text.part(start) == .digit, text.code(start + 1) == 0, !mayGoOn(at: start + 1) else {
      return nil
    }
    return Cardinal(
      end: start + 1, value: DecimalNumber(text.value(start)), lastPower: 0, myriadPower: 0,
      isBare: false, isArabic: false, isChinese: true, isPositional: false, isDecimal: false)
  }

  /// Whether digits may go on behind what stands at `index`: in groups, as a decimal, behind a space.
  private func mayGoOn(at index: Int) -> Bool {
    switch text[index] {
    case ",", "，", ".", "．", "‧", "点", " ", "\u{3000}": return true
    default: return false
    }
  }

  /// Whether the one character is more likely a part of a word (收拾) or a bullet.
  private func isNoNumberAlone(at index: Int) -> Bool {
    if classes.isFinancial(text[index]) || text[index] == "○" { return true }
    return text[index] == "〇" && text.count > 1
  }

  private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value & ~0x20)
  }

  private func isStopped(_ span: Span) -> Bool {
    for start in max(0, span.start - 2)...span.start {
      if let match = stops.longestMatch(in: scalars, at: start, limit: text.count),
        match.end > span.start, match.end >= span.end
      {
        return true
      }
    }
    return false
  }

  // MARK: - Sign and approximators

  private func negate(_ numeral: inout Numeral) {
    let minus = DecimalNumber(-1)
    numeral.value = numeral.value.flatMap { $0.multiplied(by: minus) }
    if let upper = numeral.upper {
      numeral.upper = numeral.value
      numeral.value = upper.multiplied(by: minus)
    }
  }

  private func takeSign(of numeral: inout Numeral) {
    var before = numeral.span.start - 1
    if before > 0, text[before] == " " || text[before] == "的", text[before - 1] == "负" {
      before -= 1
    }
    if before == 1, text[1] == " ", text[0] == "-" { before = 0 }
    takePoint(&numeral)
    guard before >= 0, isSign(at: before) else { return }
    numeral.span.start = before
    negate(&numeral)
  }

  /// .5 without the zero in front.
  private func takePoint(_ numeral: inout Numeral) {
    let start = numeral.span.start
    guard start > 0, text[start - 1] == ".", numeral.upper == nil,
      text.part(start) == .arabic,
      start < 2
        || (!isLatin(text[start - 2]) && text[start - 2] != "."
          && text.part(start - 2) != .arabic),
      !(start..<numeral.span.end).contains(where: { text[$0] == "." }), let value = numeral.value,
      let scale = DecimalNumber(power: -numeral.span.count)
    else { return }
    numeral.value = value.multiplied(by: scale)
    numeral.span.start = start - 1
  }

  private func isSign(at index: Int) -> Bool {
    switch text[index] {
    case "负":
      return index == 0 || !characters.contains(text[index - 1], .wordInMinus)
    case "-", "−", "－":
      guard index > 0 else { return true }
      let before = text[index - 1]
      return before == " " || before == "\n" || before.isOne(of: "（(，,：:、")
    default: return false
    }
  }

  private func qualify(_ numeral: inout Numeral, cardinal: Cardinal) {
    let span = numeral.span
    numeral.full = span
    if span.start > 0,
      text[span.start - 1] == "第" || (text[span.start - 1] == "初" && !cardinal.isArabic)
    {
      numeral.kind = .ordinal
      numeral.span.start -= 1
      numeral.full = numeral.span
      return
    }
    takeRight(&numeral, cardinal: cardinal)
    guard let left = approximators.left(of: span.start, in: scalars) else { return }
    if left.qualifier == .several {
      let isPower = cardinal.isBare || (text[span.start] == "十" && left.word != "上")
      guard isPower else { return }
    }
    numeral.full.start = left.start
    numeral.qualifier = left.qualifier
    numeral.isQualifiedOnTheLeft = true
    if left.qualifier == .several { widenSeveral(&numeral, from: left.start) }
  }

  /// 约数百, 近上千: one more approximator before the one that makes a power of ten a number.
  private func widenSeveral(_ numeral: inout Numeral, from start: Int) {
    guard let left = approximators.left(of: start, in: scalars), left.qualifier != .several else {
      return
    }
    numeral.full.start = left.start
    numeral.qualifier = left.qualifier
  }

  /// Takes 余, 多, 几 and a myriad behind it (十几万, 500余万).
  private func takeRight(_ numeral: inout Numeral, cardinal: Cardinal) {
    var end = numeral.span.end
    if end + 2 < text.count, text[end] == " ", !cardinal.isArabic || isSpacedMore(end + 1) {
      end += 1
    }
    guard let right = approximators.right(of: end, in: scalars) else {
      return takeCountedMyriad(&numeral)
    }
    let isPower = cardinal.isChinese && cardinal.lastPower > 0
    if text[end] == "几", !isPower { return }
    if text[end] == "来", !isPower, !isRoundly(end) { return }
    numeral.full.end = right.end
    numeral.qualifier = right.qualifier
    var next = right.end
    while next < text.count, text[next] == " ", next - right.end < 2 { next += 1 }
    while next < text.count, isScale(next) {
      numeral.value = scaled(numeral.value, of: cardinal, by: text.value(next))
      next += 1
      numeral.span.end = next
      numeral.full.end = next
    }
  }

  /// Multiplies `value` with 10^`power`, the part behind the last myriad alone where that is larger: 二亿三千多万.
  private func scaled(
    _ value: DecimalNumber?, of cardinal: Cardinal, by power: Int
  ) -> DecimalNumber? {
    guard let value, let scale = DecimalNumber(power: power) else { return nil }
    guard cardinal.myriadPower > power, let myriads = cardinal.myriads,
      let rest = myriads.multiplied(by: DecimalNumber(-1)).flatMap(value.adding)
    else { return value.multiplied(by: scale) }
    return rest.multiplied(by: scale).flatMap(myriads.adding)
  }

  /// The 多户 of 300 多户.
  private func isSpacedMore(_ start: Int) -> Bool {
    text[start].isEither("多", "余") && characters.contains(text[start + 1], .countedByOnes)
  }

  /// 30来人, but not 2020来到 or 20来自.
  private func isRoundly(_ end: Int) -> Bool {
    guard end + 1 < text.count, end > 1, text[end - 1] == "0",
      text.part(end - 2) == .arabic,
      end < 4 || text.part(end - 4) != .arabic
    else { return false }
    return characters.contains(text[end + 1], .countedByOnes)
  }

  /// 两个亿.
  private func takeCountedMyriad(_ numeral: inout Numeral) {
    let end = numeral.span.end
    guard end + 1 < text.count, text[end] == "个", text[end + 1] == "亿", let value = numeral.value,
      let scale = DecimalNumber(power: 8)
    else { return }
    numeral.value = value.multiplied(by: scale)
    numeral.span.end = end + 2
    numeral.full.end = end + 2
  }

  private func isScale(_ index: Int) -> Bool {
    text.part(index) == .myriad || text[index] == "千" || text[index] == "百"
  }
}
