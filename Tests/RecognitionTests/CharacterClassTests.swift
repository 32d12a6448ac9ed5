// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Lexicons
import Recognition
import Testing

/// The classes that grammars ask for are the rows of `character-classes.tsv`, in the same order.
@Suite struct CharacterClassTests {
  private static let table = "character-classes.tsv"

  @Test func everyClassHasItsRow() throws {
    #expect(try rows(of: CountClass.self) == names(of: CountClass.self))
    #expect(try rows(of: DateClass.self) == names(of: DateClass.self))
  }

  @Test func everyRowHasItsClass() throws {
    let areas = [CountClass.area, DateClass.area]
    for row in try TableSource().rows(of: Self.table, columns: 3) {
      #expect(areas.contains { row[0].hasPrefix($0 + ".") }, "\(Self.table):\(row.line)")
    }
  }

  @Test func everyListOfWordsHasItsRows() throws {
    let rows = try TableSource().rows(of: "date-words.tsv", columns: 3)
    let named = Set(rows.compactMap { DatePhrase(named: $0[1]) })
    #expect(named == Set(DatePhrase.allCases))
    #expect(DatePhrase(named: "day") == nil)
  }

  @Test func membersAndOthersAreToldApart() throws {
    let classes = try CharacterClasses<CountClass>(tables: TableSource())
    #expect(classes.contains("预", .wordInAbout))
    #expect(!classes.contains("预", .wordInNear))
    #expect(!classes.contains("共", .wordInAbout))
    #expect(!classes.contains("\u{20000}", .wordInAbout))
  }

  @Test func usersAddMembersAndNoClasses() throws {
    let more = TableSource(additions: [Self.table: Array("count.wordInAbout\t丙\t⟦丙⟧约\n".utf8)])
    let classes = try CharacterClasses<CountClass>(tables: more)
    #expect(classes.contains("丙", .wordInAbout) && classes.contains("预", .wordInAbout))
    let unknown = TableSource(additions: [Self.table: Array("count.other\t丙\t⟦丙⟧约\n".utf8)])
    #expect(throws: TableError.self) { try CharacterClasses<CountClass>(tables: unknown) }
  }

  private func rows<Class: NamedCharacterClass>(of area: Class.Type) throws -> [String] {
    try TableSource().rows(of: Self.table, columns: 3).map { $0[0] }
      .filter { $0.hasPrefix(Class.area + ".") }
  }

  private func names<Class: NamedCharacterClass>(of area: Class.Type) -> [String] {
    Class.allCases.map { "\(Class.area).\($0)" }
  }
}
