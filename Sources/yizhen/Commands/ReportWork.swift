// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Evaluation
internal import Interchange
internal import OutreachExtraction
internal import Report
internal import TextModel

/// From one found document to what the report shows of it.
struct ReportWork: Sendable {
  let extraction: DocumentWork
  let scorer: Scorer
  /// Another tool's lines, to be shown instead of what this program finds.
  let predictions: PredictedDocuments?

  /// What one document gives.
  enum Outcome: Sendable {
    case document(ReportDocument)
    /// The document cannot be read; all others can be shown.
    case failure(DocumentError)
    /// Its labels cannot be used: scores without them would mislead.
    case brokenLabels(any Error)
  }

  /// Reads the document and its labels.
  func outcome(of found: FoundDocument) -> Outcome {
    do {
      let lines = try extraction.outcome(of: found).get()
      guard let extracted = try DocumentLineReader().content(lines).documents.first else {
        return .failure(ReportWork.empty)
      }
      return .document(document(extracted, gold: try gold(beside: found.file.path)))
    } catch let error as DocumentError {
      return .failure(error)
    } catch {
      return .brokenLabels(error)
    }
  }

  private func document(
    _ extracted: LabelledDocument, gold: LabelledDocument?
  ) -> ReportDocument {
    var document = ReportDocument(id: extracted.id, text: gold?.text ?? extracted.text ?? [])
    document.published = gold?.published ?? extracted.published
    document.gold = gold
    document.predicted = extracted
    if let predictions { document.predicted = predictions[extracted.id] }
    if var predicted = document.predicted {
      predicted.id = extracted.id
      predicted.source = predicted.source ?? extracted.source
      document.predicted = predicted
    }
    document.title = document.predicted?.title ?? extracted.title
    if let gold {
      let predicted = document.predicted.map { [$0] } ?? []
      document.score = scorer.evaluation(gold: [gold], predicted: predicted).documents.first
    }
    return document
  }

  private func gold(beside path: RawPath) throws -> LabelledDocument? {
    let labels = path.replacingSuffix(with: "ann")
    guard path.hasSuffix(in: ["txt"]), FileStatus(of: labels) != nil else { return nil }
    return try GoldFolder.document(labels).document
  }

  private static let empty = DocumentError(
    stage: "read", code: "unsupported", message: "No document line came of it")
}
