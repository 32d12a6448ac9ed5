// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What the first bytes of a file tell of its kind.
enum FileSignature {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive or an Office file"),
    ([0xD0, 0xCF, 0x11, 0xE0], "a Word or Excel file"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x1F, 0x8B, 0x08], "a gzip archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    (Array("{\\rtf".utf8), "an RTF file"),
  ]

  /// Returns the name of a format that is no text, by its first bytes.
  static func name(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// Returns whether a text begins like an HTML page.
  static func isHTML(_ scalars: [Unicode.Scalar]) -> Bool {
    let head = scalars.prefix(1024).drop { $0.properties.isWhitespace || $0 == "\u{FEFF}" }
    guard head.first == "<" else { return false }
    if starts(head, with: "<!doctype html") || starts(head, with: "<html") { return true }
    guard starts(head, with: "<?xml") || starts(head, with: "<!--") else { return false }
    return head.indices.contains { starts(head[$0...], with: "<html") }
  }

  private static func starts(
    _ text: ArraySlice<Unicode.Scalar>, with word: String
  ) -> Bool {
    text.count >= word.unicodeScalars.count
      && zip(text, word.unicodeScalars).allSatisfy { letter, wanted in
        letter == wanted || (letter.isASCII && letter.value | 0x20 == wanted.value)
      }
  }
}
