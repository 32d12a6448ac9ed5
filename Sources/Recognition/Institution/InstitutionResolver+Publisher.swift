// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Who publishes a document.
extension InstitutionResolver {
  /// The source line names an organisation even where its words do not show it.
  mutating func addPublisher() {
    if text.header.source == nil { publisher = labelled() }
    guard var source = text.header.source, source.count >= 2, source.count <= 30 else { return }
    if let item = items.all.first(where: { $0.span.overlaps(source) }) {
      // The office that wrote it speaks for its house: 县人民医院宣传科.
      let office = item.kind == .unit ? item.entity.flatMap { entities[$0].parent } : nil
      publisher = office?.entity ?? item.entity
      addEdition(of: item, source)
      return
    }
    while source.count > 2, NameCharacters.isHard(text.scalars[source.end - 1]) { source.end -= 1 }
    let words = text.scalars[source.start..<source.end]
    guard !words.contains(where: { NameCharacters.isHard($0) || $0 == "的" }),
      !words.contains("记") || !words.contains("者"),
      words.first != "校", words.first != "院", !isBareHead(source), !isPhrase(source)
    else { return }
    let number =
      fuller(endingIn: Array(words))
      ?? number(of: InstitutionEntity(name: Array(words), kind: .media, first: source.start))
    publisher = number
    let kind = entities[number].kind
    items.append(Item(span: source, entity: number, kind: kind, rule: "institution.source"))
  }

  /// The hospital or school that a label names within a line of other words: 首页 我院下乡义诊 来源:海城市医院 时间.
  private func labelled() -> Int? {
    let label = Array("来源".unicodeScalars)
    let item = items.all.first {
      let mark = $0.span.start - 1
      guard mark > 2, $0.kind != .media, $0.kind != .government, $0.entity != nil else {
        return false
      }
      return (text.scalars[mark] == ":" || text.scalars[mark] == "：")
        && text.scalars[..<mark].suffix(2).elementsEqual(label)
    }
    return item?.entity
  }

  /// Whether the words are no name but a label or a notice: 您现在所在位置, 未经授权禁止使用.
  private func isPhrase(_ span: Span) -> Bool {
    if span.count >= 6,
      text.scalars[span.start..<span.end].contains(where: NameCharacters.isFunctional)
    {
      return true
    }
    let words = lexicon.words(in: text.scalars, endingAt: span.end, limit: span.start)
    if words.modifier == span.start || span.count >= 8 && words.before < span.end - 1 {
      return true
    }
    let head = lexicon.heads.longestMatch(in: text.scalars, at: span.start, limit: span.end)
    return head.map { $0.end == span.end && lexicon.headRows[$0.value].needs == .never } ?? false
  }

  /// Adds the whole source line where a place follows the medium: 中国新闻网河南.
  private mutating func addEdition(of item: Item, _ source: Span) {
    guard item.kind == .media, item.span.start == source.start,
      (2...3).contains(source.end - item.span.end), isPlace(Span(item.span.end, source.end))
    else { return }
    let words = Array(text.scalars[source.start..<source.end])
    items.append(
      Item(
        span: source, entity: item.entity, name: words, kind: .media, rule: "institution.source"))
  }

  /// Whether the words are no more than the class word of a part of a house: 妇委会.
  private func isBareHead(_ span: Span) -> Bool {
    guard let head = lexicon.heads.longestMatch(in: text.scalars, at: span.start, limit: span.end),
      head.end == span.end
    else { return false }
    let row = lexicon.headRows[head.value]
    return row.kind != .media && (row.needs == .place || row.needs == .parent)
  }

  /// The one organisation whose name ends in the words of the source line: 卫生福利局.
  private func fuller(endingIn words: [Unicode.Scalar]) -> Int? {
    guard words.count >= 4 else { return nil }
    let known = entities.indices.prefix(Self.most).filter {
      entities[$0].name.count > words.count && entities[$0].ends(in: words)
    }
    return known.count == 1 ? known[0] : nil
  }
}
