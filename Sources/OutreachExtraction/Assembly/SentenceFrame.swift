// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
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
  let activities: [Fact]
  let dates: [Fact]
  let counts: [Fact]
  let places: [Fact]
  let institutions: [Fact]
  /// Its places and institutions together, sorted.
  let venues: [Fact]
  /// Wordings that add a kind but found no record.
  let aspects: [Aspect]
  /// Words that tell what the mentions are to the activity.
  let cues: [Cue]
  /// Where clauses end: the offsets of ， ； ： and their like.
  let breaks: [Int]
  /// The clause of purpose or ground that opens the sentence (为进一步…，); empty where there is none.
  let purposeClause: Span

  init(
    sentence: Sentence, paragraph: Int, facts: ArraySlice<Fact>,
    aspects: [Aspect], cues: [Cue], breaks: [Int]
  ) {
    span = sentence.span
    self.paragraph = paragraph
    activities = facts.filter { $0.kind == .activity }
    dates = facts.filter { $0.kind == .date }
    counts = facts.filter { $0.kind == .count }
    places = facts.filter { $0.kind == .place }
    institutions = facts.filter { $0.kind == .institution }
    venues = facts.filter { $0.kind == .place || $0.kind == .institution }
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

/// A wording that adds a kind to an activity.
struct Aspect: Sendable {
  /// Where it stands in the normalised text.
  let span: Span
  /// Its kind, as ``Fact/key`` has it.
  let key: UInt64
}

/// Builds the frames of a document.
struct FrameBuilder: Sendable {
  private let lexicon: RecordLexicon
  private let activities: ActivityLexicon
  /// The kind of each row of `activities`, as ``Fact/key`` has it.
  private let aspectKeys: [UInt64]
  /// The kinds by their hash.
  let kindNames: [UInt64: String]

  init(tables: TableSource) throws(TableError) {
    lexicon = try RecordLexicon(tables: tables)
    activities = try ActivityLexicon(tables: tables)
    aspectKeys = activities.kinds.map(Fact.hash)
    kindNames = Dictionary(
      zip(aspectKeys, activities.kinds), uniquingKeysWith: { first, _ in first })
  }

  /// Returns one frame for each body sentence, in order.
  func frames(of text: PreparedText, mentions: [Mention]) -> [SentenceFrame] {
    let facts = mentions.indices.map { Fact(mentions[$0], index: $0) }
    var frames: [SentenceFrame] = []
    var next = 0
    var paragraph = 0
    var line = -1
    for sentence in text.sentences where sentence.kind == .body {
      if sentence.line != line { paragraph += 1 }
      line = sentence.line
      while next < facts.count, facts[next].span.end <= sentence.span.start { next += 1 }
      var last = next
      while last < facts.count, facts[last].span.start < sentence.span.end { last += 1 }
      frames.append(frame(of: sentence, paragraph, in: text, facts: facts[next..<last]))
    }
    return frames
  }

  private func frame(
    of sentence: Sentence, _ paragraph: Int, in text: PreparedText, facts: ArraySlice<Fact>
  ) -> SentenceFrame {
    let scalars = text.scalars
    return SentenceFrame(
      sentence: sentence, paragraph: paragraph, facts: facts,
      aspects: aspects(in: scalars, sentence.span, outside: facts),
      cues: lexicon.cues(in: scalars, sentence.span, outside: facts),
      breaks: breaks(in: scalars, sentence.span, outside: facts))
  }

  private func aspects(
    in text: [Unicode.Scalar], _ span: Span, outside facts: ArraySlice<Fact>
  ) -> [Aspect] {
    var found: [Aspect] = []
    activities.forEachMatch(in: text, span) { span, row in
      guard activities.weight(of: row) == .aspect,
        !facts.contains(where: { $0.span.overlaps(span) })
      else { return }
      found.append(Aspect(span: span, key: aspectKeys[row]))
    }
    return found
  }

  private func breaks(
    in text: [Unicode.Scalar], _ span: Span, outside facts: ArraySlice<Fact>
  ) -> [Int] {
    var found: [Int] = []
    var depth = 0
    for index in span.start..<span.end {
      switch text[index] {
      case "(", "（", "“", "「", "《": depth += 1
      case ")", "）", "”", "」", "》": depth = max(0, depth - 1)
      case "，", ",", "；", ";", "：", ":", "。", "！", "？":
        if depth == 0, !facts.contains(where: { $0.span.contains(index) }) {
          found.append(index)
        }
      default: break
      }
    }
    return found
  }
}
