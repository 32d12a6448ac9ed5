// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// A member of a list of places, and what it may be.
  struct Member {
    var match: PlaceLattice.Match
    var places: PlaceSet
  }

  /// Marks the bare names that stand in a list of places of one level: 奉化、象山、鄞州.
  mutating func findLists() {
    var index = 0
    let matches = lattice.readings.matches
    while index < matches.count {
      let first = lastLink(matches[index])
      // Most names stand in no list.
      guard let second = member(after: first) else {
        index = next(from: index, after: first.match.span.start)
        continue
      }
      let run = withoutClause(run(from: first, second))
      if run.count > 1 { mark(run) }
      index = next(from: index, after: run.last?.match.span.start ?? first.match.span.start)
    }
  }

  /// A list whose members other marks divide begins behind a comma: 十九个离岛，|花屿、鸟屿.
  private func withoutClause(_ run: [Member]) -> [Member] {
    guard run.count > 2, endsClause(run[0]), !endsClause(run[1]) else { return run }
    return Array(run.dropFirst())
  }

  private func endsClause(_ member: Member) -> Bool {
    switch scalars[member.match.span.end] {
    case ",", "，": return true
    default: return false
    }
  }

  /// The number of the first match that starts after `offset`; it is never far from `index`.
  private func next(from index: Int, after offset: Int) -> Int {
    var index = index
    let matches = lattice.readings.matches
    while index < matches.count, matches[index].span.start <= offset { index += 1 }
    return index
  }

  private mutating func mark(_ run: [Member]) {
    if let first = run.first, let last = run.last,
      isBehindInstitution(first.match.span.start) || namesBodies(at: last.match.span.end)
    {
      for member in run { refused.append((), at: member.match.span.start) }
    } else if let level = commonLevel(run), isPlaceList(run),
      level != .township || !run.contains(where: { isWellKnown($0) }) || isInOneCounty(run)
    {
      for member in run { listed.append(level, at: member.match.span.start) }
    }
  }

  /// Whether a list goes on with what its members are short for: 昌平与延庆|等国中, 昌平等5家|分院.
  private func namesBodies(at end: Int) -> Bool {
    guard end < scalars.count, scalars[end] == "等" else { return false }
    var position = end + 1
    while position < min(scalars.count, end + 5),
      PlaceNumbers.counts(scalars[position]) || scalars[position] == "所" || scalars[position] == "家"
    {
      position += 1
    }
    return contexts.isOrganized(at: position, in: scalars)
  }

  /// The members of the list that begins with `first` and `second`.
  private func run(from first: Member, _ second: Member) -> [Member] {
    var next = second
    var run = [first]
    while true {
      run.append(next)
      guard run.count < 64, let further = member(after: next) else { return run }
      next = further
    }
  }

  /// The member of a list behind `member`.
  private func member(after member: Member) -> Member? {
    var next = member.match.span.end
    guard next < scalars.count, isSeparator(scalars[next]) else { return nil }
    next += 1
    if next < scalars.count, scalars[next] == " " { next += 1 }
    guard let match = lattice.matches(at: next).first else { return nil }
    return lastLink(match)
  }

  /// The last link of the chain that a member of a list begins with.
  private func lastLink(_ match: PlaceLattice.Match) -> Member {
    guard lattice.readings.starts(at: match.span.end),
      let chain = lattice.chain(at: match.span.start)
    else { return Member(match: match, places: PlaceSet(match.places)) }
    return Member(match: chain.last, places: chain.candidates)
  }

  /// Whether a character stands between the members of a list.
  @inline(__always)
  func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", "，", "和", "与", "及", "/", "·": return true
    default: return false
    }
  }

  private func commonLevel(_ run: [Member]) -> PlaceValue.Level? {
    var (common, said) = (UInt8.max, UInt8(0))
    for member in run {
      var levels: UInt8 = 0
      // 台北、上海: no county that is no more.
      let hasCurrent = member.places.contains { isHighToday($0) }
      for place in member.places where !hasCurrent || !gazetteer.isFormer(place) {
        levels |= Self.bit(of: gazetteer.level(of: place))
      }
      // Parts of towns and of the land stand beside units: 太平、新社及梨山.
      if levels & Self.bit(of: .other) == 0 { common &= levels }
      said |= levels
    }
    switch (common & said).trailingZeroBitCount {
    case 0: return .country
    case 1: return .province
    case 2: return .prefecture
    case 3: return .county
    case 4: return .township
    default: return nil
    }
  }

  /// The levels of units, the highest the lowest bit, and one bit for everything else.
  private static func bit(of level: PlaceValue.Level) -> UInt8 {
    switch level {
    case .country: return 1
    case .province: return 2
    case .prefecture: return 4
    case .county: return 8
    case .township: return 16
    default: return 32
    }
  }

  /// Whether a member is the name of a province or prefecture, or of a county of Taiwan: 台北 and 上海 are towns as well.
  private func isWellKnown(_ member: Member) -> Bool {
    member.match.risk < 2
      && member.places.contains { place in
        isHighToday(place)
          || gazetteer.level(of: place) == .county
            && gazetteer.isInTaiwan(place)
      }
  }

  /// Whether it is a province or prefecture of today.
  func isHighToday(_ place: Int32) -> Bool {
    let level = gazetteer.level(of: place)
    return (level == .province || level == .prefecture) && !gazetteer.isFormer(place)
  }

  private func isInOneCounty(_ run: [Member]) -> Bool {
    run.first?.places.contains { town in
      guard let county = gazetteer.parent(of: town) else { return false }
      return run.allSatisfy { $0.places.contains { gazetteer.parent(of: $0) == county } }
    } == true
  }

  /// Whether all are bare names of towns of one county that the document names.
  private func areTownsAtHome(_ run: [Member]) -> Bool {
    guard let first = run.first else { return false }
    let evidence = lattice.resolver.evidence
    return first.places.contains { town in
      guard gazetteer.level(of: town) == .township, let county = gazetteer.parent(of: town),
        evidence.names(county)
      else { return false }
      return run.allSatisfy { member in
        !member.match.isFull && member.places.contains { gazetteer.parent(of: $0) == county }
      }
    }
  }

  private func isPlaceList(_ run: [Member]) -> Bool {
    guard let first = run.first?.match, let last = run.last?.match else { return false }
    let safe = run.count { $0.match.risk < 2 }
    if PlaceNumbers.isCountOfUnits(at: last.span.end, in: scalars) { return safe > 0 }
    // 发展和昌平人民
    if run.contains(where: { $0.match.risk == 3 && !$0.match.isFull }), safe * 3 < run.count * 2 {
      return false
    }
    if contexts.isFollowed(at: last.span.end, in: scalars) { return safe > 0 }
    if contexts.left(of: first.span.start, in: scalars) == .taking { return safe > 0 }
    if safe == run.count, areTownsAtHome(run) { return true }
    return run.count > 2 && safe * 2 > run.count
  }
}
