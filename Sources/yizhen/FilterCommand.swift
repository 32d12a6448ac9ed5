// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import OutreachExtraction
internal import TextModel

/// JSON lines in, JSON lines out, in step.
struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Read texts as JSON Lines, write one line for each.")

  @Option(help: "One line a record, or one line a document.")
  var emit: OutputFormat.Shape = .documents

  @OptionGroup var options: OutputOptions

  mutating func run() throws {
    let extractor = try Extractor()
    let format = OutputFormat(
      shape: emit, types: options.types.types, withText: options.withText,
      minimumConfidence: options.minConfidence)
    let sink = try OutputFile(path: nil)
    var reader = LineReader(descriptor: 0)
    var number = 0
    while let line = reader.next() {
      number += 1
      switch FilterInput.parsed(line, number: number) {
      case .success(let input):
        let document = extractor.document(
          id: input.id, scalars: input.scalars, context: input.context,
          withNumbers: options.types.types.contains(.number))
        try sink.write(format.lines(of: document))
      case .failure(let failure):
        try sink.write(failure.error.line(id: failure.id))
      }
    }
  }
}
