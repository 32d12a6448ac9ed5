// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Recognition
internal import TextModel

/// One body sentence with everything found in it: what the assembler reasons on.
///
/// A class, so that the many readers of a sentence share it without copying its arrays.
final class SentenceFrame: Sendable {
  /// Where it stands in the normalised text.
  let span: Span
  /// The number of its paragraph: body lines counted, blank ones not.
  let paragraph: Int
  /// Its mentions of each type, sorted.
  let activities: [Mention]
  let dates: [Mention]
  let counts: [Mention]
  let places: [Mention]
  let institutions: [Mention]
  /// Its places and institutions together, sorted.
  let venues: [Mention]
  /// Wordings that add a kind but found no record.
  let aspects: [ActivityLexicon.Match]
  /// Words that tell what the mentions are to the activity.
  let cues: [Cue]
  /// Where clauses end: the offsets of ， ； ： and their like.
  let breaks: [Int]
  /// The clause of purpose or ground that opens the sentence (为进一步…，); empty where there is none.
  let purposeClause: Span

  init(
    sentence: Sentence, paragraph: Int, mentions: ArraySlice<Mention>,
    aspects: [ActivityLexicon.Match], cues: [Cue], breaks: [Int]
  ) {
    span = sentence.span
    self.paragraph = paragraph
    var sorted = MentionsByType()
    for mention in mentions { sorted.add(mention) }
    activities = sorted.activities
    dates = sorted.dates
    counts = sorted.counts
    places = sorted.places
    institutions = sorted.institutions
    venues = sorted.venues
    self.aspects = aspects
    self.cues = cues
    self.breaks = breaks
    purposeClause = SentenceFrame.purpose(of: sentence.span, cues: cues, breaks: breaks)
  }

  private static func purpose(of span: Span, cues: [Cue], breaks: [Int]) -> Span {
    guard let first = cues.first, first.span.start - span.start <= 2,
      first.word.contains(.purpose), let end = breaks.first(where: { $0 > first.span.end })
    else { return Span(span.start, span.start) }
    return Span(span.start, end)
  }

  /// Returns the clause that holds `offset`, from one break to the next.
  func clause(at offset: Int) -> Span {
    var start = span.start
    for position in breaks {
      if position >= offset { return Span(start, position) }
      start = position + 1
    }
    return Span(start, span.end)
  }

  /// Returns the last cue of a class in `classes` that ends at or before `offset` in its clause.
  func cue(_ classes: RecordWord, before offset: Int) -> Cue? {
    let clause = clause(at: offset)
    return cues.last {
      $0.span.start >= clause.start && $0.span.end <= offset && !$0.word.isDisjoint(with: classes)
    }
  }

  /// Whether a cue of a class in `classes` lies within `span`.
  func has(_ classes: RecordWord, in span: Span) -> Bool {
    cues.contains { span.contains($0.span) && !$0.word.isDisjoint(with: classes) }
  }
}

/// Builds the frames of a document.
struct FrameBuilder: Sendable {
  let lexicon: RecordLexicon
  let activities: ActivityLexicon

  /// Returns one frame for each body sentence, in order.
  func frames(of text: PreparedText, mentions: [Mention]) -> [SentenceFrame] {
    var frames: [SentenceFrame] = []
    var next = 0
    var paragraph = 0
    var line = -1
    for sentence in text.sentences where sentence.kind == .body {
      if sentence.line != line { paragraph += 1 }
      line = sentence.line
      while next < mentions.count, mentions[next].span.end <= sentence.span.start { next += 1 }
      var last = next
      while last < mentions.count, mentions[last].span.start < sentence.span.end { last += 1 }
      frames.append(frame(of: sentence, paragraph, in: text, mentions: mentions[next..<last]))
    }
    return frames
  }

  private func frame(
    of sentence: Sentence, _ paragraph: Int, in text: PreparedText, mentions: ArraySlice<Mention>
  ) -> SentenceFrame {
    let scalars = text.scalars
    return SentenceFrame(
      sentence: sentence, paragraph: paragraph, mentions: mentions,
      aspects: aspects(in: scalars, sentence.span, outside: mentions),
      cues: lexicon.cues(in: scalars, sentence.span, outside: mentions),
      breaks: breaks(in: scalars, sentence.span, outside: mentions))
  }

  private func aspects(
    in text: [Unicode.Scalar], _ span: Span, outside mentions: ArraySlice<Mention>
  ) -> [ActivityLexicon.Match] {
    activities.matches(in: text, span).filter { match in
      match.wording.weight == .aspect && !mentions.contains { $0.span.overlaps(match.span) }
    }
  }

  private func breaks(
    in text: [Unicode.Scalar], _ span: Span, outside mentions: ArraySlice<Mention>
  ) -> [Int] {
    var found: [Int] = []
    var depth = 0
    for index in span.start..<span.end {
      switch text[index] {
      case "(", "（", "“", "「", "《": depth += 1
      case ")", "）", "”", "」", "》": depth = max(0, depth - 1)
      case "，", ",", "；", ";", "：", ":", "。", "！", "？":
        if depth == 0, !mentions.contains(where: { $0.span.contains(index) }) {
          found.append(index)
        }
      default: break
      }
    }
    return found
  }
}

/// The mentions of a sentence, one list a type.
private struct MentionsByType {
  var activities: [Mention] = []
  var dates: [Mention] = []
  var counts: [Mention] = []
  var places: [Mention] = []
  var institutions: [Mention] = []
  var venues: [Mention] = []

  mutating func add(_ mention: Mention) {
    switch mention.value {
    case .activity: activities.append(mention)
    case .date: dates.append(mention)
    case .count: counts.append(mention)
    case .place:
      places.append(mention)
      venues.append(mention)
    case .institution:
      institutions.append(mention)
      venues.append(mention)
    case .number: break
    }
  }
}
