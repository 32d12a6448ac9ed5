// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation

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
