// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// What a word tells about the mentions beside it; a word may tell several things.
struct RecordWord: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// A way to a place or institution: 赴, 走进, 来到.
  static let toward = RecordWord(rawValue: 1 << 0)
  /// A stay at one: 在.
  static let at = RecordWord(rawValue: 1 << 1)
  /// Done for or to somebody: 为, 对口支援.
  static let serve = RecordWord(rawValue: 1 << 2)
  /// Done together with somebody: 联合, 携手, 与.
  static let with = RecordWord(rawValue: 1 << 3)
  /// Says that several act as one: 共同, 合办.
  static let joint = RecordWord(rawValue: 1 << 4)
  /// Leading an event: 主办, 组织.
  static let host = RecordWord(rawValue: 1 << 5)
  /// Helping with one: 承办, 协办.
  static let cohost = RecordWord(rawValue: 1 << 6)
  /// Paying for one: 赞助.
  static let sponsor = RecordWord(rawValue: 1 << 7)
  /// Ordering one, behind the name: 部署, 指导下.
  static let guide = RecordWord(rawValue: 1 << 8)
  /// The same, before the name: 按照, 根据.
  static let under = RecordWord(rawValue: 1 << 9)
  /// Before the actor: 由.
  static let by = RecordWord(rawValue: 1 << 10)
  /// Sending people: 派出.
  static let send = RecordWord(rawValue: 1 << 11)
  /// Where somebody comes from: 来自.
  static let from = RecordWord(rawValue: 1 << 12)
  /// Not yet: 将, 拟.
  static let future = RecordWord(rawValue: 1 << 13)
  /// Again and again, or lasting: 定期, 长期.
  static let standing = RecordWord(rawValue: 1 << 14)
  /// Opens a clause of purpose or ground: 为进一步, 根据.
  static let purpose = RecordWord(rawValue: 1 << 15)
  /// At the head of a sentence, points back at the event told before: 当天, 据统计.
  static let anaphor = RecordWord(rawValue: 1 << 16)
  /// People who serve: 医护人员.
  static let staffNoun = RecordWord(rawValue: 1 << 17)
  /// People who are served: 群众.
  static let servedNoun = RecordWord(rawValue: 1 << 18)
  /// Before people who serve: 派出.
  static let staffVerb = RecordWord(rawValue: 1 << 19)
  /// Before people who are served: 接诊.
  static let servedVerb = RecordWord(rawValue: 1 << 20)

  /// Says that one side takes the other under its wing: 结对, 签订对口支援协议.
  static let pairing = RecordWord(rawValue: 1 << 21)
  /// Handing out, building, holding: what is counted behind it is an output.
  static let outputVerb = RecordWord(rawValue: 1 << 22)
  /// What somebody says follows: 介绍, 表示.
  static let speech = RecordWord(rawValue: 1 << 23)
  /// A sum over some time: 累计, 先后.
  static let tally = RecordWord(rawValue: 1 << 24)
  /// Between who wants something done and who does it: 委托.
  static let entrust = RecordWord(rawValue: 1 << 25)
  /// People who are taught what they will do themselves: 村医.
  static let learner = RecordWord(rawValue: 1 << 26)
  /// Points back at the event told before, wherever it stands: 此次, 活动现场.
  static let this = RecordWord(rawValue: 1 << 27)
  /// Behind people who are taught: 听课, 进修.
  static let learning = RecordWord(rawValue: 1 << 28)
  /// What an event is held with, and no result of it: 桌子, 科室.
  static let gear = RecordWord(rawValue: 1 << 29)
  /// What lessons outside medicine are about: 法律, 种植.
  static let civic = RecordWord(rawValue: 1 << 30)
  /// What lessons of medicine are about: 高血压, 急救.
  static let medical = RecordWord(rawValue: 1 << 31)
  /// A room or yard of the institution before it: 教室, 门诊大厅.
  static let room = RecordWord(rawValue: 1 << 32)
  /// Words of notices of jobs and tenders: 招聘, 中标.
  static let notice = RecordWord(rawValue: 1 << 33)
  /// What becomes of buildings and machines: 投入使用, 封顶.
  static let works = RecordWord(rawValue: 1 << 34)
  /// Behind a holiday that is near: 来临之际.
  static let approach = RecordWord(rawValue: 1 << 35)

  /// Somebody who stands for the institution before it and does not act: 局长, 负责人.
  static let official = RecordWord(rawValue: 1 << 36)
  /// Makes what follows its object: 感谢, 转介.
  static let object = RecordWord(rawValue: 1 << 37)
  /// Describes the institution before it and tells of no deed: 坐落, 地处.
  static let state = RecordWord(rawValue: 1 << 38)
  /// Paying for something, behind who pays: 承担, 支付.
  static let payer = RecordWord(rawValue: 1 << 39)

  /// Shows that a page tells of outreach though it names no activity: 志愿者, 医疗队.
  static let topic = RecordWord(rawValue: 1 << 40)

  /// Before how far somebody went: 行程, 行驶.
  static let journey = RecordWord(rawValue: 1 << 41)
  /// Being given something: 收到, 受赠.
  static let receive = RecordWord(rawValue: 1 << 42)
  /// Says what something is: 是一项, 是由.
  static let definition = RecordWord(rawValue: 1 << 43)

  /// Before how many people live or study somewhere: 常住, 全村共有.
  static let population = RecordWord(rawValue: 1 << 44)

  /// Leaving something with somebody: 送去, 留下.
  static let hand = RecordWord(rawValue: 1 << 45)
  /// What is given for good, other than medicine: 大米, 文具.
  static let goods = RecordWord(rawValue: 1 << 46)
  /// What is given for work that was done: 金奖, 荣誉称号.
  static let honour = RecordWord(rawValue: 1 << 47)

  /// Behind a house that patients go to: 住院.
  static let treated = RecordWord(rawValue: 1 << 48)
  /// What is said to somebody and not done for it: 向基金会争取.
  static let asked = RecordWord(rawValue: 1 << 49)

  /// Behind a house where people come together: 排起长队.
  static let crowd = RecordWord(rawValue: 1 << 50)

  /// Good will that goes with any kind of activity: 公益, 送温暖.
  static let slogan = RecordWord(rawValue: 1 << 51)
  /// Where people live: 家中.
  static let home = RecordWord(rawValue: 1 << 52)
  /// What guests do: 出席, 宣布.
  static let attendance = RecordWord(rawValue: 1 << 53)
  /// Says what a day is kept for: 今年的主题是.
  static let theme = RecordWord(rawValue: 1 << 54)
  /// The label of a line that says one thing about the event told before: 义诊时间：.
  static let field = RecordWord(rawValue: 1 << 55)

  /// Points back at what was given: 这批物资, 它们.
  static let given = RecordWord(rawValue: 1 << 56)
  /// Taking part in what somebody else holds: 参加, 参与.
  static let join = RecordWord(rawValue: 1 << 57)
  /// What time is spent on before an event: 筹备, 等待.
  static let prelude = RecordWord(rawValue: 1 << 58)
  /// Opens a clause that tells what came before: 继.
  static let precede = RecordWord(rawValue: 1 << 60)
  /// Says that what stands before it was over when something else began: 一结束.
  static let ended = RecordWord(rawValue: 1 << 59)

  /// The names of the classes in `record-words.tsv`.
  static let byName: [String: RecordWord] = [
    "toward": .toward, "at": .at, "serve": .serve, "with": .with, "joint": .joint,
    "host": .host, "cohost": .cohost, "sponsor": .sponsor, "guide": .guide, "under": .under,
    "by": .by, "send": .send, "from": .from, "future": .future, "standing": .standing,
    "purpose": .purpose, "anaphor": .anaphor, "staff_noun": .staffNoun,
    "served_noun": .servedNoun, "staff_verb": .staffVerb, "served_verb": .servedVerb,
    "pairing": .pairing, "output_verb": .outputVerb, "speech": .speech, "tally": .tally,
    "entrust": .entrust, "learner": .learner, "this": .this,
    "learning": .learning, "gear": .gear, "civic": .civic, "medical": .medical, "room": .room,
    "notice": .notice, "works": .works, "approach": .approach, "official": .official,
    "object": .object, "state": .state, "payer": .payer, "topic": .topic, "honour": .honour,
    "journey": .journey, "population": .population,
    "hand": .hand, "goods": .goods, "treated": .treated, "asked": .asked, "crowd": .crowd,
    "receive": .receive, "definition": .definition, "slogan": .slogan, "home": .home,
    "attendance": .attendance,
    "theme": .theme, "field": .field, "given": .given, "join": .join, "prelude": .prelude,
    "ended": .ended, "precede": .precede,
    // Only keeps a shorter word from being found: 模拟 holds no 拟.
    "none": [],
  ]
}

