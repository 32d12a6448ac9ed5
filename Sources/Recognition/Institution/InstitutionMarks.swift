// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where characters stand whose surroundings may show names, collected in one walk over the text.
struct InstitutionMarks {
  /// The marks that open words in quotation marks.
  private(set) var quotes: [Int] = []
  /// Where 等 stands: before it, firms may be listed.
  private(set) var listEnds: [Int] = []
  /// Where 讯 or 电 stands: before it, a medium may be named.
  private(set) var reports: [Int] = []
  /// Where the marks of lists stand.
  private(set) var commas: [Int] = []
  /// Where 地 stands behind a digit: before it, an area of a club may be numbered.
  private(set) var areas: [Int] = []
  /// The marks that open titles.
  private(set) var titles: [Int] = []
  /// Where 社 stands: before it, a club may be named.
  private(set) var clubs: [Int] = []
  /// Where the characters stand that short forms of societies end in.
  private(set) var shortEnds: [Int] = []

  /// What is looked for.
  static let all =
    NameCharacters.opening + ["等", "讯", "电", "、", "地", "协", "联", "总", "盟", "部", "《", "社"]

  init(_ text: [Unicode.Scalar], _ lexicon: InstitutionLexicon) {
    quotes.reserveCapacity(16)
    commas.reserveCapacity(text.count / 32)
    shortEnds.reserveCapacity(text.count / 64)
    lexicon.marks.forEachMember(in: text) { at in
      switch text[at] {
      case "等": listEnds.append(at)
      case "讯", "电": reports.append(at)
      case "、": commas.append(at)
      case "《": titles.append(at)
      case "社": clubs.append(at)
      case "地": if at > 0, text[at - 1].isASCII { areas.append(at) }
      case "协", "联", "总", "盟", "部": shortEnds.append(at)
      default: quotes.append(at)
      }
    }
  }
}
