// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Lexicons
import TestSupport
import Testing
import TextModel

@testable import TextPreparation

/// Debris goes, words stay, and every character knows where it came from.
@Suite struct CleaningTests {
  static func cleaner() throws -> TextCleaner {
    let converter = try ScriptConverter(tables: TableSource())
    return try TextCleaner(tables: TableSource(), converter: converter)
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  @Test func casesHold() throws {
    let cleaner = try CleaningTests.cleaner()
    for row in try CaseTable.rows("cleaning.tsv", columns: 3) {
      let original = EscapedText.scalars(row[1])
      let repaired = MojibakeRepair.repaired(original)
      let cleaned = cleaner.cleaned(repaired?.scalars ?? original)
      #expect(string(cleaned.scalars) == string(EscapedText.scalars(row[2])), "\(row)")
    }
  }

  @Test func aGlossBelongsToItsCharacter() throws {
    let text = Array("縣醫(yī)院派專(zhuān)家團(tuán)隊".unicodeScalars)
    let cleaned = try CleaningTests.cleaner().cleaned(text)
    #expect(string(cleaned.scalars) == "縣醫院派專家團隊")
    #expect(cleaned.map.original(Span(1, 2)) == Span(1, 6))
    #expect(cleaned.map.original(Span(1, 3)) == Span(1, 7))
    #expect(cleaned.map.original(Span(0, 1)) == Span(0, 1))
  }

  @Test func aRepairedCharacterStandsForItsBytes() throws {
    let preparer = try TextPreparer(tables: TableSource())
    let text = Array("5ÔÂÒ½ÔºÒåÕï£¬".unicodeScalars)
    let prepared = preparer.prepared(text)
    #expect(string(prepared.scalars) == "5月医院义诊，")
    #expect(prepared.map.original(Span(1, 3)) == Span(1, 5))
  }

  @Test func spacesAtLineEndsBelongToNothing() throws {
    let cleaned = try CleaningTests.cleaner().cleaned(
      Array(" 甲\u{3000}\u{A0}乙 \r\n丙".unicodeScalars))
    #expect(string(cleaned.scalars) == "甲 乙\n丙")
    #expect(cleaned.map.original(Span(1, 2)) == Span(2, 4))
    #expect(cleaned.map.original(Span(3, 4)) == Span(6, 8))
  }

  @Test func aTextWithoutDebrisIsNotTouched() throws {
    let text = Array("县医院派出12名医生，为村民义诊。\n好！".unicodeScalars)
    let cleaned = try CleaningTests.cleaner().cleaned(text)
    #expect(cleaned.scalars == text)
    for index in text.indices {
      #expect(cleaned.map.original(Span(index, index + 1)) == Span(index, index + 1))
    }
  }
}
