// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
internal import Recognition
public import TextModel
public import TextPreparation

/// The whole pipeline for one document: read this file first.
///
/// A value without state: one extractor may serve any number of threads at once.
public struct Extractor: Sendable {
  private let preparer: TextPreparer
  private let recognizers: RecognizerSet
  private let assembler: RecordAssembler

  /// Creates an extractor from `tables`.
  public init(tables: TableSource = TableSource()) throws(TableError) {
    preparer = try TextPreparer(tables: tables)
    recognizers = try RecognizerSet(tables: tables)
    assembler = try RecordAssembler(tables: tables, activities: recognizers.activities.lexicon)
  }

  /// Creates an extractor as ``init(tables:)`` does, but reads the larger tables at the same time.
  public init(loading tables: TableSource) async throws(TableError) {
    async let preparer = Result { () throws(TableError) in try TextPreparer(tables: tables) }
    let recognizers = try await RecognizerSet(loading: tables)
    self.recognizers = recognizers
    assembler = try RecordAssembler(tables: tables, activities: recognizers.activities.lexicon)
    self.preparer = try await preparer.get()
  }

  /// Returns what a file holds.
  ///
  /// - Throws: ``DecodingFailure`` where the bytes are no text.
  public func document(
    id: String, bytes: [UInt8], context: DocumentContext = DocumentContext(),
    withNumbers: Bool = false
  ) throws(DecodingFailure) -> ExtractedDocument {
    try document(id: id, bytes: bytes, context: context, withNumbers: withNumbers) { _ in }
  }

  /// Returns what a text holds.
  public func document(
    id: String, scalars: [Unicode.Scalar], context: DocumentContext = DocumentContext(),
    withNumbers: Bool = false
  ) -> ExtractedDocument {
    document(id: id, scalars: scalars, context: context, withNumbers: withNumbers) { _ in }
  }

  /// Returns what a file holds, and says when a stage has been finished.
  package func document(
    id: String, bytes: [UInt8], context: DocumentContext, withNumbers: Bool,
    finished: (Stage) -> Void
  ) throws(DecodingFailure) -> ExtractedDocument {
    let decoded = try preparer.decoded(bytes)
    finished(.decode)
    var document = document(
      id: id, scalars: decoded.scalars, context: context, withNumbers: withNumbers,
      finished: finished)
    document.encoding = decoded.encoding
    document.warnings = decoded.warnings + document.warnings
    return document
  }

  /// Returns what a text holds if its mentions are what `settle` makes of those that were found.
  ///
  /// With the mentions that a reader labelled this shows what assembly itself gets wrong.
  package func document(
    id: String, scalars: [Unicode.Scalar], context: DocumentContext,
    settling settle: (PreparedText, [Mention]) -> [Mention]
  ) -> ExtractedDocument {
    document(
      id: id, scalars: scalars, context: context, withNumbers: false, settling: settle
    ) { _ in }
  }

  private func document(
    id: String, scalars: [Unicode.Scalar], context: DocumentContext, withNumbers: Bool,
    settling settle: (PreparedText, [Mention]) -> [Mention] = { $1 }, finished: (Stage) -> Void
  ) -> ExtractedDocument {
    let text = preparer.prepared(scalars)
    finished(.prepare)
    var findings = recognizers.findings(
      in: text, context: context, withNumbers: withNumbers, finished: finished)
    findings.mentions = settle(text, findings.mentions)
    let records = assembler.records(in: text, findings: findings, context: context)
    finished(.assembly)
    return ExtractedDocument(
      id: id, text: text, encoding: nil, sha256: nil,
      title: text.header.title.map(text.surface),
      published: context.published?.date ?? text.header.published?.date,
      source: text.header.source.map(text.surface),
      authors: text.header.authors.map(text.surface),
      mentions: findings.mentions, records: records,
      warnings: warnings(of: scalars, findings.mentions))
  }

  private func warnings(of scalars: [Unicode.Scalar], _ mentions: [Mention]) -> [Warning] {
    let hasText = scalars.contains { !$0.properties.isWhitespace }
    guard hasText else { return [Warning(code: "empty", message: "the document holds no text")] }
    let tooLarge = mentions.count { mention in
      switch mention.value {
      case .count(let count): return count.value == nil
      case .number(let number): return number.value == nil
      default: return false
      }
    }
    guard tooLarge > 0 else { return [] }
    let message = "numbers too large to hold, with null for their value: \(tooLarge)"
    return [Warning(code: "value_too_large", message: message)]
  }
}
