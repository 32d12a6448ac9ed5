// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Lexicons
import Recognition
import TestSupport
import Testing
import TextModel
import TextPreparation

/// Places in sentences: where they stand, which they are, and what is none.
@Suite struct PlaceTests {
  private let recognizers: RecognizerSet
  private let preparer: TextPreparer

  init() throws {
    recognizers = try RecognizerSet(tables: TableSource())
    preparer = try TextPreparer(tables: TableSource())
  }

  private func places(in scalars: [Unicode.Scalar], home: String = "") -> [(Span, PlaceValue)] {
    let known = DocumentContext.KnownPlace(role: .home, code: home, path: [])
    let context = DocumentContext(places: home.isEmpty ? [] : [known])
    let text = preparer.prepared(scalars)
    return recognizers.mentions(in: text, context: context).compactMap { mention in
      guard case .place(let value) = mention.value else { return nil }
      return (text.map.original(mention.span), value)
    }
  }

  @Test(arguments: try CaseTable.rows("Cases/places.tsv", columns: 3))
  func placesAreFoundAndSettled(row: CaseTable.Row) {
    let marked = MarkedText(row[0])
    let found = places(in: marked.scalars, home: row[1])
    #expect(found.map { marked.slice($0.0) } == marked.words, "\(row)")
    #expect(found.map(\.0) == marked.spans, "\(row)")
    let wanted = row[2].split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    guard found.count == wanted.count else { return }
    for ((_, value), expected) in zip(found, wanted) {
      #expect(value.code ?? "-" == expected[0], "\(row)")
      if expected.count > 1 { #expect(value.path.last == expected[1], "\(row)") }
      #expect(value.path.last == value.name, "\(row)")
    }
  }

  @Test(arguments: try CaseTable.rows("Cases/places.negative.tsv", columns: 2))
  func wordsAreNoPlaces(row: CaseTable.Row) {
    let found = places(in: Array(row[0].unicodeScalars)).map(\.1.name)
    #expect(found == [], "\(row)")
  }

  /// Whether a county's name is a place or an ordinary word is told by its surroundings.
  @Test func namesLikeWordsAreTellable() throws {
    var (right, wrong, missed) = (0, 0, 0)
    for row in try CaseTable.rows("Cases/county-words.tsv", columns: 2) {
      let marked = MarkedText(row[0])
      let (wanted, found) = (Set(marked.spans), Set(places(in: marked.scalars).map(\.0)))
      right += wanted.intersection(found).count
      wrong += found.subtracting(wanted).count
      missed += wanted.subtracting(found).count
    }
    #expect(right + missed > 150)
    #expect(Double(right) >= 0.97 * Double(right + wrong))
    #expect(Double(right) >= 0.9 * Double(right + missed))
  }

  @Test func unsettledNamesListTheirCandidates() throws {
    let found = places(in: Array("专家来到朝阳区。".unicodeScalars))
    let value = try #require(found.first?.1)
    #expect(value.code == nil)
    #expect(value.candidates == ["110105", "220104"])
    #expect(value.codeSystem == nil)
  }

  @Test func oneNameMeansOnePlaceThroughoutADocument() {
    let text = "南京市鼓楼区的医生来了。鼓楼区的老人很高兴。鼓楼区还会再来。"
    #expect(places(in: Array(text.unicodeScalars)).map(\.1.code) == ["320106", "320106", "320106"])
  }

  @Test func traditionalAndSimplifiedTextGiveTheSameCodes() {
    for (simplified, traditional) in [
      ("专家来到云南省保山市隆阳区。", "專家來到雲南省保山市隆陽區。"),
      ("医生赴沈阳市浑南区。", "醫生赴瀋陽市渾南區。"),
      ("走进台州市临海市。", "走進臺州市臨海市。"),
    ] {
      let codes = places(in: Array(simplified.unicodeScalars)).map(\.1.code)
      #expect(codes.count == 1)
      #expect(places(in: Array(traditional.unicodeScalars)).map(\.1.code) == codes)
    }
  }

  @Test func longInputTakesLinearTime() {
    let text = Array(String(repeating: "太平镇和平村、", count: 3_000).unicodeScalars)
    #expect(!places(in: text).isEmpty)
  }
}
