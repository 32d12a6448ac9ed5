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
    var faults: [String] = []
    for row in try CaseTable.rows("Cases/county-words.tsv", columns: 2) {
      let marked = MarkedText(row[0])
      let (wanted, found) = (Set(marked.spans), Set(places(in: marked.scalars).map(\.0)))
      right += wanted.intersection(found).count
      wrong += found.subtracting(wanted).count
      missed += wanted.subtracting(found).count
      if wanted != found { faults.append(row.description) }
    }
    let list = faults.joined(separator: "\n")
    #expect(right + missed > 150)
    #expect(Double(right) >= 0.97 * Double(right + wrong), "\(list)")
    #expect(Double(right) >= 0.9 * Double(right + missed), "\(list)")
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

  /// Names of villages, all different, so that each is one of its own.
  private static let villages: [String] = {
    let parts = "塘坪坝坳湾岭坡岗沟冲垭坎墩堰圩汊洼淀".map(String.init)
    return parts.flatMap { first in
      parts.flatMap { second in parts.map { first + second + $0 } }
    }
  }()

  @Test(arguments: [("村", "的"), ("村", "、"), ("广场", "。在"), ("村", "。赴")])
  func longRunsOfUnlistedNamesTakeLinearTime(suffix: String, joint: String) {
    let names = Self.villages.map { $0 + suffix }.joined(separator: joint)
    let text = Array("在北京市昌平区，\(names)".unicodeScalars)
    let time = processorSeconds {
      let longest = places(in: text).map(\.1.path.count).max() ?? 0
      #expect((3...9).contains(longest))
    }
    #expect(time < 20, "\(suffix) \(joint): \(time)")
  }

  @Test func aVenueOfTheUsersMayBeOneCharacter() throws {
    let rows = Array("寺\tvenue\tvenue\n".utf8)
    let recognizers = try RecognizerSet(
      tables: TableSource(additions: ["place-suffixes.tsv": rows]))
    let text = preparer.prepared(Array("到北京市昌平区寺".unicodeScalars))
    #expect(!recognizers.mentions(in: text, context: DocumentContext()).isEmpty)
  }
}
