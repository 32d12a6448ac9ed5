// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons

/// What each rule says, in a sentence for people: `explain-notes.tsv`.
public struct ExplanationNotes: Sendable {
  private let notes: [String: String]

  /// Reads the table.
  public init(tables: TableSource = TableSource()) throws(TableError) {
    let rows = try tables.rows(of: "explain-notes.tsv", columns: 2)
    notes = Dictionary(rows.map { ($0[0], $0[1]) }) { _, last in last }
  }

  /// Returns the sentence for the rule with the name `rule`.
  public subscript(rule: String) -> String? { notes[rule] }
}

extension DocumentExplanation {
  /// The names of the rules that records `numbers` and mentions `positions` name, sorted, each once.
  func rules(ofRecords numbers: Set<Int>, mentions positions: [Int]) -> [String] {
    var rules: Set<String> = []
    if let noRecords { rules.insert(noRecords) }
    for record in records where numbers.contains(record.number) {
      rules.formUnion(record.confidence.map(\.rule))
      for filler in record.fillers {
        rules.insert(filler.rule)
        if let position = filler.mention { rules.insert(mentions[position].mention.rule) }
      }
    }
    for position in positions {
      rules.insert(mentions[position].mention.rule)
      if let unused = mentions[position].unused { rules.insert(unused) }
    }
    return rules.sorted()
  }
}
