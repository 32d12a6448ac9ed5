// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import OutreachExtraction
internal import TextModel

/// Files and folders in, lines out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the outreach records of files and folders as JSON Lines.",
    discussion: HelpText.extract)

  @OptionGroup var files: DocumentPaths

  @OptionGroup var destination: DestinationOption

  @Option(help: "One line a record, or one line a document.")
  var emit: OutputFormat.Shape = .records

  @OptionGroup var input: InputOptions

  @OptionGroup var options: OutputOptions

  mutating func run() async throws {
    let work = DocumentWork(
      extractor: try await options.tables.extractor(), format: options.format(emit),
      published: input.day, limit: input.maxFilesize)
    let output = try OutputFile(path: destination.output)
    var finder = DocumentFinder(excluding: output.identities)
    let documents = finder.documents(at: RawPath.inArguments(files.paths))
    var outlet = DocumentOutlet(to: output, total: documents.count)
    try await input.work.run(
      input.work.batches(of: documents, weight: \.file.size),
      weight: { $0.reduce(0) { $0 + $1.file.size } }, work: { work.outcomes(of: $0) }
    ) { batch, outcomes in
      for (found, outcome) in zip(batch, outcomes) { try outlet.take(outcome, of: found) }
    }
    try outlet.close()
  }
}
