// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Tells pages about medicine from pages about crops, laws, lamps or lessons.
///
/// The contract (section 3) calls outreach outside medicine volunteering, whatever else it is: a
/// course for tea farmers is training and volunteering, a lesson about weather is volunteering alone.
struct FieldLexicon: Sendable {
  /// In how many code points of a page about medicine one medical word stands, at least.
  ///
  /// Counted in the body of the documents in Corpus/dev: pages that tell of clinics, check-ups or lessons on
  /// health have one in 45 or more, but for one summer camp (140); pages of farming and law have one in
  /// 130 to 760.
  private static let spacing = 200

  private let words: PhraseTrie
  private let volunteering = Fact.hash("volunteering")
  /// Kinds that are what they are in any field.
  private let neutral = [
    Fact.hash("donation"), Fact.hash("partnership"), Fact.hash("other"),
  ]
  /// Kinds that exist in medicine only.
  private let medical = [
    Fact.hash("health_education"), Fact.hash("screening"), Fact.hash("free_clinic"),
  ]

  init(tables: TableSource) throws(TableError) {
    let table = "field-words.tsv"
    let classes = ["none": 0, "medical": 1]
    var phrases: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: table, columns: 3) {
      guard let value = classes[row[1]] else {
        throw TableError(table: table, line: row.line, fault: .value("no class '\(row[1])'"))
      }
      phrases.append((row[0], value))
    }
    words = PhraseTrie(phrases)
  }

  /// Returns whether the body of `page` speaks of medicine.
  func isMedical(_ page: Page) -> Bool {
    var missing = page.sentences.reduce(0) { $0 + $1.span.count } / FieldLexicon.spacing
    for sentence in page.sentences where missing >= 0 {
      missing -= medicalWords(in: page.scalars, sentence.span, atMost: missing + 1)
    }
    return missing < 0
  }

  /// Returns how many medical words stand in `span`, counting no further than `limit`.
  private func medicalWords(in text: [Unicode.Scalar], _ span: Span, atMost limit: Int) -> Int {
    var (found, position) = (0, span.start)
    while found < limit,
      let (_, match) = words.firstMatch(in: text, from: position, limit: span.end)
    {
      found += match.value
      position = match.end
    }
    return found
  }

  /// Returns the kinds of an event that a page about something other than medicine tells of in
  /// `evidence`, whose own words say `kinds`.
  func kindsOutsideMedicine(
    _ kinds: ShortList<UInt64>, told evidence: [Span], on page: Page
  ) -> ShortList<UInt64> {
    guard kinds.contains(where: { !neutral.contains($0) }) else { return kinds }
    var kinds = kinds
    if !evidence.contains(where: { medicalWords(in: page.scalars, $0, atMost: 1) > 0 }) {
      kinds.removeAll(where: medical.contains)
    }
    if !kinds.contains(volunteering) { kinds.append(volunteering) }
    return kinds
  }
}
