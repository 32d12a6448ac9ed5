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
    var tonelessCount = 0
    var toned: Set<Unicode.Scalar> = []
    var toneless: Set<Unicode.Scalar> = []
    var at = 1
    while at < text.count {
      if text[at] == "(" || text[at] == "\u{FF08}",
        let gloss = gloss(at: at, after: text[at - 1], in: text)
      {
        if gloss.isToned { toned.insert(text[at - 1]) }
        if gloss.isToneless {
          tonelessCount += 1
          toneless.insert(text[at - 1])
        }
      }
      at += 1
    }
    let isFrequent = tonelessCount >= 6 && toneless.count >= 5
    let isDense = isFrequent && tonelessCount * 20 >= text.count { $0.isHan }
    let plan = Plan(toned: toned.count >= 3, toneless: isDense)
    return plan.toned || plan.toneless ? plan : nil
  }

  /// Returns the end of the debris gloss that starts at `start` behind `character`.
  func end(
    ofGlossAt start: Int, after character: Unicode.Scalar, in text: [Unicode.Scalar], plan: Plan
  ) -> Int? {
    guard let gloss = gloss(at: start, after: character, in: text) else { return nil }
    return (plan.toned && gloss.isToned) || (plan.toneless && gloss.isToneless) ? gloss.end : nil
  }

  /// Reads the gloss at `start` and holds it against the reading of `character`.
  private func gloss(
    at start: Int, after character: Unicode.Scalar, in text: [Unicode.Scalar]
  ) -> Gloss? {
    let index = Int(character.value) - GlossFinder.first
    guard readings.indices.contains(index), readings[index] != 0,
      let (letters, end) = letters(in: text, at: start)
    else { return nil }
    let syllable = syllables[Int(readings[index])]
    let isToned = letters == syllable.toned && converter.isConverted(character)
    let plain = letters.map { $0 == "\u{FC}" || $0 == "v" ? "u" : $0 }
    let isToneless = plain == syllable.toneless
    return isToned || isToneless
      ? Gloss(end: end, isToned: isToned, isToneless: isToneless) : nil
  }

  /// Returns the letters between the parenthesis at `start` and its fellow, composed.
  private func letters(
    in text: [Unicode.Scalar], at start: Int
  ) -> (letters: [Unicode.Scalar], end: Int)? {
    let longest = 18
    var letters: [Unicode.Scalar] = []
    var at = start + 1
    while at < text.count, at - start <= longest {
      let scalar = text[at]
      if scalar == ")" || scalar == "\u{FF09}" {
        return letters.isEmpty ? nil : (PinyinLetters.composed(letters), at + 1)
      }
      if scalar != " " && scalar != "\u{A0}" {
        guard let letter = PinyinLetters.letter(scalar) else { return nil }
        letters.append(letter)
      }
      at += 1
    }
    return nil
  }
}
