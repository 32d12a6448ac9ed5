// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// How much likelier each character is in a name than in running text (name-characters.tsv).
///
/// Chinese puts no mark between a word and the name behind it; but names are made of other characters
/// than sentences are: in 落户河寸泾社区 what the name is made of begins with 河.
struct PlaceCharacters: Sendable {
  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF
  /// What a character without an entry tells: rare ones stand in names.
  private static let unknown: Int8 = 2

  private let scores: [Int8]

  init(tables: TableSource) throws(TableError) {
    var scores = [Int8](repeating: Self.unknown, count: Int(Self.last - Self.first) + 1)
    for row in try tables.rows(of: "name-characters.tsv", columns: 2) {
      guard let score = Int8(row[0]) else {
        throw TableError(table: "name-characters.tsv", line: row.line, fault: .value(row[0]))
      }
      for scalar in row[1].unicodeScalars where (Self.first...Self.last).contains(scalar.value) {
        scores[Int(scalar.value - Self.first)] = score
      }
    }
    self.scores = scores
  }

  /// The score of a character: above 0 where it is likelier in a name, in powers of two.
  @inline(__always)
  func score(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= Self.first, scalar.value <= Self.last else { return Int(Self.unknown) }
    return Int(scores[Int(scalar.value - Self.first)])
  }

  /// The sum of the scores of `range`, none below `least`.
  func score(_ range: Range<Int>, in text: [Unicode.Scalar], least: Int = -5) -> Int {
    var sum = 0
    for index in range { sum += max(least, score(text[index])) }
    return sum
  }
}
