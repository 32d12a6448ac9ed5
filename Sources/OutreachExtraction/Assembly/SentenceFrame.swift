// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// One body sentence with everything found in it: what the assembler reasons on.
///
/// A class, because every reader of the sentence holds on to it. Nothing in it changes but where its one
/// holder lets it show another sentence (``show(_:)``).
final class SentenceFrame {
  /// How much may stand in a line beside what it only says: a mark, a blank, brackets.
  private static let bareReach = 3

  /// The page that it stands on.
  let page: Page
  @exclusivity(unchecked) private var ranges: Page.Ranges
  /// The clause of purpose or ground that opens the sentence (为进一步…，); empty where there is none.
  @exclusivity(unchecked) private(set) var purposeClause: Span

  init(page: Page, ranges: Page.Ranges) {
    self.page = page
    self.ranges = ranges
    purposeClause = SentenceFrame.purpose(on: page, ranges)
  }

  /// Goes on to another sentence of its page.
  func show(_ ranges: Page.Ranges) {
    self.ranges = ranges
    purposeClause = SentenceFrame.purpose(on: page, ranges)
  }

  /// Where it stands in the normalised text.
  var span: Span { ranges.span }

  /// The number of its paragraph: body lines counted, blank ones not.
  var paragraph: Int { ranges.paragraph }

  /// The positions of its facts in ``Page/facts``.
  var facts: Range<Int> { ranges.facts }

  /// The positions of its aspects in ``Page/aspects``.
  var aspects: Range<Int> { ranges.aspects }

  /// The positions of its cues in ``Page/cues``.
  var cues: Range<Int> { ranges.cues }

  /// The positions of the ends of its clauses in ``Page/breaks``.
  var breaks: Range<Int> { ranges.breaks }

  /// Whether there is a fact of a kind in `kinds`.
  func holds(_ kinds: Fact.Kinds) -> Bool { !ranges.kinds.isDisjoint(with: kinds) }

  /// Returns the clause that holds `offset`, from one break to the next.
  func clause(at offset: Int) -> Span {
    var start = span.start
    for index in ranges.breaks {
      let position = page.breaks[index]
      if position >= offset { return Span(start, position) }
      start = position + 1
    }
    return Span(start, span.end)
  }

  /// Returns the last cue of a class in `classes` that ends at or before `offset` in its clause.
  func cue(_ classes: RecordWord, before offset: Int) -> Cue? {
    if ranges.words.isDisjoint(with: classes) { return nil }
    let clause = clause(at: offset)
    return lastCue(classes) { $0.span.start >= clause.start && $0.span.end <= offset }
  }

  /// Whether a cue of a class in `classes` lies within `span`.
  func has(_ classes: RecordWord, in span: Span) -> Bool { word(classes, in: span) != nil }

  /// Returns where the first cue of a class in `classes` within `span` stands.
  func word(_ classes: RecordWord, in span: Span) -> Span? {
    firstCue(classes) { span.contains($0.span) }?.span
  }

  // What a sentence is asked for it seldom has: that is answered by its classes alone.

  /// Returns the first cue of a class in `classes` that `test` holds for.
  @inline(__always)
  func firstCue(_ classes: RecordWord, where test: (Cue) -> Bool) -> Cue? {
    if ranges.words.isDisjoint(with: classes) { return nil }
    for index in ranges.cues where !page.cues[index].word.isDisjoint(with: classes) {
      if test(page.cues[index]) { return page.cues[index] }
    }
    return nil
  }

  /// Returns the first cue that `test` holds for.
  func firstCue(where test: (Cue) -> Bool) -> Cue? {
    for index in ranges.cues where test(page.cues[index]) { return page.cues[index] }
    return nil
  }

  /// Returns the last cue that `test` holds for.
  func lastCue(where test: (Cue) -> Bool) -> Cue? {
    var index = ranges.cues.upperBound - 1
    while index >= ranges.cues.lowerBound {
      if test(page.cues[index]) { return page.cues[index] }
      index -= 1
    }
    return nil
  }

  /// Returns the last cue of a class in `classes` that `test` holds for.
  @inline(__always)
  func lastCue(_ classes: RecordWord, where test: (Cue) -> Bool) -> Cue? {
    if ranges.words.isDisjoint(with: classes) { return nil }
    var index = ranges.cues.upperBound - 1
    while index >= ranges.cues.lowerBound {
      if !page.cues[index].word.isDisjoint(with: classes), test(page.cues[index]) {
        return page.cues[index]
      }
      index -= 1
    }
    return nil
  }

  /// Returns the first fact of a kind in `kinds` that `test` holds for.
  @inline(__always)
  func first(_ kinds: Fact.Kinds, where test: (Fact) -> Bool) -> Fact? {
    if ranges.kinds.isDisjoint(with: kinds) { return nil }
    for index in ranges.facts where kinds.contains(page.facts[index].kind.mask) {
      if test(page.facts[index]) { return page.facts[index] }
    }
    return nil
  }

  /// Returns the last fact of a kind in `kinds` that `test` holds for.
  @inline(__always)
  func last(_ kinds: Fact.Kinds, where test: (Fact) -> Bool) -> Fact? {
    if ranges.kinds.isDisjoint(with: kinds) { return nil }
    var index = ranges.facts.upperBound - 1
    while index >= ranges.facts.lowerBound {
      let fact = page.facts[index]
      if kinds.contains(fact.kind.mask), test(fact) { return fact }
      index -= 1
    }
    return nil
  }

