// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension InstitutionResolver {
  /// Adds the members of lists before 等 or a number: 健华、夏尔等诊所, 联合医院松山、万华两家门诊部.
  mutating func addGroups() {
    var groups = 0
    for index in candidates.indices where !candidates[index].isNamed && entityOf[index] == nil {
      let candidate = candidates[index]
      guard candidate.parent == nil, candidate.kind != .unit, groups < Self.most,
        var end = groupEnd(before: candidate)
      else { continue }
      groups += 1
      let tail = text.scalars[candidate.headSpan.start..<candidate.headSpan.end]
      let isSmall =
        candidate.kind == .military || candidate.kind == .healthCenter
        || candidate.kind == .careHome
      var members: [Span] = []
      while members.count < 12, let start = groupStart(endingAt: end) {
        members.append(Span(start, end))
        guard start > 2, isListMark(text.scalars[start - 1]), text.scalars[start - 2] != "以"
        else { break }
        end = start - 1
      }
      guard members.count >= 2, let first = members.last else { continue }
      if candidate.kind == .team, members.contains(where: isDepartment) { continue }
      let parent = items.all.first { $0.span.end == first.start && $0.entity != nil }
      if parent == nil, !isSmall, !isOfTowns(tail), !isOfCounties(members, tail),
        namesPlaces(members, candidate.kind)
      {
        continue
      }
      add(members, of: candidate.kind, parent, tail)
    }
  }

  /// Whether it is a department of a hospital: 中医科.
  private func isDepartment(_ member: Span) -> Bool {
    switch text.scalars[member.end - 1] {
    case "科", "诊", "室": return true
    default: return false
    }
  }

  /// Whether a list names where organisations are, not which they are: 松山、万华两家门诊部.
  private func namesPlaces(_ members: [Span], _ kind: InstitutionKind) -> Bool {
    kind == .company ? members.allSatisfy(isPlace) : members.contains(where: isPlace)
  }

  /// Whether the school is one that each town has: 左镇等国中.
  private func isOfTowns(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    tail.count == 2 && tail.first == "国" && (tail.last == "中" || tail.last == "小")
  }

  /// Whether counties are listed that have one organisation of the sort each: 甲县、乙县两家人民医院.
  private func isOfCounties(_ members: [Span], _ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    (tail.starts(with: "人民".unicodeScalars) || tail.starts(with: "中医".unicodeScalars))
      && members.allSatisfy { placeStart(endingAt: $0.end) == $0.start }
  }

  private mutating func add(
    _ members: [Span], of kind: InstitutionKind, _ parent: Item?, _ tail: ArraySlice<Unicode.Scalar>
  ) {
    let isStation = parent == nil && kind == .military && tail.elementsEqual("分队".unicodeScalars)
    let house = parent?.entity ?? (isStation ? fireDepartment() : nil)
    var above = house.map { fullName(of: entities[root(of: $0)]) } ?? []
    let isNumbered = members.last.map { $0.start > 0 && text.scalars[$0.start - 1] == "第" } ?? false
    if isNumbered { above.append("第") }
    for member in members {
      var span = member
      if isNumbered, member == members.last { span.start -= 1 }
      if let parent, member == members.last { span.start = parent.span.start }
      let name = above + text.scalars[member.start..<member.end] + tail
      items.append(Item(span: span, name: name, kind: kind, rule: "institution.group"))
    }
  }

  /// Where a list ends whose class word `candidate` is: before 等, or before a number with 家 or nothing.
  private func groupEnd(before candidate: NameCandidate) -> Int? {
    var end = candidate.headSpan.start
    if end > 2, isMeasure(text.scalars[end - 1]) { end -= 1 }
    let counted = end
    while end > 2, NameCharacters.isNumeral(text.scalars[end - 1]) || text.scalars[end - 1] == "两" {
      end -= 1
    }
    if end == counted { end = candidate.headSpan.start }
    if end > 0, text.scalars[end - 1] == "第" { return nil }
    if end > 2, text.scalars[end - 1] == "等" { return end - 1 }
    return end < counted ? end : nil
  }

  private func isMeasure(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "家" || scalar == "个" || scalar == "处" || scalar == "所"
  }

  private func groupStart(endingAt end: Int) -> Int? {
    if let start = placeStart(endingAt: end) { return start }
    let words = lexicon.words(in: text.scalars, endingAt: end, limit: max(0, end - 8))
    guard words.before == end else { return nil }
    if let item = items.all.first(where: { $0.span.end < end && $0.span.end >= end - 4 }) {
      let next = text.scalars[item.span.end]
      if end - item.span.end >= 2, !isListMark(next), next != "以" { return item.span.end }
    }
    return memberStart(endingAt: end)
  }

  /// Where the longest name of a place with its class word starts that ends at `end`: 和政县.
  private func placeStart(endingAt end: Int) -> Int? {
    guard end > 2, NameCharacters.isHighUnit(text.scalars[end - 1]) else { return nil }
    return (max(0, end - 6)..<(end - 2)).first { isPlace(Span($0, end)) }
  }

  /// The parent of the name before it in a list, of the same kind: 海城大学农学院、工程学院.
  func listParent(before candidate: NameCandidate) -> Int? {
    let start = candidate.span.start
    guard start > 0, text.scalars[start - 1] == "、" || text.scalars[start - 1] == "和",
      let before = items.last(endingAt: start - 1), let number = before.entity,
      entities[number].kind == candidate.kind, let parent = entities[number].parent,
      entities[number].name.last == text.scalars[candidate.span.end - 1]
    else { return nil }
    return parent.entity
  }

  /// The parent of the branch before it in a list: 海城市总医院城东分院、城西分院.
  func sharedParent(before candidate: NameCandidate) -> Int? {
    guard text.scalars[candidate.headSpan.start] == "分" else { return nil }
    return listParent(before: candidate)
  }

  func isListMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "、" || scalar == "及" || scalar == "和" || scalar == "与"
  }

  func isPlace(_ span: Span) -> Bool {
    lattice.matches(at: span.start).contains { $0.span.end == span.end }
  }

  /// Adds the members of lists that share the last one's class word: 九隆、河图街道社区卫生服务中心.
  mutating func addMembers() {
    for index in candidates.indices where candidates[index].isNamed && entityOf[index] != nil {
      let start = candidates[index].span.start
      guard start > 2, isListMark(text.scalars[start - 1]) else { continue }
      if addParties(before: candidates[index]) || addSeats(before: candidates[index]) {
        continue
      } else if let tail = sharedClass(of: candidates[index]) {
        addMembers(before: candidates[index], tail)
      } else if let tail = sharedHead(of: candidates[index]) {
        addTwins(before: candidates[index], tail)
      }
    }
  }

  /// What follows the short place or the proper name that a name begins with: 慈济医院, 国小.
  private func sharedHead(of candidate: NameCandidate) -> Span? {
    guard candidate.parent == nil, candidate.parts.count >= 2, let first = candidate.parts.first,
      first.piece == .place || first.piece == .unknown && candidate.kind == .school,
      (2...3).contains(first.end - first.start), !NameCharacters.isUnit(text.scalars[first.end - 1])
    else { return nil }
    switch candidate.kind {
    case .school, .hospital, .healthCenter, .military:
      return Span(first.end, candidate.span.end)
    default: return nil
    }
  }

  /// Adds names that lack their class word and stand right before one of the same sort: 湖西、西溪国小.
  private mutating func addTwins(before candidate: NameCandidate, _ tail: Span) {
    let first = tail.start - candidate.span.start
    var end = candidate.span.start
    var found = 0
    while found < 8, end > 1, isListMark(text.scalars[end - 1]) {
      end -= 1
      guard let start = memberStart(endingAt: end), !followsTitle(start), end - start <= 3,
        isPlace(Span(start, end)) || candidate.kind == .school && end - start == first,
        !items.cover(Span(start, end))
      else { return }
      let name = Array(text.scalars[start..<end]) + text.scalars[tail.start..<tail.end]
      items.append(
        Item(span: Span(start, end), name: name, kind: candidate.kind, rule: "institution.member"))
      end = start
      found += 1
    }
  }

  /// The words that the last place's class word and what follows it make: 街道社区卫生服务中心.
  private func sharedClass(of candidate: NameCandidate) -> Span? {
    guard let place = candidate.parts.last(where: { $0.piece == .place }),
      place.start == candidate.span.start, place.end > place.start + 2
    else { return nil }
    let last = text.scalars[place.end - 1]
    if last == "道", text.scalars[place.end - 2] == "街" {
      return Span(place.end - 2, candidate.span.end)
    }
    guard last == "镇" || last == "乡" || last == "村" else { return nil }
    return Span(place.end - 1, candidate.span.end)
  }

  private mutating func addMembers(before candidate: NameCandidate, _ tail: Span) {
    var end = candidate.span.start
    var found = 0
    while found < 12, end > 2, text.scalars[end - 1] == "、" {
      end -= 1
      guard let start = memberStart(endingAt: end), !followsTitle(start) else { return }
      let name = Array(text.scalars[start..<end]) + text.scalars[tail.start..<tail.end]
      let seat = lattice.resolver.seat(from: start, to: end, in: lattice)
      items.append(
        Item(
          span: Span(start, end), name: name, kind: candidate.kind,
          place: seat?.place,
          rule: "institution.member"))
      end = start
      found += 1
    }
  }

  /// Whether a person's title stands before `offset`: 局长陈某某、鱼池乡卫生所.
  private func followsTitle(_ offset: Int) -> Bool {
    guard offset > 0 else { return false }
    switch text.scalars[offset - 1] {
    case "长", "任", "记", "师", "员", "授", "士", "事", "委", "监", "席": return true
    default: return false
    }
  }

  /// Two to four characters, up to a comma or a word that no name holds.
  private func memberStart(endingAt end: Int) -> Int? {
    var start = end
    while start > 0, end - start <= 4, !NameCharacters.isHard(text.scalars[start - 1]) {
      let words = lexicon.words(in: text.scalars, endingAt: start, limit: max(0, start - 8))
      if words.before < start || words.part < start && end - start >= 2 { break }
      start -= 1
    }
    return (2...4).contains(end - start) ? start : nil
  }
}
