// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The class words of places that no table lists: 村, 广场, 水库 (place-suffixes.tsv).
///
/// A class, because every pass holds on to it and a copy must cost one reference.
final class PlaceSuffixes: Sendable {
  /// What must stand around a name with the class word.
  enum Kind: String, Sendable {
    case unit, village, ward, hamlet, group, road, venue, port, station, garden, estate, market,
      island,
      hill, nature, zone
  }

  /// A class word.
  struct Suffix: Sendable {
    var level: PlaceValue.Level
    var kind: Kind
  }

  /// What names are made of.
  let characters: PlaceCharacters
  private let trie: PhraseTrie
  private let suffixes: [Suffix]
  private let ends: ScalarSet
  /// The characters that class words of villages and hamlets end in.
  private let villageEnds: ScalarSet
  /// The characters that ``PlaceMarks`` looks for.
  let marks: ScalarSet

  init(tables: TableSource, contexts: PlaceContexts) throws(TableError) {
    var suffixes: [Suffix] = []
    var phrases: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: "place-suffixes.tsv", columns: 3) {
      guard let level = PlaceValue.Level(rawValue: row[1]), let kind = Kind(rawValue: row[2]) else {
        throw TableError(
          table: "place-suffixes.tsv", line: row.line, fault: .value("\(row[1]) \(row[2])"))
      }
      phrases.append((phrase: row[0], value: suffixes.count))
      suffixes.append(Suffix(level: level, kind: kind))
    }
    self.suffixes = suffixes
    characters = try PlaceCharacters(tables: tables)
    trie = PhraseTrie(reversed: phrases)
    let last = phrases.compactMap(\.phrase.unicodeScalars.last)
    ends = ScalarSet(last)
    villageEnds = ScalarSet(
      phrases.filter { suffixes[$0.value].kind == .village || suffixes[$0.value].kind == .hamlet }
        .compactMap(\.phrase.unicodeScalars.last))
    marks = ScalarSet(last + PlaceMarks.others + contexts.jointStarts)
  }

  /// Whether a class word may end in the character.
  @inline(__always)
  func mayEnd(_ scalar: Unicode.Scalar) -> Bool { ends.contains(scalar) }

  /// Whether a class word of a village or hamlet may end in the character.
  @inline(__always)
  func mayEndVillage(_ scalar: Unicode.Scalar) -> Bool { villageEnds.contains(scalar) }

  /// Returns the longest class word that ends at `end` and starts at or after `limit`.
  func suffix(
    endingAt end: Int, limit: Int, in text: [Unicode.Scalar]
  ) -> (start: Int, suffix: Suffix)? {
    guard let match = trie.longestMatch(in: text, endingAt: end, limit: limit) else { return nil }
    return (match.start, suffixes[match.value])
  }

  /// Whether what looks like a class word at its end goes on as another word: 村|民, 街|道.
  func isCut(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end > 0, end < text.count else { return false }
    let next = text[end]
    if goesOnAsVenue(at: end, in: text) { return true }
    switch text[end - 1] {
    case "村":
      switch next {
      case "民", "医", "干", "委", "支", "落", "庄", "镇", "寨", "级": return true
      case "部":
        return end > 1 && text[end - 2] == "村"
          || end + 1 < text.count && ["落", "分", "门", "队", "署"].contains(text[end + 1])
      case "村": return end + 1 < text.count && ["有", "通", "都", "皆", "寨"].contains(text[end + 1])
      default: return false
      }
    case "街":
      switch next {
      case "道", "头", "坊", "舞", "小", "区", "友": return true
      default: return false
      }
    case "路":
      switch next {
      case "径", "费", "灯", "线", "远", "遥", "途", "况", "程", "滑", "险", "窄", "难": return true
      default: return false
      }
    case "道": return !(48...57).contains(next.value)
    case "组":
      switch next {
      case "织", "成", "长", "建", "员", "合", "团": return true
      default: return false
      }
    case "里":
      switch next {
      case "程", "面", "边", "头", "屯", "外", "应", "所", "斯", "昂", "亚", "克": return true
      case "长": return !Self.isLasting(end + 1, text)
      default: return false
      }
    case "园":
      switch next {
      case "区", "林", "艺", "丁", "长", "地": return true
      default: return false
      }
    case "乡":
      switch next {
      case "村", "镇", "亲", "贤", "里", "土", "下", "愁", "郊", "音", "情", "长": return true
      default: return false
      }
    case "场" where end > 1 && text[end - 2] == "市":  // 保山市场|监管, 绵阳市场|信息
      switch next {
      case "信", "部", "监", "经", "营", "化", "需", "价", "份", "准", "主", "调", "竞": return true
      default: return false
      }
    default: return PlaceSuffixes.isCut(behind: text[end - 1], next)
    }
  }

  /// 华贵社区|中心: halls that serve a community are no community.
  private func goesOnAsVenue(at end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard text[end - 1] == "区", end > 1, text[end - 2] == "社", end + 1 < text.count else {
      return false
    }
    return text[end] == "中" && text[end + 1] == "心" || text[end] == "会" && text[end + 1] == "堂"
  }

  /// 里|长照, 里|长者, unlike 里长.
  private static func isLasting(_ offset: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard offset < text.count else { return false }
    switch text[offset] {
    case "照", "者", "辈", "青", "期", "寿": return true
    default: return false
    }
  }

  private static func isCut(behind last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    switch last {
    case "镇":
      switch next {
      case "静", "痛", "压", "定", "村": return true
      default: return false
      }
    case "山":
      switch next {
      case "区", "村", "水", "东", "西", "城", "寨", "脉", "路": return true
      default: return false
      }
    case "地" where next == "震" || next == "质": return true  // 积石山地|震
    case "湖":
      switch next {
      case "北", "南": return true
      default: return false
      }
    case "岛":
      switch next {
      case "内", "屿", "国": return true
      default: return false
      }
    case "区":
      switch next {
      case "域", "块", "委", "长": return true
      default: return false
      }
    case "河", "江", "溪":
      switch next {
      case "东", "西", "南", "北", "流", "水", "道", "长", "豚", "苏", "山", "浙", "沪", "畔", "滩", "床":
        return true
      default: return false
      }
    default: return isVenueCut(behind: last, next)
    }
  }

  private static func isVenueCut(behind last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    switch last {
    case "宫":
      switch next {
      case "颈", "腔", "内", "外", "缩", "底", "廷", "口", "体": return true
      default: return false
      }
    case "寺", "庙":
      switch next {
      case "庙", "院", "会", "宇": return true
      default: return false
      }
    case "港":
      switch next {
      case "口", "澳", "人", "珠", "股", "币", "资", "生", "湾", "区", "元": return true
      default: return false
      }
    case "站":
      switch next {
      case "长", "立", "点", "岗", "台", "在", "起", "着", "满", "好", "所": return true
      default: return false
      }
    case "店":
      switch next {
      case "员", "长", "铺", "主", "面": return true
      default: return false
      }
    default: return false
    }
  }
}
