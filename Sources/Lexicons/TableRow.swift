// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// One row of a table: tab-separated fields, and the line it stands on.
///
/// Fields become strings only when they are asked for: few programs look at the examples.
public struct TableRow: Sendable {
  /// The line in its file, counted from 1.
  public let line: Int
  private let table: TableBytes
  private let start: Int
  private let end: Int

  /// The fields, as many as the table has columns.
  public var fields: [String] {
    (0..<TableRow.fieldCount(table.bytes, start, end)).map { self[$0] }
  }

  /// The field in column `column`, counted from 0; empty where there is none.
  public subscript(column: Int) -> String {
    let bytes = table.bytes
    var from = start
    var rest = column
    while rest > 0 {
      while from < end, bytes[from] != UInt8(ascii: "\t") { from += 1 }
      if from == end { return "" }
      from += 1
      rest -= 1
    }
    var to = from
    while to < end, bytes[to] != UInt8(ascii: "\t") { to += 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self)
  }

  /// Returns whether the row begins with `prefix`, without making a string of a field.
  func hasPrefix(_ prefix: [UInt8]) -> Bool { table.bytes[start..<end].starts(with: prefix) }

  /// Returns whether a field has more than `limit` bytes.
  func hasField(longerThan limit: Int) -> Bool {
    table.bytes[start..<end]
      .split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .contains { $0.count > limit }
  }

  /// Reads rows; empty lines and lines that start with `#` are no rows.
  ///
  /// - Throws: ``TableError`` with the line of the first row that has not `columns` fields.
  static func rows(
    in table: TableBytes, name: String, columns: Int
  ) throws(TableError) -> [TableRow] {
    let bytes = table.bytes
    var rows: [TableRow] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > start, bytes[start] != UInt8(ascii: "#"), bytes[start] != 0 {
        let found = fieldCount(bytes, start, end)
        guard found == columns else {
          let fault = TableError.Fault.columns(found: found, wanted: columns)
          throw TableError(table: name, line: number, fault: fault)
        }
        rows.append(TableRow(line: number, table: table, start: start, end: end))
      }
      start = next
    }
    return rows
  }

  private static func fieldCount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var count = 1
    for byte in bytes[start..<end] where byte == UInt8(ascii: "\t") { count += 1 }
    return count
  }
}

/// A table that cannot be used.
public struct TableError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Fault: Hashable, Sendable {
    /// There is no such table.
    case missing
    /// A row has another number of fields than its table has columns.
    case columns(found: Int, wanted: Int)
    /// A field holds what its column does not allow.
    case value(String)
  }

  /// The file name of the table.
  public var table: String
  /// The line, counted from 1; 0 for the whole table.
  public var line: Int
  /// What is wrong.
  public var fault: Fault

  /// Creates a table error.
  public init(table: String, line: Int, fault: Fault) {
    self.table = table
    self.line = line
    self.fault = fault
  }
}

extension TableError: CustomStringConvertible {
  /// One line for people: file, line, fault.
  public var description: String {
    switch fault {
    case .missing: return "\(table): no such table"
    case .columns(let found, let wanted):
      return "\(table):\(line): \(found) tab-separated fields, wanted \(wanted)"
    case .value(let value): return "\(table):\(line): \(value)"
    }
  }
}
