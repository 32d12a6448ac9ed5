// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Something that a reader of a document's output should know; the document itself goes on.
public struct Warning: Hashable, Sendable {
  /// A word for programs, such as `replaced_bytes`.
  public var code: String
  /// A sentence for people.
  public var message: String

  /// Creates a warning.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
