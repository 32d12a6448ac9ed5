// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// The stages from bytes to text: decode → clean → normalise script → lines → sentences.
public struct TextPreparer: Sendable {
  private let decoder = TextDecoder()
  private let cleaner: TextCleaner
  private let converter: ScriptConverter
  private let classifier: LineClassifier
  private let segmenter: SentenceSegmenter

  /// Creates a preparer that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    converter = try ScriptConverter(tables: tables)
    cleaner = try TextCleaner(tables: tables, converter: converter)
    let marks = LineMarks()
    classifier = try LineClassifier(tables: tables, marks: marks)
    segmenter = try SentenceSegmenter(tables: tables, marks: marks)
  }

  /// Returns the characters of a file.
  ///
  /// - Throws: ``DecodingFailure`` where the bytes are no text in an encoding of Chinese.
  public func decoded(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
    try decoder.decoded(bytes)
  }

  /// Returns the text to recognise in; `original` is kept whole in it.
  public func prepared(_ original: [Unicode.Scalar]) -> PreparedText {
    let repaired = MojibakeRepair.repaired(original)
    let cleaned = cleaner.cleaned(repaired?.scalars ?? original)
    let map = repaired.map { cleaned.map.composed(with: $0.map) } ?? cleaned.map
    var scalars = cleaned.scalars
    let script = converter.convert(&scalars)
    var lines = LineSplitter.lines(of: scalars)
    let header = classifier.classify(&lines, in: scalars)
    return PreparedText(
      original: original, scalars: scalars, map: map, script: script, lines: lines,
      sentences: segmenter.sentences(of: lines, in: scalars), header: header)
  }
}
