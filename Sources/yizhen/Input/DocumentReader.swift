// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import OutreachExtraction
internal import TextModel

/// Reads documents that were found, with what the files beside them say.
struct DocumentReader: Sendable {
  /// The day of publication of documents that come without one.
  let published: CivilDateTime?
  /// The largest file that is read, in bytes.
  let limit: Int

  /// A document that has been read.
  struct Reading: Sendable {
    /// Its bytes, with what is known of it.
    var input: DocumentInput<[UInt8]>
    /// What is wrong with the file beside it.
    var warning: Warning?
  }

  /// Reads a document.
  ///
  /// - Throws: Why it cannot be read.
  func reading(of found: FoundDocument) throws(DocumentError) -> Reading {
    if let fault = found.fault { throw fault }
    let file = found.file
    if file.path.hasSuffix(in: ["html", "htm"]) { throw DocumentReader.pageUnsupported }
    let bytes = try file.bytes(limit: limit)
    let metadata = DocumentMetadata(beside: file.path)
    let context = DocumentContext(published: metadata.published ?? published)
    return Reading(
      input: DocumentInput(id: file.path.description, content: bytes, context: context),
      warning: metadata.warning)
  }

  private static let pageUnsupported = DocumentError(
    stage: "decode", code: "unsupported",
    message: "HTML is not read; save the page as text and pass that")
}
