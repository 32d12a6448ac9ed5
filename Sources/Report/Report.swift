// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Evaluation
internal import JSONText

/// A page that shows documents with what was found in them, and what is wrong where gold exists:
/// one HTML file that needs no network.
///
/// The data lie in the page as JSON, one script element a document, so that a browser parses only
/// what is looked at. The page is made of them by the scripts in `Page`, with text nodes only:
/// nothing that a document says can become markup.
public struct Report: Sendable {
  /// A file that could not be read.
  public struct Failure: Hashable, Sendable {
    /// Its path.
    public var path: String
    /// What is wrong with it.
    public var message: String

    /// Creates a failure.
    public init(path: String, message: String) {
      self.path = path
      self.message = message
    }
  }

  private let title: String
  private let documents: [ReportDocument]
  private let failures: [Failure]

  /// Creates a report on `documents`.
  public init(title: String, documents: [ReportDocument], failures: [Failure] = []) {
    self.title = title
    self.documents = documents
    self.failures = failures
  }

  /// The file.
  public var html: [UInt8] {
    let faults = documents.map { $0.score.map(ReportFault.faults) ?? [] }
    var data = Report.element(id: "report", json: summary(faults))
    for (index, document) in documents.enumerated() {
      let json = Report.json(of: document, faults: faults[index])
      data += Report.element(id: "d\(index)", json: json)
    }
    return Report.filled(
      PageParts.frame,
      [
        "title": Array(Markup.escaped(title).utf8), "style": PageParts.style,
        "script": PageParts.script, "data": data,
      ])
  }

  /// Returns what the page knows of all documents before it shows one.
  private func summary(_ faults: [[ReportFault]]) -> [UInt8] {
    let scores = documents.compactMap(\.score)
    var writer = JSONWriter()
    writer.summary(
      title: title, documents: documents, faults: faults, failures: failures,
      evaluation: scores.isEmpty ? nil : Evaluation(documents: scores))
    return writer.bytes
  }

  /// Returns what the page knows of one document.
  private static func json(of document: ReportDocument, faults: [ReportFault]) -> [UInt8] {
    var writer = JSONWriter()
    writer.detail(document, faults: faults)
    return writer.bytes
  }

  /// Returns `json` in a script element that is not run.
  ///
  /// In JSON, these three stand inside strings only; without them, nothing in it can end the element.
  static func element(id: String, json: [UInt8]) -> [UInt8] {
    var element = Array("<script type=\"application/json\" id=\"\(id)\">".utf8)
    element.reserveCapacity(json.count + 64)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): element += Array("\\u003c".utf8)
      case UInt8(ascii: ">"): element += Array("\\u003e".utf8)
      case UInt8(ascii: "&"): element += Array("\\u0026".utf8)
      default: element.append(byte)
      }
    }
    return element + Array("</script>\n".utf8)
  }

  /// Returns `frame` with what `parts` has for each mark `{{name}}`.
  private static func filled(_ frame: [UInt8], _ parts: [String: [UInt8]]) -> [UInt8] {
    let (open, close) = (Array("{{".utf8), Array("}}".utf8))
    var page: [UInt8] = []
    var rest = frame[...]
    while let start = rest.firstRange(of: open) {
      page += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: close) else { break }
      page += parts[String(decoding: rest[..<end.lowerBound], as: UTF8.self)] ?? []
      rest = rest[end.upperBound...]
    }
    return page + rest
  }
}
