// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Reads the numbered areas that clubs of service are divided into: 扶轮3482地区, 狮子会300-B1区第一专区.
struct SocietyArea {
  let text: [Unicode.Scalar]

  /// Where the area of the society ends whose name ends at `end`; `end` where none follows.
  func end(after end: Int) -> Int {
    guard let code = code(after: end) else { return end }
    var stop = code
    while stop < text.count, stop < code + 10, isCode(text[stop]) { stop += 1 }
    guard stop > code + 1 else { return end }
    let area = stop
    if stop + 1 < text.count, text[stop] == "地" { stop += 1 }
    if stop < text.count, text[stop] == "区" { return zoneEnd(after: stop + 1) }
    guard text[area - 1] >= "A" && text[area - 1] <= "Z" else { return end }
    for next in area..<min(text.count, area + 5) {
      let zone = zoneEnd(after: next)
      if zone > next { return zone }
      if NameCharacters.isHard(text[next]) { break }
    }
    return area
  }

  /// Where the number of an area starts, which places may stand before: 扶轮台湾3470地区, 狮子会中国港澳303区.
  private func code(after end: Int) -> Int? {
    guard end < text.count, text[end - 1] == "轮" || text[end - 1] == "会" else { return nil }
    for offset in end..<min(text.count - 1, end + 6) {
      if text[offset].isASCII {
        let isLetter = ("A"..."Z").contains(text[offset])
        return ("0"..."9").contains(text[offset]) || isLetter && offset == end ? offset : nil
      }
      if NameCharacters.isNumeral(text[offset]), NameCharacters.isNumeral(text[offset + 1]) {
        return offset
      }
      if NameCharacters.isHard(text[offset]) || NameCharacters.isFunctional(text[offset]) {
        return nil
      }
    }
    return nil
  }

  private func isCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "-": return true
    default: return NameCharacters.isNumeral(scalar)
    }
  }

  /// Where the part of an area ends: 第一专区, 第二分区.
  func zoneEnd(after end: Int) -> Int {
    guard end + 3 < text.count, text[end] == "第" else { return end }
    var stop = end + 1
    while stop < text.count, stop < end + 4, NameCharacters.isNumeral(text[stop]) { stop += 1 }
    guard stop + 1 < text.count, text[stop] == "专" || text[stop] == "分", text[stop + 1] == "区"
    else { return end }
    return stop + 2
  }
}
