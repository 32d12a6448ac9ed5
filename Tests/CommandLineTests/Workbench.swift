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
  let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  /// Runs `script` with bash in the folder.
  func run(_ script: String) throws -> Command.Outcome {
    let known = ["yizhen": try Command.built(), "tests": Workbench.tests.path]
    return try Command(["bash", "-c", script], environment: known).run(in: folder.path)
  }

  /// The folder of these tests.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
}
