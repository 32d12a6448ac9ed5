// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Writes labelled documents as CoNLL columns, one character a line, labels in BIO.
///
/// Chinese has no spaces to split at, so characters are the tokens. A blank line ends a sentence,
/// `-DOCSTART-` starts a document. Spaces are left out: they would be empty first columns.
public struct ConllWriter: Sendable {
  /// What did not fit.
  public private(set) var losses = ConversionLosses()

  /// Creates a writer.
  public init() {}

  /// Returns the lines of `document`; nothing where its text is not known.
  public mutating func lines(_ document: LabelledDocument) -> [UInt8]? {
    guard let text = document.text else { return nil }
    losses.add("values of mentions", document.mentions.count { $0.value.note != nil })
    losses.add("records", document.records.count)
    let tags = tags(document.mentions, count: text.count)
    var lines = "-DOCSTART-\tO\n\n"
    var isOpen = false
    for (index, scalar) in text.enumerated() {
      if scalar.properties.isWhitespace || ConllWriter.isControl(scalar) {
        if scalar != "\n", scalar != "\r" { losses.add("spaces and control characters") }
      } else {
        lines += "\(scalar)\t\(tags[index] ?? "O")\n"
        isOpen = true
      }
      let isInside = index + 1 < text.count && (tags[index + 1] ?? "").hasPrefix("I-")
      if isOpen, !isInside, ConllWriter.endsSentence(scalar) {
        lines += "\n"
        isOpen = false
      }
    }
    if isOpen { lines += "\n" }
    return Array(lines.utf8)
  }

  /// Returns the label of each labelled position; of mentions that overlap the longest stays.
  private mutating func tags(_ mentions: [LabelledMention], count: Int) -> [Int: String] {
    var tags: [Int: String] = [:]
    let longestFirst = mentions.sorted {
      ($1.span.count, $0.span, $0.type.rawValue) < ($0.span.count, $1.span, $1.type.rawValue)
    }
    for mention in longestFirst {
      let span = mention.span
      guard span.start >= 0, span.end <= count, !span.isEmpty,
        !(span.start..<span.end).contains(where: { tags[$0] != nil })
      else {
        losses.add("overlapping mentions")
        continue
      }
      for position in span.start..<span.end {
        let mark = position == span.start ? "B" : "I"
        tags[position] = "\(mark)-\(mention.type.standoffName)"
      }
    }
    return tags
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "\n": return true
    default: return false
    }
  }
}
