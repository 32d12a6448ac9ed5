// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Lexicons
import OutreachExtraction
import Testing
import TextModel

/// Every example in a table is run: a table is a list of words and their specification.
@Suite struct ExampleTests {
  @Test(arguments: TableFile.all)
  func examplesHold(table: TableFile) throws {
    switch TableShape.of(table.name).example {
    case .none: break
    case .marked(let column):
      for row in table.rows { _ = marked(row, column, of: table) }
    case .member(let members, let column):
      for row in table.rows {
        let marked = MarkedExample(row.fields[column])?.marked ?? ""
        #expect(marked.count == 1, place(of: row, column, table))
        #expect(row.fields[members].contains(marked), place(of: row, column, table))
      }
    case .mention(let column, let type):
      let extractor = try Extractor()
      for row in table.rows {
        if row.fields[column].contains("⟦") {
          guard let example = marked(row, column, of: table) else { continue }
          let found = mentions(in: example.text, extractor)
          #expect(found.contains(type, example.span), place(of: row, column, table))
        } else {
          let found = mentions(in: row.fields[column], extractor)
          let keys = occurrences(of: row.fields[0], in: row.fields[column])
          #expect(!keys.isEmpty, place(of: row, column, table))
          #expect(!keys.contains { found.overlaps(type, $0) }, place(of: row, column, table))
        }
      }
    case .within(let column, let type, let only):
      let extractor = try Extractor()
      for row in table.rows {
        guard let example = marked(row, column, of: table), only(row.fields) else { continue }
        let found = mentions(in: example.text, extractor)
        #expect(found.cover(type, example.span), place(of: row, column, table))
      }
    }
  }

  @Test func marksAreRead() throws {
    let example = try #require(MarkedExample("现场⟦30人⟧上下"))
    #expect(example.text == "现场30人上下")
    #expect(example.span == Span(2, 5))
    #expect(MarkedExample("现场30人") == nil)
    #expect(MarkedExample("⟦现场⟧⟦30人⟧") == nil)
    #expect(MarkedExample("现场⟧30⟦人") == nil)
  }

  /// Returns the example of a row; fails the test where it has not one pair of marks round the key.
  private func marked(
    _ row: (line: Int, fields: [String]), _ column: Int, of table: TableFile
  ) -> MarkedExample? {
    let example = MarkedExample(row.fields[column])
    let holdsKey = example.map { holds(row.fields[0], $0) } ?? false
    #expect(holdsKey, place(of: row, column, table))
    return example
  }

  /// Whether the marks stand round the key, or round its first part where the noun behind a unit
  /// belongs to the key (⟦30位⟧居民).
  private func holds(_ key: String, _ example: MarkedExample) -> Bool {
    if example.marked.contains(key) { return true }
    return (1..<key.count).contains { length in
      example.marked.hasSuffix(key.prefix(length))
        && example.text.contains(example.marked + key.dropFirst(length))
    }
  }

  private func place(
    of row: (line: Int, fields: [String]), _ column: Int, _ table: TableFile
  ) -> Comment {
    "\(table.name):\(row.line): \(row.fields[column])"
  }

  // The example is the text under a headline; a line alone would be read as one.
  private func mentions(in text: String, _ extractor: Extractor) -> FoundMentions {
    let head = "一则消息\n\n"
    let document = extractor.document(id: "example", scalars: Array((head + text).unicodeScalars))
    let offset = head.unicodeScalars.count
    return FoundMentions(
      all: document.mentions.map { mention in
        let span = document.text.map.original(mention.span)
        return (mention.typeName, Span(span.start - offset, span.end - offset))
      })
  }

  private func occurrences(of key: String, in text: String) -> [Span] {
    let (needle, hay) = (Array(key.unicodeScalars), Array(text.unicodeScalars))
    guard !needle.isEmpty, needle.count <= hay.count else { return [] }
    return (0...(hay.count - needle.count)).filter {
      Array(hay[$0..<($0 + needle.count)]) == needle
    }
    .map { Span($0, $0 + needle.count) }
  }
}

/// A sentence with one stretch between ⟦ and ⟧.
struct MarkedExample {
  /// The sentence without the marks.
  let text: String
  /// The words between the marks.
  let marked: String
  /// Where they stand in `text`.
  let span: Span

  /// Reads the marks, or nothing where there is not one pair of them.
  init?(_ example: String) {
    let parts = example.components(separatedBy: "⟦")
    guard parts.count == 2 else { return nil }
    let rest = parts[1].components(separatedBy: "⟧")
    guard rest.count == 2, !parts[0].contains("⟧"), !rest[0].isEmpty else { return nil }
    text = parts[0] + rest[0] + rest[1]
    marked = rest[0]
    let start = parts[0].unicodeScalars.count
    span = Span(start, start + rest[0].unicodeScalars.count)
  }
}

/// Mentions as names of types and spans of the example.
struct FoundMentions {
  let all: [(type: String, span: Span)]

  func contains(_ type: String, _ span: Span) -> Bool {
    all.contains { $0.type == type && $0.span == span }
  }

  func cover(_ type: String, _ span: Span) -> Bool {
    all.contains { $0.type == type && $0.span.contains(span) }
  }

  func overlaps(_ type: String, _ span: Span) -> Bool {
    all.contains { $0.type == type && $0.span.overlaps(span) }
  }
}

extension Mention {
  /// The name of its type, as the output writes it.
  var typeName: String {
    switch value {
    case .date: return "date"
    case .count: return "count"
    case .number: return "number"
    case .place: return "place"
    case .institution: return "institution"
    case .activity: return "activity"
    }
  }
}
