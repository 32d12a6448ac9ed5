// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// What `make` says on a machine that lacks something and lets nobody install it.
@Suite struct DependencyTests {
  private let bench: Workbench
  /// The version of Swift that Package.swift asks for.
  private let wanted: String

  init() throws {
    bench = try Workbench()
    let package = ToolRun.repository.appending(path: "Package.swift")
    let line = try String(contentsOf: package, encoding: .utf8).prefix { $0 != "\n" }
    wanted = line.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces)
    try #require(wanted.contains("."))
    for (name, lines) in [
      ("id", "echo 1000"), ("sudo", "exit 1"), ("apt-get", "exit 1"), ("pkg-config", "exit 1"),
      ("swift", "echo Swift version 5.9.2"),
    ] {
      let file = try bench.folder.write("#!/bin/sh\n\(lines)\n", to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
  }

  @Test("All that is missing is named, with the command and the address that help")
  func namesWhatIsMissing() throws {
    let script = ToolRun.repository.appending(path: "Scripts/install-dependencies.sh").path
    let run = try bench.run(#"PATH="$PWD/bin:$PATH" "\#(script)""#)
    #expect(run.status == 1)
    for part in [
      "as root, run: apt-get update && apt-get install --no-install-recommends libicu-dev",
      "Swift \(wanted) or newer is needed (found: 5.9.2): https://www.swift.org/install/linux/",
    ] {
      #expect(run.errors.contains(part), "\(part): \(run.errors)")
    }
  }

  @Test("README.md asks for the Swift of Package.swift")
  func asksForOneSwift() throws {
    let readme = ToolRun.repository.appending(path: "README.md")
    #expect(
      try String(contentsOf: readme, encoding: .utf8).contains("Swift \(wanted) or newer"))
  }
}
