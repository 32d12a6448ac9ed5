// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import FoundationEssentials
internal import OutreachExtraction
internal import TextModel

/// One input line of the filter, read (contract section 7).
struct FilterInput {
  let id: String
  let scalars: [Unicode.Scalar]
  let context: DocumentContext
  /// What of the line could not be used.
  let warnings: [Warning]

  /// A line that cannot be used, with its id where that could be read.
  struct Failure: Error {
    var id: String?
    var error: DocumentError
  }

  /// Reads the line with the number `number`, counted from 1.
  init(_ line: LineReader.Line, number: Int) throws(Failure) {
    guard case .bytes(let bytes) = line else {
      throw Failure(
        code: "line_too_long", message: "line \(number) is longer than \(LineReader.limit) bytes")
    }
    let content = try FilterInput.content(bytes, number: number)
    id = content.id.text
    scalars = Array(content.text.unicodeScalars)
    var warnings: [Warning] = []
    context = content.context(&warnings)
    self.warnings = warnings
  }

  private static func content(
    _ line: ArraySlice<UInt8>, number: Int
  ) throws(Failure) -> FilterLine {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = number == 1 && line.starts(with: mark) ? line.dropFirst(mark.count) : line
    // The decoder takes zero bytes for UTF-16, and is to see nothing but UTF-8.
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      let readable = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
      throw Failure(
        id: id(in: readable), code: "bad_json", message: "line \(number) is not UTF-8 text")
    }
    do {
      return try JSONDecoder().decode(FilterLine.self, from: Data(bytes))
    } catch {
      let id = id(in: text)
      let reason = FilterInput.reason(error)
      throw Failure(
        id: id, code: reason == nil ? "bad_json" : "bad_record",
        message: "line \(number) \(reason ?? "is not a JSON object with sound strings")")
    }
  }

  private static func id(in line: String) -> String? {
    try? JSONDecoder().decode(FilterLine.IdentifierOnly.self, from: Data(line.utf8)).id.text
  }

  /// Returns what a line of good JSON lacks, or nothing where it is not even that.
  private static func reason(_ error: any Error) -> String? {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): return "has no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
      return path.isEmpty
        ? nil : "has the wrong type of value in \"\(path.joined(separator: "."))\""
    default: return nil
    }
  }
}

extension FilterInput.Failure {
  fileprivate init(id: String? = nil, code: String, message: String) {
    self.init(id: id, error: DocumentError(stage: "parse", code: code, message: message))
  }
}
