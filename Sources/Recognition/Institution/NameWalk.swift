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
  let earlier: [NameCandidate]
  /// No name starts before.
  let limit: Int
  private let head: Span
  private let row: InstitutionLexicon.Head
  private var position: Int
  /// From right to left.
  private var parts: [NameCandidate.Part]
  private var parent: Int?
  private var isGeneric = false
  private var limitReached = false

  init(
    text: [Unicode.Scalar], lexicon: InstitutionLexicon, places: PlaceEnds,
    earlier: [NameCandidate], head: Span, row: Int
  ) {
    self.text = text
    self.lexicon = lexicon
    self.places = places
    self.earlier = earlier
    self.head = head
    self.row = lexicon.headRows[row]
    limit = max(0, head.start - Self.reach)
    position = head.start
    parts = [NameCandidate.Part(piece: .head, start: head.start, end: head.end)]
  }

  /// No name is longer, its class word aside.
  private static let reach = 40

  /// Returns the candidate, or nothing where the class word stands inside another word.
  mutating func candidate(row number: Int) -> NameCandidate {
    if row.needs == .deictic {
      parts = [NameCandidate.Part(piece: .deictic, start: head.start, end: head.end)]
      limitReached = true
    }
    if parts.count == 1, row.needs != .nothing { splitUnit() }
    var steps = 0
    while steps < 24, !limitReached, step() { steps += 1 }
    var found = NameCandidate(
      span: Span(position, head.end), head: number, kind: row.kind, parts: parts.reversed(),
      parent: parent)
    if let parent { found.parts = earlier[parent].parts + found.parts }
    found.isGeneric = isGeneric
    found.isNamed = !isGeneric && isName(found)
    return found
  }

  /// Takes the 县 of 县政府 for a bare class word of a place, unless a name stands before it.
  private mutating func splitUnit() {
    guard head.count >= 2, NameCharacters.isUnit(text[head.start]) else { return }
    let edge = unknownEdge(from: head.start, most: 1)
    guard edge.start == head.start, edge.isClear, !edge.isModified else { return }
    guard places.longest(endingAt: head.start, limit: limit) == nil else { return }
    guard !known(endingAt: head.start + 1) else { return }
    parts = [
      NameCandidate.Part(piece: .head, start: head.start + 1, end: head.end),
      NameCandidate.Part(piece: .unit, start: head.start, end: head.start + 1),
    ]
    limitReached = true
  }

  private mutating func take(_ piece: NameCandidate.Piece, from start: Int) {
    parts.append(NameCandidate.Part(piece: piece, start: start, end: position))
    position = start
  }

  /// Takes the next piece; false where the name starts.
  private mutating func step() -> Bool {
    guard parent == nil, position > limit else { return false }
    if takeParent(endingAt: position) { return true }
    let place = places.longest(endingAt: position, limit: limit)
    let words = lexicon.words(in: text, endingAt: position, limit: limit)
    if let place, outranks(place, words), accepts(place, words) {
      take(.place, from: place.span.start)
      return true
    }
    let settled = parts.last?.piece == .place || parts.last?.piece == .owner
    if takeJoinedTrade() { return true }
    if takeEnclosed() || takeOrdinal() { return true }
    if words.part < position, words.part <= min(words.modifier, words.before) {
      return takePart(words, settled: settled)
    }
    if settled || parts.last?.piece == .unit || parts.last?.piece == .deictic { return false }
    if takeDeictic() { return true }
    if row.kind == "team", words.modifier == position - 2, isErrand(words.modifier) {
      take(.trade, from: words.modifier)
      return true
    }
    if words.modifier < position, words.modifier <= words.before { return endGeneric(words) }
    if words.before < position { return false }
    if row.needs == .nothing { return false }
    return takeUnit() || takeUnknown()
  }

  /// Whether a place is the longer reading, or as long a one and the safer.
  private func outranks(_ place: PlaceLattice.Match, _ words: InstitutionLexicon.LeftWords) -> Bool
  {
    place.span.start < words.part || place.span.start == words.part && places.isCertain(place)
  }

  /// A reading as a place counts where it is certain, or where something ends right before it.
  private func accepts(_ place: PlaceLattice.Match, _ words: InstitutionLexicon.LeftWords) -> Bool {
    let start = place.span.start
    if parts.last?.piece == .unit { return false }
    if places.isCertain(place) { return place.isFull || words.modifier > start }
    if text[start] == "第" || words.modifier <= start || words.before <= start { return false }
    guard start > limit, !NameCharacters.isHard(text[start - 1]) else { return true }
    if known(endingAt: start) { return true }
    let left = lexicon.words(in: text, endingAt: start, limit: limit)
    return left.before < start
  }

  private mutating func takeParent(endingAt end: Int) -> Bool {
    var index = earlier.count - 1
    while index >= 0, earlier[index].span.end > end { index -= 1 }
    guard index >= 0, earlier[index].span.end == end, !earlier[index].isGeneric else {
      return false
    }
    guard
      earlier[index].isNamed || row.needs == .parent || row.needs == .number
        || earlier[index].isLocal || row.kind == "government" && !earlier[index].isDeictic
    else { return false }
    parent = index
    position = earlier[index].span.start
    return true
  }

  /// Takes 骨科与 of 骨科与糖尿病医院 where a place stands before it.
  private mutating func takeJoinedTrade() -> Bool {
    guard parts.last?.piece == .trade || parts.count == 1, position - 3 > limit else {
      return false
    }
    guard text[position - 1] == "与" || text[position - 1] == "和" else { return false }
    let words = lexicon.words(in: text, endingAt: position - 1, limit: limit)
    guard words.partRoles.contains(.trade), words.part < position - 1,
      known(endingAt: words.part)
    else { return false }
    take(.trade, from: words.part)
    return true
  }

  private mutating func takePart(_ words: InstitutionLexicon.LeftWords, settled: Bool) -> Bool {
    let roles = words.partRoles
    if roles.contains(.link), !roles.contains(.trade) || settled {
      guard joins(at: words.part) || isFounder(words.part) else {
        return !settled && roles.contains(.brand) && keep(.brand, words.part)
      }
      take(.link, from: words.part)
      return true
    }
    if settled && !roles.contains(.owner) && !isBranch { return false }
    if parts.last?.piece == .brand, roles == .trade { return false }
    if roles.contains(.owner) { return keep(.owner, words.part) }
    return keep(roles.contains(.brand) ? .brand : .trade, words.part)
  }

  /// Whether the class word is 分公司, 分行 or 支行: a company's name may stand before its place.
  private var isBranch: Bool { text[head.start] == "分" || text[head.start] == "支" }

  private mutating func keep(_ piece: NameCandidate.Piece, _ start: Int) -> Bool {
    take(piece, from: start)
    return true
  }

  /// Whether the words from `start` on say who founded it: 国立, 部立.
  private func isFounder(_ start: Int) -> Bool {
    position - start == 2 && text[position - 1] == "立"
  }

  /// Whether something that can own an institution ends at `end`.
  private func joins(at end: Int) -> Bool {
    if earlier.last(where: { $0.span.end <= end })?.span.end == end { return true }
    if places.longest(endingAt: end, limit: limit) != nil { return true }
    return lexicon.words(in: text, endingAt: end, limit: limit).partRoles.contains(.owner)
  }

  /// Whether the two characters say what a team is sent for: 帮扶, 支援, 巡回.
  private func isErrand(_ start: Int) -> Bool {
    let (one, two) = (text[start], text[start + 1])
    return one == "帮" && two == "扶" || one == "支" && two == "援" || one == "巡" && two == "回"
  }

  private mutating func endGeneric(_ words: InstitutionLexicon.LeftWords) -> Bool {
    isGeneric = true
    return false
  }
}

