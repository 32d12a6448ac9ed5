// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The annotations of one document, in the order of their lines.
///
/// The line at index `i` is line `i + 1` of the file: the format has neither comments nor empty lines.
public struct StandoffDocument: Hashable, Sendable {
  /// The lines.
  public var lines: [StandoffLine]
  /// Whether a line feed ends the last line, as it should.
  public var endsWithLineFeed: Bool

  /// Creates a document of `lines`.
  public init(lines: [StandoffLine] = [], endsWithLineFeed: Bool = true) {
    self.lines = lines
    self.endsWithLineFeed = endsWithLineFeed
  }

  /// The file's bytes: what was read comes out as it was.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      bytes.append(contentsOf: line.description.utf8)
      if endsWithLineFeed || index + 1 < lines.count { bytes.append(UInt8(ascii: "\n")) }
    }
    return bytes
  }

  /// The text-bound annotations, in order.
  public var textBounds: [TextBound] {
    lines.compactMap { if case .textBound(let line) = $0 { line } else { nil } }
  }

  /// The events, in order.
  public var events: [Event] {
    lines.compactMap { if case .event(let line) = $0 { line } else { nil } }
  }

  /// The attributes, in order.
  public var attributes: [Attribute] {
    lines.compactMap { if case .attribute(let line) = $0 { line } else { nil } }
  }

  /// The notes, in order.
  public var notes: [Note] {
    lines.compactMap { if case .note(let line) = $0 { line } else { nil } }
  }
}
