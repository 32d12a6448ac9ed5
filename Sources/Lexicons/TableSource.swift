// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import CTables

/// Where tables come from: the binary, and on top of it rows that the user adds.
public struct TableSource: Sendable {
  /// The length in bytes of the longest field of a user's row: no word is longer, and a trie is as deep as its words.
  private static let longestField = 1_000

  /// The user's additions: file name to its bytes.
  private let additions: [String: [UInt8]]

  /// Creates the source of the built-in tables, with `additions` (file name to bytes) read after them.
  public init(additions: [String: [UInt8]] = [:]) { self.additions = additions }

  /// The names of all built-in tables, sorted.
  public static var names: [String] {
    (0..<yz_table_count()).map { String(cString: yz_table_at($0).name) }
  }

  /// Returns the rows of the table with the file name `name`, the user's rows last.
  ///
  /// - Throws: ``TableError`` if there is no such table, a row has not `columns` fields, or one of the
  ///   user's rows has a field that is too long.
  public func rows(of name: String, columns: Int) throws(TableError) -> [TableRow] {
    let table = yz_table_named(name)
    guard let bytes = table.bytes else { throw TableError(table: name, line: 0, fault: .missing) }
    let builtIn = UnsafeBufferPointer(start: bytes, count: Int(table.count))
    var rows = try TableRow.rows(
      in: TableBytes(permanent: builtIn), name: name, columns: columns)
    if let added = additions[name] {
      let rest = try TableRow.rows(in: TableBytes(copying: added), name: name, columns: columns)
      if let row = rest.first(where: { $0.hasField(longerThan: TableSource.longestField) }) {
        let fault = TableError.Fault.value("a field of more than \(TableSource.longestField) bytes")
        throw TableError(table: name, line: row.line, fault: fault)
      }
      rows += rest
    }
    return rows
  }

  /// Returns the bytes of the built-in table `name`, which live as long as the program.
  ///
  /// - Throws: ``TableError`` if there is no such table.
  public func bytes(of name: String) throws(TableError) -> UnsafeRawBufferPointer {
    let table = yz_table_named(name)
    guard let bytes = table.bytes else { throw TableError(table: name, line: 0, fault: .missing) }
    return UnsafeRawBufferPointer(start: bytes, count: Int(table.count))
  }
}
