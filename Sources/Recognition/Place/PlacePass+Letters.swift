// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension PlacePass {
  /// Finds one-character names: 赴黔, 抵疆, and 抵科 after 科摩罗.
  mutating func findLetters() {
    findJoinedLetters()
    let home = home
    for index in marks.letters {
      let place = index + 1
      guard place < scalars.count, mayBeLetter(scalars[place], after: scalars[index], home),
        endsPhrase(place + 1) || leadsOn(from: index)
      else { continue }
      let span = Span(place, place + 1)
      guard !isBlocked(span), !isTaken(span) else { continue }
      guard let candidates = letterCandidates(at: place, home) else { continue }
      insert(PlaceDraft(span: span, candidates: candidates, unit: span, rule: .letter))
    }
  }

  /// The prefecture of the document, and what its name begins with: 兰 in Lanzhou.
  private struct Home {
    var prefecture: Int32?
    var letter: Unicode.Scalar?
  }

  private var home: Home {
    let prefecture = lattice.resolver.home.map(gazetteer.lineage(of:))?.first {
      // 来|澎: the counties of Taiwan lie in no prefecture.
      gazetteer.level(of: $0) == (gazetteer.isInTaiwan($0) ? .county : .prefecture)
    }
    return Home(
      prefecture: prefecture,
      letter: prefecture.flatMap { gazetteer.scalars(ofName: $0).first })
  }

  @inline(__always)
  private func mayBeLetter(
    _ scalar: Unicode.Scalar, after word: Unicode.Scalar, _ home: Home
  ) -> Bool {
    word == "赴" || word == "抵" || contexts.letterSet.contains(scalar)
      || (word == "在" || word == "来" || word == "返") && scalar == home.letter
  }

  private func endsPhrase(_ offset: Int) -> Bool {
    guard offset < scalars.count, PlaceContexts.isHan(scalars[offset]) else { return true }
    if scalars[offset] == "的", offset > 1 {  // 进藏|的志愿者
      return scalars[offset - 2] == "进"
    }
    return contexts.isDoing(at: offset, in: scalars) || beginsFolk(offset)
  }

  /// Whether a word for people who live or work there begins at `offset`: 在沪|医生.
  private func beginsFolk(_ offset: Int) -> Bool {
    guard offset + 1 < scalars.count else { return false }
    switch (scalars[offset], scalars[offset + 1]) {
    case ("医", "生"), ("医", "师"), ("医", "护"), ("名", "医"), ("专", "家"), ("院", "士"), ("高", "校"),
      ("学", "子"):
      return true
    default: return false
    }
  }

  /// Whether the word at `offset` takes the letter behind it, whatever is done there: 赴黔|送健康, 在沪|度过, but not 赴贵阳, 在沪江.
  private func leadsOn(from offset: Int) -> Bool {
    let place = offset + 1
    guard place + 1 < scalars.count, contexts.letterSet.contains(scalars[place]),
      !lattice.readings.starts(at: place),
      !gazetteer.isCommonWord(scalars[place], scalars[place + 1]),
      !contexts.letterSet.contains(scalars[place + 1])
    else { return false }
    switch scalars[offset] {
    case "赴", "抵": return true
    case "回", "返", "离": return isUnlikeName(place + 1)
    case "在", "来":
      // “在黔行” is a campaign.
      return isUnlikeName(place + 1) && scalars[place + 1] != "行" && offset > 0
        && !gazetteer.isCommonWord(scalars[offset - 1], scalars[offset])
    default: return false
    }
  }

  private func isUnlikeName(_ offset: Int) -> Bool {
    suffixes.characters.score(scalars[offset]) < -1
  }

  /// Finds letters that are counted or joined: 桂黔交界, 青、川、甘三省, 澳黔两地.
  private mutating func findJoinedLetters() {
    for end in marks.joints {
      var found: [Int] = []
      var position = end - 1
      while position >= 0, found.count < 6 {
        if contexts.letterSet.contains(scalars[position]) {
          found.append(position)
        } else if found.isEmpty || scalars[position] != "、" {
          break
        }
        position -= 1
      }
      guard found.count > 1 else { continue }
      for offset in found.reversed() { insertLetter(at: offset) }
    }
  }

  private mutating func insertLetter(at offset: Int) {
    let span = Span(offset, offset + 1)
    guard !isBlocked(span), !isTaken(span),
      let place = contexts.letters[scalars[offset]].flatMap(gazetteer.place(coded:))
    else { return }
    insert(PlaceDraft(span: span, candidates: [place], unit: span, rule: .letter))
  }

  /// A country or place of the document that begins with the letter comes before a province.
  private func letterCandidates(at offset: Int, _ home: Home) -> [Int32]? {
    let (word, letter) = (scalars[offset - 1], scalars[offset])
    let isDoing = contexts.isDoing(at: offset + 1, in: scalars)
    // 赴 and 抵 take nothing but places; behind 在 and 来 only letters that are no words.
    switch word {
    case "赴", "抵": break
    case "进", "入":
      guard letter == "藏" || letter == "疆" || !Self.isWord(letter) else { return nil }
      return contexts.letters[letter].flatMap(gazetteer.place(coded:)).map { [$0] }
    default:
      if letter == home.letter, !contexts.letterSet.contains(letter) {
        // 来|澎。
        let isOpen = offset + 1 >= scalars.count || !PlaceContexts.isHan(scalars[offset + 1])
        return isDoing || isOpen && word != "在" && !gazetteer.isCommonWord(word, letter)
          ? home.prefecture.map { [$0] } : nil
      }
      guard let place = contexts.letters[letter].flatMap(gazetteer.place(coded:)) else {
        return nil
      }
      let isCity = gazetteer.level(of: place) == .prefecture
      guard !(isCity || Self.isWord(letter)) || isDoing && isSpokenOf(letter) else { return nil }
      return [place]
    }
    let units = lattice.resolver.home.map(gazetteer.lineage(of:)) ?? []
    if let unit = units.dropLast().first(where: {
      gazetteer.scalars(ofName: $0).first == letter
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

  /// Whether the document names the province of the letter, or what lies in it: 在宁|累计 beside 宁夏.
  private func isSpokenOf(_ letter: Unicode.Scalar) -> Bool {
    letter != "台"
      && contexts.letters[letter].flatMap(gazetteer.place(coded:)).map(
        lattice.resolver.evidence.knows) == true
  }

  /// Whether a letter is a word as often as a place.
  private static func isWord(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "云", "贵", "新", "黑", "台", "秦", "吉", "苏", "青", "宁", "甘", "川", "蒙", "藏", "疆": return true
    default: return false
    }
  }
}
