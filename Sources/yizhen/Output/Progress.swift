// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// A line on the terminal that says how far the work has got; nothing where there is no terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var failed = 0
  private var lastShown = 0.0

  /// Whether a document failed.
  var hasFailures: Bool { failed > 0 }

  init(total: Int) {
    self.total = total
    isShown = isatty(2) == 1 && isatty(1) == 0
  }

  /// Counts a document; shows the count at most ten times a second.
  mutating func count(failure: Bool) {
    done += 1
    if failure { failed += 1 }
    guard isShown else { return }
    let now = Progress.seconds()
    guard now - lastShown >= 0.1 else { return }
    lastShown = now
    StandardStream.error(Array("\r\u{1B}[K\(done) of \(total) documents".utf8))
  }

  /// Replaces the line by the sum.
  func finish() {
    guard isShown else { return }
    let failures = failed == 0 ? "" : ", \(failed) failed"
    StandardStream.error(Array("\r\u{1B}[K\(done) documents\(failures)\n".utf8))
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
