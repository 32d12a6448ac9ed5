// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Finds the members of lists that share a class word at the end: 水口镇的光夏、彭洞等村.
  mutating func findSharedClassWords() {
    for index in marks.shared {
      guard let (word, level) = sharedClassWord(behind: index) else { continue }
      collectMembers(before: index, word, level)
    }
    for end in marks.suffixes {
      collectCounted(endingAt: end)
      collectBracketed(behind: end)
    }
    extendFirstMembers()
  }

  /// Collects the members of a list whose class word is counted behind it: 东岸、西岸、文坳3个自然湾.
  private mutating func collectCounted(endingAt end: Int) {
    // No class word has more than four characters, and few have a number before them.
    guard end > 1, suffixes.mayEndVillage(scalars[end - 1]),
      (max(0, end - 5)..<end - 1).contains(where: { PlaceNumbers.counts(scalars[$0]) }),
      let (word, suffix) = suffixes.suffix(endingAt: end, limit: max(0, end - 4), in: scalars),
      suffix.kind == .village || suffix.kind == .hamlet, word > 0,
      PlaceNumbers.counts(scalars[word - 1]), !suffixes.isCut(at: end, in: scalars),
      !isTaken(Span(end - 1, end))
    else { return }
    var start = word
    while start > max(0, word - 4), PlaceNumbers.counts(scalars[start - 1]) { start -= 1 }
    var first = start
    while first > max(0, start - 5), isMember(first - 1) { first -= 1 }
    guard first < start, first > 1, scalars[first - 1] == "、",
      PlaceContexts.isHan(scalars[first - 2])
    else { return }
    // 3个自然村 are villages.
    let name = scalars[end - 1] == "区" ? "社区" : words(Span(end - 1, end))
    collectMembers(before: start, name, suffix.level)
  }

  /// The class word behind 等, over a count: 等村, 等9个社区.
  private func sharedClassWord(behind index: Int) -> (String, PlaceValue.Level)? {
    var position = index + 1
    let limit = min(scalars.count, index + 6)
    while position < limit, PlaceNumbers.counts(scalars[position]) { position += 1 }
    guard position < scalars.count else { return nil }
    let next = position + 1 < scalars.count ? scalars[position + 1] : " "
    switch (scalars[position], next) {
    case ("村", "落"), ("村", "寨"), ("村", "庄"), ("村", "组"): return ("村", .village)
    case ("村", _) where !suffixes.isCut(at: position + 1, in: scalars): return ("村", .village)
    case ("自", "然"), ("行", "政"): return ("村", .village)
    case ("社", "区"): return ("社区", .village)
    case ("部", "落"): return ("部落", .village)
    case ("里", _) where isTaiwanese: return ("里", .village)
    case ("屯", _): return ("屯", .village)
    case ("寨", _): return ("寨", .village)
    default: return nil
    }
  }

  mutating func collectMembers(
    before end: Int, _ word: String, _ level: PlaceValue.Level
  ) {
    var end = end
    for _ in 0..<64 {
      var start = end
      while start > max(0, end - 5), isMember(start - 1) { start -= 1 }
      let isBounded = start > 0 && scalars[start - 1] != "，" && isSeparator(scalars[start - 1])
      if !isBounded { start = trimmed(start, end) }
      let span = Span(start, end)
      if !span.isEmpty, contexts.isStem(start..<end, in: scalars, isBounded: isBounded),
        !isBlocked(span), !isTaken(span), !isOneOfEach(span)
      {
        let name = words(span)
        let link = PlaceDraft.Link(
          name: name.hasSuffix(word) ? name : name + word, level: level)
        if let holder = draftIndex(endingAt: start) {
          // 湖西乡|红罗: what stands behind its town belongs to the same mention.
          drafts[holder].span.end = end
          drafts[holder].tail.append(link)
          start = drafts[holder].span.start
        } else {
          insert(
            PlaceDraft(span: span, candidates: [], unit: span, tail: [link], rule: .shared))
        }
      }
      if span.isEmpty { start = takenMember(endingAt: end, word, level) }
      var next = start
      if next > 0, scalars[next - 1] == "的", let holder = draft(endingAt: next - 1) {
        next = holder.span.start
      } else if span.isEmpty, let before = draft(endingAt: end) {
        next = before.span.start
      }
      guard next > 0, isSeparator(scalars[next - 1]), !endsClause(next - 1) else { return }
      end = next - 1
    }
  }

  /// Whether a comma stands at `offset` and no member of the list before it: 在望安乡驻点，七天到过水垵、东垵等村.
  private func endsClause(_ offset: Int) -> Bool {
    guard scalars[offset] == "，" || scalars[offset] == "," else { return false }
    var start = offset
    while start > max(0, offset - 4), PlaceContexts.isHan(scalars[start - 1]),
      !isSeparator(scalars[start - 1])
    {
      start -= 1
    }
    return offset - start < 2 || offset - start > 3 || start == 0
      || !isSeparator(scalars[start - 1])
      || PlaceNumbers.counts(scalars[start])
  }

  /// Where a member begins behind the words that no name holds: 走遍|水垵.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    if contexts.isStem(start..<end, in: scalars) { return start }
    let taken = (start..<end).last { end - $0 > 1 && contexts.left(of: $0, in: scalars) == .taking }
    if let taken { return taken }
    let stop = (start..<end).last { contexts.stopsName(scalars[$0]) }
    guard let stop, end - stop > 2 else { return start }
    return stop + 1
  }

  /// A listed name of one word among villages is one too: 望安乡|西安 beside 水垵 and 东垵; returns where it begins.
  private mutating func takenMember(
    endingAt end: Int, _ word: String, _ level: PlaceValue.Level
  ) -> Int {
    guard let index = draftIndex(endingAt: end), drafts[index].rule == .short,
      drafts[index].tail.isEmpty
    else { return end }
    let start = drafts[index].span.start
    let link = PlaceDraft.Link(name: words(drafts[index].span) + word, level: level)
    if let holder = draftIndex(endingAt: start) {
      drafts[holder].span.end = end
      drafts[holder].tail.append(link)
      drafts.remove(at: index)
      return drafts[holder].span.start
    }
    (drafts[index].candidates, drafts[index].tail) = ([], [link])
    drafts[index].rule = .shared
    return start
  }

  /// Whether the words pair one with one: 一校一县、一系一乡.
  private func isOneOfEach(_ span: Span) -> Bool {
    let count = scalars[span.start..<span.end].count { $0 == "一" }
    return count > 1 || count == 1 && span.count == 2 && scalars[span.start] == "一"
  }

  private func draftIndex(endingAt end: Int) -> Int? {
    let index = Self.firstIndex(endingAfter: end - 1, drafts)
    return index < drafts.count && drafts[index].span.end == end ? index : nil
  }

  private func isMember(_ offset: Int) -> Bool {
    let scalar = scalars[offset]
    return PlaceContexts.isHan(scalar) && !isSeparator(scalar) && !isPreposition(scalar)
      && !isTaken(Span(offset, offset + 1))
  }

  /// Whether a word that leads to a place, or 的, stands there: 在|上岸、下岸3个村.
  private func isPreposition(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "的", "在", "到", "赴", "往", "从": return true
    default: return false
    }
  }

  /// Finds names without a table entry where they are said again: 光夏, 大许村, 大许.
  mutating func findRepeated() {
    defer { settle() }
    let villages = villagesInInstitutions()
    let known = villages.isEmpty ? drafts : drafts + villages
    let names = NameIndex(repeatableNames(known))
    guard !names.isEmpty else { return }
    var position = 0
    while true {
      position = names.firstStart(in: scalars, from: position)
      guard position < scalars.count else { return }
      guard let match = names.longestMatch(in: scalars, at: position),
        mayRepeat(Span(position, match.end), match.value, known)
      else {
        position += 1
        continue
      }
      dropInside(Span(position, match.end))
      let source = known[match.value % known.count]
      insert(
        PlaceDraft(
          span: Span(position, match.end), candidates: source.candidates,
          unit: Span(position, match.end), tail: source.tail, rule: .repeated))
      position = match.end
    }
  }

  /// Whether the name with the number `value` means a place known before.
  private func mayRepeat(_ span: Span, _ value: Int, _ known: [PlaceDraft]) -> Bool {
    if value >= known.count {
      guard isRepeatableStem(span) else { return false }
    } else if isBare(known, value), !isRepeatable(span) {
      return false
    }
    return !isBlocked(span) && (!isTaken(span) || indexInside(span) != nil)
      && !contexts.isOrganized(at: span.end, in: scalars)
  }

  /// The number of the listed town that is only the end of the name of an unlisted one: 小|二台乡.
  private func indexInside(_ span: Span) -> Int? {
    let index = Self.firstIndex(endingAfter: span.start, drafts)
    guard index < drafts.count, drafts[index].span.start > span.start,
      drafts[index].span.end == span.end, drafts[index].tail.isEmpty,
      drafts[index].unit == drafts[index].span
    else { return nil }
    return index
  }

  private mutating func dropInside(_ span: Span) {
    if let index = indexInside(span) { drafts.remove(at: index) }
  }

  /// Whether a village said before with 村 may be meant: the name stands as a word, and is none that everybody uses.
  private func isRepeatableStem(_ span: Span) -> Bool {
    let (start, end) = (span.start, span.end)
    let left = contexts.left(of: start, in: scalars)
    guard left != .none,
      isClosed(end) || left == .taking && contexts.isDoing(at: end, in: scalars),
      !lattice.matches(at: start).contains(where: { $0.span.end >= end }),
      !contexts.isDenied(at: end, in: scalars),
      !contexts.isGivenName(at: start, in: scalars), !isBehindInstitution(start)
    else { return false }
    return !(start..<end - 1).contains { gazetteer.isCommonWord(scalars[$0], scalars[$0 + 1]) }
  }

  /// Whether no name goes on at `end`.
  private func isClosed(_ end: Int) -> Bool {
    end >= scalars.count || !PlaceContexts.isHan(scalars[end]) || scalars[end] == "的"
      || contexts.isFollowed(at: end, in: scalars)
  }

  /// Whether a draft is a listed name without its class word, of a county or a town.
  private func isBare(_ drafts: [PlaceDraft], _ index: Int) -> Bool {
    guard drafts[index].rule == .short, drafts[index].tail.isEmpty,
      drafts[index].candidates.count == 1, let place = drafts[index].candidates.first
    else { return false }
    let level = gazetteer.level(of: place)
    return level == .county || level == .township
  }

  /// Whether a bare name that was a place before is one here: less has to speak for it, but it must stand as a word.
  private func isRepeatable(_ span: Span) -> Bool {
    let (start, end) = (span.start, span.end)
    guard lattice.chain(at: start)?.span == span, !contexts.isDenied(at: end, in: scalars),
      !PlaceSlogans.hold(span, in: scalars), !contexts.isGivenName(at: start, in: scalars),
      !contexts.isPartOfBody(at: end, in: scalars), !isBehindInstitution(start),
      !isOfPerson(span), !beginsWater(end), !isInTitle(span),
      start == 0 || !gazetteer.isCommonWord(scalars[start - 1], scalars[start])
    else { return false }
    let isClosed = isClosed(end)
    switch contexts.left(of: start, in: scalars) {
    case .taking: return true
    case .open, .edge: return isClosed
    case .none: return isClosed && contexts.isFollowed(at: end, in: scalars)
    }
  }

  /// The names of unlisted places, each with the number of its draft.
  private func repeatableNames(_ drafts: [PlaceDraft]) -> NameList {
    var names = NameList()
    for index in drafts.indices {
      let words = drafts[index].span.start..<drafts[index].span.end
      if isBare(drafts, index) { names.append(scalars[words], value: index) }
      guard let name = drafts[index].tail.last?.name.unicodeScalars else { continue }
      let count = name.count
      if count > 2 { names.append(name, value: index) }
      if count > 2, name.last == "村" {
        names.append(name.dropLast(), value: index + drafts.count)
      }
      if drafts[index].rule == .shared { names.append(scalars[words], value: index) }
    }
    return names
  }
}
