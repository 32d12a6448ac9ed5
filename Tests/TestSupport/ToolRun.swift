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
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let files = try TemporaryDirectory()
    let outputPath = try files.write("", to: "output")
    let errorPath = try files.write("", to: "errors")
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errorPath))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = Data(files.bytes(of: "output") ?? [])
    errors = String(decoding: files.bytes(of: "errors") ?? [], as: UTF8.self)
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

  /// Runs the program of this package: the release build if `make test` names one, else the one
  /// beside the test runner.
  public static func yizhen(_ arguments: [String]) throws -> ToolRun {
    if let named = ProcessInfo.processInfo.environment["YIZHEN_PROGRAM"] {
      return try ToolRun(named, arguments)
    }
    let runners = [CommandLine.arguments[0], "/proc/self/exe"].map {
      URL(filePath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
    }
    let programs = runners.map { $0.appending(path: "yizhen").path }
    guard let program = programs.first(where: FileManager.default.isExecutableFile) else {
      throw Missing(description: "none of \(programs)")
    }
    return try ToolRun(program, arguments)
  }

  /// The root of the package.
  public static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
