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
    if let fault = found.fault { return .failure(fault) }
    do throws(DocumentError) {
      return .success(try lines(of: found.file))
    } catch {
      return .failure(error)
    }
  }

  private func lines(of file: InputFile) throws(DocumentError) -> [UInt8] {
    if file.path.hasSuffix(in: ["html", "htm"]) { throw DocumentWork.pageUnsupported }
    let bytes = try file.bytes(limit: limit)
    let metadata = DocumentMetadata(beside: file.path)
    let context = DocumentContext(published: metadata.published ?? published)
    var document: ExtractedDocument
    do throws(DecodingFailure) {
      document = try extractor.document(
        id: file.path.description, bytes: bytes, context: context,
        withNumbers: format.types.contains(.number))
    } catch {
      throw DocumentError(stage: "decode", code: error.code, message: error.message)
    }
    if let warning = metadata.warning { document.warnings.append(warning) }
    // Record lines do not show the digest.
    if format.shape == .documents { document.sha256 = SHA256.hexadecimal(of: bytes) }
    return format.lines(of: document)
  }

  private static let pageUnsupported = DocumentError(
    stage: "decode", code: "unsupported",
    message: "HTML is not read; save the page as text and pass that")
}
