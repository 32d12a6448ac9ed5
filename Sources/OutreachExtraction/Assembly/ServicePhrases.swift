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

  /// The delimiters behind which an item of a list stands.
  private let listMarks = ScalarSet("和及与、：:（(".unicodeScalars)

  init(tables: TableSource) throws(TableError) {
    let rows = try tables.rows(of: "services.tsv", columns: 3)
    heads = PhraseTrie(reversed: rows.filter { $0[1] == "head" }.map { ($0[0], 0) })
    let numbers = ["keep": 0, "lead": 1, "offer": 2]
    leads = PhraseTrie(rows.compactMap { row in numbers[row[1]].map { (row[0], $0) } })
  }

  /// Returns where `sentences` of `page` name services, in order, each once, at most twenty.
  func spans(on page: Page, sentences: [Span]) -> [Span] {
    let scalars = page.scalars
    var found: [Span] = []
    for sentence in sentences {
      guard let number = page.sentence(holding: sentence.start) else { continue }
      var edges = ServiceEdges(page: page, sentence: number)
      var start = sentence.start
      while start < sentence.end {
        let end = delimiters.firstMember(in: scalars, from: start, limit: sentence.end)
        let isListed = start > sentence.start && listMarks.contains(scalars[start - 1])
        add(Span(start, end), isListed: isListed, of: scalars, behind: &edges, to: &found)
        start = end + 1
      }
    }
    return found
  }

  private func add(
    _ item: Span, isListed: Bool, of text: [Unicode.Scalar], behind edges: inout ServiceEdges,
    to found: inout [Span]
  ) {
    guard item.count > 1, found.count < 20,
      let span = service(in: text, item, isListed: isListed, behind: &edges)
    else { return }
    let isKnown = found.contains {
      $0.count == span.count && text[$0.start..<$0.end].elementsEqual(text[span.start..<span.end])
    }
    if !isKnown { found.append(span) }
  }

  /// The service that ends an item, without the names and words in front of it.
  ///
  /// What stands before the head belongs to it behind a word that offers (开展中医义诊) and in a list
  /// (体检、白内障筛查); elsewhere it is what the clause tells (坐成一圈义诊).
  private func service(
    in text: [Unicode.Scalar], _ item: Span, isListed: Bool, behind edges: inout ServiceEdges
  ) -> Span? {
    guard let head = heads.longestMatch(in: text, endingAt: item.end, limit: item.start) else {
      return nil
    }
    var start = item.start
    var isOffered = isListed
    var position = start
    while let (_, lead) = leads.firstMatch(in: text, from: position, limit: head.start) {
      position = lead.end
      guard lead.value > 0 else { continue }
      start = position
      isOffered = lead.value == 2
    }
    let edge = edges.last(in: Span(item.start, head.start))
    if edge > start { (start, isOffered) = (edge, false) }
    let isWhole =
      isOffered && item.end - start <= ServicePhrases.length.upperBound
      && !text[start..<head.start].contains { ("0"..."9").contains($0) }
    let span = Span(isWhole ? start : head.start, item.end)
    return ServicePhrases.length.contains(span.count) ? span : nil
  }
}

/// Where what stands in front of services ends, asked for from left to right: names, figures, and words
/// that tell what they are to the activity (甲医院赴乙村义诊 offers 义诊).
private struct ServiceEdges {
  /// Words that tell who does it, to whom and where.
  private static let edges: RecordWord = [
    .toward, .at, .serve, .with, .joint, .host, .cohost, .by, .send, .from, .future, .staffNoun,
    .servedNoun, .staffVerb, .servedVerb, .outputVerb, .learner, .room,
  ]
  /// Words that may be part of a service's name all the same: 手术带教, 法律咨询.
  private static let parts: RecordWord = [.medical, .civic, .learning]

  private let page: Page
  private var facts: Range<Int>
  private var cues: Range<Int>

  init(page: Page, sentence: Int) {
    self.page = page
    facts = page.sentences[sentence].facts
    cues = page.sentences[sentence].cues
  }

  /// Returns the end of the last of them that ends in `span`, else where `span` begins.
  mutating func last(in span: Span) -> Int {
    var edge = span.start
    while let next = facts.first, page.facts[next].span.end <= span.end {
      if page.facts[next].kind != .activity { edge = max(edge, page.facts[next].span.end) }
      facts = (next + 1)..<facts.upperBound
    }
    while let next = cues.first, page.cues[next].span.end <= span.end {
      let word = page.cues[next].word
      if !word.isDisjoint(with: ServiceEdges.edges), word.isDisjoint(with: ServiceEdges.parts) {
        edge = max(edge, page.cues[next].span.end)
      }
      cues = (next + 1)..<cues.upperBound
    }
    return edge
  }
}
