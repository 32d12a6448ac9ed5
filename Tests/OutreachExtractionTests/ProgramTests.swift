// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import OutreachExtraction
import TestSupport
import Testing

/// The program gives the same lines however the work is laid out.
@Suite struct ProgramTests {
  @Test(arguments: OutputFormat.Shape.allCases)
  func workersDoNotMatter(shape: OutputFormat.Shape) throws {
    let folder = try TemporaryDirectory()
    try folder.add(Seed.all)
    let alone = try lines(of: folder, shape, workers: 1)
    #expect(!alone.isEmpty)
    for workers in [2, 3, 16] {
      #expect(try lines(of: folder, shape, workers: workers) == alone, "-j \(workers)")
    }
  }

  /// The lines of a folder are the lines of its parts put together.
  @Test(arguments: [2, 3, 5])
  func aSplitFolderGivesTheUnion(parts: Int) throws {
    let whole = try TemporaryDirectory()
    try whole.add(Seed.all)
    var union: [String] = []
    for part in 0..<parts {
      let folder = try TemporaryDirectory()
      try folder.add(Seed.all.enumerated().filter { $0.offset % parts == part }.map(\.element))
      union += try lines(of: folder, .documents, workers: 1)
    }
    #expect(union.sorted() == (try lines(of: whole, .documents, workers: 1)).sorted())
  }

  /// The program adds nothing to what the library says and leaves nothing out.
  @Test func theProgramWritesWhatTheLibraryFinds() throws {
    let folder = try TemporaryDirectory()
    try folder.add(Seed.all)
    let records = try Seed.all.map { try $0.extracted(by: Pipeline.extractor()).records.count }
    #expect(try lines(of: folder, .records, workers: 1).count == records.reduce(0, +))
    #expect(try lines(of: folder, .documents, workers: 1).count == Seed.all.count)
  }

  private func lines(
    of folder: TemporaryDirectory, _ shape: OutputFormat.Shape, workers: Int
  ) throws -> [String] {
    let outcome = try Command(
      [try Command.built(), "extract", ".", "--emit", shape.rawValue, "-j", "\(workers)"]
    ).run(in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.lines.map(String.init)
  }
}

extension TemporaryDirectory {
  /// Copies the files of `seeds` into it, under their own names.
  fileprivate func add(_ seeds: some Sequence<Seed>) throws {
    for seed in seeds {
      for ending in ["txt", "json"] {
        let from = Seed.folder.appending(path: "\(seed.name).\(ending)")
        guard FileManager.default.fileExists(atPath: from.path) else { continue }
        try FileManager.default.copyItem(
          atPath: from.path, toPath: path(of: from.lastPathComponent))
      }
    }
  }
}
