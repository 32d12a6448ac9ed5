// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Members of lists that nothing but their neighbours shows to be organisations.
extension InstitutionResolver {
  /// Adds words between two marks of a list that end as organisations do, right beside a name:
  /// 海城市农业局、家畜疫病防治院、海城大学.
  mutating func addListed(_ commas: [Int]) {
    var found = 0
    // Where names start, once that is asked for; those added here start before what is asked next.
    var starts: Set<Int>?
    for (comma, next) in zip(commas, commas.dropFirst()) where found < Self.most {
      let span = Span(comma + 1, next)
      guard (4...16).contains(span.count), mayBeListed(span) else { continue }
      if !followsName(span) {
        let known = starts ?? startsOfNames()
        starts = known
        guard known.contains(span.end + 1) else { continue }
      }
      addNew(span, .other, "institution.group")
      found += 1
    }
  }

  /// Adds the words of `span` as the whole name of an organisation.
  mutating func addNew(_ span: Span, _ kind: InstitutionKind, _ rule: RuleName) {
    let words = Array(text.scalars[span.start..<span.end])
    let entity = InstitutionEntity(name: words, kind: kind, first: span.start)
    items.append(Item(span: span, entity: number(of: entity), kind: kind, rule: rule))
  }

  /// Whether the words of `span` can be a name, if one stands right before or behind the marks around them.
  private func mayBeListed(_ span: Span) -> Bool {
    endsAsName(span) && !items.cover(span)
      && !text.scalars[span.start..<span.end].contains(where: NameCharacters.isHard)
      && !NameCharacters.isSweeping(text.scalars[span.start]) && !isSort(span)
  }

  private func followsName(_ span: Span) -> Bool {
    items.last(endingAt: span.start - 1).map(isWhole) ?? false
  }

  private func startsOfNames() -> Set<Int> {
    var starts: Set<Int> = []
    for item in items.all where isWhole(item) { starts.insert(item.span.start) }
    return starts
  }

  /// Whether an item names an organisation that is no part of another one.
  private func isWhole(_ item: Item) -> Bool { !item.isAnaphor && item.kind != .unit }

  private func endsAsName(_ span: Span) -> Bool {
    switch text.scalars[span.end - 1] {
    case "会", "社", "院", "局", "站", "盟", "团", "办", "馆", "厂", "网": return true
    case "金": return text.scalars[span.end - 2] == "基"
    case "构": return text.scalars[span.end - 2] == "机" && span.count >= 6
    case "心": return text.scalars[span.end - 2] == "中" && span.count >= 5
    default: return false
    }
  }

  /// Whether a word stands in it that no name holds, or it begins with what says the sort only.
  private func isSort(_ span: Span) -> Bool {
    for end in (span.start + 1)...span.end {
      let words = lexicon.words(in: text.scalars, endingAt: end, limit: span.start)
      if words.before < end, words.before < words.part { return true }
      if words.modifier == span.start, !words.isField { return true }
      if NameCharacters.isFunctional(text.scalars[end - 1]) { return true }
    }
    return false
  }
}
