// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Texts of case tables in which `{200B}` stands for the character of that code point.
enum EscapedText {
  static func scalars(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open].unicodeScalars
      let code = UInt32(rest[rest.index(after: open)..<close], radix: 16)
      result += [code.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest.unicodeScalars
  }
}
