// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Pieces that marks or numbers show: quotes, brackets, ordinals.
extension NameWalk {
  /// Takes brackets around a place or a few words, or words in quotation marks.
  mutating func takeEnclosed() -> Bool {
    let last = text[position - 1]
    let isBracket = last == "）" || last == ")"
    guard isBracket || last == "”" || last == "」" || last == "\"" else { return false }
    guard parts.last?.piece != .place else { return false }
    var start = position - 2
    let floor = max(limit, position - (row.kind == .team ? 26 : 14))
    while start >= floor {
      switch text[start] {
      case "（", "(":
        return isBracket && position - start > 3 && takeBracket(from: start)
      case "“", "「", "\"":
        if isBracket || position - start < 4 || named(endingAt: position - 1) { return false }
        if quotesSort(from: start + 1) { return endGeneric() }
        take(.quoted, from: start)
        return true
      default:
        let isComma = (text[start] == "，" || text[start] == ",") && row.kind == .team && !isBracket
        if NameCharacters.isHard(text[start]), text[start] != "·", !isComma { return false }
      }
      start -= 1
    }
    return false
  }

  /// Whether the words in quotation marks only say what sort is meant: “三甲”医院.
  func quotesSort(from start: Int) -> Bool {
    let words = lexicon.words(in: text, endingAt: position - 1, limit: start)
    return words.modifier == start && !words.isField && row.kind != .team
  }

  /// Takes the words in quotation marks that end in a team's class word: “小红帽医疗小分队”.
  mutating func takeWholeQuote() {
    guard head.end < text.count, NameCharacters.isClosing(text[head.end]) else { return }
    var start = head.start
    while start > max(limit, head.start - 16), !NameCharacters.isHard(text[start - 1]) {
      start -= 1
    }
    guard head.start - start >= 2, start > limit, NameCharacters.isOpening(text[start - 1]),
      !text[start..<head.start].contains(where: NameCharacters.isFunctional)
    else { return }
    limitReached = true
    guard let index = earlierIndex(endingAt: start - 1), earlier[index].isNamed else {
      take(.quoted, from: start)
      return
    }
    take(.quoted, from: start - 1)
    parent = index
    position = earlier[index].span.start
    end = head.end + 1
  }

  /// A bracket belongs to a company's name when it holds a place: 渣打银行（中国）有限公司.
  mutating func takeBracket(from start: Int) -> Bool {
    guard
      row.kind == .company || row.kind == .ngo || row.kind == .team
        || row.kind == .hospital && head.count == 2 && parts.count == 1
          && earlierIndex(endingAt: start) == nil
    else { return false }
    let inside = position - 1
    let place = places.longest(endingAt: inside, limit: start + 1)
    let owner = lexicon.words(in: text, endingAt: inside, limit: start + 1)
    guard place?.span.start == start + 1 || owner.part == start + 1 else { return false }
    take(.trade, from: start)
    return true
  }

  /// Takes 第二, 第三批, 第16批.
  mutating func takeOrdinal() -> Bool {
    var start = position
    guard row.needs != .nothing || text[start - 1] == "届" else { return false }
    if text[start - 1] == "届", parts.last?.piece == .place { return false }
    if takeYear() { return true }
    if NameCharacters.isBatch(text[start - 1]) { start -= 1 }
    let end = start
    if row.kind == .team, end < position, end > limit, text[end - 1] == "首" {
      take(.ordinal, from: end - 1)
      return true
    }
    while start > limit, NameCharacters.isNumeral(text[start - 1]) { start -= 1 }
    guard start < end else { return false }
    if start > limit, text[start - 1] == "第" {
      take(.ordinal, from: start - 1)
      return true
    }
    if end < position, row.needs == .nothing {
      take(.ordinal, from: start)
      return true
    }
    guard end == position, end - start <= 4, row.kind == .school || row.kind == .military else {
      return false
    }
    take(.ordinal, from: start)
    return true
  }

  /// Takes the year before a batch, where its sender stands before it: 海城市2025年第四批医疗队.
  mutating func takeYear() -> Bool {
    guard parts.last?.piece == .ordinal, position - 5 > limit, text[position - 1] == "年" else {
      return false
    }
    let start = position - 5
    guard text[start..<(position - 1)].allSatisfy({ ("0"..."9").contains($0) }), joins(at: start),
      !NameCharacters.isBatch(text[start - 1])
    else { return false }
    take(.ordinal, from: start)
    return true
  }
}
