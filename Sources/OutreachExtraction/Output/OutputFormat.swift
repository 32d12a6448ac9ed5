// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
public import Recognition

/// What is written of a document.
public struct OutputFormat: Sendable {
  /// The two shapes of lines.
  public enum Shape: String, CaseIterable, Sendable {
    /// One line a record.
    case records
    /// One line a document.
    case documents
  }

  /// The shape of the lines.
  public var shape: Shape
  /// The types of mention that document lines list; records have theirs in any case.
  public var types: Set<MentionType>
  /// Whether document lines hold the text, as it came and normalised.
  public var withText: Bool
  /// The confidence that a record must have to be written as a line of its own.
  public var minimumConfidence: Double

  /// Creates a format.
  public init(
    shape: Shape, types: Set<MentionType> = MentionType.standard, withText: Bool = false,
    minimumConfidence: Double = 0
  ) {
    self.shape = shape
    self.types = types
    self.withText = withText
    self.minimumConfidence = minimumConfidence
  }

  /// Returns the lines of `document`, each ended by a line feed.
  public func lines(of document: ExtractedDocument) -> [UInt8] {
    var writer = JSONWriter()
    switch shape {
    case .documents:
      writer.document(document, types: types, withText: withText)
      writer.endLine()
    case .records:
      var frame = DocumentFrame(document)
      let records = document.records.span
      for position in records.indices where records[position].confidence >= minimumConfidence {
        writer.record(records[position], at: position, in: &frame)
        writer.endLine()
      }
    }
    return writer.bytes
  }
}
