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
  private let marks: LineMarks

  /// The longest sentence: what comes after compares what one sentence names with each other, and
  /// a page without a full stop must not make that slow.
  private static let longest = 1024

  /// Creates a segmenter from the tables.
  init(tables: TableSource, marks: LineMarks) throws(TableError) {
    words = try QuotationWords(tables: tables)
    self.marks = marks
  }

  /// Returns the sentences of `lines`, in order.
  func sentences(of lines: [Line], in text: [Unicode.Scalar]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(lines.count + text.count / 40)
    var scan = LineScan(text: text, words: words, marks: marks)
    for (index, line) in lines.enumerated() where line.kind != .blank {
      scan.start(line.span)
      while let span = scan.next() {
        var rest = span
        while let (head, tail) = SentenceSegmenter.halves(of: rest, in: text) {
          sentences.append(Sentence(span: head, line: index, kind: line.kind))
          rest = tail
        }
        sentences.append(Sentence(span: rest, line: index, kind: line.kind))
      }
    }
    return sentences
  }

  /// Cuts a sentence that is too long, behind its last comma within the limit or at the limit;
  /// nothing where it is not too long.
  private static func halves(
    of span: Span, in text: [Unicode.Scalar]
  ) -> (head: Span, tail: Span)? {
    guard span.count > longest else { return nil }
    let limit = span.start + longest
    let comma = text[span.start + longest / 2..<limit].lastIndex { mark in
      mark == "，" || mark == "," || mark == "、" || mark == "；" || mark == ";"
    }
    // A sentence neither begins nor ends with space, so both halves keep something.
    var end = comma.map { $0 + 1 } ?? limit
    var start = end
    while text[end - 1].properties.isWhitespace { end -= 1 }
    while text[start].properties.isWhitespace { start += 1 }
    return (Span(span.start, end), Span(start, span.end))
  }
}
