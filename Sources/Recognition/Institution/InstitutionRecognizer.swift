// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds organisations by class word and left edge, and resolves aliases inside the document.
public struct InstitutionRecognizer: Sendable {
  private let scanner: CandidateScanner
  private let gazetteer: Gazetteer

  /// Creates a recogniser that uses `tables` and the places of `gazetteer`.
  public init(tables: TableSource, gazetteer: Gazetteer) throws(TableError) {
    scanner = CandidateScanner(lexicon: try InstitutionLexicon(tables: tables))
    self.gazetteer = gazetteer
  }

  /// Returns the institution mentions of `text`, sorted, without overlaps, each with its resolved name.
  public func mentions(
    in text: PreparedText, lattice: PlaceLattice, context: DocumentContext
  ) -> [Mention] {
    let places = PlaceEnds(lattice, count: text.scalars.count)
    let candidates = scanner.candidates(in: text.scalars, places: places)
    var kept: [NameCandidate] = []
    for candidate in candidates where candidate.isNamed {
      while let last = kept.last, last.span.start >= candidate.span.start { kept.removeLast() }
      if let last = kept.last, last.span.overlaps(candidate.span) { continue }
      kept.append(candidate)
    }
    return kept.map { candidate in
      let value = InstitutionValue(
        name: text.normalized(candidate.span), kind: candidate.kind, code: nil)
      return Mention(span: candidate.span, value: .institution(value), rule: "institution.name")
    }
  }
}
