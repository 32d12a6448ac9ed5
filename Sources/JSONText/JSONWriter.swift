// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// Writes JSON as bytes, keys in the order in which they are written.
///
/// Why an own writer: the lines must be the same bytes on every run, numbers exact, and the text
/// of a document goes out from its code points without becoming a `String`.
public struct JSONWriter: ~Copyable {
  @usableFromInline var output: ByteBuffer
  /// Whether the next value of the open object or array needs a comma in front.
  @usableFromInline var needsComma = false

  /// Creates a writer that has written nothing.
  public init() { output = ByteBuffer(capacity: 1 << 14) }

  /// What has been written.
  public var bytes: [UInt8] { output.bytes }

  // Inlined with their callers, which know where a first key stands and a comma does not.

  /// Writes an object whose members `members` writes.
  @inlinable @inline(__always)
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array whose elements `elements` writes.
  @inlinable @inline(__always)
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    enclosed(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  @inlinable @inline(__always)
  mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    output.append(open)
    needsComma = false
    body(&self)
    output.append(close)
    needsComma = true
  }

  /// Writes the key of the next member; `name` needs no escape.
  @inlinable @inline(__always)
  public mutating func key(_ name: StaticString) {
    output.append(key: name, isNext: needsComma)
    needsComma = false
  }

  /// Writes the key of the next member, which may need escapes.
  public mutating func key(escaping name: String) {
    string(name)
    output.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Ends a line.
  public mutating func endLine() {
    output.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes a string, or `null`.
  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    output.append(string: value, isNext: needsComma)
    needsComma = true
  }

  /// Writes a word that needs no escape: one of a closed list, a code.
  public mutating func word(_ value: String?) {
    guard let value else { return null() }
    output.append(plain: value, isNext: needsComma)
    needsComma = true
  }

  /// Writes a name that is counted on: `prefix`, which may need escapes, `mark` and `number`.
  public mutating func string(_ prefix: String, _ mark: Unicode.Scalar, _ number: Int) {
    beginString()
    output.append(escaping: prefix)
    output.append(escaping: mark)
    output.append(decimal: number)
    endString()
  }

  /// Writes a name that is counted on: a letter of ASCII and `number`.
  public mutating func string(_ letter: Unicode.Scalar, _ number: Int) {
    beginString()
    if letter.isASCII { output.append(UInt8(truncatingIfNeeded: letter.value)) }
    output.append(decimal: number)
    endString()
  }

  /// Writes the code points of `text` in `span` as a string.
  public mutating func string(_ text: [Unicode.Scalar], _ span: Span) {
    let end = max(0, min(span.end, text.count))
    let start = min(max(0, span.start), end)
    beginString()
    text.withUnsafeBufferPointer { output.append(escaping: $0[start..<end]) }
    endString()
  }

  /// Writes a day such as `2025-03-31` as a string, or `null`.
  public mutating func day(_ day: CivilDate?) {
    guard let day else { return null() }
    beginString()
    output.append(decimal: day.year, width: .four)
    output.append(UInt8(ascii: "-"))
    output.append(decimal: day.month, width: .two)
    output.append(UInt8(ascii: "-"))
    output.append(decimal: day.day, width: .two)
    endString()
  }

  /// Writes a value that another writer has written.
  public mutating func value(_ bytes: [UInt8]) {
    beginValue()
    bytes.withUnsafeBufferPointer { output.append($0) }
    needsComma = true
  }

  /// Calls `write`, which writes one value; returns where it stands, for ``value(again:)``.
  @inline(__always)
  public mutating func noting(_ write: (inout JSONWriter) -> Void) -> Range<Int> {
    let start = output.count + (needsComma ? 1 : 0)
    write(&self)
    return start..<max(start, output.count)
  }

  /// Writes a value once more that stands at `range`.
  public mutating func value(again range: Range<Int>) {
    beginValue()
    output.append(again: range)
    needsComma = true
  }

  /// Writes an array of strings.
  public mutating func strings(_ values: [String]) {
    array { writer in
      for value in values { writer.string(value) }
    }
  }

  /// Writes a whole number.
  @inlinable @inline(__always)
  public mutating func number(_ value: Int) {
    beginValue()
    output.append(decimal: value)
    needsComma = true
  }

  /// Writes an exact decimal, or `null`.
  public mutating func number(_ value: DecimalNumber?) {
    guard let value else { return null() }
    if let whole = value.wholeValue { return number(whole) }
    raw(value.description)
  }

  /// Writes the shortest digits that read back as `value`; `null` for nothing and for no number.
  public mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 { return number(whole) }
    // No other decimal of so few digits reads back as the same number.
    let hundredths = (value * 100).rounded()
    if value > 0, value < 100, hundredths / 100 == value {
      return share(hundredths: Int(hundredths))
    }
    raw(value.description)
  }

  /// Writes a share with six places, or `null`.
  public mutating func share(_ value: Double?) {
    number(value.map { ($0 * 1_000_000).rounded() / 1_000_000 })
  }

  private mutating func share(hundredths: Int) {
    number(hundredths / 100)
    output.append(UInt8(ascii: "."))
    let isTenths = hundredths % 10 == 0
    output.append(
      decimal: isTenths ? hundredths / 10 % 10 : hundredths % 100, width: isTenths ? .any : .two)
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) {
    if value { literal("true") } else { literal("false") }
  }

  /// Writes an array without elements.
  @inline(__always)
  public mutating func emptyArray() { literal("[]") }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  @inline(__always)
  private mutating func literal(_ name: StaticString) {
    output.append(literal: name, isNext: needsComma)
    needsComma = true
  }

  /// Writes a value that needs no escape.
  private mutating func raw(_ text: String) {
    beginValue()
    output.append(escaping: text)
    needsComma = true
  }

  @inlinable @inline(__always)
  mutating func beginValue() {
    if needsComma { output.append(UInt8(ascii: ",")) }
  }

  private mutating func beginString() {
    if needsComma {
      output.append(UInt8(ascii: ","), UInt8(ascii: "\""))
    } else {
      output.append(UInt8(ascii: "\""))
    }
  }

  private mutating func endString() {
    output.append(UInt8(ascii: "\""))
    needsComma = true
  }
}
