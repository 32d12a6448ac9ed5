// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Glibc
internal import OutreachExtraction
internal import TextModel
internal import TextPreparation

/// Files and folders in, lines out.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the outreach records of files and folders as JSON Lines.")

  @Argument(help: "Files, and folders to search for documents.")
  var paths: [String]

  @Option(name: .shortAndLong, help: "Write to this file, which appears only when complete.")
  var output: String?

  @Option(help: "One line a record, or one line a document.")
  var emit: OutputFormat.Shape = .records

  @Option(help: "The day of publication of documents that do not say it, such as 2025-03-31.")
  var published: String?

  @Option(name: [.customShort("j"), .long], help: "How many documents to work on at once.")
  var jobs: Int?

  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    let extractor = try Extractor()
    let format = OutputFormat(
      shape: emit, types: options.types.types, withText: options.withText,
      minimumConfidence: options.minConfidence)
    let sink = try OutputFile(path: output)
    var failed = false
    for path in RawPath.inArguments(paths) {
      for file in DocumentFinder.files(at: path) {
        do {
          let bytes = try file.read().get()
          var context = DocumentContext()
          context.published =
            DocumentMetadata(beside: file.path).published
            ?? published.flatMap { CivilDateTime(iso: $0) }
          let document = try extractor.document(
            id: file.path.description, bytes: bytes, context: context,
            withNumbers: options.types.types.contains(.number))
          try sink.write(format.lines(of: document))
        } catch let error as DocumentError {
          failed = true
          StandardError.write(error.line(path: file.path.description))
        } catch let error as DecodingFailure {
          failed = true
          let error = DocumentError(stage: "decode", code: error.code, message: error.message)
          StandardError.write(error.line(path: file.path.description))
        }
      }
    }
    try sink.close()
    if failed { throw ExitCode(1) }
  }
}
