// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Where a name that no table lists begins.
///
/// A name ends in its class word; its left edge must be guessed. Each start is weighed by what stands before it
/// (赴, a comma, 的), by what the characters behind it are likelier in (``PlaceCharacters``), by their number, and by
/// whether the edge would cut a common word. The heaviest wins, if it is heavy enough for its kind.
extension PlacePass {
  /// Returns where the name before the class word at `word` most likely begins.
  func start(ofNameBefore word: Int, to end: Int, _ suffix: PlaceSuffixes.Suffix) -> Int? {
    // A mark behind the class word: (新建路).
    let closing = end >= scalars.count || !PlaceContexts.isHan(scalars[end]) ? 2 : 0
    if let start = heldStart(ofNameBefore: word, suffix) { return start }
    var best: (start: Int, weight: Int)?
    var sum = 0
    var start = word
    let limit = max(0, word - 7)
    let least = Self.isMadeOfWords(suffix.kind) ? -1 : -5
    while start > limit, PlaceContexts.isHan(scalars[start - 1]) {
      if endsDraft(at: start) || stopsName(start - 1) || joinsNames(start - 1) {
        break
      }
      if isHouseNumber(start - 1) { break }
      start -= 1
      let score = suffixes.characters.score(scalars[start])
      sum += max(least, score)
      // No name begins with a character that is hardly ever in one, or is bad by what it is made of.
      if score < -4 && least < -1 || sum < -8 { continue }
      if word - start > 2, isTownInFront(start) { continue }
      guard let weight = weight(from: start, to: word, end, suffix.kind, sum, closing),
        weight > (best?.weight ?? 0), isName(start..<word, to: end, suffix)
      else { continue }
      best = (start, weight)
    }
    return best?.start
  }

  /// Whether names of the kind are made of words as often as of names: 世纪广场.
  private static func isMadeOfWords(_ kind: PlaceSuffixes.Kind) -> Bool {
    switch kind {
    case .venue, .port, .estate, .market, .garden, .zone: return true
    default: return false
    }
  }

  /// How much speaks for a name between `start` and the class word at `word`, or nothing where it is too little.
  private func weight(
    from start: Int, to word: Int, _ end: Int, _ kind: PlaceSuffixes.Kind, _ sum: Int,
    _ closing: Int
  ) -> Int? {
    let left = edge(at: start)
    var weight = sum + Self.bonus(left) + Self.prior(word - start) + closing
    if kind == .unit, !Self.isOneCharacter(scalars[word]) { weight += 3 }
    if cutsWord(at: start) { weight -= left == .joined || left == .open ? 0 : 6 }
    if contexts.isTaking(at: start, in: scalars) { weight -= 8 }
    if kind == .road, isTrail(start) { return nil }
    let isListed = bearsListedName(start, word)
    if isListed { weight += 6 }
    guard let needed = needed(kind, left, to: end, isListed: isListed),
      weight >= needed
    else { return nil }
    return weight
  }