extension NameWalk {
  /// Takes brackets around a place or a few words, or words in quotation marks.
  private mutating func takeEnclosed() -> Bool {
    let last = text[position - 1]
    let isBracket = last == "）" || last == ")"
    guard isBracket || last == "”" || last == "」" || last == "\"" else { return false }
    guard parts.last?.piece != .place else { return false }
    var start = position - 2
    let floor = max(limit, position - 14)
    while start >= floor {
      switch text[start] {
      case "（", "(":
        return isBracket && position - start > 3 && takeBracket(from: start)
      case "“", "「", "\"":
        if isBracket || position - start < 4 || named(endingAt: position - 1) { return false }
        take(.quoted, from: start)
        return true
      default:
        if NameCharacters.isHard(text[start]) && text[start] != "·" { return false }
      }
      start -= 1
    }
    return false
  }

  private func named(endingAt end: Int) -> Bool {
    earlier.last { $0.span.end <= end }.map { $0.span.end == end && $0.isNamed } ?? false
  }

  /// A bracket belongs to a company's name when it holds a place: 渣打银行（中国）有限公司.
  private mutating func takeBracket(from start: Int) -> Bool {
    guard row.kind == "company" || row.kind == "ngo" else { return false }
    let inside = position - 1
    let place = places.longest(endingAt: inside, limit: start + 1)
    let owner = lexicon.words(in: text, endingAt: inside, limit: start + 1)
    guard place?.span.start == start + 1 || owner.part == start + 1 else { return false }
    take(.trade, from: start)
    return true
  }

