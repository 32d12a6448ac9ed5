// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc
internal import TextModel

/// The processor time that each stage has taken on this thread.
struct StageTimes {
  private var nanoseconds: [Stage: UInt64] = [:]
  private var last: UInt64

  /// Starts the clock.
  init() { last = StageTimes.threadTime() }

  /// Starts the clock again; what was measured stays.
  mutating func restart() { last = StageTimes.threadTime() }

  /// Adds the time since the last call to `stage`.
  mutating func finish(_ stage: Stage) {
    let now = StageTimes.threadTime()
    nanoseconds[stage, default: 0] += now - last
    last = now
  }

  /// The seconds that `stage` has taken.
  func seconds(of stage: Stage) -> Double { Double(nanoseconds[stage] ?? 0) / 1e9 }

  /// The seconds that all stages have taken together.
  var total: Double { Stage.allCases.reduce(0) { $0 + seconds(of: $1) } }

  // Processor time and not wall time: other work on the machine must not count.
  private static func threadTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
