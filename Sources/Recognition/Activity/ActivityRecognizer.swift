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
      let matches = lexicon.matches(in: text.scalars, sentence.span)
      let taken = CampaignName.quotes(in: text.scalars, sentence.span)
      for match in matches where match.wording.weight == .event {
        guard !isCovered(match.span, by: others[next...]),
          !affixes.isStopped(match.span, in: text.scalars, within: sentence.span)
        else { continue }
        let mention = mention(of: match, quotes: taken, in: text, sentence: sentence.span)
        if let last = found.last, last.span.overlaps(mention.span) { continue }
        if isCovered(mention.span, by: others[next...]) {
          found.append(Mention(span: match.span, value: mention.value, rule: mention.rule))
        } else {
          found.append(mention)
        }
      }
    }
    return found
  }

  private func mention(
    of match: ActivityLexicon.Match, quotes: [Span], in text: PreparedText, sentence: Span
  ) -> Mention {
    let span = affixes.widened(match.span, in: text.scalars, within: sentence)
    let campaign = CampaignName.name(of: span, quotes: quotes, in: text.scalars)
    let name = campaign.map(text.normalized)
    let value = ActivityValue(kind: match.wording.kind, name: name)
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
