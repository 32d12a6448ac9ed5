// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import OutreachExtraction
internal import TextPreparation

/// Files and folders in, the reasons for their records out.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the words, rule and sentence behind each value of each record.",
    discussion: HelpText.explain)

  @OptionGroup var files: DocumentPaths

  @OptionGroup var destination: DestinationOption

  @Option(
    help: ArgumentHelp(
      "Explain only this record: 2 for NAME.txt#2.", valueName: "number"))
  var record: Int?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "List all mentions, with what became of them, or only those that the records hold (default: all, unless --record is given)."
    ))
  var mentions: Bool?

  @Flag(help: "One JSON object a document, schema yizhen.explanation/1.")
  var json = false

  @OptionGroup var input: InputOptions

  @OptionGroup var tables: LexiconOptions

  func validate() throws {
    if let record, record < 1 { throw ValidationError("--record must be at least 1") }
  }

  mutating func run() async throws {
    let work = ExplainWork(
      extractor: try await tables.extractor(),
      reader: DocumentReader(published: input.day, limit: input.maxFilesize),
      format: ExplanationFormat(
        shape: json ? .json : .text, record: record, withMentions: mentions ?? (record == nil),
        notes: try ExplanationNotes()))
    let output = try OutputFile(path: destination.output)
    var finder = DocumentFinder(excluding: output.identities)
    let documents = finder.documents(at: RawPath.inArguments(files.paths))
    var outlet = DocumentOutlet(
      to: output, total: documents.count, separator: json ? [] : Array("\n".utf8))
    try await input.work.run(
      documents, weight: \.file.size, work: { work.outcome(of: $0) }
    ) { found, outcome in
      try outlet.take(outcome, of: found)
    }
    try outlet.close()
  }
}

/// From one found document to its explanation.
struct ExplainWork: Sendable {
  let extractor: Extractor
  let reader: DocumentReader
  let format: ExplanationFormat

  /// Reads the document and returns its explanation.
  func outcome(of found: FoundDocument) -> Result<[UInt8], DocumentError> {
    Result { () throws(DocumentError) in try lines(of: found) }
  }

  private func lines(of found: FoundDocument) throws(DocumentError) -> [UInt8] {
    let reading = try reader.reading(of: found)
    var explanation: DocumentExplanation
    do throws(DecodingFailure) {
      explanation = try extractor.explanation(of: reading.input)
    } catch {
      throw DocumentError(stage: "decode", code: error.code, message: error.message)
    }
    if let warning = reading.warning { explanation.document.warnings.append(warning) }
    if let record = format.record, record > explanation.records.count {
      throw ExplainWork.noRecord(record, of: explanation.records.count)
    }
    return format.lines(of: explanation)
  }

  private static func noRecord(_ number: Int, of count: Int) -> DocumentError {
    let known =
      switch count {
      case 0: "the document has no records"
      case 1: "the document has 1 record"
      default: "the document has \(count) records"
      }
    return DocumentError(
      stage: "explain", code: "no_such_record", message: "No record \(number): \(known)")
  }
}
