// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Short forms of societies that nothing declares: 新青协 for 澳门中华新青年协会, 工联 for 澳门工会联合总会.
extension InstitutionResolver {
  /// Binds words of two or three characters that keep the order of a society's name and its end.
  mutating func addSocieties(_ marks: [Int]) {
    let societies = entities.indices.prefix(Self.most).filter { isSociety(entities[$0]) }
    guard !societies.isEmpty else { return }
    var found = 0
    for offset in marks where found < Self.most {
      guard let span = shortForm(endingAt: offset + 1) else { continue }
      let words = Array(text.scalars[span.start..<span.end])
      let meant = societies.filter { isShort(words, for: entities[$0]) }
      guard meant.count == 1, entity(named: words) == nil else { continue }
      var alias = InstitutionEntity(name: words, kind: .ngo, first: span.start)
      alias.fuller = meant[0]
      _ = number(of: alias)
      found += 1
    }
  }

  private func isSociety(_ entity: InstitutionEntity) -> Bool {
    guard entity.parent == nil, entity.name.count >= 6 else { return false }
    if entity.kind == .government {
      return entity.name.starts(with: "中央".unicodeScalars) && entity.name.last == "部"
    }
    return entity.kind == .ngo && (entity.name.last == "会" || entity.name.last == "盟")
  }

  /// The two or three characters before `end` that nothing covers and a name may begin with.
  private func shortForm(endingAt end: Int) -> Span? {
    guard end < text.scalars.count, text.scalars[end] != "会", text.scalars[end] != "合" else {
      return nil
    }
    for count in [3, 2] where end >= count {
      let span = Span(end - count, end)
      let words = lexicon.words(in: text.scalars, endingAt: end, limit: span.start)
      if hasEdge(span.start), !items.cover(span), words.part == end, words.before == end {
        return span
      }
    }
    return nil
  }

  /// Whether the words keep the order of the name, and its first character but for the place.
  private func isShort(_ words: [Unicode.Scalar], for entity: InstitutionEntity) -> Bool {
    let place = entity.parts.first.flatMap { $0.piece == .place ? $0.end : nil } ?? 0
    let name = entity.name[place...]
    guard words.count > 2 || name.first == words[0],
      (entity.kind == .government) == (words.last == "部"),
      entity.kind != .government || words.first == "中" && words.count == 3
    else { return false }
    var next = 0
    for scalar in name where next < words.count && words[next] == scalar { next += 1 }
    return next == words.count
  }
}
