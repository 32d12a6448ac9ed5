// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Evaluation
internal import Interchange
internal import Lexicons
internal import TextPreparation

/// Scores against a labelled corpus.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score this program, or another tool's lines, against labelled documents.",
    discussion: HelpText.evaluate)

  @Argument(
    help: ArgumentHelp("A folder of NAME.txt and NAME.ann (brat standoff).", valueName: "gold"))
  var gold: String

  @Option(
    help: ArgumentHelp("Score the document lines in this file instead.", valueName: "file"))
  var predictions: String?

  @Flag(help: "Assemble records from the labelled mentions, to see what assembly itself loses.")
  var labelledMentions = false

  @Flag(help: "List every missed, spurious and wrong item with its sentence.")
  var errors = false

  @Flag(help: "Add the scores of each document.")
  var documents = false

  @Flag(help: "Add what share of the fillers is right in records of each confidence.")
  var confidence = false

  @Flag(help: "Write one JSON object: scores, documents, items.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Fail with exit status 1 where a score is below its floor in this file.", valueName: "file"))
  var floors: String?

  @Flag(help: "Raise the floors in the file of --floors to these scores.")
  var raise = false

  @Flag(help: "With --raise: floors may also fall.")
  var allowLower = false

  @Option(
    help: ArgumentHelp(
      "Show what was gained and lost since this output of --json.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Write a JUnit file for CI systems.", valueName: "file"))
  var junit: String?

  func validate() throws {
    if labelledMentions, predictions != nil || floors != nil {
      throw ValidationError("--labelled-mentions goes with neither --predictions nor --floors")
    }
    if raise, floors == nil { throw ValidationError("--raise needs --floors") }
    if json, errors || documents || confidence || baseline != nil {
      throw ValidationError("--json holds everything; it goes with no other form of output")
    }
    if allowLower, !raise { throw ValidationError("--allow-lower needs --raise") }
  }

  mutating func run() throws {
    let tables = TableSource()
    let folder = try GoldFolder(path: gold)
    let predicted = try predicted(for: folder, tables: tables)
    let evaluation = try EvaluateCommand.scorer(tables)
      .evaluation(gold: folder.documents, predicted: predicted)
    let verdict = try FloorCheck(
      floors: floors, toBeMade: raise, folder: folder, evaluation: evaluation)
    try write(evaluation, of: folder)
    if let junit {
      try EvaluateCommand.write(
        JUnitReport(evaluation, floors: verdict.part, breaches: verdict.breaches).xml, to: junit)
    }
    if raise {
      try verdict.raise(mayFall: allowLower)
    } else {
      try verdict.enforce()
    }
  }

  private func predicted(
    for folder: GoldFolder, tables: TableSource
  ) throws -> [LabelledDocument] {
    guard let predictions else {
      return try labelledMentions
        ? folder.assembled(tables: tables) : folder.extracted(tables: tables)
    }
    let lines = try EvaluateFile.documentLines(predictions)
    let given = PredictedDocuments(lines, for: folder.documents.map(\.id))
    EvaluateFile.warn(ofLeftOver: given.leftOver, in: predictions)
    return lines
  }

  /// Returns a scorer with the words of `tables`.
  static func scorer(_ tables: TableSource) throws -> Scorer {
    let rows = try tables.rows(of: "scoring-words.tsv", columns: 2)
    let simplifier = try TextSimplifier(tables: tables)
    return Scorer(words: ScoringWords(rows: rows.map { ($0[0], $0[1]) })) {
      simplifier.simplified($0)
    }
  }

  private func write(_ evaluation: Evaluation, of folder: GoldFolder) throws {
    let bootstrap = Bootstrap(evaluation)
    guard !json else {
      let report = EvaluationReport(
        evaluation, bootstrap: bootstrap, gold: gold, digest: folder.digest)
      return try EvaluateCommand.write(report.json, to: nil)
    }
    let table = ScoreTable(evaluation, bootstrap: bootstrap)
    var text = table.text
    if documents { text += "\n" + table.documentLines }
    if confidence { text += "\n" + table.confidenceLines }
    if errors {
      text += "\n\(evaluation.ownItems.count) faults\n"
      for item in evaluation.ownItems { text += "\(item)\n" }
    }
    if let baseline { text += "\n" + (try comparison(evaluation, baseline, folder)) }
    try EvaluateCommand.write(Array(text.utf8), to: nil)
  }

  private func comparison(
    _ evaluation: Evaluation, _ path: String, _ folder: GoldFolder
  ) throws -> String {
    let json = try EvaluateFile.bytes(path)
    guard let baseline = try? Baseline(json: json) else {
      throw EvaluateFile.failure(path, "no output of yizhen evaluate --json")
    }
    let note = baseline.digest == folder.digest ? "" : "the labelled documents have changed since\n"
    return "since \(path)\n" + note + baseline.comparison(with: evaluation).description
  }

  private static func write(_ bytes: [UInt8], to path: String?) throws {
    var output = try OutputFile(path: path)
    try output.write(bytes)
    try output.close()
  }
}

/// Files that a command reads besides documents.
enum EvaluateFile {
  /// Returns the bytes of the file at `path`.
  ///
  /// - Throws: ``Refusal`` where it cannot be read.
  static func bytes(_ path: String) throws -> [UInt8] {
    guard let raw = RawPath.inArguments([path]).first else { throw failure(path, "no path") }
    return try bytes(raw)
  }

  /// Returns the bytes of the file at `path`.
  ///
  /// - Throws: ``Refusal`` where it cannot be read.
  static func bytes(_ path: RawPath) throws -> [UInt8] {
    do {
      return try InputFile(path: path).bytes(limit: 1 << 30)
    } catch {
      throw failure(path.description, error.message)
    }
  }

  /// Returns the documents in the file of document lines at `path`.
  ///
  /// - Throws: ``Refusal`` where there is none.
  static func documentLines(_ path: String) throws -> [LabelledDocument] {
    do {
      let content = try DocumentLineReader().content(bytes(path))
      if content.documents.isEmpty {
        throw failure(path, "no line with an id and mentions")
      }
      return content.documents
    } catch let fault as DocumentLineReader.Fault {
      throw failure(path, "\(fault)")
    }
  }

  /// Says which lines of the file at `path` are about none of the documents.
  static func warn(ofLeftOver ids: [String], in path: String) {
    guard !ids.isEmpty else { return }
    let some = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? ", …" : "")
    StandardStream.error(
      "yizhen: warning: \(path): lines that no document takes: \(ids.count) (\(some))")
  }

  /// Returns what to throw where the file at `path` cannot be used.
  static func failure(_ path: String, _ message: String) -> Refusal {
    Refusal(reason: "\(path): \(message)")
  }
}
