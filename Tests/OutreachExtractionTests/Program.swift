// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Testing

/// The program as it was built for these tests.
struct Program {
  /// What a run leaves behind.
  struct Outcome {
    let status: Int32
    let output: Data

    /// The lines of the output, without their ends.
    var lines: [String] {
      String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  /// Runs it with `arguments` in the folder `folder`; what it says on the error stream is dropped.
  static func run(_ arguments: [String], in folder: URL = Repository.root) throws -> Outcome {
    let process = Process()
    process.executableURL = try built()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: output)
  }

  // The test runner and the program are built into the same folder.
  private static func built() throws -> URL {
    let runner = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let candidates = [runner, URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()]
    let programs = candidates.map { $0.deletingLastPathComponent().appending(path: "yizhen") }
    return try #require(
      programs.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "no yizhen beside \(candidates.map(\.path))")
  }
}

/// A folder that is removed when the last one to hold it lets go.
final class TemporaryFolder: Sendable {
  /// Where it lies.
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "yizhen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Copies the files of `seeds` into it, under their own names.
  func add(_ seeds: some Sequence<Seed>) throws {
    for seed in seeds {
      for ending in ["txt", "json"] {
        let from = Seed.folder.appending(path: "\(seed.name).\(ending)")
        guard FileManager.default.fileExists(atPath: from.path) else { continue }
        try FileManager.default.copyItem(
          at: from, to: url.appending(path: from.lastPathComponent))
      }
    }
  }
}
