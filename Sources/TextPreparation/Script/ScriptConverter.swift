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
  /// For each character from U+3400 to U+9FFF what it tells of the writing system, and 0 at the end
  /// for all others.
  private let flags: [UInt8]
  /// For each of them what it becomes, 0 where it stays.
  private let targets: [UInt16]
  private let phrases: PhraseTrie
  private let results: [[Unicode.Scalar]]

  private static let traditional: UInt8 = 1
  private static let simplified: UInt8 = 2
  private static let startsPhrase: UInt8 = 4
  private static let ideograph: UInt8 = 8

  /// Creates a converter from the tables.
  init(tables: TableSource) throws(TableError) {
    let count = 0xA000 - ScriptConverter.first
    var flags = [UInt8](repeating: ScriptConverter.ideograph, count: count) + [0]
    var targets = [UInt16](repeating: 0, count: count)
    try ScriptConverter.readCharacters(tables, into: &flags, &targets)
    var results: [[Unicode.Scalar]] = []
    var phrases: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: "script-phrases.tsv", columns: 3) {
      guard row[0].unicodeScalars.count == row[1].unicodeScalars.count else {
        throw TableError(
          table: "script-phrases.tsv", line: row.line, fault: .value("\(row[0]) \(row[1])"))
      }
      if let first = row[0].unicodeScalars.first {
        let index = Int(first.value) - ScriptConverter.first
        if targets.indices.contains(index) { flags[index] |= ScriptConverter.startsPhrase }
      }
      phrases.append((row[0], results.count))
      results.append(Array(row[1].unicodeScalars))
    }
    self.flags = flags
    self.targets = targets
    self.phrases = PhraseTrie(phrases)
    self.results = results
  }

  private static func readCharacters(
    _ tables: TableSource, into flags: inout [UInt8], _ targets: inout [UInt16]
  ) throws(TableError) {
    let name = "script-characters.tsv"
    let scripts: [String: UInt8] = [
      "traditional": traditional, "shared": 0, "simplified": simplified,
    ]
    for row in try tables.rows(of: name, columns: 3) {
      guard let flag = scripts[row[0]] else {
        throw TableError(table: name, line: row.line, fault: .value(row[0]))
      }
      for (source, target) in zip(row[1].unicodeScalars, row[2].unicodeScalars) {
        let index = Int(source.value) - first
        guard targets.indices.contains(index), target.value < 0x10000 else { continue }
        flags[index] = ideograph | flag
        targets[index] = source == target ? 0 : UInt16(target.value)
      }
    }
  }

  /// Whether a character has another form in simplified text.
  func isConverted(_ scalar: Unicode.Scalar) -> Bool {
    let index = Int(scalar.value) - ScriptConverter.first
    return targets.indices.contains(index) && targets[index] != 0
  }

  /// Converts `text` in place where it is traditional; returns the writing system it had.
  func convert(_ text: inout [Unicode.Scalar]) -> Script {
    let share = Share(of: Span(0, text.count), in: text, flags)
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
      if Share(of: line, in: text, flags).isTraditional { convert(&text, in: line) }
      start = end + 1
    }
  }

  private func convert(_ text: inout [Unicode.Scalar], in span: Span) {
    let found = phraseMatches(in: text, span)
    text.withUnsafeMutableBufferPointer { text in
      var at = span.start
      for (start, value) in found {
        convertCharacters(of: text, at, start)
        at = start
        for scalar in results[value] {
          text[at] = scalar
          at += 1
        }
      }
      convertCharacters(of: text, at, span.end)
    }
  }

  /// Returns where phrases stand and which, of those that overlap the first.
  private func phraseMatches(in text: [Unicode.Scalar], _ span: Span) -> [(start: Int, value: Int)]
  {
    var found: [(start: Int, value: Int)] = []
    var at = span.start
    while at < span.end {
      let offset = Int(text[at].value &- UInt32(ScriptConverter.first))
      if flags[min(offset, flags.count - 1)] & ScriptConverter.startsPhrase != 0,
        let match = phrases.longestMatch(in: text, at: at, limit: span.end)
      {
        found.append((at, match.value))
        at += results[match.value].count
      } else {
        at += 1
      }
    }
    return found
  }

  private func convertCharacters(
    of text: UnsafeMutableBufferPointer<Unicode.Scalar>, _ start: Int, _ end: Int
  ) {
    targets.withUnsafeBufferPointer { targets in
      for at in start..<end {
        let index = Int(text[at].value) - ScriptConverter.first
        guard index >= 0, index < targets.count, targets[index] != 0 else { continue }
        if let target = Unicode.Scalar(targets[index]) { text[at] = target }
      }
    }
  }

  /// How many characters of a stretch are of one writing system only.
  private struct Share {
    private let ideographs: Int
    private let traditional: Int
    private let simplified: Int

    init(of span: Span, in text: [Unicode.Scalar], _ flags: [UInt8]) {
      var (ideographs, traditional, simplified) = (0, 0, 0)
      text[span.start..<span.end].withUnsafeBufferPointer { text in
        flags.withUnsafeBufferPointer { flags in
          for scalar in text {
            // No branch: what comes next in a text cannot be foreseen.
            let offset = Int(scalar.value &- UInt32(ScriptConverter.first))
            let flags = flags[min(offset, flags.count - 1)]
            ideographs &+= Int(flags & ScriptConverter.ideograph) >> 3
            traditional &+= Int(flags & ScriptConverter.traditional)
            simplified &+= Int(flags & ScriptConverter.simplified) >> 1
          }
        }
      }
      self.ideographs = ideographs
      self.traditional = traditional
      self.simplified = simplified
    }

    /// One character in twenty is enough: simplified text has none, traditional text one in three.
    var isTraditional: Bool { traditional > 0 && traditional * 20 >= ideographs }
    var isSimplified: Bool { simplified * 20 >= ideographs }
  }
}
