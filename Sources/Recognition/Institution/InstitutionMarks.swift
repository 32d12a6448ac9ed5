// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where characters stand whose surroundings may show names, collected in one walk over the text.
struct InstitutionMarks {
  /// The marks that open words in quotation marks.
  private(set) var quotes: [Int] = []
  /// Where 等 stands: before it, firms may be listed.
  private(set) var listEnds: [Int] = []
  /// Where 讯 stands: before it, a medium may be named.
  private(set) var reports: [Int] = []

  /// What is looked for.
  static let all = NameCharacters.opening + ["等", "讯"]

  init(_ text: [Unicode.Scalar], _ lexicon: InstitutionLexicon) {
    lexicon.marks.forEachMember(in: text) { at in
      switch text[at] {
      case "等": listEnds.append(at)
      case "讯": reports.append(at)
      default: quotes.append(at)
      }
    }
  }
}
