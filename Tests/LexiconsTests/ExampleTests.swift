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
    case .marked(let column): try each(of: table, column) { _, _ in true }
    case .mention(let column, let type):
      let extractor = try Extractor()
      try each(of: table, column) { example, _ in
        mentions(in: example.text, extractor).contains(type, example.span)
      }
    case .never(let column, let type):
      let extractor = try Extractor()
      for row in table.rows {
        let found = mentions(in: row.fields[column], extractor)
        let overlapped = occurrences(of: row.fields[0], in: row.fields[column])
        #expect(!overlapped.isEmpty, "\(table.name):\(row.line): no key in its example")
        let wrong = overlapped.filter { found.overlaps(type, $0) }
        #expect(wrong.isEmpty, "\(table.name):\(row.line): \(row.fields[column])")
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

  /// Runs `check` on the example of each row that has one.
  private func each(
    of table: TableFile, _ column: Int, _ check: (MarkedExample, [String]) -> Bool
  ) throws {
    for row in table.rows {
      let place: Comment = "\(table.name):\(row.line): \(row.fields[column])"
      guard let example = MarkedExample(row.fields[column]) else {
        Issue.record("\(table.name):\(row.line): not one ⟦…⟧ in \(row.fields[column])")
        continue
      }
      #expect(example.marked.contains(row.fields[0]), place)
      #expect(check(example, row.fields), place)
    }
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