  /// Returns the fact that starts at `offset`; facts are in order and overlap nowhere.
  func fact(startingAt offset: Int) -> Fact? {
    let index = ranges.facts.partition { page.facts[$0].span.start >= offset }
    guard index < ranges.facts.upperBound, page.facts[index].span.start == offset else {
      return nil
    }
    return page.facts[index]
  }

  /// Returns the first fact that starts at `offset` or behind it, at `last` at most, and that `test`
  /// holds for.
  @inline(__always)
  func firstFact(
    startingFrom offset: Int, upTo last: Int, where test: (Fact) -> Bool
  ) -> Fact? {
    var index = ranges.facts.partition { page.facts[$0].span.start >= offset }
    while index < ranges.facts.upperBound, page.facts[index].span.start <= last {
      if test(page.facts[index]) { return page.facts[index] }
      index += 1
    }
    return nil
  }

  /// Returns the first cue of a class in `classes` that starts at `offset`.
  func cue(_ classes: RecordWord, startingAt offset: Int) -> Cue? {
    if ranges.words.isDisjoint(with: classes) { return nil }
    var index = ranges.cues.partition { page.cues[$0].span.start >= offset }
    while index < ranges.cues.upperBound, page.cues[index].span.start == offset {
      if !page.cues[index].word.isDisjoint(with: classes) { return page.cues[index] }
      index += 1
    }
    return nil
  }

  /// Returns the first cue that starts at `offset` or behind it.
  func cue(startingFrom offset: Int) -> Cue? {
    let index = ranges.cues.partition { page.cues[$0].span.start >= offset }
    return index < ranges.cues.upperBound ? page.cues[index] : nil
  }

  /// Whether an activity only says what sort of people somebody is: 援疆医生, 对口支援专家.
  func describesPeople(_ activity: Fact) -> Bool {
    ActivityFamily.isProgramme(activity.key)
      && cue(.staffNoun, startingAt: activity.span.end) != nil
  }

  /// Whether a fact of a kind in `kinds` lies within `span`.
  func has(_ kinds: Fact.Kinds, within span: Span) -> Bool {
    first(kinds) { span.contains($0.span) } != nil
  }

  /// Whether `span` stands in what somebody says, and not in a name in quotes.
  func isSpoken(_ span: Span) -> Bool { quote(around: span).map(isSpeech) ?? false }

  /// Whether a quote is open before `span`.
  func isQuoted(_ span: Span) -> Bool { quote(around: span) != nil }

  /// The opening mark of the quote that `span` stands in.
  private func quote(around span: Span) -> Int? {
    guard ranges.hasQuote else { return nil }
    var start = span.start - 1
    while start >= self.span.start {
      switch page.scalars[start] {
      case "“", "「", "『": return start
      case "”", "」", "』": return nil
      case "\"": return isOpening(start) ? start : nil
      default: start -= 1
      }
    }
    return nil
  }

  /// Whether the straight mark at `position` opens a quote: every other one of its sentence does.
  private func isOpening(_ position: Int) -> Bool {
    page.scalars[span.start...position].count { $0 == "\"" } % 2 == 1
  }

  /// Whether the quote that opens at `start` holds a sentence.
  private func isSpeech(from start: Int) -> Bool {
    var end = start + 1
    while end < span.end {
      switch page.scalars[end] {
      case "”", "」", "』", "\"": return false
      case "，", ",", "。", "！", "？": return true
      default: end += 1
      }
    }
    return true
  }

  /// Whether what a sum at `word` adds up is what things cost: 合计价值.
  func isOfPrice(_ word: Span) -> Bool {
    word.end + 1 < span.end && page.scalars[word.end] == "价" && page.scalars[word.end + 1] == "值"
  }

  /// Whether a verb of service stands in `span`.
  func hasDeed(in span: Span) -> Bool {
    for index in ranges.aspects where page.aspects[index].isDeed {
      if span.contains(page.aspects[index].span) { return true }
    }
    return false
  }

  /// Returns the kind of the first or last activity or deed in `span`.
  func work(in span: Span, last: Bool) -> UInt64? {
    var found: (start: Int, key: UInt64)?
    for index in ranges.facts where page.facts[index].kind == .activity {
      let fact = page.facts[index]
      guard span.contains(fact.span), !describesPeople(fact) else { continue }
      found = (fact.span.start, fact.key)
      if !last { break }
    }
    for index in ranges.aspects where page.aspects[index].isDeed {
      let deed = page.aspects[index]
      guard span.contains(deed.span) else { continue }
      if found.map({ last ? deed.span.start > $0.start : deed.span.start < $0.start }) ?? true {
        found = (deed.span.start, deed.key)
      }
      if !last { break }
    }
    return found?.key
  }

  /// Whether it is a line that says `fact` and nothing else, but for a mark in front: ◆ 3月4日上午.
  func isOnly(_ fact: Fact) -> Bool {
    span.contains(fact.span) && span.count - covered([.date], in: span) <= SentenceFrame.bareReach
  }

  /// Returns how many facts of the kinds there are, up to `limit`.
  func count(_ kinds: Fact.Kinds, upTo limit: Int) -> Int {
    if ranges.kinds.isDisjoint(with: kinds) { return 0 }
    var count = 0
    for index in ranges.facts where kinds.contains(page.facts[index].kind.mask) {
      count += 1
      if count == limit { break }
    }
    return count
  }

  /// Returns how many code points of `span` the facts of the kinds within it take.
  func covered(_ kinds: Fact.Kinds, in span: Span) -> Int {
    if span.isEmpty || ranges.kinds.isDisjoint(with: kinds) { return 0 }
    var total = 0
    for index in ranges.facts where kinds.contains(page.facts[index].kind.mask) {
      if span.contains(page.facts[index].span) { total += page.facts[index].span.count }
    }
    return total
  }
}
