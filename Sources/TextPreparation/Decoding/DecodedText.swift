// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// The characters of a file, without a byte-order mark.
public struct DecodedText: Sendable {
  /// The characters; what could not be decoded is U+FFFD.
  public var scalars: [Unicode.Scalar]
  /// The encoding found: `utf-8`, `gb18030`, `big5-hkscs`, `utf-16le`, `utf-16be`.
  public var encoding: String
  /// What a reader should know, such as the byte offsets of what could not be decoded.
  public var warnings: [Warning]

  /// Creates a decoded text.
  public init(scalars: [Unicode.Scalar], encoding: String, warnings: [Warning]) {
    self.scalars = scalars
    self.encoding = encoding
    self.warnings = warnings
  }
}

/// Why a file is no text that can be read.
public struct DecodingFailure: Error, Hashable, Sendable {
  /// A word for programs: `binary`, `decode`, `unsupported`.
  public var code: String
  /// A sentence for people.
  public var message: String

  /// Creates a failure.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
