// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText

/// What went wrong with one document, schema `yizhen.error/1` (contract section 1).
public struct DocumentError: Error, Hashable, Sendable {
  /// The stage that failed: `read`, `decode`, `parse`.
  public var stage: String
  /// A word for programs, such as `not_found`.
  public var code: String
  /// A sentence for people.
  public var message: String

  /// Creates an error.
  public init(stage: String, code: String, message: String) {
    self.stage = stage
    self.code = code
    self.message = message
  }

  /// Returns the line for the error stream that names the file at `path`.
  public func line(path: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.string("yizhen.error/1")
      writer.key("path")
      writer.string(path)
      writer.faultMembers(self)
    }
    writer.endLine()
    return writer.bytes
  }

  /// Returns the line that stands in the output for the input line with the id `id`.
  public func line(id: String?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.string("yizhen.error/1")
      writer.key("id")
      writer.string(id)
      writer.key("status")
      writer.string("error")
      writer.key("error")
      writer.object { $0.faultMembers(self) }
    }
    writer.endLine()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func faultMembers(_ error: DocumentError) {
    key("stage")
    string(error.stage)
    key("code")
    string(error.code)
    key("message")
    string(error.message)
  }
}
