// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// A measure word or unit.
///
/// A class, for quantities are handed on at every step and hold one; nothing in it changes.
final class Measure: Sendable {
  /// What sort of unit it is.
  enum Kind: String, Sendable {
    case none, person, item, event, admin, measure, temperature, percent, age, money, rank
  }

  /// Units that grammar asks for.
  enum Special: String, Sendable {
    case yuan = "元"
    case jiao = "角"
    case fen = "分"
    case jin = "斤"
    case piece = "个"
    case tenth = "成"
    case thousandth = "‰"
  }

  /// What sort of unit it is.
  let kind: Kind
  /// What a count reports.
  let unit: String
  /// What the number is multiplied with to be in that unit.
  let factor: DecimalNumber
  /// ISO 4217, for money.
  let currency: String?
  /// Which unit it is, if grammar asks for it: strings of Chinese take long to compare.
  let special: Special?
  /// Its number in the lexicon, if it is one of those.
  let number: Int?
  /// How many code points of the row are the noun counted, and no part of the unit (位居民).
  let nounLength: Int

  init(
    kind: Kind, unit: String, factor: DecimalNumber, currency: String? = nil,
    special: Special? = nil, number: Int? = nil, nounLength: Int = 0
  ) {
    (self.kind, self.unit, self.factor, self.currency) = (kind, unit, factor, currency)
    (self.special, self.number, self.nounLength) = (special, number, nounLength)
  }

  /// Returns the same with another name, which is none of the lexicon's.
  func with(unit: String) -> Measure {
    Measure(kind: kind, unit: unit, factor: factor, currency: currency, nounLength: nounLength)
  }

  /// Returns the same for numbers that are multiplied with something else.
  func with(factor: DecimalNumber) -> Measure {
    Measure(
      kind: kind, unit: unit, factor: factor, currency: currency, special: special,
      number: number, nounLength: nounLength)
  }

  /// Returns the same for other money.
  func with(currency: String) -> Measure {
    Measure(
      kind: kind, unit: unit, factor: factor, currency: currency, special: special,
      number: number, nounLength: nounLength)
  }
}

/// The measure words, to be found behind a number.
final class MeasureLexicon: Sendable {
  private let trie: PhraseTrie
  /// The measures, each at its number.
  let measures: [Measure]
  /// What 百分之 says without a unit behind it.
  let percent = Measure(kind: .percent, unit: "%", factor: DecimalNumber(1))

  /// Reads `measure-words.tsv`.
  init(tables: TableSource) throws(TableError) {
    var measures: [Measure] = []
    var phrases: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: "measure-words.tsv", columns: 5) {
      let parts = row[1].split(separator: ":")
      guard let name = parts.first, let kind = Measure.Kind(rawValue: String(name)),
        let factor = MeasureLexicon.decimal(row[3])
      else {
        throw TableError(table: "measure-words.tsv", line: row.line, fault: .value(row[1]))
      }
      let isCut = parts.last == "cut"
      phrases.append((row[0], measures.count))
      measures.append(
        Measure(
          kind: kind, unit: row[2], factor: factor,
          currency: parts.count > 1 && !isCut ? String(parts[1]) : nil,
          special: Measure.Special(rawValue: row[2]), number: measures.count,
          nounLength: isCut ? row[0].unicodeScalars.count - row[2].unicodeScalars.count : 0))
    }
    self.measures = measures
    trie = PhraseTrie(phrases)
  }

  private static func decimal(_ text: String) -> DecimalNumber? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let mantissa = Int64(parts.joined()) else { return nil }
    return DecimalNumber(
      mantissa: mantissa, exponent: parts.count > 1 ? -parts[1].utf8.count : 0)
  }

  /// Returns the longest measure word at `start`.
  func measure(at start: Int, in text: [Unicode.Scalar]) -> (end: Int, measure: Measure)? {
    guard let match = trie.longestMatch(in: text, at: start, limit: text.count) else { return nil }
    let measure = measures[match.value]
    if measure.nounLength > 0 { return (match.end - measure.nounLength, measure) }
    if match.end < text.count, isLetter(text[match.end - 1]), isLetter(text[match.end]) {
      return nil
    }
    return (match.end, measure)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (0x41...0x5A).contains(scalar.value & ~0x20)
  }
}
