// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// The shape of the lines, as a reader that is not ours sees it.
@Suite struct LineShapeTests {
  /// The folder of the package.
  private let package = Workbench.tests.deletingLastPathComponent().deletingLastPathComponent()

  @Test(
    "Every line parses, has all keys in their order, and its spans slice back",
    arguments: [
      "extract seeds --emit records", "extract seeds --emit documents", "explain seeds --json",
    ])
  func checksLines(command: String) throws {
    let bench = try Workbench()
    let outcome = try bench.run(
      #"""
      cd '\#(package.path)'
      "$yizhen" \#(command) > lines.jsonl.$$ || exit
      "$yizhen" extract seeds --emit documents --with-text | python3 "$tests/Cases/check_lines.py" lines.jsonl.$$
      """#.replacingOccurrences(
        of: "lines.jsonl.$$", with: "'\(bench.folder.path(of: "lines.jsonl"))'"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("checked "), "\(outcome.output)")
  }

  @Test(
    "Help is what its snapshot shows",
    arguments: ["", "extract", "filter", "explain", "evaluate", "report", "convert"])
  func helps(command: String) throws {
    let outcome = try Workbench().run(#""$yizhen" \#(command) --help"#)
    let file = Workbench.tests.appending(
      path: "Snapshots/help\(command.isEmpty ? "" : "-")\(command).txt")
    if ProcessInfo.processInfo.environment["YIZHEN_WRITE_GOLDEN"] != nil {
      try Data(outcome.output.utf8).write(to: file)
    }
    #expect(outcome.output == (try String(contentsOf: file, encoding: .utf8)))
  }
}
