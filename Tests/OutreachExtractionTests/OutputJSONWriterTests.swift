// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import JSONText
import TestSupport
import Testing
import TextModel

/// The JSON writer: escapes, numbers, commas.
struct OutputJSONWriterTests {
  @Test(
    "A string is escaped as JSON wants it",
    arguments: try CaseTable.rows("Cases/output-strings.tsv", columns: 2))
  func writesString(_ row: CaseTable.Row) {
    #expect(written { $0.string(unescaped(row[0])) } == row[1], "\(row)")
  }

  @Test("Code points of a span are written as the string of that span")
  func writesSpan() {
    let marked = MarkedText("前\"⟦技術\u{2028}😀⟧后")
    #expect(written { $0.string(marked.scalars, marked.spans[0]) } == "\"技術\\u2028😀\"")
    #expect(written { $0.string(marked.scalars, Span(5, 99)) } == "\"😀后\"")
    #expect(written { $0.string(marked.scalars, Span(-3, 1)) } == "\"前\"")
    #expect(written { $0.string([], Span(0, 4)) } == "\"\"")
  }

  @Test("An exact decimal keeps its digits")
  func writesDecimals() {
    #expect(written { $0.number(DecimalNumber(mantissa: 4942, exponent: -2)) } == "49.42")
    #expect(written { $0.number(DecimalNumber(12_000)) } == "12000")
    #expect(written { $0.number(DecimalNumber(mantissa: -5, exponent: -3)) } == "-0.005")
    #expect(written { $0.number(DecimalNumber?.none) } == "null")
  }

  @Test(
    "A whole number has all its digits and no more",
    arguments: [
      0, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, -1, -9_999, -10_000, .max, .min,
      1_000_000_000_000_000_000,
    ])
  func writesWholeNumbers(_ value: Int) {
    #expect(written { $0.number(value) } == value.description)
  }

  @Test("A day has four digits for its year, two for its month and its day")
  func writesDays() {
    for iso in ["2025-03-31", "0005-12-01", "0999-10-09", "9999-12-31"] {
      #expect(written { $0.day(CivilDateTime(iso: iso)?.date) } == "\"\(iso)\"")
    }
    #expect(written { $0.day(nil) } == "null")
  }

  @Test(
    "A floating-point number has the shortest digits, or is null",
    arguments: [
      (0.93, "0.93"), (0.9, "0.9"), (0.07, "0.07"), (1.05, "1.05"), (99.99, "99.99"),
      (0.005, "0.005"), (0.1 + 0.2, "0.30000000000000004"), (3, "3"), (-0.5, "-0.5"),
      (1e300, "1e+300"),
      (.nan, "null"), (.infinity, "null"),
    ])
  func writesDoubles(_ value: Double, _ expected: String) {
    #expect(written { $0.number(value) } == expected)
  }

  @Test("Commas stand between members and elements, nowhere else")
  func separates() {
    let text = written { writer in
      writer.object { writer in
        writer.key("a")
        writer.array { writer in
          writer.object { _ in }
          writer.object {
            $0.key("b"); $0.null()
          }
          writer.number(1)
        }
        writer.key("c")
        writer.strings([])
        writer.key("d")
        writer.boolean(false)
      }
    }
    #expect(text == #"{"a":[{},{"b":null},1],"c":[],"d":false}"#)
  }

  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Replaces `U+XXXX` by the code point: control characters cannot stand in a table.
  private func unescaped(_ field: String) -> String {
    var result = ""
    for part in field.split(separator: "~", omittingEmptySubsequences: false) {
      if part.hasPrefix("U+"), let value = UInt32(part.dropFirst(2), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
      } else {
        result += part
      }
    }
    return result
  }
}
