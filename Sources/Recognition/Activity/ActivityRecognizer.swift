// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds the words that name outreach activities: 大型义诊活动, 巡诊, a campaign's name in quotes.
public struct ActivityRecognizer: Sendable {
  private let lexicon: ActivityLexicon
  private let affixes: ActivityAffixes

  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    lexicon = try ActivityLexicon(tables: tables)
    affixes = try ActivityAffixes(tables: tables)
  }

  /// Returns the activity mentions of `text`, sorted, without overlaps; none inside one of `others`.
  public func mentions(in text: PreparedText, others: [Mention]) -> [Mention] {
    var found: [Mention] = []
    var next = 0
    for sentence in text.sentences where sentence.kind == .body {
      while next < others.count, others[next].span.end <= sentence.span.start { next += 1 }
      lexicon.forEachMatch(in: text.scalars, sentence.span) { span, row in
        guard lexicon.weight(of: row) == .event, !isCovered(span, by: others[next...]),
          !affixes.isStopped(span, in: text.scalars, within: sentence.span)
        else { return }
        var whole = affixes.widened(span, in: text.scalars, within: sentence.span)
        if isCovered(whole, by: others[next...]) { whole = span }
        if let last = found.last, last.span.overlaps(whole) { return }
        found.append(mention(at: whole, row: row, in: text, sentence: sentence.span))
      }
    }
    return found
  }

  private func mention(at span: Span, row: Int, in text: PreparedText, sentence: Span) -> Mention {
    let quotes = CampaignName.quotes(in: text.scalars, sentence)
    let campaign = CampaignName.name(of: span, quotes: quotes, in: text.scalars)
    let value = ActivityValue(kind: lexicon.kinds[row], name: campaign.map(text.normalized))
    return Mention(span: span, value: .activity(value), rule: "activity.wording")
  }

  private func isCovered(_ span: Span, by others: ArraySlice<Mention>) -> Bool {
    for other in others {
      if other.span.start >= span.end { return false }
      if other.span.overlaps(span) { return true }
    }
    return false
  }
}
