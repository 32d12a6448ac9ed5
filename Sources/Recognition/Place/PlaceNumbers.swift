// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Numerals beside places.
enum PlaceNumbers {
  /// Whether the character counts: 三, 3, 几.
  @inline(__always)
  static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "几", "多", "个", "两", "各":
      return true
    default: return false
    }
  }

  /// Whether the country around a place is spoken of at `offset`: 竹山|地区.
  static func isRegion(at offset: Int, in text: [Unicode.Scalar]) -> Bool {
    offset + 1 < text.count && text[offset] == "地" && text[offset + 1] == "区"
  }

  /// Whether the places before `offset` are counted there: 四乡, 等3个县, 两地, 三省.
  static func isCountOfUnits(at offset: Int, in text: [Unicode.Scalar]) -> Bool {
    var position = offset
    let isOpen = position < text.count && text[position] == "等"
    if isOpen { position += 1 }
    let first = position
    while position < min(text.count, first + 4), counts(text[position]) { position += 1 }
    guard position > first || isOpen, position < text.count else { return false }
    if isOpen, position > first, text[position - 1] == "个" { return true }  // 等9个|贫困村
    switch text[position] {
    case "省", "市", "州", "县", "区", "旗", "乡", "镇", "村", "里", "地", "国", "岛": return true
    case "街": return position + 1 < text.count && text[position + 1] == "道"
    case "社": return position + 1 < text.count && text[position + 1] == "区"
    case "部": return position + 1 < text.count && text[position + 1] == "落"
    case "城": return position + 1 < text.count && text[position + 1] != "里"
    default: return false
    }
  }
}
