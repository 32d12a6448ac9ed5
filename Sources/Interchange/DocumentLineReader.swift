// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import FoundationEssentials
internal import TextModel

/// Reads document lines, schema `yizhen.document/1`, and what other tools write in their shape.
///
/// An `id` and `mentions` with `type`, `start`, `end` suffice; all other members may be missing.
public struct DocumentLineReader: Sendable {
  /// A line that is no document line.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, counted from 1.
    public var line: Int
    /// What is wrong.
    public var message: String

    /// One line for people.
    public var description: String { "line \(line): \(message)" }
  }

  /// What was read of a file of lines.
  public struct Content: Sendable {
    /// The documents, in the order of the lines.
    public var documents: [LabelledDocument] = []
    /// How many lines hold no document: errors, records.
    public var otherLines = 0
    /// How many mentions have a type that ``LabelType`` has not, or offsets that are none.
    public var otherMentions = 0
  }

  /// Creates a reader.
  public init() {}

  /// Returns the documents in `bytes`.
  ///
  /// - Throws: ``Fault`` where a line is no JSON object of this shape.
  public func content(_ bytes: [UInt8]) throws(Fault) -> Content {
    var content = Content()
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      try read(Data(line), number: number, into: &content)
    }
    return content
  }

  private func read(
    _ line: Data, number: Int, into content: inout Content
  ) throws(Fault) {
    let parsed: DocumentLine
    do {
      parsed = try JSONDecoder().decode(DocumentLine.self, from: line)
    } catch {
      throw Fault(line: number, message: DocumentLineReader.message(of: error))
    }
    guard let id = parsed.id, let mentions = parsed.mentions,
      parsed.schema?.hasPrefix("yizhen.document") ?? true
    else {
      content.otherLines += 1
      return
    }
    var document = LabelledDocument(
      id: id, text: parsed.text.map { Array($0.unicodeScalars) }, published: parsed.published)
    document.title = parsed.title
    document.source = parsed.source
    document.mentions = mentions.compactMap { $0.mention() }
    content.otherMentions += mentions.count - document.mentions.count
    document.records = (parsed.records ?? []).map(\.record)
    content.documents.append(document)
  }

  private static func message(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "no JSON" }
    let context: DecodingError.Context
    var message: String?
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      context = found
    case .keyNotFound(let key, let found):
      (context, message) = (found, "\(key.stringValue) is missing")
    @unknown default: return "no JSON"
    }
    let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
    let place = path.isEmpty ? "" : "\(path.joined(separator: ".")): "
    return place + (message ?? context.debugDescription)
  }
}