  /// Whether the class word of a unit that begins so has no other character: 乡, 镇, but not 农场.
  private static func isOneCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "乡" || scalar == "镇"
  }

  /// Whether the name before a class word is that of a unit or of a part of one: 石排湾|邨, 延平|部落.
  func bearsListedName(_ start: Int, _ word: Int) -> Bool {
    lattice.readings.starts(at: start)
      && lattice.matches(at: start).contains { $0.span.end == word && $0.risk < 2 }
  }

  /// What stands before the start of a name.
  private enum Edge {
    case joined, open, taking, edge, word, none
  }

  private func edge(at start: Int) -> Edge {
    if start > 0, isListConjunction(start - 1) { return .joined }
    let isBehindTown = start > 1 && isTownInFront(start - 1)
    switch contexts.left(of: isBehindTown ? start - 1 : start, in: scalars) {
    case .open: return .open
    case .taking: return isBehindByline(start) ? .none : .taking
    case .edge: return .edge
    case .none:
      return start > 1 && gazetteer.isCommonWord(scalars[start - 2], scalars[start - 1])
        ? .word : .none
    }
  }

  private static func bonus(_ edge: Edge) -> Int {
    switch edge {
    case .joined: return 9
    case .open: return 4
    case .taking: return 6
    case .edge: return 3
    case .word: return 1
    case .none: return -1
    }
  }

  /// 记者 and 通讯员 take the name of a person, or of a place in a dateline.
  func isBehindByline(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    switch (scalars[start - 2], scalars[start - 1]) {
    case ("记", "者"), ("讯", "员"): return true
    default: return false
    }
  }

  /// What the length of a name tells.
  private static func prior(_ length: Int) -> Int {
    switch length {
    case 2: return 1
    case 3: return 1
    case 4: return 0
    case 5: return -1
    case 6: return -3
    case 7: return -5
    default: return -4
    }
  }

  /// Whether the start of a name would part a common word: 人|民, and the word before it is none itself.
  private func cutsWord(at start: Int) -> Bool {
    start > 0 && gazetteer.isCommonWord(scalars[start - 1], scalars[start])
      && !(start > 1 && gazetteer.isCommonWord(scalars[start - 2], scalars[start - 1]))
  }

  /// How heavy a name must be; nothing where the kind cannot stand behind such an edge.
  private func needed(
    _ kind: PlaceSuffixes.Kind, _ edge: Edge, to end: Int, isListed: Bool
  ) -> Int? {
    let isFree = edge == .word || edge == .none
    switch kind {
    case .island where isFree && isListed: return 6  // 换乘到|南日|岛
    case .hill where edge == .edge && isInnerLand(end): return 7
    case .village: return isFree ? 9 : 5
    case .unit: return isFree ? 13 : edge == .taking ? 6 : 9
    case .ward: return isFree ? 13 : edge == .edge ? 9 : 7
    case .road: return isFree ? 13 : edge == .edge ? 9 : 6
    case .island: return isFree ? nil : 6
    case .station: return edge == .taking ? 5 : nil
    case .venue, .port: return isFree ? 13 : edge == .edge ? 6 : 4
    case .estate, .garden, .market: return isFree ? 13 : edge == .edge || edge == .open ? 8 : 5
    case .hill where isListed && isLandscapeName(end):  // 经过|基隆|河
      return isFree ? nil : edge == .open ? 11 : 9
    case .hill: return edge == .joined ? 7 : edge == .taking ? 8 : nil
    case .nature: return isFree ? nil : edge == .open ? 9 : 5
    case .zone: return edge == .taking || edge == .joined ? 4 : nil
    case .hamlet: return edge == .taking || edge == .joined ? 6 : nil
    case .group: return nil
    }
  }

  /// Whether 和, 与 or 及 at `offset` joins to a place before it.
  private func isListConjunction(_ offset: Int) -> Bool {
    switch scalars[offset] {
    case "和", "与", "及", "、", "的": return endsDraft(at: offset)
    default: return false
    }
  }

  /// Whether no name goes on to the left over the character at `offset`: 的, but not the first of 将军.
  private func stopsName(_ offset: Int) -> Bool {
    contexts.stopsName(scalars[offset]) && !contexts.beginsWhole(at: offset, in: scalars)
  }

  /// Whether a mark or a word at `offset` joins names; 和 may as well begin one: 良田镇|和顺新村.
  func isJoint(_ offset: Int) -> Bool {
    guard isSeparator(scalars[offset]) else { return false }
    return !contexts.beginsWhole(at: offset, in: scalars)
  }

  /// Whether the road is one to follow somebody on: 重走|长征路.
  private func isTrail(_ start: Int) -> Bool {
    start > 1 && scalars[start - 2] == "重" && scalars[start - 1] == "走"
  }

  /// Whether the number of a house ends at `offset`: 18号|钱江市民中心.
  private func isHouseNumber(_ offset: Int) -> Bool {
    scalars[offset] == "号" && offset > 0 && (48...57).contains(scalars[offset - 1].value)
  }

  /// Whether 和 at `offset` stands behind a class word: 前屯村|和|后屯村.
  private func joinsNames(_ offset: Int) -> Bool {
    guard scalars[offset] == "和", offset > 0 else { return false }
    return suffixes.mayEnd(scalars[offset - 1])
  }

  /// Whether the name stands in a list: 幸福村、榨屋村.
  private func isListed(_ stem: Range<Int>, _ end: Int) -> Bool {
    end < scalars.count && scalars[end] == "、"
      || stem.lowerBound > 0 && scalars[stem.lowerBound - 1] == "、"
  }

  /// Whether an office stands inside: 二林镇长….
  private func holdsTitle(_ stem: Range<Int>) -> Bool {
    stem.dropFirst().contains { offset in
      guard scalars[offset] == "长" else { return false }
      switch scalars[offset - 1] {
      case "省", "市", "州", "县", "区", "乡", "镇", "里", "村", "院", "校", "会", "局", "处", "科": return true
      default: return false
      }
    }
  }

  /// Whether the stem holds a number with its measure word: 六场|社区, 虎井四座|岛.
  func isCounted(_ stem: Range<Int>) -> Bool {
    for offset in stem where PlaceNumbers.counts(scalars[offset]) {
      let next = offset + 1
      guard next < stem.upperBound else { break }
      switch scalars[next] {
      case "个", "座", "处", "场", "所", "种", "类", "次", "届", "批": return true
      case "趟", "回", "遍", "天", "周", "位", "名": return true
      case "家", "条", "间", "多", "余", "大", "小", "级", "楼", "层", "号":
        if offset == stem.lowerBound, next == stem.upperBound - 1 { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether the characters can be a name before the class word.
  private func isName(
    _ stem: Range<Int>, to end: Int, _ suffix: PlaceSuffixes.Suffix
  ) -> Bool {
    guard stem.count > 1 || suffix.kind == .village && contexts.isSurname(scalars[stem.lowerBound]),
      contexts.isStem(stem, in: scalars), !contexts.endsInSort(stem, in: scalars),
      !contexts.isEpithet(stem, in: scalars) || isListed(stem, end), !isWord(stem, suffix),
      !isCounted(stem), !countsList(stem), !holdsTitle(stem)
    else { return false }
    switch suffix.kind {
    case .unit:
      return stem.count < 6 && !PlaceNumbers.counts(scalars[stem.upperBound - 1])
    case .ward:
      return stem.count < 4 && isTaiwanese && !PlaceNumbers.counts(scalars[stem.lowerBound])
        && !PlaceNumbers.counts(scalars[stem.upperBound - 1])
    case .road: return stem.count < 6
    case .hill: return !contexts.beforeHills.contains(scalars[stem.upperBound - 1])
    case .nature: return !stem.contains { Self.crosses(scalars[$0]) }
    case .island: return scalars[stem.upperBound - 1] != "岛"
    case .hamlet: return stem.count < 4
    case .station: return mayBeStation(stem)
    default: return true
    }
  }

  static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "东", "西", "南", "北", "中": return true
    default: return false
    }
  }

  /// Whether what stands before the stem takes a name or joins it to others.
  func isNamed(_ stem: Range<Int>) -> Bool {
    let start = stem.lowerBound
    guard start > 0 else { return false }
    return scalars[start - 1] == "、" || scalars[start - 1] == "(" || endsDraft(at: start)
      || contexts.left(of: start, in: scalars) == .taking
  }
}
