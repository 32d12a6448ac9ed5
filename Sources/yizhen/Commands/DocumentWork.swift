// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import OutreachExtraction
internal import TextModel
internal import TextPreparation

/// From one found document to the bytes that it adds to the output and to the error stream.
struct DocumentWork: Sendable {
  let extractor: Extractor
  let format: OutputFormat
  /// The day of publication of documents that come without one.
  let published: CivilDateTime?
  /// The largest file that is read, in bytes.
  let limit: Int

  /// What one document gives: its lines, or its error.
  typealias Outcome = Result<[UInt8], DocumentError>

  /// Reads the document and returns its lines.
  func outcome(of found: FoundDocument) -> Outcome {
    outcomes(of: [found]).first ?? .success([])
  }

  /// Reads documents and returns the lines of each; they are worked on together
  /// (``DocumentBatch``).
  func outcomes(of found: [FoundDocument]) -> [Outcome] {
    let reader = DocumentReader(published: published, limit: limit)
    let readings = found.map { found in
      Result { () throws(DocumentError) in try reader.reading(of: found) }
    }
    let results = extractor.documents(
      readings.compactMap { try? $0.get().input },
      withNumbers: format.types.contains(.number))
    var rest = results[...]
    return readings.map { reading in
      reading.flatMap { lines(of: rest.removeFirst(), $0) }
    }
  }

  private func lines(
    of result: Result<ExtractedDocument, DecodingFailure>, _ reading: DocumentReader.Reading
  ) -> Outcome {
    result.map { document in
      var document = document
      if let warning = reading.warning { document.warnings.append(warning) }
      // Record lines do not show the digest.
      if format.shape == .documents {
        document.sha256 = SHA256.hexadecimal(of: reading.input.content)
      }
      return format.lines(of: document)
    }.mapError { failure in
      DocumentError(stage: "decode", code: failure.code, message: failure.message)
    }
  }
}
