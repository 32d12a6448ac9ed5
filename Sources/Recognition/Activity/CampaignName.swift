// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names of campaigns: words in quotes beside the words of an activity.
enum CampaignName {
  /// How far a quote may stand from the wording: 系列, 主题, 大型 fit between.
  private static let reach = 4

  /// Returns what stands inside each pair of quotes of `sentence`, quotes excluded.
  static func quotes(in text: [Unicode.Scalar], _ sentence: Span) -> [Span] {
    var found: [Span] = []
    var open: Int?
    for index in sentence.start..<sentence.end {
      switch text[index] {
      case "“", "「", "『": open = index + 1
      case "”", "」", "』":
        if let start = open, start < index { found.append(Span(start, index)) }
        open = nil
      default: break
      }
    }
    return found
  }

  /// Returns the name that belongs to the activity at `span`: the quote it stands in, or the one
  /// that ends right before it.
  static func name(of span: Span, quotes: [Span], in text: [Unicode.Scalar]) -> Span? {
    for quote in quotes {
      if quote.contains(span), quote.count <= 30 { return quote }
      if quote.end < span.start, span.start - quote.end - 1 <= reach,
        !text[quote.end + 1..<span.start].contains(where: { "，,。；、".unicodeScalars.contains($0) })
      {
        return quote
      }
    }
    return nil
  }
}
