// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The third stage: traditional characters to simplified ones, one to one, so that offsets stand.
///
/// A flat table and a phrase list read from ICU's rules. Only text that is traditional is touched:
/// the rules would harm words of simplified text (俱乐部, 显著, 乾隆).
struct ScriptConverter: Sendable {
  private static let first = 0x3400
  /// For each character from U+3400 to U+9FFF: flags, and in the low half what it becomes.
  private let table: [UInt32]
  private let phrases: PhraseTrie
  private let results: [[Unicode.Scalar]]

  private static let traditional: UInt32 = 1 << 16
  private static let simplified: UInt32 = 1 << 17
  private static let startsPhrase: UInt32 = 1 << 18

  /// Creates a converter from the tables.
  init(tables: TableSource) throws(TableError) {
    var table = [UInt32](repeating: 0, count: 0xA000 - ScriptConverter.first)
    try ScriptConverter.readCharacters(tables, into: &table)
    var results: [[Unicode.Scalar]] = []
    var phrases: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: "script-phrases.tsv", columns: 3) {
      guard row[0].unicodeScalars.count == row[1].unicodeScalars.count else {
        throw TableError(
          table: "script-phrases.tsv", line: row.line, fault: .value("\(row[0]) \(row[1])"))
      }
      if let first = row[0].unicodeScalars.first {
        let index = Int(first.value) - ScriptConverter.first
        if table.indices.contains(index) { table[index] |= ScriptConverter.startsPhrase }
      }
      phrases.append((row[0], results.count))
      results.append(Array(row[1].unicodeScalars))
    }
    self.table = table
    self.phrases = PhraseTrie(phrases)
    self.results = results
  }

  private static func readCharacters(
    _ tables: TableSource, into table: inout [UInt32]
  ) throws(TableError) {
    let name = "script-characters.tsv"
    let flags: [String: UInt32] = [
      "traditional": traditional, "shared": 0, "simplified": simplified,
    ]
    for row in try tables.rows(of: name, columns: 3) {
      guard let flag = flags[row[0]] else {
        throw TableError(table: name, line: row.line, fault: .value(row[0]))
      }
      for (source, target) in zip(row[1].unicodeScalars, row[2].unicodeScalars) {
        let index = Int(source.value) - first
        guard table.indices.contains(index), target.value < 0x10000 else { continue }
        table[index] = flag | (source == target ? 0 : target.value)
      }
    }
  }

  /// Whether a character has another form in simplified text.
  func isConverted(_ scalar: Unicode.Scalar) -> Bool {
    entry(scalar) & 0xFFFF != 0
  }

  @inline(__always)
  private func entry(_ scalar: Unicode.Scalar) -> UInt32 {
    let index = Int(scalar.value) - ScriptConverter.first
    return index >= 0 && index < table.count ? table[index] : 0
  }

  /// Converts `text` in place where it is traditional; returns the writing system it had.
  func convert(_ text: inout [Unicode.Scalar]) -> Script {
    let share = Share(of: Span(0, text.count), in: text, self)
    guard share.isTraditional else { return .hans }
    guard share.isSimplified else {
      convertAll(&text)
      return .hant
    }
    convertTraditionalLines(of: &text)
    return .mixed
  }

  /// Converts `text` in place without asking whether it is traditional.
  func convertAll(_ text: inout [Unicode.Scalar]) { convert(&text, in: Span(0, text.count)) }

  private func convertTraditionalLines(of text: inout [Unicode.Scalar]) {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: "\n") ?? text.count
      let line = Span(start, end)
      if Share(of: line, in: text, self).isTraditional { convert(&text, in: line) }
      start = end + 1
    }
  }

  private func convert(_ text: inout [Unicode.Scalar], in span: Span) {
    var at = span.start
    while at < span.end {
      let entry = entry(text[at])
      if entry & ScriptConverter.startsPhrase != 0,
        let match = phrases.longestMatch(in: text, at: at, limit: span.end)
      {
        for scalar in results[match.value] {
          text[at] = scalar
          at += 1
        }
        continue
      }
      if let target = Unicode.Scalar(entry & 0xFFFF), target != "\0" { text[at] = target }
      at += 1
    }
  }

  /// How many characters of a stretch are of one writing system only.
  private struct Share {
    private var ideographs = 0
    private var traditional = 0
    private var simplified = 0

    init(of span: Span, in text: [Unicode.Scalar], _ converter: ScriptConverter) {
      for at in span.start..<span.end {
        let code = text[at].value
        guard code >= 0x3400, code <= 0x9FFF else { continue }
        ideographs += 1
        let entry = converter.entry(text[at])
        if entry & ScriptConverter.traditional != 0 { traditional += 1 }
        if entry & ScriptConverter.simplified != 0 { simplified += 1 }
      }
    }

    /// One character in twenty is enough: simplified text has none, traditional text one in three.
    var isTraditional: Bool { traditional > 0 && traditional * 20 >= ideographs }
    var isSimplified: Bool { simplified * 20 >= ideographs }
  }
}
