// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// What stands beside a place, and what shows that characters are none (place-contexts.tsv, regions.tsv).
///
/// A class, because every rule holds on to it and a copy must cost one reference.
final class PlaceContexts: Sendable {
  /// What stands before a name.
  enum Left: Sendable {
    /// A word that takes a place: 赴, 家住.
    case taking
    /// No character that a name could hold: the start of a line, a mark, a digit.
    case open
    /// A word that ends what stands before: 的, 和.
    case edge
    /// Anything else.
    case none
  }

  private let before: PhraseTrie
  private let takers: PhraseTrie
  private let after: PhraseTrie
  private let nots: PhraseTrie
  private let organizations: PhraseTrie
  private let datelines: PhraseTrie
  private let stems: PhraseTrie
  private let epithets: PhraseTrie
  private let doings: PhraseTrie
  private let bodies: PhraseTrie
  private let sorts: PhraseTrie
  private let joints: PhraseTrie
  private let wholes: PhraseTrie
  private let signers: PhraseTrie
  private let aims: PhraseTrie
  private let titles: PhraseTrie
  private let titlesBehind: PhraseTrie
  /// What words that join letters begin with.
  let jointStarts: [Unicode.Scalar]
  private let inside: ScalarSet
  private let surnames: ScalarSet
  /// What is done on a way, or tells what sort it is: 老师带|路, 回|路.
  let beforeWays: ScalarSet
  /// What is done with mountains and waters: 太阳落|山, 乘船过|河.
  let beforeHills: ScalarSet
  /// With these 乡 means home or country: 侗|乡, 水|乡.
  let beforeHomes: ScalarSet
  /// The characters that foreign names are commonly written with.
  let foreign: ScalarSet
  /// One-character names of provinces: their codes.
  let letters: [Unicode.Scalar: String]
  /// The members of ``letters``.
  let letterSet: ScalarSet

  init(tables: TableSource) throws(TableError) {
    var words: [String: [String]] = [:]
    for row in try tables.rows(of: "place-contexts.tsv", columns: 2) {
      words[row[1], default: []].append(row[0])
    }
    func phrases(_ side: String, _ value: Int) -> [(phrase: String, value: Int)] {
      (words[side] ?? []).map { (phrase: $0, value: value) }
    }
    before = PhraseTrie(reversed: phrases("edge", 1) + phrases("before", 0))
    takers = PhraseTrie(phrases("before", 0).filter { $0.phrase.unicodeScalars.count > 1 })
    after = PhraseTrie(phrases("after", 0))
    nots = PhraseTrie(phrases("not", 0))
    datelines = PhraseTrie(phrases("dateline", 0) + phrases("dated", 1))
    organizations = PhraseTrie(phrases("institution", 0))
    stems = PhraseTrie(phrases("stem", 0))
    epithets = PhraseTrie(phrases("epithet", 0))
    doings = PhraseTrie(phrases("doing", 0))
    bodies = PhraseTrie(phrases("body", 0))
    sorts = PhraseTrie(reversed: phrases("sort", 0))
    wholes = PhraseTrie(phrases("whole", 0))
    signers = PhraseTrie(reversed: phrases("signer", 0))
    aims = PhraseTrie(reversed: phrases("aim", 0))
    titles = PhraseTrie(reversed: phrases("title", 0))
    titlesBehind = PhraseTrie(phrases("title", 0))
    joints = PhraseTrie(phrases("joint", 0))
    jointStarts = (words["joint"] ?? []).compactMap(\.unicodeScalars.first)
    func characters(_ side: String) -> ScalarSet {
      ScalarSet((words[side] ?? []).compactMap(\.unicodeScalars.first))
    }
    inside = characters("inside")
    foreign = characters("foreign")
    surnames = characters("surname")
    beforeWays = characters("way")
    beforeHills = characters("hill")
    beforeHomes = characters("home")
    var letters: [Unicode.Scalar: String] = [:]
    for row in try tables.rows(of: "regions.tsv", columns: 2) {
      if let letter = row[0].unicodeScalars.first { letters[letter] = row[1] }
    }
    self.letters = letters
    // A country's letter stands alone behind 赴: 赴华.
    letterSet = ScalarSet(letters.filter { $0.value != "CN" }.map(\.key))
  }