  /// Takes 第二, 第三批, 第16批.
  private mutating func takeOrdinal() -> Bool {
    var start = position
    if NameCharacters.isBatch(text[start - 1]) { start -= 1 }
    let end = start
    while start > limit, NameCharacters.isNumeral(text[start - 1]) { start -= 1 }
    guard start < end else { return false }
    if start > limit, text[start - 1] == "第" {
      take(.ordinal, from: start - 1)
      return true
    }
    if end < position, row.needs == .nothing {
      take(.ordinal, from: start)
      return true
    }
    guard end == position, end - start <= 4, row.kind == "school" || row.kind == "military" else {
      return false
    }
    take(.ordinal, from: start)
    return true
  }

  private mutating func takeDeictic() -> Bool {
    guard parts.count == 1 || row.needs == .parent || row.needs == .number else { return false }
    let one = text[position - 1]
    guard one == "该" || one == "我" || one == "本" else { return false }
    if position > 1, one != "该", text[position - 2] == "基" || text[position - 2] == "日" {
      return false
    }
    take(.deictic, from: position - 1)
    return true
  }

  /// Takes the 市 of 市中医医院, or a place that no table knows with its class word: 高木村.
  private mutating func takeUnit() -> Bool {
    var start = position
    if position - 2 >= limit, NameCharacters.isLongUnit(text[position - 2], text[position - 1]) {
      start -= 2
    } else if NameCharacters.isUnit(text[position - 1]) {
      start -= 1
    }
    guard start < position else { return takeSchoolOf() }
    if start > 0, NameCharacters.isSweeping(text[start - 1]) { return false }
    let edge = unknownEdge(from: start, most: 6)
    let count = start - edge.start
    if NameCharacters.isHighUnit(text[start]) {
      if start > 0, NameCharacters.joinsUnit(text[start - 1]) { return false }
      guard count == 0 ? edge.isClear : !edge.isJoined else { return false }
      take(.unit, from: start)
      return true
    }
    if count >= (edge.isJoined ? 1 : 2), count <= 5, edge.isClear || edge.isJoined {
      take(.place, from: edge.start)
      return true
    }
    guard count == 0, edge.isClear else { return false }
    take(.unit, from: start)
    return true
  }

  /// Takes the 校 of 校团委 and the 院 of 院党委.
  private mutating func takeSchoolOf() -> Bool {
    let one = text[position - 1]
    guard row.needs == .parent || row.kind == "party", one == "校" || one == "院" else {
      return false
    }
    let edge = unknownEdge(from: position - 1, most: 2)
    guard edge.start == position - 1, edge.isClear else { return false }
    take(.deictic, from: position - 1)
    return true
  }

  /// Takes words that no table knows.
  private mutating func takeUnknown() -> Bool {
    let most = row.needs == .parent ? 5 : row.kind == "company" ? 12 : 8
    let edge = unknownEdge(from: position, most: most)
    let count = position - edge.start
    guard count > 0 else { return false }
    if row.kind == "team", count >= 2, text[position - 2] == "援" {
      take(.trade, from: position - 2)
      return true
    }
    if edge.isJoined {
      take(.unknown, from: edge.start)
      return true
    }
    guard edge.isClear, count >= 2,
      !NameCharacters.endsPhrase(text[position - 1])
    else { return false }
    if row.needs == .brand {
      take(.unknown, from: edge.start)
    } else if parts.count == 1, count <= 4, startsWithUnit() {
      take(.place, from: edge.start)
    }
    return false
  }

