// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// What stands around a date.
///
/// Apart from the reading, which changes with every date: to ask it would copy all of it.
struct DateSurroundings {
  private let scalars: [Unicode.Scalar]
  private let lexicon: DateLexicon

  /// Creates the surroundings of dates in `scalars`.
  init(scalars: [Unicode.Scalar], lexicon: DateLexicon) {
    (self.scalars, self.lexicon) = (scalars, lexicon)
  }

  /// Whether the code point at `index` is a member of `item`.
  func has(_ item: DateClass, at index: Int) -> Bool {
    lexicon.characters.contains(scalars[index], item)
  }

  /// Whether the word of an agency stands behind the day: 3月5日电, 3月5日消息.
  func hasAgencyWord(behind end: Int) -> Bool {
    guard end + 1 < scalars.count else { return false }
    return scalars[end].isEither("讯", "电") || (scalars[end] == "消" && scalars[end + 1] == "息")
  }

  /// Where the sentence before `index` begins.
  func sentenceStart(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 200, !isSentenceEnd(scalars[start - 1]) { start -= 1 }
    return start
  }

  /// Where the sentence begins whose parts end in ；: 今年抓三件事：一是…；二是….
  func statementStart(before start: Int) -> Int {
    var first = start
    while first > 0, start - first < 200,
      scalars[first - 1] == "；" || !isSentenceEnd(scalars[first - 1])
    {
      first -= 1
    }
    return first
  }

  private func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "\n" || scalar == "！" || scalar == "？" || scalar == "；"
  }

  /// Whether a quotation is open at `index`: somebody speaks on the day of the event.
  func isInQuotation(_ index: Int, sentenceStart: Int) -> Bool {
    let reach = max(0, sentenceStart - 60)
    for position in stride(from: index - 1, through: reach, by: -1) {
      if scalars[position].isOne(of: "“「『") { return true }
      if scalars[position].isOne(of: "”」』\n") { return false }
    }
    return false
  }

  /// How 将, 预计 or the like, shortly before the date or behind it in its sentence, look forward.
  func outlook(around span: Span, sentenceStart: Int) -> Outlook {
    var end = span.end
    while end < scalars.count, end - span.end < 12, !isSentenceEnd(scalars[end]) { end += 1 }
    let start = max(sentenceStart, span.start - 14)
    let before = lexicon.outlook(of: Span(start, span.start), in: scalars)
    if before == .future { return .future }
    let behind = lexicon.outlook(of: Span(span.end, end), in: scalars, isBehind: true)
    return behind == .none ? before : behind
  }
}
