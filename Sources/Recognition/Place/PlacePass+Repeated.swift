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
  }

  /// The class word behind 等, over a count: 等村, 等9个县.
  private func sharedClassWord(behind index: Int) -> (String, PlaceValue.Level)? {
    var position = index + 1
    let limit = min(scalars.count, index + 6)
    while position < limit, Self.counts(scalars[position]) { position += 1 }
    guard position < scalars.count else { return nil }
    switch scalars[position] {
    case "村" where !suffixes.isCut(at: position + 1, in: scalars): return ("村", .village)
    case "社" where position + 1 < scalars.count && scalars[position + 1] == "区":
      return ("社区", .village)
    default: return nil
    }
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "几", "多", "个", "两":
      return true
    default: return false
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
      if !span.isEmpty, contexts.isStem(start..<end, in: scalars), !isBlocked(span), !isTaken(span)
      {
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
    let names = NameIndex(repeatableNames())
    guard !names.isEmpty else { return }
    let known = drafts
    var position = 0
    while true {
      position = names.firstStart(in: scalars, from: position)
      guard position < scalars.count else { return }
      guard let match = names.longestMatch(in: scalars, at: position),
        !isBlocked(Span(position, match.end)), !isTaken(Span(position, match.end))
      else {
        position += 1
        continue
      }
      let source = known[match.value]
      insert(
        PlaceDraft(
          span: Span(position, match.end), candidates: source.candidates,
          unit: Span(position, match.end), tail: source.tail, rule: "place.repeated"))
      position = match.end
    }
  }

  /// The names of unlisted places, each with the number of its draft.
  private func repeatableNames() -> [NameIndex.Name] {
    var names: [NameIndex.Name] = []
    for index in drafts.indices {
      guard let link = drafts[index].tail.last else { continue }
      let name = Array(link.name.unicodeScalars)
      if name.count > 2 { names.append(NameIndex.Name(scalars: name, value: index)) }
      if drafts[index].rule == "place.shared" {
        let span = drafts[index].span
        names.append(NameIndex.Name(scalars: Array(scalars[span.start..<span.end]), value: index))
      }
    }
    return names
  }

  /// Finds one-character names: 赴黔, 抵疆, and 抵科 after 科摩罗.
  mutating func findLetters() {
    for index in marks.letters {
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
