// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Glibc
internal import TextModel

/// What commands that read files let the caller choose.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day of publication, such as 2025-03-31, of documents with no NAME.json beside them.",
      valueName: "date"))
  var published: String?

  @Option(
    name: [.customShort("j"), .long],
    help: ArgumentHelp(
      "How many documents to work on at once (default: one a processor).", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("The largest file to read, in bytes.", valueName: "bytes"))
  var maxFilesize = 64 << 20

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("-j must be at least 1") }
    if maxFilesize < 1 { throw ValidationError("--max-filesize must be at least 1") }
    if let published, CivilDateTime(iso: published) == nil {
      throw ValidationError("--published must be a day such as 2025-03-31")
    }
  }

  /// The day of publication, where one was given.
  var day: CivilDateTime? { published.flatMap { CivilDateTime(iso: $0) } }

  /// How many documents are worked on at once.
  var work: OrderedWork {
    OrderedWork(jobs: jobs ?? Int(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }
}
