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
    var pending: [UInt8] = []
    while let line = try reader.next() {
      number += 1
      pending += FilterCommand.lines(for: line, number, by: extractor, in: format)
      // Together as far as input is at hand; whoever waits for the answer to a line gets it.
      if !reader.hasLine || pending.count >= 1 << 16 {
        try output.write(pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
    try output.write(pending)
  }

  private static func lines(
    for line: LineReader.Line, _ number: Int, by extractor: Extractor, in format: OutputFormat
  ) -> [UInt8] {
    do throws(FilterInput.Failure) {
      let input = try FilterInput(line, number: number)
      var document = extractor.document(
        id: input.id, scalars: input.scalars, context: input.context,
        withNumbers: format.types.contains(.number))
      document.warnings += input.warnings
      return format.lines(of: document)
    } catch {
      return error.error.line(id: error.id)
    }
  }
}