  /// Whether the class word begins with the class word of a place: 村委会, 社区居委会.
  private func startsWithUnit() -> Bool {
    guard head.count > 2 else { return false }
    let one = text[head.start]
    return one == "村" || one == "镇" || one == "乡" || one == "社" && text[head.start + 1] == "区"
  }

  /// How far words that no table knows go on to the left of `end`.
  private func unknownEdge(from end: Int, most: Int) -> UnknownEdge {
    var edge = rawEdge(from: end, most: most)
    while edge.start < end, text[edge.start] == "·" { edge.start += 1 }
    return edge
  }

  private func rawEdge(from end: Int, most: Int) -> UnknownEdge {
    var start = end
    while true {
      guard start > limit, !NameCharacters.isHard(text[start - 1]) else {
        return UnknownEdge(start: start, isClear: true)
      }
      if start < end, known(endingAt: start) {
        return UnknownEdge(start: start, isJoined: true)
      }
      if start < end, earlier.last(where: { $0.span.end <= start })?.span.end == start {
        return UnknownEdge(start: start)
      }
      if NameCharacters.isFunctional(text[start - 1]) {
        return UnknownEdge(start: start, isClear: true)
      }
      let words = lexicon.words(in: text, endingAt: start, limit: limit)
      if words.before < start, words.before <= words.part {
        return UnknownEdge(start: start, isClear: true)
      }
      if words.modifier < start - 1, words.modifier <= words.part {
        return UnknownEdge(start: start, isClear: true, isModified: true)
      }
      guard end - start < most else { return UnknownEdge(start: start) }
      start -= 1
    }
  }

  /// Whether a place, an owner or an organisation ends at `end`.
  private func known(endingAt end: Int) -> Bool {
    if let place = places.longest(endingAt: end, limit: limit), places.isCertain(place) {
      return true
    }
    let candidate = earlier.last { $0.span.end <= end }
    if let candidate, candidate.span.end == end, candidate.isNamed { return true }
    return lexicon.words(in: text, endingAt: end, limit: limit).partRoles.contains(.owner)
  }

  /// Where words that no table knows start, and what stands there.
  private struct UnknownEdge {
    var start: Int
    /// Whether a word that no name holds, or no word at all, stands before them.
    var isClear = false
    /// Whether a place, an owner or an organisation stands before them.
    var isJoined = false
    /// Whether a word that says what sort is meant stands before them.
    var isModified = false
  }

  /// Whether the pieces name one organisation.
  private func isName(_ candidate: NameCandidate) -> Bool {
    let own = Array(parts.reversed())
    func has(_ pieces: NameCandidate.Piece...) -> Bool {
      own.contains { pieces.contains($0.piece) }
    }
    let hasParent = parent.map { earlier[$0].isNamed } ?? false
    switch row.needs {
    case .nothing: return true
    case .deictic, .never: return false
    case .brand, .place:
      if row.kind == "university", has(.ordinal), !has(.unit) { return true }
      return hasParent || has(.place, .owner, .brand, .unknown, .quoted)
    case .parent: return hasParent
    case .number:
      if row.kind != "team" { return hasParent || has(.place) }
      return has(.ordinal, .quoted) || isNational(own) || isSent(own)
    }
  }

  /// Whether a team is a country's: 中国医疗队.
  private func isNational(_ own: [NameCandidate.Part]) -> Bool {
    guard let first = own.first else { return false }
    return text[first.start..<first.end].elementsEqual("中国".unicodeScalars)
  }

  /// Whether a team is said to have been sent to a place: 中山驻凤凰镇工作队.
  private func isSent(_ own: [NameCandidate.Part]) -> Bool {
    zip(own, own.dropFirst()).contains { $0.piece == .link && $1.piece == .place }
  }
}
