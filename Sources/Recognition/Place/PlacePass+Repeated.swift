// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Finds the members of lists that share a class word at the end: 水口镇的光夏、彭洞等村.
  mutating func findSharedClassWords() {
    for index in scalars.indices where scalars[index] == "等" {
      guard let (word, level) = sharedClassWord(behind: index) else { continue }
      collectMembers(before: index, word, level)
    }
  }

  /// The class word behind 等, over a count: 等村, 等9个县.
  private func sharedClassWord(behind index: Int) -> (String, PlaceValue.Level)? {
    var position = index + 1
    let limit = min(scalars.count, index + 6)
    while position < limit, "0123456789一二三四五六七八九十几多个两".unicodeScalars.contains(scalars[position]) {
      position += 1
    }
    guard position < scalars.count else { return nil }
    switch scalars[position] {
    case "村" where !suffixes.isCut(at: position + 1, in: scalars): return ("村", .village)
    case "社" where position + 1 < scalars.count && scalars[position + 1] == "区":
      return ("社区", .village)
    default: return nil
    }
  }

  private mutating func collectMembers(
    before end: Int, _ word: String, _ level: PlaceValue.Level
  ) {
    var end = end
    for _ in 0..<32 {
      var start = end
      while start > max(0, end - 5), isMember(start - 1) { start -= 1 }
      let span = Span(start, end)
      if !span.isEmpty, contexts.isStem(scalars[start..<end]), !isBlocked(span), !isTaken(span) {
        let name = words(span)
        insert(
          PlaceDraft(
            span: span, candidates: [], unit: span,
            tail: [.init(name: name.hasSuffix(word) ? name : name + word, level: level)],
            rule: "place.shared"))
      }
      var next = start
      if next > 0, scalars[next - 1] == "的", let holder = draft(endingAt: next - 1) {
        next = holder.span.start
      } else if span.isEmpty, let before = draft(endingAt: end) {
        next = before.span.start
      }
      guard next > 0, isSeparator(scalars[next - 1]) else { return }
      end = next - 1
    }
  }

  private func isMember(_ offset: Int) -> Bool {
    let scalar = scalars[offset]
    return PlaceContexts.isHan(scalar) && !isSeparator(scalar) && scalar != "的"
      && !isTaken(Span(offset, offset + 1))
  }

  /// Finds names without a table entry where they are said again: 光夏, 大许村.
  mutating func findRepeated() {
    let names = repeatableNames()
    guard !names.isEmpty else { return }
    let known = drafts
    var position = 0
    while position < scalars.count {
      guard let match = names[scalars[position]]?.first(where: { stands($0.name, at: position) }),
        !isBlocked(Span(position, position + match.name.count)),
        !isTaken(Span(position, position + match.name.count))
      else {
        position += 1
        continue
      }
      let end = position + match.name.count
      let source = known[match.draft]
      insert(
        PlaceDraft(
          span: Span(position, end), candidates: source.candidates,
          unit: Span(position, end), tail: source.tail,
          rule: "place.repeated"))
      position = end
    }
  }

  /// The names of unlisted places by their first character, the longer first, each with its first draft.
  private func repeatableNames() -> [Unicode.Scalar: [(name: [Unicode.Scalar], draft: Int)]] {
    var result: [Unicode.Scalar: [(name: [Unicode.Scalar], draft: Int)]] = [:]
    for (index, draft) in drafts.enumerated() {
      guard let link = draft.tail.last else { continue }
      var names = [Array(link.name.unicodeScalars)].filter { $0.count > 2 }
      if draft.rule == "place.shared" {
        names.append(Array(scalars[draft.span.start..<draft.span.end]))
      }
      for name in names {
        guard let first = name.first else { continue }
        if result[first]?.contains(where: { $0.name == name }) == true { continue }
        result[first, default: []].append((name, index))
      }
    }
    return result.mapValues { $0.sorted { $0.name.count > $1.name.count } }
  }

  private func stands(_ name: [Unicode.Scalar], at start: Int) -> Bool {
    start + name.count <= scalars.count
      && name.indices.allSatisfy { scalars[start + $0] == name[$0] }
  }

  /// Finds one-character names: 赴黔, 抵疆, and 抵科 after 科摩罗.
  mutating func findLetters() {
    for index in scalars.indices where scalars[index] == "赴" || scalars[index] == "抵" {
      let place = index + 1
      guard place < scalars.count, endsPhrase(place + 1) else { continue }
      let span = Span(place, place + 1)
      guard !isBlocked(span), !isTaken(span) else { continue }
      guard let candidates = letterCandidates(scalars[place]) else { continue }
      insert(PlaceDraft(span: span, candidates: candidates, unit: span, rule: "place.letter"))
    }
  }

  private func endsPhrase(_ offset: Int) -> Bool {
    guard offset < scalars.count, PlaceContexts.isHan(scalars[offset]) else { return true }
    return offset + 1 < scalars.count
      && ["开展", "支援", "支医", "支教", "义诊", "巡诊", "帮扶", "捐献", "考察", "调研", "学习", "参加", "进行", "医疗", "工作"]
        .contains(words(Span(offset, offset + 2)))
  }

  /// A country or place of the document that begins with the letter comes before a province.
  private func letterCandidates(_ letter: Unicode.Scalar) -> [Int32]? {
    let home = lattice.resolver.home.map(gazetteer.lineage(of:)) ?? []
    if let unit = home.dropLast().first(where: {
      gazetteer.name(of: $0).unicodeScalars.first == letter
    }) {
      return [unit]
    }
    for draft in drafts.prefix(64) where draft.tail.isEmpty && draft.span.count > 1 {
      guard let place = draft.candidates.first, scalars[draft.span.start] == letter,
        [.country, .prefecture].contains(gazetteer.level(of: place))
      else { continue }
      return draft.candidates
    }
    return contexts.letters[letter].flatMap(gazetteer.place(coded:)).map { [$0] }
  }
}
