// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// A folder of a test's own, and shell lines run in it with the program as `"$yizhen"`.
///
/// The shell and not the library's `Process` alone: what is tested are pipes, closed streams and
/// redirections, as users have them.
struct Workbench {
  /// What a run leaves behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The lines of the output, without their ends.
    var lines: [Substring] { output.split(separator: "\n") }
  }

  let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  /// Runs `script` with bash in the folder.
  func run(_ script: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    environment["yizhen"] = try Workbench.program()
    environment["tests"] = Workbench.tests.path
    process.environment = environment
    // Files and no pipes: neither can fill up while the other is being read.
    let (output, errors) = (try file("output"), try file("errors"))
    process.standardOutput = output.handle
    process.standardError = errors.handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output.url), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors.url), as: UTF8.self))
  }

  private func file(_ name: String) throws -> (url: URL, handle: FileHandle) {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "yizhen-\(name)-\(UUID().uuidString)")
    try Data().write(to: url)
    return (url, try FileHandle(forWritingTo: url))
  }

  /// The folder of these tests.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  /// The release build if `make test` names one, else the program beside the test runner.
  static func program() throws -> String {
    if let named = ProcessInfo.processInfo.environment["YIZHEN_PROGRAM"] { return named }
    let runners = [CommandLine.arguments[0], "/proc/self/exe"].map {
      URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
    }
    let programs = runners.map { $0.appending(path: "yizhen").path }
    return try #require(
      programs.first { FileManager.default.isExecutableFile(atPath: $0) }, "none of \(programs)")
  }
}
