// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads digits with separators and a decimal point: 3,100 · 2,185.5 · ２００.
struct ArabicReader {
  /// What was read.
  struct Number {
    var end: Int
    var value: DecimalNumber?
    var digitCount: Int
    var isDecimal: Bool
  }

  private let text: NumeralText
  private var position: Int
  private var mantissa: Int64 = 0
  private var digitCount = 0
  private var overflowed = false
  /// Digits beyond what the mantissa holds; the number is rounded there.
  private var droppedCount = 0

  /// Creates a reader that starts at the digit at `start`.
  init(text: NumeralText, at start: Int) {
    self.text = text
    position = start
  }

  /// Returns the number that starts here.
  mutating func read() -> Number {
    let start = position
    takeDigits()
    if position - start <= 3, position > start { takeGroups() }
    let whole = digitCount
    var isDecimal = false
    if position + 1 < text.count, text[position] == "." || text[position] == "．",
      isDigit(position + 1), !isDotted(from: start)
    {
      position += 1
      takeDigits()
      isDecimal = true
    }
    let value = DecimalNumber(mantissa: mantissa, exponent: whole - digitCount + droppedCount)
    return Number(
      end: position, value: value, digitCount: digitCount, isDecimal: isDecimal)
  }

  private func isDigit(_ index: Int) -> Bool {
    index < text.count && text.part(index) == .arabic
  }

  private mutating func takeDigits() {
    while isDigit(position) {
      let (tens, first) = mantissa.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(Int64(text.value(position)))
      if first || second { overflowed = true }
      if overflowed { droppedCount += 1 } else { mantissa = sum }
      digitCount += 1
      position += 1
    }
  }

  /// Takes `,123` as long as exactly three digits follow each separator.
  private mutating func takeGroups() {
    while position + 3 < text.count, text[position] == "," || text[position] == "，",
      isDigit(position + 1), isDigit(position + 2), isDigit(position + 3), !isDigit(position + 4)
    {
      position += 1
      takeDigits()
    }
    if position + 3 < text.count, text[position] == " ",
      text[position + 1] == "0", text[position + 2] == "0", text[position + 3] == "0",
      !isDigit(position + 4)
    {
      position += 1
      takeDigits()
    }
  }

  /// Whether the digits begin a dotted date or version (2015.5.13).
  private func isDotted(from start: Int) -> Bool {
    var next = position + 1
    while isDigit(next), next - position < 8 { next += 1 }
    return next + 1 < text.count && text[next] == "." && isDigit(next + 1)
      || (start > 1 && text[start - 1] == "." && isDigit(start - 2))
  }
}
