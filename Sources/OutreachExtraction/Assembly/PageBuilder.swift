// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import Recognition
internal import TextModel

/// A kind of activity.
struct SaidKind: Sendable {
  /// Its hash, as ``Fact/key`` has it.
  let key: UInt64
  /// Its name.
  let name: String
  /// The kinds of an activity that is of no other: most are.
  let alone: [String]
}

/// Builds the page of a document in one pass over its body sentences.
struct PageBuilder: Sendable {
  private let lexicon: RecordLexicon
  /// Brackets and ends of clauses.
  private let marks = ScalarSet("(（“「『《)）”」』》\"，,；;：:。！？".unicodeScalars)
  /// What opens an item of a list.
  private let bullets = ScalarSet("·•●■◆▲★※►▪○◎▶◇□☆➤✦".unicodeScalars)
  /// The kind of each row of the lexicon of activities, as ``Fact/key`` has it.
  private let aspectKeys: [UInt64]
  /// How much each row says.
  private let weights: [ActivityLexicon.Weight]
  /// The kinds, each with its hash.
  let kinds: [SaidKind]

  init(tables: TableSource, activities: ActivityLexicon) throws(TableError) {
    lexicon = try RecordLexicon(tables: tables)
    aspectKeys = activities.kinds.map { Fact.hash($0) }
    weights = activities.kinds.indices.map { activities.weight(of: $0) }
    var kinds: [SaidKind] = []
    for (key, name) in zip(aspectKeys, activities.kinds)
    where !kinds.contains(where: { $0.key == key }) {
      kinds.append(SaidKind(key: key, name: name, alone: [name]))
    }
    self.kinds = kinds
  }

  /// Returns the page of `text` and what was found in it.
  func page(of text: PreparedText, _ findings: RecognizerSet.Findings) -> Page {
    let mentions = findings.mentions
    var lists = Lists()
    lists.facts.reserveCapacity(mentions.count)
    lists.cues.reserveCapacity(text.scalars.count / 8)
    lists.breaks.reserveCapacity(text.scalars.count / 16)
    lists.aspects.reserveCapacity(findings.aspects.count)
    lists.sentences.reserveCapacity(text.sentences.count)
    var rest = findings.aspects[...]
    // By the span: each mention would be copied, and its reference counted.
    let found = mentions.span
    for index in found.indices {
      lists.facts.append(Fact(found[index].value, at: found[index].span, index: index))
    }
    let scalars = text.scalars
    var next = 0
    var paragraph = 0
    var line = -1
    for sentence in text.sentences where sentence.kind == .body {
      if sentence.line != line {
        // An item of a round-up has nothing to do with the one before it.
        let isItem =
          sentence.span.start < scalars.count && bullets.contains(scalars[sentence.span.start])
        paragraph += isItem ? Page.farApart : 1
      }
      line = sentence.line
      while next < lists.facts.count, lists.facts[next].span.end <= sentence.span.start {
        next += 1
      }
      var last = next
      while last < lists.facts.count, lists.facts[last].span.start < sentence.span.end {
        last += 1
      }
      let aspects = rest.prefix { $0.span.start < sentence.span.end }
      rest = rest[aspects.endIndex...]
      add(sentence.span, paragraph, facts: next..<last, aspects, of: scalars, to: &lists)
    }
    return Page(
      text: text, mentions: mentions, facts: lists.facts, cues: lists.cues,
      aspects: lists.aspects, breaks: lists.breaks, sentences: lists.sentences)
  }

  /// The lists of a page in the making.
  private struct Lists {
    var facts: [Fact] = []
    var cues: [Cue] = []
    var aspects: [Aspect] = []
    var breaks: [Int] = []
    var sentences: [Page.Ranges] = []
  }

  private func add(
    _ span: Span, _ paragraph: Int, facts: Range<Int>, _ said: ArraySlice<ActivityAspect>,
    of scalars: [Unicode.Scalar], to lists: inout Lists
  ) {
    let (cues, aspects, breaks) = (lists.cues.count, lists.aspects.count, lists.breaks.count)
    lexicon.addCues(in: scalars, span, outside: lists.facts[facts], to: &lists.cues)
    addAspects(said, outside: facts, to: &lists)
    let hasQuote = addBreaks(in: scalars, span, outside: facts, to: &lists)
    var (kinds, words): (Fact.Kinds, RecordWord) = ([], [])
    for index in facts { kinds.formUnion(lists.facts[index].kind.mask) }
    for index in cues..<lists.cues.count { words.formUnion(lists.cues[index].word) }
    lists.sentences.append(
      Page.Ranges(
        span: span, paragraph: paragraph, facts: facts, cues: cues..<lists.cues.count,
        aspects: aspects..<lists.aspects.count, breaks: breaks..<lists.breaks.count,
        kinds: kinds, words: words, hasQuote: hasQuote))
  }

  private func addAspects(
    _ said: ArraySlice<ActivityAspect>, outside facts: Range<Int>, to lists: inout Lists
  ) {
    for aspect in said where !facts.contains(where: { lists.facts[$0].span.overlaps(aspect.span) })
    {
      lists.aspects.append(
        Aspect(span: aspect.span, key: aspectKeys[aspect.row], weight: weights[aspect.row]))
    }
  }

  /// Adds the ends of clauses in `span`; returns whether a quotation opens there.
  private func addBreaks(
    in text: [Unicode.Scalar], _ span: Span, outside facts: Range<Int>, to lists: inout Lists
  ) -> Bool {
    var (depth, hasQuote) = (0, false)
    var fact = facts.lowerBound
    var at = marks.firstMember(in: text, from: span.start, limit: span.end)
    while at < span.end {
      switch text[at] {
      case "(", "（", "《": depth += 1
      case "“", "「", "『": (depth, hasQuote) = (depth + 1, true)
      case "\"": hasQuote = true
      case ")", "）", "”", "」", "』", "》": depth = max(0, depth - 1)
      case "，", ",", "；", ";", "：", ":", "。", "！", "？":
        while fact < facts.upperBound, lists.facts[fact].span.end <= at { fact += 1 }
        if depth == 0, fact == facts.upperBound || !lists.facts[fact].span.contains(at) {
          lists.breaks.append(at)
        }
      default: break
      }
      at = marks.firstMember(in: text, from: at + 1, limit: span.end)
    }
    return hasQuote
  }
}
