// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Foundation

/// A table of cases beside a test: tab-separated, `#` starts a comment line.
public enum CaseTable {
  /// One row of a table; its description names file and line, for the report of a failure.
  public struct Row: Sendable, CustomStringConvertible {
    /// The fields, as many as the table has columns.
    public let fields: [String]
    /// The file name and the line, such as `dates.tsv:12`.
    public let place: String

    /// The field in column `column`, counted from 0.
    public subscript(column: Int) -> String { fields[column] }

    /// The place and the fields.
    public var description: String { "\(place) \(fields.joined(separator: " | "))" }
  }

  /// A table that cannot be read.
  public struct Fault: Error, CustomStringConvertible {
    /// What is wrong, with file and line.
    public let description: String
  }

  /// Returns the rows of the table `name` in the folder of the test file that asks.
  ///
  /// `\n`, `\t` and `\\` in a field stand for a line feed, a tab and a backslash.
  /// - Throws: ``Fault`` if there is no such table, a row has not `columns` fields, or no row is
  ///   there: a test over no cases would pass without testing.
  public static func rows(
    _ name: String, columns: Int, testFile: StaticString = #filePath
  ) throws -> [Row] {
    let folder = URL(fileURLWithPath: "\(testFile)").deletingLastPathComponent()
    let file = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: file) else {
      throw Fault(description: "\(file.path): cannot be read")
    }
    var rows: [Row] = []
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { unescaped(String(decoding: $0, as: UTF8.self)) }
      let place = "\(file.lastPathComponent):\(index + 1)"
      guard fields.count == columns else {
        throw Fault(description: "\(place): \(fields.count) fields, wanted \(columns)")
      }
      rows.append(Row(fields: fields, place: place))
    }
    guard !rows.isEmpty else { throw Fault(description: "\(file.path): no cases") }
    return rows
  }

  private static func unescaped(_ field: String) -> String {
    guard field.contains("\\") else { return field }
    var result = ""
    var isEscaped = false
    for character in field.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
