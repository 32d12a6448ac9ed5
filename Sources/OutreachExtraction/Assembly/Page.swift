// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Recognition
internal import TextModel

/// A document as the assembler sees it: flat lists, of which each sentence has its ranges.
final class Page: Sendable {
  /// How many paragraphs lie between two that have nothing to do with each other.
  static let farApart = 8

  let text: PreparedText
  let scalars: [Unicode.Scalar]
  let mentions: [Mention]
  /// One for each mention, in the same order.
  let facts: [Fact]
  /// Words that tell what the mentions are to an activity.
  let cues: [Cue]
  /// Wordings that add a kind but found no record.
  let aspects: [Aspect]
  /// Where clauses end: the offsets of ， ； ： and their like.
  let breaks: [Int]
  /// The ranges of each body sentence.
  let sentences: [Ranges]

  /// What belongs to one sentence.
  struct Ranges: Sendable {
    /// Where it stands in the normalised text.
    var span: Span
    /// The number of its paragraph: body lines counted, blank ones not.
    var paragraph: Int
    var facts: Range<Int>
    var cues: Range<Int>
    var aspects: Range<Int>
    var breaks: Range<Int>
    /// All kinds that its facts have.
    var kinds: Fact.Kinds
    /// All classes that its cues have.
    var words: RecordWord
    /// Whether a quotation opens in it.
    var hasQuote: Bool
  }

  init(
    text: PreparedText, mentions: [Mention], facts: [Fact], cues: [Cue], aspects: [Aspect],
    breaks: [Int], sentences: [Ranges]
  ) {
    self.text = text
    scalars = text.scalars
    self.mentions = mentions
    self.facts = facts
    self.cues = cues
    self.aspects = aspects
    self.breaks = breaks
    self.sentences = sentences
  }

  /// The number of body sentences.
  var count: Int { sentences.count }

  /// Whether the first institution is an office or ward of the second: 县医院宣传科, 县医院.
  func isUnit(_ unit: Fact, of house: Fact) -> Bool {
    guard case .institution(let inner) = mentions[unit.index].value,
      case .institution(let outer) = mentions[house.index].value
    else { return false }
    let (name, house) = (inner.name.utf8, outer.name.utf8)
    return name.count > house.count && name.starts(with: house)
  }

  /// Whether the first of two places lies in the second: 隆阳区芒宽乡, 隆阳区.
  func isWithin(_ inner: Int, _ outer: Int) -> Bool {
    guard case .place(let inside) = mentions[inner].value,
      case .place(let around) = mentions[outer].value
    else { return false }
    return inside.path.count > around.path.count && inside.path.starts(with: around.path)
  }

  /// Whether it is said by those who wrote the text: 我院, 本会.
  func isFirstPerson(_ fact: Fact) -> Bool {
    scalars[fact.span.start] == "我" || scalars[fact.span.start] == "本" && fact.span.count == 2
  }

  /// Whether a sentence describes a picture or a table that stands beside it: （图为…）, 注：….
  func isCaption(_ sentence: Span) -> Bool {
    var at = sentence.start
    guard sentence.count > 3 else { return false }
    if scalars[at] == "(" || scalars[at] == "（" { at += 1 }
    switch scalars[at] {
    case "图": return scalars[at + 1] == "为" || scalars[at + 1] == "：" || scalars[at + 1] == ":"
    case "注": return scalars[at + 1] == "：" || scalars[at + 1] == ":"
    default: return false
    }
  }

  /// The body sentence number `index`.
  func frame(_ index: Int) -> SentenceFrame {
    SentenceFrame(page: self, ranges: sentences[index])
  }

  /// Returns the body sentence that holds `offset`.
  func frame(holding offset: Int) -> SentenceFrame? { sentence(holding: offset).map(frame) }

  /// Returns the number of the body sentence that holds `offset`.
  func sentence(holding offset: Int) -> Int? {
    let next = sentences.indices.partition { sentences[$0].span.start > offset }
    guard next > 0, sentences[next - 1].span.contains(offset) else { return nil }
    return next - 1
  }
}

/// A wording that adds a kind to an activity.
struct Aspect: Sendable {
  /// Where it stands in the normalised text.
  let span: Span
  /// Its kind, as ``Fact/key`` has it.
  let key: UInt64
  /// How much it says.
  let weight: ActivityLexicon.Weight

  /// Whether it tells of work done for somebody, which may be an event of its own.
  var isDeed: Bool { weight != .aspect }
}
