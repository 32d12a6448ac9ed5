// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
internal import Recognition
public import TextModel
public import TextPreparation

/// The whole pipeline: read this file first.
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
    let decoded = try preparer.decoded(bytes)
    let found = document(
      id: id, scalars: decoded.scalars, context: context, withNumbers: withNumbers)
    return found.decoded(as: decoded)
  }

  /// Returns what a text holds.
  public func document(
    id: String, scalars: [Unicode.Scalar], context: DocumentContext = DocumentContext(),
    withNumbers: Bool = false
  ) -> ExtractedDocument {
    document(id: id, scalars: scalars, context: context, withNumbers: withNumbers) { $1 }
  }

  /// Returns what a text holds if its mentions are what `settle` makes of those that were found.
  ///
  /// With the mentions that a reader labelled this shows what assembly itself gets wrong.
  package func document(
    id: String, scalars: [Unicode.Scalar], context: DocumentContext, withNumbers: Bool = false,
    settling settle: (PreparedText, [Mention]) -> [Mention]
  ) -> ExtractedDocument {
    let text = preparer.prepared(scalars)
    var findings = recognizers.findings(in: text, context: context, withNumbers: withNumbers)
    findings.mentions = settle(text, findings.mentions)
    let records = assembler.records(in: text, findings: findings, context: context)
    return document(
      DocumentInput(id: id, content: scalars, context: context), text, findings, records)
  }

  /// Returns what each of several files holds, or why it is no text.
  ///
  /// They go through the pipeline together, stage by stage: the code of all stages is far larger than
  /// the processor's first cache, and with one short document at a time each stage would push the
  /// others out (``DocumentBatch``).
  public func documents(
    _ files: [DocumentInput<[UInt8]>], withNumbers: Bool = false
  ) -> [Result<ExtractedDocument, DecodingFailure>] {
    documents(files, withNumbers: withNumbers) { _ in }
  }

  /// Returns what each of several texts holds; see ``documents(_:withNumbers:)-files``.
  public func documents(
    _ texts: [DocumentInput<[Unicode.Scalar]>], withNumbers: Bool = false
  ) -> [ExtractedDocument] {
    documents(texts, withNumbers: withNumbers) { _ in }
  }

  /// Returns what files hold, and says when a stage has been finished with all of them.
  package func documents(
    _ files: [DocumentInput<[UInt8]>], withNumbers: Bool, finished: (Stage) -> Void
  ) -> [Result<ExtractedDocument, DecodingFailure>] {
    let decoded = files.map { file in
      Result { () throws(DecodingFailure) in try preparer.decoded(file.content) }
    }
    finished(.decode)
    let texts = zip(files, decoded).compactMap { file, result in
      (try? result.get()).map { file.with($0.scalars) }
    }
    var found = documents(texts, withNumbers: withNumbers, finished: finished)[...]
    return decoded.map { result in
      result.map { found.removeFirst().decoded(as: $0) }
    }
  }

  private func documents(
    _ inputs: [DocumentInput<[Unicode.Scalar]>], withNumbers: Bool, finished: (Stage) -> Void
  ) -> [ExtractedDocument] {
    let texts = inputs.map { (text: preparer.prepared($0.content), context: $0.context) }
    finished(.prepare)
    let findings = recognizers.findings(in: texts, withNumbers: withNumbers, finished: finished)
    let records = assembler.records(in: texts, findings: findings)
    let found = inputs.indices.map {
      document(inputs[$0], texts[$0].text, findings[$0], records[$0])
    }
    finished(.assembly)
    return found
  }

  /// Returns why the records of a file say what they say; see ``explanation(of:)-text``.
  ///
  /// - Throws: ``DecodingFailure`` where the bytes are no text.
  public func explanation(
    of file: DocumentInput<[UInt8]>
  ) throws(DecodingFailure) -> DocumentExplanation {
    let decoded = try preparer.decoded(file.content)
    var explanation = explanation(of: file.with(decoded.scalars))
    explanation.document = explanation.document.decoded(as: decoded)
    return explanation
  }

  /// Returns why the records of a text say what they say: the words, rules and sentences that filled
  /// their slots, and where its mentions' values came from.
  ///
  /// The pipeline is that of ``document(id:scalars:context:withNumbers:)``; the reasons are asked for
  /// afterwards, so that nobody else pays for them.
  public func explanation(of input: DocumentInput<[Unicode.Scalar]>) -> DocumentExplanation {
    let text = preparer.prepared(input.content)
    let findings = recognizers.findings(in: text, context: input.context, withNumbers: false)
    let assembly = assembler.assembly(of: text, findings: findings, context: input.context)
    let document = document(input, text, findings, assembly.records)
    return DocumentExplainer(
      document: document, assembly: assembly,
      movedDates: recognizers.movedDates(in: text, context: input.context)
    ).explanation()
  }

  private func document(
    _ input: DocumentInput<[Unicode.Scalar]>, _ text: PreparedText,
    _ findings: RecognizerSet.Findings, _ records: [OutreachRecord]
  ) -> ExtractedDocument {
    ExtractedDocument(
      id: input.id, text: text, encoding: nil, sha256: nil,
      title: text.header.title.map(text.surface),
      published: input.context.published?.date ?? text.header.published?.date,
      source: text.header.source.map(text.surface),
      authors: text.header.authors.map(text.surface),
      mentions: findings.mentions, records: records,
      warnings: warnings(of: input.content, findings.mentions))
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
