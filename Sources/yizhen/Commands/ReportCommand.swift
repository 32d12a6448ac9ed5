// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Evaluation
internal import Lexicons
internal import OutreachExtraction
internal import Report
internal import TextModel

/// Files and folders in, one page to look at out.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write one HTML file that shows documents, what was found in them, and its faults.",
    discussion: HelpText.report)

  @Argument(
    help: ArgumentHelp(
      "Folders of documents, and single ones; labels are NAME.ann beside NAME.txt.",
      valueName: "path"))
  var paths: [String]

  @OptionGroup var destination: DestinationOption

  @Option(
    help: ArgumentHelp("Show the document lines in this file instead.", valueName: "file"))
  var predictions: String?

  @OptionGroup var input: InputOptions

  @OptionGroup var tables: LexiconOptions

  mutating func run() async throws {
    let extraction = DocumentWork(
      extractor: try await tables.extractor(),
      format: OutputFormat(shape: .documents, withText: true),
      published: input.day, limit: input.maxFilesize)
    let scorer = try EvaluateCommand.scorer(TableSource())
    let lines = try predictions.map(EvaluateFile.documentLines)
    var output = try OutputFile(path: destination.output)
    var finder = DocumentFinder(excluding: output.identities, withLabels: true)
    let found = finder.documents(at: RawPath.inArguments(paths))
    let work = ReportWork(
      extraction: extraction, scorer: scorer,
      predictions: lines.map { lines in
        PredictedDocuments(lines, for: found.map(\.file.path.description))
      })
    var documents: [ReportDocument] = []
    var failures: [Report.Failure] = []
    var progress = Progress(total: found.count)
    try await input.work.run(
      found, weight: \.file.size, work: { work.outcome(of: $0) }
    ) { found, outcome in
      let path = found.file.path.description
      switch outcome {
      case .document(let document):
        documents.append(document)
        progress.count(failure: false)
      case .failure(let error):
        StandardStream.error(error.line(path: path))
        failures.append(Report.Failure(path: path, message: error.message))
        progress.count(failure: true)
      case .brokenLabels(let error): throw error
      }
    }
    progress.finish()
    if let predictions {
      EvaluateFile.warn(ofLeftOver: work.predictions?.leftOver ?? [], in: predictions)
    }
    let report = Report(title: title, documents: documents, failures: failures)
    try output.write(report.html)
    try output.close()
    if !failures.isEmpty { throw ExitStatus.documentsFailed }
  }

  /// What was asked for, without the folders that it lies in.
  private var title: String {
    let names = paths.map { path in
      let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
      return parts.suffix(2).joined(separator: "/")
    }.filter { !$0.isEmpty }
    return names.isEmpty ? "Documents" : names.joined(separator: ", ")
  }
}