/// A word of `record-words.tsv` found in a text.
struct Cue: Hashable, Sendable {
  /// Where it stands in the normalised text.
  var span: Span
  /// What it tells.
  var word: RecordWord
}

/// The words of `record-words.tsv`.
struct RecordLexicon: Sendable {
  private let trie: PhraseTrie
  private let words: [RecordWord]

  init(tables: TableSource) throws(TableError) {
    let table = "record-words.tsv"
    var words: [RecordWord] = []
    var phrases: [(phrase: String, value: Int)] = []
    var numbers: [String: Int] = [:]
    for row in try tables.rows(of: table, columns: 3) {
      guard let word = RecordWord.byName[row[1]] else {
        throw TableError(table: table, line: row.line, fault: .value("no class '\(row[1])'"))
      }
      let phrase = row[0]
      // The classes of a word stand side by side, but for those of a user's table.
      if let last = phrases.last, last.phrase == phrase {
        words[last.value].formUnion(word)
      } else if let number = numbers[phrase] {
        words[number].formUnion(word)
      } else {
        numbers[phrase] = words.count
        phrases.append((phrase, words.count))
        words.append(word)
      }
    }
    self.words = words
    trie = PhraseTrie(phrases)
  }

  /// Adds the cues within `span` to `found`, leftmost and longest, outside `facts` (sorted) other
  /// than activities: 培训 is one and tells of the figures behind it as well.
  func addCues(
    in text: [Unicode.Scalar], _ span: Span, outside facts: ArraySlice<Fact>, to found: inout [Cue]
  ) {
    var position = span.start
    for fact in facts where fact.kind != .activity {
      scan(text, from: position, to: min(fact.span.start, span.end), into: &found)
      position = max(position, fact.span.end)
    }
    scan(text, from: position, to: span.end, into: &found)
  }

  private func scan(
    _ text: [Unicode.Scalar], from start: Int, to end: Int, into found: inout [Cue]
  ) {
    var position = start
    while let (start, match) = trie.firstMatch(in: text, from: position, limit: end) {
      found.append(Cue(span: Span(start, match.end), word: words[match.value]))
      position = match.end
    }
  }
}
