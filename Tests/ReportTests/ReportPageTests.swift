// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Report
import TestSupport
import Testing

/// The page as bytes: its data, and that nothing in a document can end them.
@Suite struct ReportPageTests {
  private let page: String

  init() throws { page = String(decoding: try Sample.report().html, as: UTF8.self) }

  /// The JSON of the elements whose id begins with `prefix`, in their order.
  private func data(_ prefix: String) -> [String] {
    page.components(separatedBy: "<script type=\"application/json\" id=\"").dropFirst()
      .filter { $0.hasPrefix(prefix) }
      .map { part in
        let json = part.components(separatedBy: "</script>")[0]
        return json.components(separatedBy: "\">").dropFirst().joined(separator: "\">")
      }
  }

  /// What stands before the data and behind them: frame, style, scripts.
  private var own: String {
    page.components(separatedBy: "\n").filter { !$0.hasPrefix("<script type=\"app") }
      .joined(separator: "\n")
  }

  private struct Detail: Decodable {
    struct Place: Decodable {
      var start: Int
      var end: Int
    }
    struct Fault: Decodable {
      var kind: String
      var subject: String
      var words: String
      var gold: Place?
      var predicted: Place?
      var slots: [String]
    }
    struct Filler: Decodable {
      var slot: String
      var value: String
      var fault: String?
    }
    struct Comparison: Decodable {
      var gold: Int?
      var predicted: Int?
      var fillers: [Filler]
    }
    var text: String
    var comparison: [Comparison]
    var faults: [Fault]
  }

  private func detail(_ index: Int) throws -> Detail {
    let json = try #require(data("d\(index)").first)
    return try JSONDecoder().decode(Detail.self, from: Data(json.utf8))
  }

  @Test func theDataAreWhatTheGoldenFileHolds() throws {
    let found = (data("report") + data("d")).joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/data.jsonl")
    if ProcessInfo.processInfo.environment["YIZHEN_WRITE_GOLDEN"] != nil {
      try Data(found.utf8).write(to: file)
    }
    #expect(found == (try String(contentsOf: file, encoding: .utf8)))
  }

  @Test func aDocumentCannotEndItsElement() throws {
    #expect(try detail(1).text == Sample.hostile)
    for json in data("report") + data("d") {
      #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
    }
    #expect(page.contains("<title>in &amp; out · Yizhen report</title>"))
    // Of what the page brings itself, only the elements' own ends.
    let scripts = page.components(separatedBy: "</script").count - 1
    #expect(scripts == 4, "two documents, what is known of all, the scripts")
    #expect(page.components(separatedBy: "</style").count == 2)
    #expect(!own.contains("{{"), "a mark in the frame was not filled")
  }

  @Test func nothingComesFromOutside() {
    #expect(own.utf8.count > 10_000)
    for mark in ["http:", "https:", "src=", "url(", "@import", "fetch(", "XMLHttp", "innerHTML"] {
      #expect(!own.contains(mark), "\(mark)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func theSamePageComesOutAgain() throws {
    #expect(try Sample.report().html == Array(page.utf8))
  }

  @Test func faultsAreThoseOfTheScoresGathered() throws {
    let faults = try detail(0).faults
    #expect(
      faults.map { "\($0.kind) \($0.subject)" } == [
        "value date", "slots record", "missed institution", "edges count",
        "spurious_record record", "spurious place", "missed_record record",
      ])
    let slots = try #require(faults.first { $0.kind == "slots" })
    #expect(slots.slots == ["when", "organizers"])
    let edges = try #require(faults.first { $0.kind == "edges" })
    #expect(edges.gold?.end == 21 && edges.predicted?.end == 23)
    // One item each for the two halves of wrong edges and for each wrong slot there.
    let items = try Sample.score().items.filter { !$0.isImplied }.count
    #expect(items == faults.count + 1 + 2)
  }

  @Test func recordsStandBesideEachOther() throws {
    let comparison = try detail(0).comparison
    #expect(comparison.map(\.gold) == [0, 1, nil] && comparison.map(\.predicted) == [0, nil, 1])
    let wrong = comparison[0].fillers.filter { $0.fault != nil }
    #expect(
      wrong.map { "\($0.slot) \($0.value) \($0.fault ?? "")" } == [
        "when 2024-03-05 spurious", "when 2025-03-05 missed", "organizers 青山县中医院 missed",
      ])
    #expect(comparison[1].fillers.allSatisfy { $0.fault == "missed" })
    #expect(comparison[2].fillers.allSatisfy { $0.fault == "spurious" })
  }

  @Test func placesAreCodePointsOfTheText() throws {
    let detail = try detail(0)
    let scalars = Array(detail.text.unicodeScalars)
    let missed = try #require(detail.faults.first { $0.kind == "missed" })
    let place = try #require(missed.gold)
    let words = String(String.UnicodeScalarView(scalars[place.start..<place.end]))
    #expect(words == "青山县中医院" && words == missed.words)
  }
}
