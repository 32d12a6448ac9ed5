// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Recognition
import TestSupport
import Testing
import TextModel

/// Cases of numerals, dates and counts: one row, one sentence, its marks and what they say.
@Suite struct NumeralDateCountCaseTests {
  private let probe: Probe

  init() throws { probe = try Probe() }

  private func check(_ found: [Mention], _ marked: MarkedText, notes: String, _ row: CaseTable.Row)
  {
    #expect(found.map(\.span) == marked.spans, "\(row): \(found.map { marked.slice($0.span) })")
    #expect(found.map(\.note).joined(separator: " ; ") == notes, "\(row)")
  }

  /// There are at least 500 cases, and no fewer sentences where nothing is found than others.
  @Test func tablesAreBalanced() throws {
    var found = 0
    var empty = 0
    for (name, columns) in [("numbers", 2), ("counts", 2), ("dates", 3)] {
      found += try CaseTable.rows("Cases/\(name).tsv", columns: columns).count
      empty += try CaseTable.rows("Cases/\(name).negative.tsv", columns: 1).count
    }
    #expect(found + empty >= 500)
    #expect(empty >= found)
  }

  @Test func numbers() throws {
    for row in try CaseTable.rows("Cases/numbers.tsv", columns: 2) {
      let marked = MarkedText(row[0])
      check(probe.numbers(marked.scalars), marked, notes: row[1], row)
    }
  }

  @Test func counts() throws {
    for row in try CaseTable.rows("Cases/counts.tsv", columns: 2) {
      let marked = MarkedText(row[0])
      check(probe.counts(marked.scalars), marked, notes: row[1], row)
    }
  }

  @Test func dates() throws {
    for row in try CaseTable.rows("Cases/dates.tsv", columns: 3) {
      let marked = MarkedText(row[0])
      check(probe.dates(marked.scalars, published: row[1]), marked, notes: row[2], row)
    }
  }

  /// Forms that only texts in traditional characters have, which the recogniser sees simplified.
  @Test func datesOfTaiwan() throws {
    for row in try CaseTable.rows("Cases/dates.hant.tsv", columns: 3) {
      let marked = MarkedText(row[0])
      let found = probe.dates(marked.scalars, published: row[1], script: .hant)
      check(found, marked, notes: row[2], row)
    }
  }

  @Test func noNumbers() throws {
    for row in try CaseTable.rows("Cases/numbers.negative.tsv", columns: 1) {
      let text = MarkedText(row[0])
      #expect(probe.numbers(text.scalars).map { text.slice($0.span) } == [], "\(row)")
    }
  }

  @Test func noCounts() throws {
    for row in try CaseTable.rows("Cases/counts.negative.tsv", columns: 1) {
      let text = MarkedText(row[0])
      #expect(probe.counts(text.scalars).map { text.slice($0.span) } == [], "\(row)")
    }
  }

  @Test func noDates() throws {
    for row in try CaseTable.rows("Cases/dates.negative.tsv", columns: 1) {
      let text = MarkedText(row[0])
      let found = probe.dates(text.scalars, published: "2025-03-31")
      #expect(found.map { text.slice($0.span) } == [], "\(row)")
    }
  }
}
