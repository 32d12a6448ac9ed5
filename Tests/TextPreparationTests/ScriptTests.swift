// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import ICU
import Lexicons
import TestSupport
import Testing
import TextModel

@testable import TextPreparation

/// Traditional to simplified: our cases, and every row against ICU itself.
@Suite struct ScriptTests {
  let converter: ScriptConverter

  init() throws { converter = try ScriptConverter(tables: TableSource()) }

  private func converted(_ text: String) -> (text: String, script: Script) {
    var scalars = Array(text.unicodeScalars)
    let script = converter.convert(&scalars)
    return (String(String.UnicodeScalarView(scalars)), script)
  }

  @Test func casesHold() throws {
    for row in try CaseTable.rows("script.tsv", columns: 3) {
      let result = converted(row[1])
      #expect(result.text == row[2], "\(row)")
      #expect(result.script.rawValue == row[0], "\(row)")
    }
  }

  /// The characters where we differ from ICU on purpose; see Scripts/make-script-tables.py.
  static let differing = Set(
    "諮逕鉅鏇衞牠妳閤擡麪麫峯冑滙鎭査殻畵舘卽旣敎嵗幷囌甦嶽鞦韆濛矇硃醣鑪谿糉糭呉様鍼遶淩殭譭枴彫劄箚祇戸脩捱祂".unicodeScalars)
  /// What ICU converts and we do not: ordinary simplified characters.
  static let kept = Set("俱跤阪箝苎姊".unicodeScalars)

  @Test func charactersAgreeWithICU() throws {
    var differences: [Unicode.Scalar] = []
    var count = 0
    for code in UInt32(0x4E00)...0x9FFF {
      let scalar = try #require(Unicode.Scalar(code))
      guard let theirs = ICU.transliterate([scalar], id: "Hant-Hans") else { continue }
      var ours = [scalar]
      converter.convertAll(&ours)
      count += 1
      let isAddition = theirs == [scalar] && ours != theirs
      if ours != theirs, !isAddition, !ScriptTests.differing.contains(scalar),
        !ScriptTests.kept.contains(scalar)
      {
        differences.append(scalar)
      }
    }
    #expect(count > 20_000)
    let allowed = ICU.majorVersion == 72 ? 0 : 210
    #expect(differences.count <= allowed, "\(String(String.UnicodeScalarView(differences)))")
  }

  @Test func charactersKeptAreKept() {
    for scalar in ScriptTests.kept {
      var text = [scalar]
      converter.convertAll(&text)
      #expect(text == [scalar])
    }
  }

  @Test func phrasesOfICUAgreeWithICU() throws {
    var count = 0
    for row in try TableSource().rows(of: "script-phrases.tsv", columns: 3) where row[2] == "icu" {
      count += 1
      guard ICU.majorVersion == 72 else { continue }
      let source = Array(row[0].unicodeScalars)
      let theirs = try #require(ICU.transliterate(source, id: "Hant-Hans"))
      // Some of ICU's results hold traditional characters still; a second pass takes them out.
      let whole = Array(row[1].unicodeScalars)
      let agrees = theirs == whole || ICU.transliterate(theirs, id: "Hant-Hans") == whole
      let hasOurs = source.contains(where: ScriptTests.differing.contains)
      #expect(agrees || hasOurs, "\(row[0]) \(row[1])")
    }
    #expect(count > 80)
  }

  @Test func conversionKeepsTheNumberOfCharacters() throws {
    for row in try TableSource().rows(of: "script-phrases.tsv", columns: 3) {
      #expect(row[0].unicodeScalars.count == row[1].unicodeScalars.count, "\(row.line)")
    }
  }
}
