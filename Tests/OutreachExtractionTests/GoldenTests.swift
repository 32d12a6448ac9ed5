// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import OutreachExtraction
import Testing

/// The lines of every seed are what they were when somebody last looked at them.
///
/// `make golden` writes the files anew; the difference is then read in the commit.
@Suite struct GoldenTests {
  @Test func thereAreSeeds() {
    #expect(Seed.all.count >= 10)
  }

  @Test(arguments: Seed.all, OutputFormat.Shape.allCases)
  func linesAreGolden(seed: Seed, shape: OutputFormat.Shape) throws {
    let document = try seed.extracted(by: Pipeline.extractor())
    let lines = OutputFormat(shape: shape).lines(of: document)
    let file = GoldenTests.folder.appending(path: "\(seed.name).\(shape.rawValue).jsonl")
    if GoldenTests.isWriting {
      try FileManager.default.createDirectory(
        at: GoldenTests.folder, withIntermediateDirectories: true)
      try Data(lines).write(to: file)
    }
    let golden = [UInt8](try Data(contentsOf: file))
    #expect(lines == golden, "\(GoldenTests.difference(lines, golden, in: file.lastPathComponent))")
  }

  @Test(.disabled(if: GoldenTests.isWriting, "files are being written"))
  func noGoldenFileIsLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: GoldenTests.folder.path)
    let wanted = Set(
      Seed.all.flatMap { seed in
        OutputFormat.Shape.allCases.map { "\(seed.name).\($0.rawValue).jsonl" }
      })
    #expect(Set(files) == wanted.union(ExplanationGoldenTests.files))
  }

  /// Whether the files are written anew and not compared.
  static var isWriting: Bool {
    ProcessInfo.processInfo.environment["YIZHEN_WRITE_GOLDEN"] != nil
  }

  static var folder: URL {
    Repository.root.appending(path: "Tests/OutreachExtractionTests/Golden")
  }

  /// Says where the lines part, with what stands there in both.
  static func difference(_ lines: [UInt8], _ golden: [UInt8], in file: String) -> Comment {
    let shared = zip(lines, golden).prefix { $0 == $1 }.count
    let row = golden[..<min(shared, golden.count)].count { $0 == UInt8(ascii: "\n") } + 1
    return """
      \(file), line \(row), byte \(shared):
      golden: \(excerpt(golden, around: shared))
      now:    \(excerpt(lines, around: shared))
      (make golden rewrites the files)
      """
  }

  private static func excerpt(_ bytes: [UInt8], around offset: Int) -> String {
    let start = max(0, offset - 120)
    let end = min(bytes.count, offset + 120)
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : "(end)"
  }
}
