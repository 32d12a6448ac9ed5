// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads what a document says of short forms: 甲医院（以下简称“乙”）, 甲（乙医院）.
struct DeclaredAliases {
  /// A short form and where it is declared.
  struct Declaration {
    var span: Span
    /// The number of the candidate before it.
    var candidate: Int
  }

  let text: [Unicode.Scalar]

  /// The words that declare a short form, the longer first.
  private static let words: [[Unicode.Scalar]] = [
    "以下统一简称", "以下简称为", "以下简称", "以下统称", "以下称", "下文简称", "下简称", "下称", "简称为", "简称", "又称", "又名", "原名",
    "亦称", "也称", "曾用名", "前身为", "前身是",
  ].map { Array($0.unicodeScalars) }

  /// Returns the declaration right after a name that ends at `end`.
  func declaration(after end: Int, candidate: Int) -> Declaration? {
    var position = skipped(end, "”", "」", "』")
    guard position < text.count else { return nil }
    let isBracket = text[position] == "（" || text[position] == "("
    guard isBracket || text[position] == "，" || text[position] == "," else { return nil }
    position += 1
    guard let word = Self.words.first(where: { starts($0, at: position) }) else { return nil }
    position = skipped(position + word.count, "：", ":", " ")
    let isQuoted = position < text.count && isOpening(text[position])
    if isQuoted { position += 1 }
    guard isQuoted || isBracket, let stop = aliasEnd(from: position) else { return nil }
    return Declaration(span: Span(position, stop), candidate: candidate)
  }

  /// Returns the span inside the brackets right after a name that ends at `end`.
  func bracket(after end: Int) -> Span? {
    let open = skipped(end, "”", "」")
    guard open < text.count, text[open] == "（" || text[open] == "(" else { return nil }
    var position = open + 1
    while position < min(text.count, open + 32) {
      if text[position] == "）" || text[position] == ")" { return Span(open + 1, position) }
      position += 1
    }
    return nil
  }

  private func aliasEnd(from start: Int) -> Int? {
    var position = start
    while position < min(text.count, start + 20), !NameCharacters.isHard(text[position]) {
      position += 1
    }
    guard position < text.count, position - start >= 2 else { return nil }
    switch text[position] {
    case "”", "」", "』", "\"", "）", ")", "、", "，", ",": return position
    default: return nil
    }
  }

  private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "“" || scalar == "「" || scalar == "『" || scalar == "\"" || scalar == "”"
  }

  private func starts(_ word: [Unicode.Scalar], at position: Int) -> Bool {
    position + word.count <= text.count
      && text[position..<position + word.count].elementsEqual(word)
  }

  private func skipped(_ start: Int, _ scalars: Unicode.Scalar...) -> Int {
    start < text.count && scalars.contains(text[start]) ? start + 1 : start
  }
}
