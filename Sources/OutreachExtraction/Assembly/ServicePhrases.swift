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
  /// What ends an item: a punctuation mark, or one of the conjunctions 和 及 与 等.
  private let delimiters = ScalarSet("和及与等、，,；;。：:“”「」（）()！？ ".unicodeScalars)

  init(tables: TableSource) throws(TableError) {
    let rows = try tables.rows(of: "services.tsv", columns: 3)
    heads = PhraseTrie(reversed: rows.filter { $0[1] == "head" }.map { ($0[0], 0) })
    leads = PhraseTrie(rows.filter { $0[1] == "lead" }.map { ($0[0], 0) })
  }

  /// Returns where `sentences` name services, in order, each once, at most twenty.
  func spans(in text: PreparedText, sentences: [Span]) -> [Span] {
    let scalars = text.scalars
    var found: [Span] = []
    for sentence in sentences {
      var start = sentence.start
      while start < sentence.end {
        let end = delimiters.firstMember(in: scalars, from: start, limit: sentence.end)
        add(Span(start, end), of: scalars, to: &found)
        start = end + 1
      }
    }
    return found
  }

  private func add(_ item: Span, of text: [Unicode.Scalar], to found: inout [Span]) {
    guard item.count > 1, found.count < 20, let span = service(in: text, item) else { return }
    let isKnown = found.contains {
      $0.count == span.count && text[$0.start..<$0.end].elementsEqual(text[span.start..<span.end])
    }
    if !isKnown { found.append(span) }
  }

  /// The service that ends an item, without the words in front of it.
  private func service(in text: [Unicode.Scalar], _ item: Span) -> Span? {
    guard let head = heads.longestMatch(in: text, endingAt: item.end, limit: item.start) else {
      return nil
    }
    var start = item.start
    var position = item.start
    while let (_, lead) = leads.firstMatch(in: text, from: position, limit: head.start) {
      start = lead.end
      position = lead.end
    }
    let span = Span(start, item.end)
    let isPlain = !text[span.start..<span.end].contains { ("0"..."9").contains($0) }
    return ServicePhrases.length.contains(span.count) && isPlain ? span : nil
  }
}
