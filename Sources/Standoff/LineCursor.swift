// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A position in one line, which takes what the grammar wants or says what is wrong where.
struct LineCursor {
  private let scalars: ArraySlice<Unicode.Scalar>
  private let file: String
  private let line: Int
  private var position: Int

  /// Creates a cursor at the start of the line with the number `line`.
  init(_ scalars: ArraySlice<Unicode.Scalar>, file: String, line: Int) {
    self.scalars = scalars
    self.file = file
    self.line = line
    position = scalars.startIndex
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { position == scalars.endIndex }

  /// The next code point.
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  /// The column of the next code point, counted from 1.
  var column: Int { position - scalars.startIndex + 1 }

  /// Returns an error here, or at `column`.
  func error(_ fault: StandoffError.Fault, column: Int? = nil) -> StandoffError {
    StandoffError(file: file, line: line, column: column ?? self.column, fault: fault)
  }

  /// Takes `scalar` if it is next; returns whether it was.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  /// Takes `scalar`, which must be next; `name` is what people call it.
  mutating func expect(_ scalar: Unicode.Scalar, _ name: String) throws(StandoffError) {
    guard take(scalar) else { throw error(.expected(name)) }
  }

  /// Takes everything up to a space, a tab or `delimiter`; it must not be nothing.
  mutating func word(
    _ name: String, before delimiter: Unicode.Scalar? = nil
  ) throws(StandoffError) -> String {
    let start = position
    while let scalar = next, scalar != " ", scalar != "\t", scalar != delimiter { position += 1 }
    guard position > start else { throw error(.expected(name)) }
    return String(scalars[start..<position])
  }

  /// Takes an id whose letter is one of `letters`.
  mutating func id(_ letters: String) throws(StandoffError) -> String {
    let start = position
    guard let letter = next, letters.unicodeScalars.contains(letter) else {
      throw error(.expected("an id with \(letters)"))
    }
    position += 1
    while let digit = next, ("0"..."9").contains(digit) { position += 1 }
    guard position > start + 1 else { throw error(.expected("digits")) }
    return String(scalars[start..<position])
  }

  /// Takes a number without sign and leading zeros.
  mutating func number() throws(StandoffError) -> Int {
    let start = column
    var digits = ""
    while let digit = next, ("0"..."9").contains(digit) {
      digits.unicodeScalars.append(digit)
      position += 1
    }
    guard !digits.isEmpty else { throw error(.expected("a number")) }
    guard let number = Int(digits), digits == "0" || digits.first != "0" else {
      throw error(.number(digits), column: start)
    }
    return number
  }

  /// Takes the rest of the line, which may be nothing.
  mutating func rest() -> String {
    defer { position = scalars.endIndex }
    return String(scalars[position...])
  }

  /// Makes sure that nothing is left.
  func expectEnd() throws(StandoffError) {
    guard isAtEnd else { throw error(.expected("the end of the line")) }
  }
}
