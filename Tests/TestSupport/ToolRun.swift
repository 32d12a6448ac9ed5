// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Foundation

/// A run of another program, for tests that hold ours against it.
public struct ToolRun: Sendable {
  /// Its exit status.
  public let status: Int32
  /// What it wrote to the standard output.
  public let output: Data
  /// What it wrote to the error stream.
  public let errors: String

  /// The output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// A tool that is not there.
  public struct Missing: Error, CustomStringConvertible {
    /// What is missing and how to get it.
    public let description: String
  }

  /// Runs the program at `path`.
  public init(_ path: String, _ arguments: [String], folder: URL = ToolRun.repository) throws {
    let outcome = try Command([path] + arguments).run(in: folder.path)
    status = outcome.status
    output = Data(outcome.output.utf8)
    errors = outcome.errors
  }

  /// Runs a Python script beside the test file that asks, with the tools of Scripts/oracles.
  public static func oracle(
    _ script: String, _ arguments: [String], testFile: StaticString = #filePath
  ) throws -> ToolRun {
    let python = repository.appending(path: ".venv/oracles/bin/python").path
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Missing(description: "\(python) is missing: run Scripts/oracles")
    }
    let folder = URL(filePath: "\(testFile)").deletingLastPathComponent()
    return try ToolRun(python, [folder.appending(path: script).path] + arguments)
  }

  /// Runs the program of this package.
  public static func yizhen(_ arguments: [String]) throws -> ToolRun {
    try ToolRun(Command.built(), arguments)
  }

  /// The root of the package.
  public static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
