// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Tells whom a clause means that begins with the last word of a name: 支队一行6人, 实践团还走访…, where the
/// document has one name that ends so.
///
/// Where nobody was said to lead, it was right for 29 of 37 events of the labelled releases.
struct BareNames: Sendable {
  /// How much may stand before the word in its clause besides days, places and figures: 据悉, 随后.
  private static let reach = 4
  /// How long the word may be.
  private static let longest = 8
  /// How many names may share their last two characters: a word that so many end in tells none apart.
  private static let most = 16

  private struct Name {
    let first: Fact
    let scalars: [Unicode.Scalar]
  }

  /// The names, by their last two characters.
  private var names: [UInt64: [Name]] = [:]

  /// Gathers the names of the institutions of `page`, but for wards and offices: each house has them.
  init(page: Page) {
    var known: Set<UInt64> = []
    for fact in page.facts where fact.kind == .institution && known.insert(fact.key).inserted {
      guard !fact.traits.contains(.part),
        case .institution(let value) = page.mentions[fact.index].value
      else { continue }
      let scalars = Array(value.name.unicodeScalars)
      guard scalars.count > 2 else { continue }
      let ending = BareNames.ending(scalars[...])
      names[ending, default: []].append(Name(first: fact, scalars: scalars))
    }
  }

  private static func ending(_ word: ArraySlice<Unicode.Scalar>) -> UInt64 {
    let last = word.endIndex - 1
    return UInt64(word[last - 1].value) << 32 | UInt64(word[last].value)
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
      let word = scalars[position..<position + length]
      if let names = names[BareNames.ending(word)] {
        guard names.count <= BareNames.most else { return .several }
        let meant = names.filter {
          $0.scalars.count > length && $0.scalars.suffix(length).elementsEqual(word)
        }
        if let first = meant.first {
          return meant.count == 1 ? .one(first.first, position + length) : .several
        }
      }
      length -= 1
    }
    return .nobody
  }
}
