// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import OutreachExtraction
import Testing

/// What a user reads of one seed, byte for byte; `make golden` writes the files anew.
@Suite struct ExplanationGoldenTests {
  private static let seed = "county-free-clinic"

  /// The files, in `Golden`.
  static let files = ["\(seed).explanation.txt", "\(seed).explanation.jsonl"]

  @Test(arguments: [
    (files[0], ExplanationFormat.Shape.text), (files[1], ExplanationFormat.Shape.json),
  ])
  func explanationIsGolden(name: String, shape: ExplanationFormat.Shape) throws {
    let seed = try #require(Seed.all.first { $0.name == ExplanationGoldenTests.seed })
    let format = ExplanationFormat(
      shape: shape, withMentions: true, notes: try ExplanationNotes())
    let lines = format.lines(of: try seed.explained(by: Pipeline.extractor()))
    let file = GoldenTests.folder.appending(path: name)
    if GoldenTests.isWriting { try Data(lines).write(to: file) }
    let golden = [UInt8](try Data(contentsOf: file))
    #expect(lines == golden, "\(GoldenTests.difference(lines, golden, in: name))")
  }
}
