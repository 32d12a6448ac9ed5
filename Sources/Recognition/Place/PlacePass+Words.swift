// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What stands before a class word, as a word or as a name.
extension PlacePass {
  /// Whether the town that is spoken of stands before a name: 在|市|天成大厦, but not 在|市桥|大厦.
  func isTownInFront(_ start: Int) -> Bool {
    scalars[start] == "市" && !lattice.readings.starts(at: start)
      && !gazetteer.isCommonWord(scalars[start], scalars[start + 1])
      && contexts.left(of: start, in: scalars) != .none
  }

  /// Whether a station of trains or buses may have the name: 白浪|站, but not 工作|站, 第一|站.
  func mayBeStation(_ stem: Range<Int>) -> Bool {
    guard stem.count == 2 || stem.count == 3 else { return false }
    let isWord = stem.dropFirst().contains { gazetteer.isCommonWord(scalars[$0 - 1], scalars[$0]) }
    return !isWord && suffixes.characters.score(stem, in: scalars) > 3
      && !stem.contains { PlaceNumbers.counts(scalars[$0]) }
  }

  /// Whether hamlets whose class word has no other meaning end in the character: 红邓|屯.
  static func endsAsHamlet(_ scalar: Unicode.Scalar) -> Bool { scalar == "屯" || scalar == "寨" }

  /// Whether the document is about Taiwan, whose towns are divided into 里.
  var isTaiwanese: Bool {
    guard let home = lattice.resolver.home else { return false }
    return gazetteer.isInTaiwan(home)
      || gazetteer.level(of: home) == .province && gazetteer.code(of: home) == "710000"
  }

  /// Whether with the character 山村 is a village in the mountains, not one with the name: 偏远|山村, but 团山|村.
  static func isBeforeMountain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "小", "大", "深", "荒", "老", "穷", "远", "僻", "困", "个", "座", "出", "进", "下", "上", "高", "寒", "的",
      "区", "落", "后",
      "些", "疆", "族", "入", "各", "到", "往", "在":
      return true
    default: return false
    }
  }

  /// Whether a class word of one character is the end of a common word: 公|路, 农|村.
  func isWord(_ stem: Range<Int>, _ suffix: PlaceSuffixes.Suffix) -> Bool {
    let word = stem.upperBound
    guard word > 0 else { return false }
    switch suffix.kind {
    case .road where scalars[word] != "路": return false
    case .road where contexts.beforeWays.contains(scalars[word - 1]): return true
    case .road where stem.count > 2 && Self.isDirection(scalars[word - 1]): return false
    case .garden where scalars[word - 1] == "儿": return true  // 幼儿园
    case .village, .road, .garden, .unit, .nature, .hill, .ward, .hamlet:
      if suffix.kind == .unit, scalars[word] == "乡",
        contexts.beforeHomes.contains(scalars[word - 1])
      {
        return true
      }
      guard gazetteer.isCommonWord(scalars[word - 1], scalars[word]),
        !(suffix.kind == .village && PlaceNumbers.counts(scalars[word - 1]))
      else { return false }
      if stem.count > 1, suffix.kind == .village, scalars[word - 1] == "山" {
        return Self.isBeforeMountain(scalars[word - 2]) || !isNamed(stem)
      }
      // 东山|村: the stem is a word or a name itself.
      return !(stem.count > 1 && gazetteer.isCommonWord(scalars[word - 2], scalars[word - 1]))
        || scalars[word - 1] == "农" || scalars[word - 1] == "乡"
    default: return false
    }
  }
}
