// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Foundation

/// A process that a test runs: it has nothing on its standard input and does not outlive its time.
public struct Command: Sendable {
  /// What a run leaves behind.
  public struct Outcome: Sendable {
    /// The exit status; 124 if the time was over.
    public let status: Int32
    /// What stood on the standard output.
    public let output: String
    /// What stood on the error stream.
    public let errors: String

    /// The lines of the output, without their ends.
    public var lines: [Substring] { output.split(separator: "\n") }
  }

  /// A program that is not there.
  public struct Fault: Error, CustomStringConvertible {
    /// What is missing.
    public let description: String
  }

  private let arguments: [String]
  private let environment: [String: String]

  /// Makes a command of a program's name or path and its arguments.
  ///
  /// `environment` is added to the environment of the tests.
  public init(_ arguments: [String], environment: [String: String] = [:]) {
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs it in `folder`; after two minutes, ends it and all that it started.
  public func run(in folder: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["timeout", "--kill-after=5", "120"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files and no pipes: neither can fill up while the other is being read.
    let streams = try TemporaryDirectory()
    let output = URL(fileURLWithPath: try streams.write("", to: "output"))
    let errors = URL(fileURLWithPath: try streams.write("", to: "errors"))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// Returns the path of `yizhen`: the release build if `make test` names one in
  /// `YIZHEN_PROGRAM`, else what was built beside the test runner.
  public static func built() throws -> String {
    if let named = ProcessInfo.processInfo.environment["YIZHEN_PROGRAM"] { return named }
    let folders = [CommandLine.arguments[0], "/proc/self/exe"].map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
    }
    let programs = folders.map { $0.appendingPathComponent("yizhen").path }
    guard let program = programs.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw Fault(description: "none of \(programs) is there")
    }
    return program
  }
}
