// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Lexicons
import Testing
import TextPreparation

/// What every table must be: described, sorted, without doubles, in normal form.
@Suite struct TableTests {
  @Test func everyTableIsRead() {
    #expect(TableFile.all.map(\.name) == TableFile.names)
    #expect(TableFile.names.count >= 20)
  }

  @Test func everyFileIsInTheBinary() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: TableFile.folder.path)
    #expect(files.filter { $0.hasSuffix(".tsv") }.sorted() == TableFile.names)
  }

  @Test func theRegistryNamesTablesThatExist() {
    #expect(Set(TableShape.named.keys).subtracting(TableFile.names).isEmpty)
  }

  @Test(arguments: TableFile.all.filter { $0.head.joined().contains("source: hand-made") })
  func whoWantsToAddAWordIsToldWhere(table: TableFile) throws {
    let page = TableFile.folder.appending(path: "../../../CONTRIBUTING.md")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("`\(table.name)`"))
  }

  @Test(arguments: TableFile.all)
  func headSaysWhatTheTableIs(table: TableFile) throws {
    let head = table.head.joined(separator: "\n")
    #expect(table.head.first?.hasPrefix("# \(table.name): ") == true)
    for word in ["source:", "read by:"] { #expect(head.contains(word), "\(table.name): \(word)") }
    #expect(head.contains("licence"), "\(table.name)")
    #expect(
      head.contains("columns:") || head.contains("\t") || head.contains("\n# surface"),
      "\(table.name): no columns named")
  }

  @Test(arguments: TableFile.all)
  func rowsHaveTheSameColumns(table: TableFile) throws {
    let columns = try #require(table.rows.first).fields.count
    for row in table.rows {
      #expect(row.fields.count == columns, "\(table.name):\(row.line)")
      #expect(!row.fields[0].isEmpty, "\(table.name):\(row.line)")
    }
    #expect(try TableSource().rows(of: table.name, columns: columns).count == table.rows.count)
  }

  @Test(arguments: TableFile.all)
  func keysAreSortedAndUnique(table: TableFile) {
    let columns = TableShape.of(table.name).key
    let keys = table.rows.map { row in
      (row.line, columns.map { row.fields[$0] }.joined(separator: "\t"))
    }
    for (left, right) in zip(keys, keys.dropFirst()) {
      let inOrder = precedes(left.1, right.1)
      #expect(inOrder, "\(table.name):\(right.0): \(right.1) behind \(left.1)")
    }
  }

  @Test(arguments: TableFile.all.filter { TableShape.of($0.name).isNormal })
  func keysAreNormal(table: TableFile) throws {
    let preparer = try TextPreparer(tables: TableSource())
    for row in table.rows {
      let key = Array(row.fields[0].unicodeScalars)
      #expect(preparer.prepared(key).scalars == key, "\(table.name):\(row.line): \(row.fields[0])")
    }
  }
}
