// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Lexicons
import Recognition
import TestSupport
import Testing
import TextModel
import TextPreparation

/// Organisations in sentences of our own: which words name one, and which one.
@Suite struct InstitutionTests {
  private let preparer: TextPreparer
  private let recognizers: RecognizerSet

  init() throws {
    preparer = try TextPreparer(tables: TableSource())
    recognizers = try RecognizerSet(tables: TableSource())
  }

  /// The organisations of a text whose normalised form is the text itself.
  private func institutions(in scalars: [Unicode.Scalar]) -> [(span: Span, value: InstitutionValue)]
  {
    let text = preparer.prepared(scalars)
    let mentions = recognizers.mentions(in: text, context: DocumentContext())
    return mentions.compactMap { mention in
      guard case .institution(let value) = mention.value else { return nil }
      return (text.map.original(mention.span), value)
    }
  }

  @Test(arguments: try CaseTable.rows("Cases/institutions.tsv", columns: 1))
  func namesAreFound(row: CaseTable.Row) {
    let sentence = MarkedText(row[0])
    let found = institutions(in: sentence.scalars).filter { !$0.value.isAnaphor }.map(\.span)
    #expect(found.map(sentence.slice) == sentence.words, "\(row)")
    #expect(found == sentence.spans, "\(row)")
  }

  @Test(arguments: try CaseTable.rows("Cases/aliases.tsv", columns: 2))
  func shortFormsAreResolved(row: CaseTable.Row) throws {
    let sentence = MarkedText(row[0])
    let wanted = try #require(sentence.spans.first, "\(row)")
    let found = institutions(in: sentence.scalars)
    if row[1] == "-" {
      #expect(!found.contains { $0.span.overlaps(wanted) }, "\(row)")
    } else {
      #expect(found.first { $0.span == wanted }?.value.name == row[1], "\(row)")
    }
  }

  @Test func kindAndPlaceAreSaid() throws {
    let sentence = MarkedText("⟦保山市第二人民医院⟧到场，⟦胶州市卫生局⟧也派了人。")
    let values = institutions(in: sentence.scalars).map(\.value)
    #expect(values.map(\.kind) == ["hospital", "government"])
    #expect(values.map(\.code) == ["530500", "370281"])
  }

  @Test func longRunsTakeLinearTime() {
    for piece in ["医院", "该院", "、中医院", "（以下简称“", "保山市第二人民医院", "等医院"] {
      let scalars = Array(String(repeating: piece, count: 20_000).unicodeScalars)
      let found = institutions(in: scalars)
      #expect(found.allSatisfy { $0.span.end <= scalars.count }, "\(piece)")
    }
  }

  /// Names that all differ must not be compared with each other.
  @Test(arguments: ["%%、西溪国小。", "%%医院、中医院。", "%%大学农学院、理学院。", "%%分院、%分院。", "%%、%%街道卫生院。"])
  func changingNamesTakeLinearTime(pattern: String) {
    var next: UInt32 = 0
    let scalars = (0..<20_000).flatMap { _ in
      pattern.unicodeScalars.map { scalar -> Unicode.Scalar in
        guard scalar == "%" else { return scalar }
        next = (next &* 48271 &+ 11) % 20_011
        return Unicode.Scalar(0x4E00 + next) ?? "永"
      }
    }
    let time = processorSeconds {
      #expect(institutions(in: scalars).allSatisfy { $0.span.end <= scalars.count }, "\(pattern)")
    }
    #expect(time < 20, "\(pattern): \(time)")
  }
}
