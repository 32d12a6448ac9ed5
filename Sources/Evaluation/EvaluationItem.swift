// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// One thing that gold and prediction disagree on, with the place in the text.
public struct EvaluationItem: Hashable, Sendable {
  /// How they disagree.
  public enum Fault: String, Sendable {
    /// In the gold only.
    case missed
    /// Predicted only.
    case spurious
    /// The span is right, the value is not.
    case value
  }

  /// The stem of the document.
  public var document: String
  /// What it is about: a type of mention, `record`, or a slot such as `record.when`.
  public var subject: String
  /// How they disagree.
  public var fault: Fault
  /// The span in the original text.
  public var span: Span
  /// The words of the mention, or of the record's activity.
  public var text: String
  /// What the gold says.
  public var gold: String?
  /// What was predicted.
  public var predicted: String?
  /// The line, counted from 1; 0 where the text is not known.
  public var line = 0
  /// The code point in the line, counted from 1.
  public var column = 0
  /// The sentence it stands in.
  public var sentence = ""
  /// Whether it follows from a record that is missed or spurious as a whole.
  public var isImplied = false
  /// Where the other side has a mention of the same type with other edges.
  public var otherEdges: Span?
  /// The record it is about, by its position in ``DocumentScore/records``.
  public var record: Int?

  /// Creates an item that is not placed yet.
  public init(
    document: String, subject: String, fault: Fault, span: Span, text: String,
    gold: String? = nil, predicted: String? = nil
  ) {
    self.document = document
    self.subject = subject
    self.fault = fault
    self.span = span
    self.text = text
    self.gold = gold
    self.predicted = predicted
  }

  /// What is the same in two runs where the same thing is wrong.
  ///
  /// A wrong value stays the same fault when it becomes another wrong value.
  public var key: String {
    let said = subject.hasPrefix("record") ? gold ?? predicted ?? "" : ""
    return [document, subject, fault.rawValue, "\(span.start)-\(span.end)", said]
      .joined(separator: "\t")
  }
}

extension EvaluationItem: CustomStringConvertible {
  /// Place, fault and words in one line, the sentence in the next.
  public var description: String {
    var parts = ["\(document).txt:\(line):\(column): \(subject) \(fault.rawValue) “\(text)”"]
    if let gold { parts.append("gold \(gold)") }
    if let predicted { parts.append("got \(predicted)") }
    return parts.joined(separator: " · ") + (sentence.isEmpty ? "" : "\n    \(sentence)")
  }
}

/// Finds lines, columns and sentences in one text.
struct TextPlaces {
  private let text: [Unicode.Scalar]
  private let lineStarts: [Int]
  /// How far a sentence is shown to both sides: a page without full stops has no others.
  private static let reach = 200

  init(_ text: [Unicode.Scalar]) {
    self.text = text
    lineStarts = [0] + text.indices.filter { text[$0] == "\n" }.map { $0 + 1 }
  }

  /// Returns `item` with its line, column and sentence.
  func placed(_ item: EvaluationItem) -> EvaluationItem {
    var item = item
    let start = min(max(0, item.span.start), text.count)
    let next = lineStarts.indices.partition { lineStarts[$0] > start }
    item.line = next
    item.column = start - lineStarts[next - 1] + 1
    item.sentence = sentence(around: start)
    return item
  }

  private func sentence(around offset: Int) -> String {
    let lower = max(0, offset - TextPlaces.reach)
    let upper = min(text.count, offset + TextPlaces.reach)
    let before = text[lower..<offset]
    let start = before.lastIndex(where: TextPlaces.endsSentence).map { $0 + 1 } ?? lower
    let end = text[offset..<upper].firstIndex(where: TextPlaces.endsSentence) ?? upper
    var view = String.UnicodeScalarView()
    let spaces: Set<Unicode.Scalar> = [" ", "\t", "\r", "\u{3000}", "\u{A0}"]
    view.append(contentsOf: text[start..<end].drop(while: spaces.contains))
    if end < text.count, text[end] != "\n" { view.append(text[end]) }
    return String(view)
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "\n": return true
    default: return false
    }
  }
}
