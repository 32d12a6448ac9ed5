// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Glibc
internal import OutreachExtraction
internal import TextModel

/// Files and folders in, lines out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the outreach records of files and folders as JSON Lines.",
    discussion: HelpText.extract)

  @Argument(
    help: ArgumentHelp(
      "Files, and folders to search for \(DocumentFinder.suffixes.joined(separator: ", ")) files.",
      valueName: "path"))
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, which takes its name only when it is complete.", valueName: "file"))
  var output: String?

  @Option(help: "One line a record, or one line a document.")
  var emit: OutputFormat.Shape = .records

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

  @OptionGroup var options: OutputOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("-j must be at least 1") }
    if maxFilesize < 1 { throw ValidationError("--max-filesize must be at least 1") }
    if let published, CivilDateTime(iso: published) == nil {
      throw ValidationError("--published must be a day such as 2025-03-31")
    }
  }

  mutating func run() async throws {
    let work = DocumentWork(
      extractor: try await options.extractor(), format: options.format(emit),
      published: published.flatMap { CivilDateTime(iso: $0) }, limit: maxFilesize)
    var output = try OutputFile(path: output)
    var finder = DocumentFinder(excluding: output.identities)
    let documents = finder.documents(at: RawPath.inArguments(paths))
    let jobs = jobs ?? Int(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var progress = Progress(total: documents.count)
    var hasFailures = false
    try await OrderedWork(jobs: jobs).run(
      documents, weight: \.file.size, work: { work.outcome(of: $0) }
    ) { found, outcome in
      switch outcome {
      case .success(let lines):
        try output.write(lines)
        progress.count(failure: false)
      case .failure(let error):
        hasFailures = true
        StandardStream.error(error.line(path: found.file.path.description))
        progress.count(failure: true)
      }
    }
    progress.finish()
    try output.close()
    if hasFailures { throw ExitStatus.documentsFailed }
  }
}
