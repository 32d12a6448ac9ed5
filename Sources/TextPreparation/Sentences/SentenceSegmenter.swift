// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The last stage: sentences within lines.
///
/// 。！？ end a sentence, a line end always does; quotation marks and `[1]` stay with what they
/// close; parentheses and titles opened within a sentence end none; a reporting clause behind a
/// quotation belongs to it.
struct SentenceSegmenter: Sendable {
  private let words: QuotationWords

  /// Creates a segmenter from the tables.
  init(tables: TableSource) throws(TableError) { words = try QuotationWords(tables: tables) }

  /// Returns the sentences of `lines`, in order.
  func sentences(of lines: [Line], in text: [Unicode.Scalar]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(lines.count + text.count / 40)
    var scan = LineScan(text: text, words: words)
    for (index, line) in lines.enumerated() where line.kind != .blank {
      scan.start(line.span)
      while let span = scan.next() {
        sentences.append(Sentence(span: span, line: index, kind: line.kind))
      }
    }
    return sentences
  }
}
