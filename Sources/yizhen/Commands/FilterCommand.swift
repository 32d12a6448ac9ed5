// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import OutreachExtraction
internal import TextModel

/// JSON lines in, JSON lines out, in step.
struct FilterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Read texts as JSON Lines, write one line for each.",
    discussion: HelpText.filter)

  @Option(help: "One line a document, or one line a record.")
  var emit: OutputFormat.Shape = .documents

  @OptionGroup var options: OutputOptions

  mutating func run() async throws {
    let extractor = try await options.tables.extractor()
    let format = options.format(emit)
    var output = try OutputFile(path: nil)
    var reader = LineReader(descriptor: 0)
    var number = 0
    var batch: [Input] = []
    var size = 0
    while let line = try reader.next() {
      number += 1
      if case .bytes(let bytes) = line { size += bytes.count }
      batch.append(
        Input { () throws(FilterInput.Failure) in try FilterInput(line, number: number) })
      // Together as far as input is at hand; whoever waits for the answer to a line gets it.
      if !reader.hasLine || size >= DocumentBatch.byteLimit {
        try output.write(FilterCommand.lines(for: batch, by: extractor, in: format))
        batch.removeAll(keepingCapacity: true)
        size = 0
      }
    }
    try output.write(FilterCommand.lines(for: batch, by: extractor, in: format))
  }

  private typealias Input = Result<FilterInput, FilterInput.Failure>

  private static func lines(
    for batch: [Input], by extractor: Extractor, in format: OutputFormat
  ) -> [UInt8] {
    let texts = batch.compactMap { input in
      (try? input.get()).map {
        DocumentInput(id: $0.id, content: $0.scalars, context: $0.context)
      }
    }
    var rest = extractor.documents(texts, withNumbers: format.types.contains(.number))[...]
    var lines: [UInt8] = []
    for input in batch {
      switch input {
      case .success(let input):
        var document = rest.removeFirst()
        document.warnings += input.warnings
        lines += format.lines(of: document)
      case .failure(let failure): lines += failure.error.line(id: failure.id)
      }
    }
    return lines
  }
}
