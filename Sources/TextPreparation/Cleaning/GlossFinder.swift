// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// Finds readings that a page converter printed behind characters: 技術(shù), 清(qing)晨(chen).
///
/// A reading counts only if it is the one that ICU gives the character, and is taken out only
/// where a document has too many of them for a dictionary or a list of surnames.
struct GlossFinder: Sendable {
  /// Which glosses of a document are debris.
  struct Plan: Equatable {
    /// Readings with tones behind traditional characters.
    var toned: Bool
    /// Readings without tones.
    var toneless: Bool
  }

  private struct Gloss {
    var end: Int
    var isToned: Bool
    var isToneless: Bool
  }

  private static let first = 0x4E00
  private let readings: [UInt16]
  private let syllables: [(toned: [Unicode.Scalar], toneless: [Unicode.Scalar])]
  private let converter: ScriptConverter

  /// Creates a finder from the table of readings.
  init(tables: TableSource, converter: ScriptConverter)
    throws(TableError)
  {
    var readings = [UInt16](repeating: 0, count: 0xA000 - GlossFinder.first)
    var syllables: [(toned: [Unicode.Scalar], toneless: [Unicode.Scalar])] = [([], [])]
    for row in try tables.rows(of: "pinyin.tsv", columns: 3) {
      for scalar in row[2].unicodeScalars {
        let index = Int(scalar.value) - GlossFinder.first
        if readings.indices.contains(index) { readings[index] = UInt16(syllables.count) }
      }
      syllables.append((Array(row[0].unicodeScalars), Array(row[1].unicodeScalars)))
    }
    self.readings = readings
    self.syllables = syllables
    self.converter = converter
  }

  /// Returns which glosses of `text` are debris, or nothing where none are.
  func plan(for text: [Unicode.Scalar]) -> Plan? {
    var tonedCount = 0
    var tonelessCount = 0
    var toneless = FewScalars(limit: 5)
    var room: [Unicode.Scalar] = []
    var at = GlossFinder.opening(in: text, from: 1)
    while at < text.count {
      let character = text[at - 1]
      if let gloss = gloss(at: at, after: character, in: text, room: &room) {
        if gloss.isToned { tonedCount += 1 }
        if gloss.isToneless {
          tonelessCount += 1
          toneless.insert(character)
        }
      }
      at = GlossFinder.opening(in: text, from: at + 1)
    }
    let isFrequent = tonelessCount >= 6 && toneless.isFull
    let isDense = isFrequent && tonelessCount * 20 >= text.count { $0.isHan }
    let plan = Plan(toned: tonedCount >= 2, toneless: isDense)
    return plan.toned || plan.toneless ? plan : nil
  }

  /// Different characters, counted up to a small number.
  private struct FewScalars {
    let limit: Int
    var members: [Unicode.Scalar] = []
    var isFull: Bool { members.count >= limit }

    init(limit: Int) { self.limit = limit }

    mutating func insert(_ scalar: Unicode.Scalar) {
      if !isFull, !members.contains(scalar) { members.append(scalar) }
    }
  }

  /// Returns where the first parenthesis at or behind `start` opens, the end where there is none.
  private static func opening(in text: [Unicode.Scalar], from start: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      var at = start
      // Sixteen at a time as long as there is none, without a way out between them.
      while at + 16 <= text.count {
        var found: UInt32 = 0
        for index in at..<at + 16 {
          let value = text[index].value
          found |= (value == 0x28 ? 1 : 0) | (value == 0xFF08 ? 1 : 0)
        }
        if found != 0 { break }
        at += 16
      }
      while at < text.count, text[at] != "(", text[at] != "\u{FF08}" { at += 1 }
      return at
    }
  }

  /// Returns the end of the debris gloss that starts at `start` behind `character`, using `room`.
  func end(
    ofGlossAt start: Int, after character: Unicode.Scalar, in text: [Unicode.Scalar], plan: Plan,
    room: inout [Unicode.Scalar]
  ) -> Int? {
    guard let gloss = gloss(at: start, after: character, in: text, room: &room) else { return nil }
    return (plan.toned && gloss.isToned) || (plan.toneless && gloss.isToneless) ? gloss.end : nil
  }

  /// Reads the gloss at `start` into `letters` and holds it against the reading of `character`.
  private func gloss(
    at start: Int, after character: Unicode.Scalar, in text: [Unicode.Scalar],
    room letters: inout [Unicode.Scalar]
  ) -> Gloss? {
    let index = Int(character.value) - GlossFinder.first
    guard index >= 0, index < readings.count, readings[index] != 0,
      let end = readLetters(in: text, at: start, into: &letters)
    else { return nil }
    let syllable = syllables[Int(readings[index])]
    let isToned = letters == syllable.toned && converter.isConverted(character)
    for index in letters.indices where letters[index] == "\u{FC}" || letters[index] == "v" {
      letters[index] = "u"
    }
    let isToneless = letters == syllable.toneless
    return isToned || isToneless
      ? Gloss(end: end, isToned: isToned, isToneless: isToneless) : nil
  }

  /// Reads the letters between the parenthesis at `start` and its fellow, composed; returns the end.
  private func readLetters(
    in text: [Unicode.Scalar], at start: Int, into letters: inout [Unicode.Scalar]
  ) -> Int? {
    let longest = 18
    letters.removeAll(keepingCapacity: true)
    var at = start + 1
    while at < text.count, at - start <= longest {
      let scalar = text[at]
      if scalar == ")" || scalar == "\u{FF09}" {
        return letters.isEmpty ? nil : at + 1
      }
      if scalar != " " && scalar != "\u{A0}" {
        guard let letter = PinyinLetters.letter(scalar) else { return nil }
        PinyinLetters.append(letter, to: &letters)
      }
      at += 1
    }
    return nil
  }
}
