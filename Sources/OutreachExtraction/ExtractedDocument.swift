// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel
internal import TextPreparation

/// Everything that was found in one document.
public struct ExtractedDocument: Sendable {
  /// The caller's name for it: a path, or the id of an input line.
  public var id: String
  /// Its text, before and after preparing.
  public var text: PreparedText
  /// The encoding it came in, such as `gb18030`; nothing where it came as text.
  public var encoding: String?
  /// SHA-256 of the bytes it came in, in hexadecimal; nothing where it came as text.
  public var sha256: String?
  /// The headline, as written.
  public var title: String?
  /// The day of publication.
  public var published: CivilDate?
  /// Who published it, as written or as resolved.
  public var source: String?
  /// Reporters, correspondents, photographers.
  public var authors: [String]
  /// All mentions, sorted by start.
  public var mentions: [Mention]
  /// All records, in the order of their first evidence.
  public var records: [OutreachRecord]
  /// What a reader should know.
  public var warnings: [Warning]
}

extension ExtractedDocument {
  /// Returns the document with what decoding its bytes has shown.
  func decoded(as text: DecodedText) -> ExtractedDocument {
    var document = self
    document.encoding = text.encoding
    document.warnings = text.warnings + document.warnings
    return document
  }
}
