// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Follows a name from its class word to its left edge.
///
/// Known words are taken greedily, the longest first; words that no table knows only where a place,
/// an owner or another organisation stands before them, or a clear edge for class words that allow it.
struct NameWalk {
  let text: [Unicode.Scalar]
  let lexicon: InstitutionLexicon
  let places: PlaceEnds
  /// The candidates found so far, sorted by end.
  private(set) var earlier: [NameCandidate] = []
  /// No name starts before.
  private(set) var limit = 0
  private(set) var head = Span(0, 0)
  private(set) var row = InstitutionLexicon.Head(kind: .never, needs: .never, isPointer: false)
  var position = 0
  /// From right to left.
  var parts: [NameCandidate.Part] = []
  var parent: Int?
  var isGeneric = false
  var limitReached = false
  /// Where the name ends: after its class word, or after the quotation mark that follows it.
  var end = 0

  /// Creates a walk that follows one name after the other.
  init(text: [Unicode.Scalar], lexicon: InstitutionLexicon, places: PlaceEnds) {
    self.text = text
    self.lexicon = lexicon
    self.places = places
    earlier.reserveCapacity(text.count / 32)
    parts.reserveCapacity(8)
  }

  /// No name is longer, its class word aside.
  static let reach = 40
  /// No chain of names is longer.
  static let longest = 64

  /// Follows the name that ends in the class word at `head`, and adds it to ``earlier``.
  mutating func add(_ head: Span, row number: Int) {
    self.head = head
    row = lexicon.headRows[number]
    limit = max(0, head.start - Self.reach)
    (position, end) = (head.start, head.end)
    (parent, isGeneric, limitReached) = (nil, false, false)
    parts.removeAll(keepingCapacity: true)
    let piece: NameCandidate.Piece = row.needs == .deictic ? .deictic : .head
    let division = startOfDivision(head)
    if division < head.end {
      parts.append(NameCandidate.Part(piece: .unknown, start: division, end: head.end))
    }
    parts.append(NameCandidate.Part(piece: piece, start: head.start, end: division))
    earlier.append(candidate(row: number))
  }

  private mutating func candidate(row number: Int) -> NameCandidate {
    if row.needs == .deictic { limitReached = true }
    if row.kind == .team && row.needs == .number || endsAsTeam { takeWholeQuote() }
    if parts.count == 1, row.needs != .nothing { splitUnit() }
    if parts.count == 1 { splitSort() }
    if parts.count == 1, let index = earlierIndex(endingAt: head.start),
      isSister(of: earlier[index])
    {
      limitReached = true
    }
    var steps = 0
    while steps < 24, !limitReached, step() { steps += 1 }
    if parent != nil, takePartyOfHouse() { return partyBody(row: number) }
    takePartySign()
    if isState { isGeneric = true }
    let isNamed = !isGeneric && isName
    let own = parts.reversed()
    return NameCandidate(
      span: Span(position, parent == nil || !limitReached ? head.end : end), head: number,
      kind: row.kind, parts: parent.map { earlier[$0].parts + own } ?? Array(own), parent: parent,
      isNamed: isNamed, isGeneric: isGeneric)
  }

  /// Takes the 县 of 县政府 for a bare class word of a place, unless a name stands before it.
  mutating func splitUnit() {
    guard head.count >= 2, NameCharacters.isUnit(text[head.start]) else { return }
    if splitAutonomous() || splitSign() || isOfMany { return }
    let edge = unknownEdge(from: head.start, most: 1)
    let isSecond = followsSister
    guard isSecond || edge.start == head.start && edge.isClear && !edge.isModified else { return }
    guard !followsPlace else { return }
    guard isSecond || !knownWhole(endingAt: head.start + 1) else { return }
    parts = [
      NameCandidate.Part(piece: .head, start: head.start + 1, end: head.end),
      NameCandidate.Part(piece: .unit, start: head.start, end: head.start + 1),
    ]
    limitReached = true
  }

  /// Whether a place that is no verb as well stands right before the class word: not 联合.
  private var followsPlace: Bool {
    guard let place = places.longest(endingAt: head.start, limit: limit) else { return false }
    let words = lexicon.words(in: text, endingAt: head.start, limit: limit)
    return words.before > place.span.start
  }

  /// Whether words before the class word of a unit make a sort of it: 各县政府, 各县市政府.
  private var isOfMany: Bool {
    guard head.start > limit else { return false }
    if isEach(text[head.start - 1]) { return true }
    return head.start - 1 > limit && NameCharacters.isUnit(text[head.start - 1])
      && isEach(text[head.start - 2])
  }

  /// Whether it counts many without a number.
  private func isEach(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "各" || scalar == "每" || scalar == "多" || scalar == "数"
  }

  /// Whether a place, an owner or an organisation ends at `end` that no 和 begins.
  private func knownWhole(endingAt end: Int) -> Bool {
    if let place = places.longest(endingAt: end, limit: limit), isConjoined(place) { return false }
    return known(endingAt: end)
  }

