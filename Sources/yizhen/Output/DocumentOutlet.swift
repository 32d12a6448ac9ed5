// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import OutreachExtraction

/// Where what became of the documents of a run goes: lines to the output, errors to the error stream,
/// and the count of both to the terminal.
struct DocumentOutlet: ~Copyable {
  private var output: OutputFile
  private var progress: Progress
  /// What stands between the lines of two documents.
  private let separator: [UInt8]
  private var isFirst = true

  /// Creates an outlet for `total` documents.
  init(to output: consuming OutputFile, total: Int, separator: [UInt8] = []) {
    self.output = output
    self.separator = separator
    progress = Progress(total: total)
  }

  /// Takes the lines of the document that was found, or its error.
  ///
  /// - Throws: ``ExitStatus`` if the output cannot be written.
  mutating func take(_ outcome: DocumentWork.Outcome, of found: FoundDocument) throws {
    switch outcome {
    case .success(let lines):
      if !isFirst, !separator.isEmpty { try output.write(separator) }
      isFirst = false
      try output.write(lines)
      progress.count(failure: false)
    case .failure(let error):
      StandardStream.error(error.line(path: found.file.path.description))
      progress.count(failure: true)
    }
  }

  /// Completes the output.
  ///
  /// - Throws: ``ExitStatus/documentsFailed`` if there was an error, ``ExitStatus`` if the output cannot
  ///   be closed.
  mutating func close() throws {
    progress.finish()
    try output.close()
    if progress.hasFailures { throw ExitStatus.documentsFailed }
  }
}
