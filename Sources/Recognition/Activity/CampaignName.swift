// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Names of campaigns: words in quotes beside the words of an activity.
enum CampaignName {
  /// How far a quote may stand from the wording: 系列, 主题, 大型 fit between.
  private static let reach = 4
  /// A campaign's name in code points: 两癌 is too short for one.
  private static let length = 3...24
  private static let marks = ScalarSet("“「『”」』".unicodeScalars)

  /// Returns what stands inside each pair of quotes of `sentence`, quotes excluded.
  static func quotes(in text: [Unicode.Scalar], _ sentence: Span) -> [Span] {
    var found: [Span] = []
    var open: Int?
    var index = marks.firstMember(in: text, from: sentence.start, limit: sentence.end)
    while index < sentence.end {
      switch text[index] {
      case "“", "「", "『": open = index + 1
      case "”", "」", "』":
        if let start = open, start < index { found.append(Span(start, index)) }
        open = nil
      default: break
      }
      index = marks.firstMember(in: text, from: index + 1, limit: sentence.end)
    }
    return found
  }

  /// Returns the name that belongs to the activity at `span`: the quote it stands in, or the one
  /// that ends right before it.
  static func name(of span: Span, quotes: [Span], in text: [Unicode.Scalar]) -> Span? {
    quotes.last { quote in
      guard length.contains(quote.count), !isSpeech(quote, in: text) else { return false }
      if quote.contains(span) { return true }
      let gap = Span(quote.end + 1, span.start)
      return quote.end < span.start && gap.count <= reach
        && !(gap.start..<gap.end).contains { isMark(text[$0]) }
    }
  }

  /// Whether it ends like a sentence, as what people say does.
  private static func isSpeech(_ quote: Span, in text: [Unicode.Scalar]) -> Bool {
    switch text[quote.end - 1] {
    case "。", "！", "？", "，", "!", "?", ",": return true
    default: return false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", ",", "。", "；", ";", "、", "：", ":": return true
    default: return false
    }
  }
}
