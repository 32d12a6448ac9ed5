// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Joins a lower and an upper bound that stand together: 大于100并且小于300.
enum NumberBounds {
  /// The longest stretch between the two.
  private static let reach = 5

  /// Returns `mentions` with each lower bound and the upper bound right behind it as one range.
  static func merged(_ mentions: [Mention], in text: [Unicode.Scalar]) -> [Mention] {
    var result: [Mention] = []
    for mention in mentions {
      if let last = result.last, let range = range(from: last, to: mention, in: text) {
        result[result.count - 1] = range
      } else {
        result.append(mention)
      }
    }
    return result
  }

  private static func range(
    from lower: Mention, to upper: Mention, in text: [Unicode.Scalar]
  ) -> Mention? {
    guard case .number(let low) = lower.value, case .number(let high) = upper.value,
      low.kind == .cardinal, high.kind == .cardinal, high.qualifier == .atMost,
      low.qualifier == .moreThan || low.qualifier == .atLeast, let from = low.value,
      let to = high.value, from < to, low.upper == nil, high.upper == nil,
      isJoint(Span(lower.span.end, upper.span.start), in: text)
    else { return nil }
    let number = NumberValue(value: from, upper: to, kind: .range, qualifier: .range)
    return Mention(
      span: Span(lower.span.start, upper.span.end), value: .number(number), rule: "number.bounds")
  }

  private static func isJoint(_ gap: Span, in text: [Unicode.Scalar]) -> Bool {
    guard gap.count <= reach, gap.end <= text.count else { return false }
    return text[gap.start..<gap.end].allSatisfy { $0.isOne(of: " ，,且并而又和的同时、") }
  }
}
