// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// The browser of these tests takes its profile with it, and all that it has started, however it
/// ends.
@Suite struct BrowserEndTests {
  private let folder: TemporaryDirectory
  private let page: String

  init() throws {
    folder = try TemporaryDirectory()
    page = folder.path(of: "page.html")
    try folder.write("<title>empty</title><input id=\"search\">", to: "page.html")
    try folder.write("", to: "tmp/here")
  }

  @Test(
    arguments: [
      (#"[]"#, 0), (#"[{"click":"b.none"}]"#, 1), (#"[{"end":"browser"},{"press":"n"}]"#, 1),
      (#"[{"wait":"false"}]"#, 124),
    ] as [(String, Int32)])
  func nothingIsLeft(steps: String, status: Int32) throws {
    let run = try use(steps, path: nil)
    #expect(run.status == status, "\(run.errors)")
    #expect(try left() == ["here"])
  }

  @Test func nothingIsLeftOfABrowserThatDoesNotStart() throws {
    let program = try folder.write("#!/bin/sh\nexit 3\n", to: "bin/chromium-headless-shell")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let run = try use("[]", path: folder.path(of: "bin"))
    #expect(run.status == 1 && run.errors.contains("the browser has ended"), "\(run.errors)")
    #expect(try left() == ["here"])
  }

  private func use(_ steps: String, path: String?) throws -> Command.Outcome {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Oracles/use_report.py").path
    let old = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return try Command(
      ["timeout", "20", "python3", script, page, steps],
      environment: [
        "TMPDIR": folder.path(of: "tmp"), "PATH": path.map { "\($0):\(old)" } ?? old,
      ]
    ).run(in: folder.path)
  }

  private func left() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "tmp"))
  }
}
