// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// The stages from bytes to text: decode → clean → normalise script → lines → sentences.
public struct TextPreparer: Sendable {
  /// Creates a preparer that uses `tables`.
  public init(tables: TableSource) throws(TableError) {}

  /// Returns the characters of a file.
  ///
  /// - Throws: ``DecodingFailure`` where the bytes are no text in an encoding of Chinese.
  public func decoded(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
    DecodedText(
      scalars: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), encoding: "utf-8",
      warnings: [])
  }

  /// Returns the text to recognise in; `original` is kept whole in it.
  public func prepared(_ original: [Unicode.Scalar]) -> PreparedText {
    PreparedText(
      original: original, scalars: original, map: OffsetMap(identity: original.count),
      script: .hans, lines: [], sentences: [], header: Header())
  }
}
