// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// One row of a table: tab-separated fields, and the line it stands on.
public struct TableRow: Sendable {
  /// The fields, as many as the table has columns.
  public let fields: [String]
  /// The line in its file, counted from 1.
  public let line: Int

  /// The field in column `column`, counted from 0; empty where there is none.
  public subscript(column: Int) -> String {
    fields.indices.contains(column) ? fields[column] : ""
  }

  /// Reads rows; empty lines and lines that start with `#` are no rows.
  ///
  /// - Throws: ``TableError`` with the line of the first row that has not `columns` fields.
  static func rows(
    in bytes: UnsafeBufferPointer<UInt8>, table: String, columns: Int
  ) throws(TableError) -> [TableRow] {
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
        let fields = fields(in: bytes, start, end, expected: columns)
        guard fields.count == columns else {
          let fault = TableError.Fault.columns(found: fields.count, wanted: columns)
          throw TableError(table: table, line: number, fault: fault)
        }
        rows.append(TableRow(fields: fields, line: number))
      }
      start = next
    }
    return rows
  }

  private static func fields(
    in bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, expected: Int
  ) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(expected)
    var from = start
    for at in start...end where at == end || bytes[at] == UInt8(ascii: "\t") {
      fields.append(
        String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<at]), as: UTF8.self))
      from = at + 1
    }
    return fields
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