  /// Whether a name may hold the character at all.
  @inline(__always)
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || scalar.value >= 0x20000
  }

  /// What stands before `start`.
  func left(of start: Int, in text: [Unicode.Scalar]) -> Left {
    guard start > 0, Self.isHan(text[start - 1]) else { return .open }
    guard let word = before.longestMatch(in: text, endingAt: start, limit: max(0, start - 6)) else {
      return .none
    }
    return word.value == 0 ? .taking : .edge
  }

  /// Whether a word that follows places stands at `end`.
  func isFollowed(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    after.longestMatch(in: text, at: end, limit: min(text.count, end + 6)) != nil
      || PlaceNumbers.isCountOfUnits(at: end, in: text)
  }

  /// Whether a word of `least` characters or more at `end` shows that the name before it names no place: 白药, 大学.
  func isDenied(at end: Int, in text: [Unicode.Scalar], least: Int = 1) -> Bool {
    guard let word = nots.longestMatch(in: text, at: end, limit: min(text.count, end + 4)) else {
      return false
    }
    return word.end - end >= least
  }

  /// Whether a word that takes a place stands at `start`: 地处, 位于.
  func isTaking(at start: Int, in text: [Unicode.Scalar]) -> Bool {
    takers.longestMatch(in: text, at: start, limit: min(text.count, start + 4)) != nil
  }

  /// Whether an institution named after the place goes on at `end`: 村委会, 小学.
  func isOrganized(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    organizations.longestMatch(in: text, at: end, limit: min(text.count, end + 5)) != nil
  }

  /// Whether what is done in a place named by one letter begins at `offset`: 赴黔|支援.
  func isDoing(at offset: Int, in text: [Unicode.Scalar]) -> Bool {
    doings.longestMatch(in: text, at: offset, limit: min(text.count, offset + 2)) != nil
  }

  /// Whether the name of a body that begins with the place before `end` goes on there: 昌平区|支部, 北京|三山律师事务所.
  func isPartOfBody(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end < text.count, Self.isHan(text[end]),
      let body = bodies.firstMatch(in: text, from: end, limit: min(text.count, end + 17)),
      body.start < end + 12
    else { return false }
    return !(end..<body.start).contains { offset in
      !Self.isHan(text[offset]) || inside.contains(text[offset]) || isTaking(at: offset, in: text)
    }
  }

  /// Whether words that join letters stand at `offset`: 桂黔|交界.
  func isJoint(at offset: Int, in text: [Unicode.Scalar]) -> Bool {
    joints.longestMatch(in: text, at: offset, limit: min(text.count, offset + 3)) != nil
  }

  /// Whether no name goes on over the character: 的, 在.
  @inline(__always)
  func stopsName(_ scalar: Unicode.Scalar) -> Bool { inside.contains(scalar) }

  /// Whether the characters only praise what the class word names: 平安, 文明.
  func isEpithet(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let match = epithets.longestMatch(in: text, at: range.lowerBound, limit: range.upperBound)
    return match?.end == range.upperBound
  }

  /// Whether the characters end in a word that says what sort of village is meant: 民族工作|示范.
  func endsInSort(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    sorts.longestMatch(in: text, endingAt: range.upperBound, limit: range.lowerBound) != nil
  }

  /// Whether a word before `start` makes an aim or a column of the place behind it: 健康|昌平, but not 走进平安|昌平.
  func isAim(before start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard let aim = aims.longestMatch(in: text, endingAt: start, limit: max(0, start - 2)) else {
      return false
    }
    return left(of: aim.start, in: text) != .taking
  }

  /// Whether the character is a family name.
  func isSurname(_ scalar: Unicode.Scalar) -> Bool { surnames.contains(scalar) }

  /// Whether the characters can stand before a class word as a name; between marks, a name may hold any.
  func isStem(
    _ range: Range<Int>, in text: [Unicode.Scalar], isBounded: Bool = false
  ) -> Bool {
    guard !range.isEmpty,
      range.allSatisfy({
        Self.isHan(text[$0])
          && (isBounded || !inside.contains(text[$0]) || isWhole(at: $0, in: range, of: text))
      })
    else { return false }
    let stop = stems.longestMatch(in: text, at: range.lowerBound, limit: range.upperBound)
    return stop?.end != range.upperBound
  }

  /// Whether a word that may stand in a name begins at `offset`: 和顺.
  func beginsWhole(at offset: Int, in text: [Unicode.Scalar]) -> Bool {
    wholes.longestMatch(in: text, at: offset, limit: min(text.count, offset + 3)) != nil
  }

  /// Whether a word that may stand in a name covers `offset`: 将军|村.
  private func isWhole(at offset: Int, in range: Range<Int>, of text: [Unicode.Scalar]) -> Bool {
    for start in max(range.lowerBound, offset - 1)...offset {
      let match = wholes.longestMatch(in: text, at: start, limit: range.upperBound)
      if let match, match.end > offset { return true }
    }
    return false
  }

  /// Whether the characters from `start` are the name of a person: 记者王长春, 编辑:昌平.
  func isGivenName(at start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard start > 0 else { return false }
    if text[start - 1] == ":" || text[start - 1] == "：" {
      return signers.longestMatch(in: text, endingAt: start - 1, limit: max(0, start - 5)) != nil
    }
    return surnames.contains(text[start - 1]) && left(of: start - 1, in: text) != .none
  }

  /// Whether a word for what somebody is ends at `end`: 校长|叶海林.
  func endsInTitle(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    titles.longestMatch(in: text, endingAt: end, limit: max(0, end - 4)) != nil
  }

  /// Whether a word for what somebody is begins at `start`: 赵长清|医师.
  func beginsTitle(at start: Int, in text: [Unicode.Scalar]) -> Bool {
    titlesBehind.longestMatch(in: text, at: start, limit: min(text.count, start + 4)) != nil
  }

  /// Whether a day in Chinese numerals and 电 or 讯 stand at `end`: 台北|一日电, 北京|三月六日电.
  private func isSpelledDay(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    var position = end
    while position < min(text.count - 1, end + 7), Self.isOfSpelledDay(text[position]) {
      position += 1
    }
    return position > end + 1 && position < text.count && text[position - 1] == "日"
      && (text[position] == "电" || text[position] == "讯")
  }

  private static func isOfSpelledDay(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "廿", "月", "日": return true
    default: return false
    }
  }

  /// Whether a dateline goes on at `end`: 于都10月13日电, 苗栗报道.
  func isDateline(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    var position = end
    while position < min(text.count, end + 3), (48...57).contains(text[position].value) {
      position += 1
    }
    if position > end { return position < text.count && text[position] == "月" }
    if isSpelledDay(at: end, in: text) { return true }
    guard let word = datelines.longestMatch(in: text, at: end, limit: min(text.count, end + 4))
    else { return false }
    // 中新网昌平新闻10月13日电, but not 昌平新闻.
    return word.value == 0 || word.end < text.count && (48...57).contains(text[word.end].value)
  }
}