  /// Whether a body of the same unit ends right before the class word: 县委县政府.
  private var followsSister: Bool {
    guard row.kind == .government || row.kind == .party,
      let index = earlierIndex(endingAt: head.start),
      earlier[index].isNamed || earlier[index].isLocal
    else { return false }
    return earlier[index].kind == .party || earlier[index].kind == .government
  }

  mutating func take(_ piece: NameCandidate.Piece, from start: Int) {
    parts.append(NameCandidate.Part(piece: piece, start: start, end: position))
    position = start
  }

  /// Takes the next piece; false where the name starts.
  mutating func step() -> Bool {
    guard parent == nil, position > limit else { return false }
    if takeParent(endingAt: position) || takeHouseOfMinistry() { return true }
    let place = places.longest(endingAt: position, limit: limit)
    let words = lexicon.words(in: text, endingAt: position, limit: limit)
    if let place, outranks(place, words), accepts(place, words) {
      let start = place.span.start
      if isSettled, text[place.span.end - 1] == "号" { return false }
      if isShort(place), !isSettled, !startsClear(start) {
        if takeJoined(beyond: start) || takeTown(place) || takePerson(place) { return true }
      }
      take(.place, from: place.span.start)
      return true
    }
    let settled = isSettled
    if takeJoinedTrade() { return true }
    if takeEnclosed() || takeOrdinal() { return true }
    if words.part < position, words.part <= min(words.modifier, words.before),
      settled || !isStray(words)
    {
      return takePart(words, settled: settled)
    }
    if settled {
      return takeUnitOfZone() || takeNameOfZone() || takeFieldOfState() || takeNameBeforePlace()
    }
    if takeDeictic() || takeErrand(words) { return true }
    if row.kind == .team, words.modifier == position - 2, isErrand(words.modifier) {
      take(.trade, from: words.modifier)
      return true
    }
    if row.needs == .nothing, words.modifier < position, words.before == words.modifier {
      return false
    }
    if let start = officeStart(words.before) {
      take(.trade, from: start)
      return true
    }
    if parts.count > 1, words.modifier == position - 2, text[words.modifier] == "我" { return false }
    if words.modifier < position, words.modifier <= words.before {
      if words.isField, takeJoined() || endsInLongUnit && takeUnit() { return true }
      guard words.isField, isRegistered || words.modifier == position - 1,
        isRegistered || !endsWord(at: words.modifier)
      else { return has(.brand) && !words.isField ? false : endGeneric() }
    } else if words.before < position, !isInside(words.before, position),
      properEdge(words.before, position) == nil
    {
      return takeBrandBehindPlace()
    }
    if row.needs == .nothing { return row.kind == .ngo && takeClub() }
    return takeUnit() || takeUnknown()
  }

  /// Whether the last piece is one that nothing but an owner stands before.
  var isSettled: Bool {
    switch parts.last?.piece {
    case .place, .owner, .unit, .deictic: return true
    default: return false
    }
  }

  /// Whether one character that joins names joins nothing here: the 援 of 法援中心.
  private func isStray(_ words: InstitutionLexicon.LeftWords) -> Bool {
    if words.partRoles == .link { return words.part == position - 1 && !joins(at: words.part) }
    // The 人和 of 老人和希望小学 is no proper name.
    guard text[position - 1] == "和", words.part == position - 2 else { return false }
    let left = lexicon.words(in: text, endingAt: position - 1, limit: limit)
    return left.before < words.part || left.modifier < words.part
  }

  /// Whether a place is the longer reading, or as long a one and the safer.
  func outranks(_ place: PlaceLattice.Match, _ words: InstitutionLexicon.LeftWords) -> Bool {
    place.span.start < words.part || place.span.start == words.part && places.isCertain(place)
  }

  /// Whether 和 joins the bare class word of a unit to what stands before: 省政府和县政府, not 安徽和县.
  func isConjoined(_ place: PlaceLattice.Match) -> Bool {
    let start = place.span.start
    guard text[start] == "和", place.span.count == 2, start > limit,
      NameCharacters.isUnit(text[start + 1]),
      !NameCharacters.isHard(text[start - 1])
    else { return false }
    if earlierIndex(endingAt: start) != nil { return true }
    return places.longest(endingAt: start, limit: limit) == nil
      && lexicon.words(in: text, endingAt: start, limit: limit).before == start
  }

  /// A reading as a place counts where it is certain, or where something ends right before it.
  func accepts(_ place: PlaceLattice.Match, _ words: InstitutionLexicon.LeftWords) -> Bool {
    let start = place.span.start
    if parts.last?.piece == .unit { return false }
    if isConjoined(place) { return false }
    if places.isCertain(place) {
      return place.isFull || words.modifier > start && words.before > start
    }
    if text[start] == "第" || words.modifier <= start || words.before <= start { return false }
    guard start > limit, !NameCharacters.isHard(text[start - 1]) else { return true }
    if known(endingAt: start) { return true }
    let left = lexicon.words(in: text, endingAt: start, limit: limit)
    return left.before < start
  }
}
