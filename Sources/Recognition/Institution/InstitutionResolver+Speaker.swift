// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Who speaks of itself as 我院 or 本校.
extension InstitutionResolver {
  /// How long a line may be that only heads a page: a site's name and place.
  private static let headingReach = 20

  /// Who speaks of 我院: the publisher, or the one organisation of the kind, or the one named most.
  ///
  /// Never one that 我院 goes to or does something with. A health centre or a court may say 我院 as well.
  mutating func ownHouse(_ kind: InstitutionKind) -> Int? {
    if let publisher, Self.isSame(entities[root(of: publisher)].kind, kind) {
      return root(of: publisher)
    }
    let strangers = kind == .hospital ? self.strangers ?? findStrangers() : []
    if kind == .hospital { self.strangers = strangers }
    var known = roots { Self.isSame($0.kind, kind) && $0.name.last != "体" }
    known.removeAll { strangers.contains($0) }
    if known.isEmpty, kind == .hospital {
      known = roots {
        ($0.kind == .healthCenter || $0.kind == .government) && $0.name.last == "院"
      }
      known.removeAll { strangers.contains($0) }
    }
    if known.count <= 1 { return known.first }
    let heading = known.filter { entities[$0].first < bodyStart }
    if heading.count == 1 { return heading[0] }
    let ranked = known.sorted { (total($0), $1) > (total($1), $0) }
    let mayTie = kind == .school || kind == .university || kind == .ngo
    return mayTie || total(ranked[0]) > total(ranked[1]) ? ranked[0] : nil
  }

  /// Where the first line of running text begins: what is named before it heads the page.
  private var bodyStart: Int {
    text.sentences.first { $0.kind == .body && $0.span.count > Self.headingReach }?.span.start ?? 0
  }

  /// The university that a school belongs to.
  func top(of number: Int) -> Int {
    guard let parent = entities[number].parent?.entity else { return number }
    let above = root(of: parent)
    return entities[above].kind == .university ? above : number
  }

  /// How often an organisation is named, its branches included.
  private func total(_ root: Int) -> Int {
    entities.indices.prefix(Self.most).reduce(0) {
      let isOwn = self.root(of: $1) == root || isBranch($1, of: root)
      return isOwn ? $0 + entities[$1].count : $0
    }
  }

  private func isBranch(_ number: Int, of root: Int) -> Bool {
    guard let parent = entities[number].parent, entities[number].kind == .hospital else {
      return false
    }
    return self.root(of: parent.entity) == root
  }

  /// The organisations that cannot be who speaks: those that are only ever gone to or worked with, that are
  /// named in full after 我院 in its sentence, or before a 我院 that they come to.
  private func findStrangers() -> Set<Int> {
    let named = items.all.filter { $0.entity != nil && !$0.isAnaphor && $0.name == nil }
      .sorted { $0.span < $1.span }
    var (strangers, free): (Set<Int>, Set<Int>) = ([], [])
    var speakers = speakers[...]
    var (said, isTowards, end) = (nil as Span?, false, -1)
    var before: [(root: Int, at: Int)] = []
    for item in named {
      let start = item.span.start
      while let speaker = speakers.first, speaker.start < start {
        if isToward(speaker.start), text.scalars[speaker.start - 1] != "在",
          let sentence = text.sentenceIndex(at: speaker.start)
        {
          let first = text.sentences[sentence].span.start
          for other in before.reversed() {
            guard other.at >= first else { break }
            strangers.insert(other.root)
          }
        }
        (said, speakers) = (speaker, speakers.dropFirst())
      }
      guard let root = item.entity.map({ self.root(of: $0) }) else { continue }
      isTowards = isToward(start) || isTowards && start == end + 1 && joinsList(text.scalars[end])
      end = item.span.end
      before.append((root, start))
      if let said, isSaidToOther(said, item.span) {
        strangers.insert(root)
      } else if !isTowards {
        free.insert(root)
      }
    }
    for other in before where !free.contains(other.root) { strangers.insert(other.root) }
    return strangers
  }

  /// Where 我院 and the like are said.
  private var speakers: [Span] {
    candidates.filter { candidate in
      guard candidate.isDeictic, candidate.parts.count == 1 else { return false }
      return text.scalars[candidate.span.start] != "该"
    }.map(\.span)
  }

  private func joinsList(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "、" || scalar == "和" || scalar == "及" || scalar == "与"
  }

  /// Whether a word stands before `offset` that leads to somebody else: 赴, 支援, 与.
  private func isToward(_ offset: Int) -> Bool {
    lexicon.isToward(in: text.scalars, endingAt: offset)
  }

  /// Whether a name stands behind 我院 in its sentence, in the same quotation and not beside it in brackets.
  private func isSaidToOther(_ speaker: Span, _ name: Span) -> Bool {
    guard let sentence = text.sentenceIndex(at: speaker.start),
      text.sentences[sentence].span.end > name.start, name.start > speaker.end
    else { return false }
    return !text.scalars[speaker.end..<name.start].contains {
      NameCharacters.isClosing($0) || $0 == "（" || $0 == "(" || $0 == "\n" || $0 == "："
    }
  }

  private mutating func addOwn(_ candidate: NameCandidate, from start: Int) {
    let span = Span(start, candidate.span.end)
    let name = text.scalars[start..<span.end].filter {
      !NameCharacters.isOpening($0) && !NameCharacters.isClosing($0)
    }
    let entity = InstitutionEntity(name: Array(name), kind: candidate.kind, first: start)
    items.append(
      Item(
        span: span, entity: number(of: entity), kind: candidate.kind, rule: "institution.quoted"))
  }

  /// Keeps 我院 for itself where nobody is known that it may mean.
  mutating func addSpeaker(_ span: Span, _ kind: InstitutionKind) {
    guard text.scalars[span.start] == "我", !entities.isEmpty else { return }
    items.append(Item(span: span, kind: kind, isAnaphor: true, rule: "institution.anaphor"))
  }

  /// Keeps what hangs on such a 我院, or a team that tells its own name behind a bare class word:
  /// 我院第三批医疗队, 我院团委, 组织“红马甲”志愿服务队.
  mutating func addUnitOfSpeaker(_ candidate: NameCandidate, of house: NameCandidate) -> Bool {
    if candidate.kind == .team, candidate.isNamed, !house.isNamed, house.parts.count == 1,
      !house.isDeictic, candidate.has(.quoted)
    {
      addOwn(candidate, from: house.span.end)
      return true
    }
    guard house.isDeictic, text.scalars[house.span.start] == "我" else { return false }
    switch candidate.kind {
    case .team where candidate.isNamed, .party, .ngo: break
    default: return false
    }
    items.append(
      Item(
        span: candidate.span, kind: candidate.kind, isAnaphor: candidate.kind != .team,
        rule: "institution.unit"))
    return true
  }
}
