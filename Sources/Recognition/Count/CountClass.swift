// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// The characters that grammar asks for beside numbers and counts (`character-classes.tsv`).
package enum CountClass: Int, NamedCharacterClass {
  package static let area = "count"

  /// Behind a number and 度: it is a temperature or an angle (二度以上).
  case behindDegrees
  /// What is counted one by one, as behind 30来.
  case countedByOnes
  /// What may stand behind 四、五 if it is a range.
  case countedByPairs
  /// A flat thing before a number and 块: 展板8块.
  case flatThing
  /// Before a number and 分: they are marks (得十分).
  case givesMarks
  /// Behind a Chinese digit and 县, 市 …: no name ends here (三县医院).
  case goesOnFromPlace
  /// Before a number and 科: a department that has several (内二科).
  case hasDepartments
  /// Before a number and 组: a village.
  case hasGroups
  /// Before a number and 层: a house (住院楼十二层).
  case hasStoreys
  /// Behind a number and 块: it is money (三块钱).
  case moneyBehindPiece
  /// Before a number and 路: they are counted (分三路).
  case movesInRoutes
  /// Behind a number and 科: the department's name (三科主任).
  case nameBehindDepartment
  /// Behind a number and 里: a name (三里桥).
  case nameBehindMile
  /// Behind a number and 期: which one it is (二期工程).
  case nameBehindPhase
  /// Behind a number and 台: a name (五台山).
  case nameBehindTerrace
  /// Between a house's number and a room's: 2栋301.
  case partOfHouse
  /// Makes a word of its own with 约 behind it: 预约.
  case wordInAbout
  /// Makes a word with 负: 担负.
  case wordInMinus
  /// Makes a word with 近: 最近.
  case wordInNear
  /// Makes a word with 超: 彩超.
  case wordInOver
  /// Makes a word with 破: 打破.
  case wordInPast
  /// Makes a word with 数: 人数.
  case wordInSeveral
  /// Makes a word with 上: 以上.
  case wordInUp
}

extension CharacterClasses where Class == CountClass {
  /// Whether `before` makes a word of its own with the approximator `word` behind it.
  func isWord(_ before: Unicode.Scalar, with word: Unicode.Scalar) -> Bool {
    switch word {
    case "约": return contains(before, .wordInAbout)
    case "近": return contains(before, .wordInNear)
    case "超": return before.isASCII || contains(before, .wordInOver)
    case "数": return contains(before, .wordInSeveral)
    case "破": return contains(before, .wordInPast)
    case "上": return contains(before, .wordInUp)
    default: return false
    }
  }
}
