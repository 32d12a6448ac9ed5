// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names in lists and behind 的.
extension PlacePass {
  /// Between a place's 的 and the class word a village's name may hold any character: 沙河镇的|扎给|村.
  func heldStart(ofNameBefore word: Int, _ suffix: PlaceSuffixes.Suffix) -> Int? {
    guard suffix.kind == .village, word > 3 else { return nil }
    for start in [word - 2, word - 3] where start > 1 && scalars[start - 1] == "的" {
      let stem = start..<word
      guard endsDraft(at: start - 1), contexts.isStem(stem, in: scalars, isBounded: true),
        !contexts.endsInSort(stem, in: scalars), !contexts.isEpithet(stem, in: scalars),
        !isWord(stem, suffix), !stem.contains(where: { Self.endsList(scalars[$0]) }),
        !gazetteer.isCommonWord(scalars[start], scalars[start + 1])
      else { return nil }
      return start
    }
    return nil
  }

  /// Whether the character joins, counts or points, and so stands between names: 扎给等|村.
  private static func endsList(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "等", "和", "与", "及", "、", "的", "各", "每", "在", "到", "从", "这", "那", "此", "该", "其", "是", "有":
      return true
    default: return PlaceNumbers.counts(scalar)
    }
  }

  /// Whether the stem ends in the number of the places listed: 上岸、下岸两|村.
  func countsList(_ stem: Range<Int>) -> Bool {
    guard stem.lowerBound > 0, PlaceNumbers.counts(scalars[stem.upperBound - 1]) else {
      return false
    }
    return scalars[stem.upperBound - 1] == "两" || isSeparator(scalars[stem.lowerBound - 1])
  }
}
