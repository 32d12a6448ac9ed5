// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// How a run ended; thrown where it must end.
struct ExitStatus: Error, Hashable, RawRepresentable {
  let rawValue: Int32

  /// All documents are in the output.
  static let ok = ExitStatus(rawValue: 0)
  /// At least one document failed; all others are in the output.
  static let documentsFailed = ExitStatus(rawValue: 1)
  /// The command line, a table of the user or the standard input cannot be used.
  static let usage = ExitStatus(rawValue: 2)
  /// The output could not be written.
  static let outputFailed = ExitStatus(rawValue: 3)
  /// The reader of the output went away: what a shell reports for SIGPIPE.
  static let readerGone = ExitStatus(rawValue: 141)
}
