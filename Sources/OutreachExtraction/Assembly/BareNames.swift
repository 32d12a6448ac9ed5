// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells whom a clause means that begins with the last word of a name: 支队一行6人, 实践团还走访…, where the
/// document has one name that ends so.
struct BareNames: Sendable {
  /// How much may stand before the word in its clause besides days, places and figures: 据悉, 随后.
  private static let reach = 4
  /// How long the word may be.
  private static let longest = 8
  /// How many names may share their last two characters: a word that so many end in tells none apart.
  private static let most = 16

  private struct Name {
    let first: Fact
    /// Where its characters lie among those of all names.
    let range: Range<Int>
    /// Its last two characters.
    let ending: UInt64
  }

  /// The names, sorted by their last two characters.
  private var names: [Name] = []
  /// The characters of all names, one name behind the other.
  private var scalars: [Unicode.Scalar] = []
  /// A bit for the last character of each: most words end in none of them.
  private var lastCharacters: UInt64 = 0

  /// Gathers the names of the institutions of `page`, but for wards and offices: each house has them.
  init(page: Page) {
    let mentions = BareNames.firstMentions(on: page)
    names.reserveCapacity(mentions.count)
    scalars.reserveCapacity(16 * mentions.count)
    for index in mentions {
      let fact = page.facts[index]
      guard case .institution(let value) = page.mentions[fact.index].value else { continue }
      let start = scalars.count
      scalars.append(contentsOf: value.name.unicodeScalars)
      guard scalars.count - start > 2, let last = scalars.last else { continue }
      names.append(
        Name(
          first: fact, range: start..<scalars.count,
          ending: BareNames.ending(scalars, at: scalars.count)))
      lastCharacters |= BareNames.bit(of: last)
    }
    names.sort { ($0.ending, $0.first.span.start) < ($1.ending, $1.first.span.start) }
  }

  /// The positions of the facts that name an institution for the first time.
  private static func firstMentions(on page: Page) -> [Int] {
    let facts = page.facts
    var found = facts.indices.filter {
      facts[$0].kind == .institution && !facts[$0].traits.contains(.part)
    }
    found.sort { (facts[$0].key, $0) < (facts[$1].key, $1) }
    var last: UInt64?
    return found.filter { index in
      defer { last = facts[index].key }
      return last != facts[index].key
    }
  }

  /// The two characters before `end`, in one number.
  private static func ending(_ scalars: [Unicode.Scalar], at end: Int) -> UInt64 {
    UInt64(scalars[end - 2].value) << 32 | UInt64(scalars[end - 1].value)
  }

  private static func bit(of last: Unicode.Scalar) -> UInt64 { 1 << UInt64(last.value & 63) }

  /// The names that end in the two characters of `ending`, and no more of them than tell that they are too many.
  private func names(endingIn ending: UInt64) -> ArraySlice<Name> {
    let first = names.indices.partition { names[$0].ending >= ending }
    var end = first
    let limit = min(names.count, first + BareNames.most + 1)
    while end < limit, names[end].ending == ending { end += 1 }
    return names[first..<end]
  }

  /// Returns the one institution that the clauses of `draft` mean in this way, none where they mean several.
  func subject(of draft: EventDraft, on page: Page) -> Fact? {
    var meant: Fact?
    for segment in draft.segments {
      guard let frame = page.frame(holding: segment.start) else { continue }
      var start = segment.start
      for index in frame.breaks.lowerBound...frame.breaks.upperBound {
        let isLast = index == frame.breaks.upperBound
        let end = isLast ? segment.end : page.breaks[index]
        guard isLast || segment.contains(end) else { continue }
        if let fact = opening(of: start, end, in: frame) {
          if let known = meant, known.key != fact.key { return nil }
          meant = fact
        }
        start = end + 1
      }
    }
    return meant
  }

  /// Whom the first words from `start` on mean.
  private func opening(of start: Int, _ end: Int, in frame: SentenceFrame) -> Fact? {
    var (position, free) = (start, 0)
    while position + 1 < end, free <= BareNames.reach {
      if let fact = frame.fact(startingAt: position) {
        guard fact.kind == .date || fact.kind == .count || fact.kind == .place else { return nil }
        position = fact.span.end
        continue
      }
      switch meaning(of: position, to: end, in: frame.page.scalars) {
      case .one(let fact, let wordEnd):
        return isAnother(position, from: start, in: frame)
          || frame.cue(.official, startingAt: wordEnd) != nil ? nil : fact
      case .several: return nil
      case .nobody: break
      }
      position += 1
      free += 1
    }
    return nil
  }

  /// Whether the word at `position` means one of another place: 当地残联, 各医院.
  private func isAnother(_ position: Int, from start: Int, in frame: SentenceFrame) -> Bool {
    guard position > start else { return false }
    switch frame.page.scalars[position - 1] {
    case "地", "各", "他", "家": return true
    default: return false
    }
  }

  /// Whether a name is longer than `word` and ends in it.
  @inline(__always)
  private func ends(_ name: Name, in word: ArraySlice<Unicode.Scalar>) -> Bool {
    name.range.count > word.count
      && scalars[(name.range.upperBound - word.count)..<name.range.upperBound].elementsEqual(word)
  }

  /// Whom a word means, and where it ends.
  private enum Meaning {
    case nobody, several
    case one(Fact, Int)
  }

  /// Whose names end in the longest word at `position`.
  private func meaning(
    of position: Int, to end: Int, in scalars: [Unicode.Scalar]
  ) -> Meaning {
    var length = min(BareNames.longest, end - position)
    while length > 1 {
      let wordEnd = position + length
      if lastCharacters & BareNames.bit(of: scalars[wordEnd - 1]) != 0 {
        let names = names(endingIn: BareNames.ending(scalars, at: wordEnd))
        guard names.count <= BareNames.most else { return .several }
        var meant: Fact?
        for name in names where ends(name, in: scalars[position..<wordEnd]) {
          if meant != nil { return .several }
          meant = name.first
        }
        if let meant { return .one(meant, wordEnd) }
      }
      length -= 1
    }
    return .nobody
  }
}
