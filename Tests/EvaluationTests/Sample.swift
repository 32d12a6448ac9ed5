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
  static let text = "3月5日，青山县中医院赴竹镇义诊，30余名医生服务120人次。\n次日，竹镇卫生院开办讲座。"

  /// The labels of ``text``.
  static let gold = """
    T1\tDate 0 4\t3月5日
    #1\tAnnotatorNotes T1\t2025-03-05
    T2\tInstitution 5 11\t青山县中医院
    #2\tAnnotatorNotes T2\t青山县中医院
    T3\tPlace 12 14\t竹镇
    #3\tAnnotatorNotes T3\t530502101 云南省/青山县/竹镇
    T4\tActivity 14 16\t义诊
    #4\tAnnotatorNotes T4\tfree_clinic 春风行
    T5\tCount 17 21\t30余名
    #5\tAnnotatorNotes T5\tmore_than 30 名
    T6\tCount 25 30\t120人次
    #6\tAnnotatorNotes T6\texact 120 人次
    T7\tInstitution 35 40\t竹镇卫生院
    #7\tAnnotatorNotes T7\t竹镇卫生院
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
