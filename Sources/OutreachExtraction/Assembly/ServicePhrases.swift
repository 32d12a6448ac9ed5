// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Reads what was offered off lists such as 前列腺癌筛查、中医体质辨识等.
struct ServicePhrases: Sendable {
  /// A service's name in code points, as in 测血压 and 胆结石/肾结石筛查.
  private static let length = 2...12

  private let heads: PhraseTrie
  private let leads: PhraseTrie

  init(tables: TableSource) throws(TableError) {
    let rows = try tables.rows(of: "services.tsv", columns: 3)
    heads = PhraseTrie(reversed: rows.filter { $0[1] == "head" }.map { ($0[0], 0) })
    leads = PhraseTrie(rows.filter { $0[1] == "lead" }.map { ($0[0], 0) })
  }

  /// Returns the services that `sentences` name, in order, each once, at most twenty.
  func phrases(in text: PreparedText, sentences: [Span]) -> [String] {
    var found: [String] = []
    for sentence in sentences {
      for item in items(in: text.scalars, sentence) {
        guard let span = service(in: text.scalars, item) else { continue }
        let phrase = text.normalized(span)
        if !found.contains(phrase), found.count < 20 { found.append(phrase) }
      }
    }
    return found
  }

  /// The stretches between punctuation marks and conjunctions.
  private func items(in text: [Unicode.Scalar], _ sentence: Span) -> [Span] {
    var items: [Span] = []
    var start = sentence.start
    for index in sentence.start..<min(sentence.end, text.count) where isDelimiter(text[index]) {
      if start < index { items.append(Span(start, index)) }
      start = index + 1
    }
    if start < sentence.end { items.append(Span(start, sentence.end)) }
    return items
  }

  private func isDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", ",", "；", ";", "。", "：", ":", "和", "及", "与", "等", "“", "”", "「", "」", "（",
      "）", "(", ")", "！", "？", " ":
      return true
    default: return false
    }
  }

  /// The service that ends an item, without the words in front of it.
  private func service(in text: [Unicode.Scalar], _ item: Span) -> Span? {
    guard let head = heads.longestMatch(in: text, endingAt: item.end, limit: item.start) else {
      return nil
    }
    var start = item.start
    var position = item.start
    while position < head.start {
      if let lead = leads.longestMatch(in: text, at: position, limit: head.start) {
        start = lead.end
        position = lead.end
      } else {
        position += 1
      }
    }
    let span = Span(start, item.end)
    let isPlain = !text[span.start..<span.end].contains { ("0"..."9").contains($0) }
    return ServicePhrases.length.contains(span.count) && isPlain ? span : nil
  }
}
