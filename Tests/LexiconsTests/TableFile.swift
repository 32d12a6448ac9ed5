// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Lexicons
import Testing

/// A table as it lies in the repository, comments and all.
struct TableFile: Sendable, CustomTestStringConvertible {
  /// The file name.
  let name: String
  /// The comment lines above the first row.
  let head: [String]
  /// The rows, each with its line number and fields.
  let rows: [(line: Int, fields: [String])]

  var testDescription: String { name }

  /// All text tables, sorted by name.
  static let all: [TableFile] = names.compactMap(TableFile.init(named:))

  /// The names of the text tables in the binary.
  static var names: [String] { TableSource.names.filter { $0.hasSuffix(".tsv") }.sorted() }

  /// The folder that holds them.
  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Lexicons/Data")
  }

  /// Reads the table, or nothing where it is no UTF-8.
  init?(named name: String) {
    let file = TableFile.folder.appending(path: name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let lines = text.components(separatedBy: "\n")
    self.name = name
    head = Array(lines.prefix { $0.hasPrefix("#") })
    rows = lines.enumerated().compactMap { position, line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      return (position + 1, line.components(separatedBy: "\t"))
    }
  }
}

/// Orders strings by code point, as the tables are sorted.
func precedes(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}
