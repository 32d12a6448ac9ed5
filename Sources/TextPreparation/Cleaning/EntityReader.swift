// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// Reads character references such as `&nbsp;`, `&#44;` and `&#x4E00;`.
struct EntityReader: Sendable {
  private let names: PhraseTrie
  private let values: [Unicode.Scalar]

  /// Creates a reader from the table of names.
  init(tables: TableSource) throws(TableError) {
    let table = "entities.tsv"
    var phrases: [(phrase: String, value: Int)] = []
    var values: [Unicode.Scalar] = []
    for row in try tables.rows(of: table, columns: 2) {
      guard let code = UInt32(row[1], radix: 16), let scalar = Unicode.Scalar(code) else {
        throw TableError(table: table, line: row.line, fault: .value(row[1]))
      }
      phrases.append((row[0], values.count))
      values.append(scalar)
    }
    names = PhraseTrie(phrases)
    self.values = values
  }

  /// Returns the character that the reference at the `&` at `start` stands for, and where it ends.
  func character(
    in text: [Unicode.Scalar], at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard start + 2 < text.count else { return nil }
    if text[start + 1] == "#" { return numeric(in: text, at: start + 2) }
    guard let match = names.longestMatch(in: text, at: start + 1, limit: text.count) else {
      return nil
    }
    if match.end < text.count, text[match.end] == ";" {
      return (values[match.value], match.end + 1)
    }
    // A page that lost its semicolons still means a space by this; no word looks like it.
    let isBare = values[match.value] == "\u{A0}" && !isLetter(text, match.end)
    return isBare ? ("\u{A0}", match.end) : nil
  }

  private func numeric(
    in text: [Unicode.Scalar], at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHex = text[start] == "x" || text[start] == "X"
    let radix: UInt32 = isHex ? 16 : 10
    var at = isHex ? start + 1 : start
    let first = at
    var code: UInt32 = 0
    while at < text.count, at - first < 7, let digit = digit(text[at]), digit < radix {
      code = code * radix + digit
      at += 1
    }
    guard at > first, at < text.count, text[at] == ";", code > 0 else { return nil }
    return (Unicode.Scalar(code) ?? "\u{FFFD}", at + 1)
  }

  private func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": return scalar.value - 0x30
    case "A"..."F", "a"..."f": return (scalar.value | 0x20) - 0x61 + 10
    default: return nil
    }
  }

  private func isLetter(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    at < text.count && text[at].isASCII && text[at].properties.isAlphabetic
  }
}
