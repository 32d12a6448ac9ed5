// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// What README.md shows is what the program writes.
@Suite struct ReadmeTests {
  private let page: String

  init() throws {
    page = try String(
      contentsOf: ToolRun.repository.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("The record that is shown is the last one of its seed, mentions' numbers aside")
  func showsARecord() throws {
    let blocks = page.components(separatedBy: "```json\n").dropFirst()
    let shown = try #require(blocks.first?.components(separatedBy: "```").first)
    let run = try ToolRun.yizhen(["extract", "seeds/county-free-clinic.txt"])
    let written = try #require(run.text.split(separator: "\n").last)
    #expect(try plain(shown) == plain(String(written)))
  }

  @Test("The options of extract are those of its help")
  func namesTheOptions() throws {
    let help = try ToolRun.yizhen(["extract", "--help"]).text
    let options = help.components(separatedBy: "OPTIONS:").last?.split(separator: "\n") ?? []
    let names = options.compactMap { line in
      line.split(separator: " ").prefix(2).first { $0.hasPrefix("-") }.map(String.init)
    }.map { $0.replacingOccurrences(of: ",", with: "") }
    #expect(names.count > 8)
    for name in names where !["--version", "-h"].contains(name) {
      #expect(page.contains("| `\(name)"), "\(name)")
    }
  }

  /// Returns `json` with sorted keys and without the numbers of mentions.
  private func plain(_ json: String) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let bytes = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return String(decoding: bytes, as: UTF8.self)
      .replacing(#/"id":"m\d+"/#) { _ in #""id":"m""# }
  }
}
