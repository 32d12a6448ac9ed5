// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Evaluation
import Foundation
import Interchange
import Lexicons
import Standoff
import TestSupport
import TextPreparation

/// What the tests here start from.
enum Sample {
  /// A scorer with the words and the characters of the program.
  static func scorer() throws -> Scorer {
    let simplifier = try simplifier()
    return Scorer(words: try words()) { simplifier.simplified($0) }
  }

  /// What brings names to one form.
  static func simplifier() throws -> TextSimplifier { try TextSimplifier(tables: TableSource()) }

  /// The words that scores look past.
  static func words() throws -> ScoringWords {
    let rows = try TableSource().rows(of: "scoring-words.tsv", columns: 2)
    return ScoringWords(rows: rows.map { ($0[0], $0[1]) })
  }

  /// Returns the labels that `standoff` gives to `text`.
  static func document(
    _ text: String, _ standoff: String, id: String = "a.txt"
  ) throws -> LabelledDocument {
    let scalars = Array(text.unicodeScalars)
    let document = try StandoffReader(file: "a.ann").document(standoff.utf8, text: scalars)
    return try StandoffLabels(document, file: "a.ann").labelled(id: id, text: scalars)
  }

  /// A release and its labels.
  static let text = SampleRelease.text

  /// The labels of ``text``.
  static let gold = """
    \(SampleRelease.mentions)
    E1\tOutreach:T4 When:T1 Where:T3 Organizer:T2 Recipient:T7 Staff:T5 Beneficiary:T6
    A1\tKind E1 free_clinic
    A2\tStatus E1 held

    """

  /// The labelled release.
  static func document() throws -> LabelledDocument { try document(text, gold) }

  /// The documents of a part of the corpus.
  static func corpus(_ part: String) throws -> [LabelledDocument] {
    let folder = ToolRun.repository.appending(path: "Corpus/\(part)")
    return try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "ann" }.sorted { $0.path < $1.path }.map { file in
        let text = file.deletingPathExtension().appendingPathExtension("txt")
        return try document(
          String(contentsOf: text, encoding: .utf8), String(contentsOf: file, encoding: .utf8),
          id: text.lastPathComponent)
      }
  }
}
