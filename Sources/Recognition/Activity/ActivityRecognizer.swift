// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
internal import TextModel

/// Finds the words that name outreach activities: 大型义诊活动, 巡诊, a campaign's name in quotes.
public struct ActivityRecognizer: Sendable {
  /// The wordings.
  package let lexicon: ActivityLexicon
  private let affixes: ActivityAffixes
  /// What each row says without a campaign's name.
  private let plain: [ActivityValue]

  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    lexicon = try ActivityLexicon(tables: tables)
    affixes = try ActivityAffixes(tables: tables)
    var values: [String: ActivityValue] = [:]
    plain = lexicon.kinds.map { kind in
      let value = values[kind] ?? ActivityValue(kind: kind)
      values[kind] = value
      return value
    }
  }

  /// Returns the activity mentions of `text`, sorted, without overlaps; none inside one of `others`,
  /// where the other mentions stand.
  ///
  /// The wordings of body sentences that only add a kind go to `aspects`, wherever they stand.
  func mentions(
    in text: PreparedText, others: [Span], aspects: inout [ActivityAspect]
  ) -> [Mention] {
    let scalars = text.scalars
    var found: [Mention] = []
    found.reserveCapacity(scalars.count / 64)
    aspects.reserveCapacity(scalars.count / 32)
    var next = 0
    for sentence in text.sentences where sentence.kind == .body {
      var quotes: [Span]?
      lexicon.forEachMatch(in: scalars, sentence.span) { span, row in
        guard lexicon.weight(of: row) == .event else {
          return aspects.append(ActivityAspect(span: span, row: row))
        }
        while next < others.count, others[next].end <= span.start { next += 1 }
        guard !isCovered(span, by: others, near: next),
          !affixes.isStopped(span, in: scalars, within: sentence.span)
        else { return }
        var whole = affixes.widened(span, in: scalars, within: sentence.span)
        if isCovered(whole, by: others, near: next) { whole = span }
        if let last = found.last, last.span.overlaps(whole) { return }
        let known = quotes ?? CampaignName.quotes(in: scalars, sentence.span)
        quotes = known
        found.append(mention(at: whole, row: row, in: text, quotes: known))
      }
    }
    return found
  }

  private func mention(at span: Span, row: Int, in text: PreparedText, quotes: [Span]) -> Mention {
    let campaign = CampaignName.name(of: span, quotes: quotes, in: text.scalars)
    let named = campaign.map {
      ActivityValue(kind: lexicon.kinds[row], name: text.normalized($0))
    }
    return Mention(span: span, value: .activity(named ?? plain[row]), rule: "activity.wording")
  }

  /// Whether `span` overlaps one of `others`, which do not overlap each other, around number `start`.
  private func isCovered(_ span: Span, by others: [Span], near start: Int) -> Bool {
    var index = start
    while index > 0, others[index - 1].end > span.start { index -= 1 }
    while index < others.count, others[index].start < span.end {
      if others[index].overlaps(span) { return true }
      index += 1
    }
    return false
  }
}
