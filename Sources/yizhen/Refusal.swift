// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What ends a run with ``ExitStatus/usage``, and why; said where the run ends, so that it is said
/// once whoever came upon it.
struct Refusal: Error {
  /// What cannot be used, and what is wrong with it.
  let reason: String
}
