// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// Writes JSON as bytes, keys in the order in which they are written.
///
/// Why an own writer: the lines must be the same bytes on every run, numbers exact, and the text
/// of a document goes out from its code points without becoming a `String`.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next value of the open object or array needs a comma in front.
  private var needsComma = false

  /// Creates a writer that has written nothing.
  public init() {}

  /// Writes an object whose members `members` writes.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclosed(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array whose elements `elements` writes.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    enclosed(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  private mutating func enclosed(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(open)
    needsComma = false
    body(&self)
    bytes.append(close)
    needsComma = true
  }

  /// Writes the key of the next member; `name` needs no escape.
  public mutating func key(_ name: StaticString) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes the key of the next member, which may need escapes.
  public mutating func key(escaping name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Ends a line.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes a string, or `null`.
  public mutating func string(_ value: String?) {
    guard let value else { return null() }
    quoted { writer in
      for scalar in value.unicodeScalars { writer.append(scalar) }
    }
  }

  /// Writes the code points of `text` in `span` as a string.
  public mutating func string(_ text: [Unicode.Scalar], _ span: Span) {
    let end = min(span.end, text.count)
    let start = min(max(0, span.start), end)
    quoted { writer in
      for scalar in text[start..<end] { writer.append(scalar) }
    }
  }

  /// Writes an array of strings.
  public mutating func strings(_ values: [String]) {
    array { writer in
      for value in values { writer.string(value) }
    }
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) { raw(String(value)) }

  /// Writes an exact decimal, or `null`.
  public mutating func number(_ value: DecimalNumber?) {
    guard let value else { return null() }
    raw(value.description)
  }

  /// Writes the shortest digits that read back as `value`; `null` for nothing and for no number.
  public mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      raw(String(whole))
    } else {
      raw(value.description)
    }
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  private mutating func raw(_ text: String) {
    beginValue()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func quoted(_ body: (inout JSONWriter) -> Void) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    body(&self)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Appends one code point of a string.
  ///
  /// U+2028 and U+2029 are escaped because many readers of lines take them for line ends.
  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x22, 0x5C:
      bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: value)])
    case 0x0A: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
    case 0x0D: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
    case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: appendEscape(value)
    case 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: value))
    case 0xA0..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      appendTrail(value)
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      appendTrail(value >> 6)
      appendTrail(value)
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      appendTrail(value >> 12)
      appendTrail(value >> 6)
      appendTrail(value)
    }
  }

  private mutating func appendTrail(_ value: UInt32) {
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  private mutating func appendEscape(_ value: UInt32) {
    bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
