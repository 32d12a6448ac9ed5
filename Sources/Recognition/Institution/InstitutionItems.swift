// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The mentions in the making, to be looked up by where they end and by what they cover.
struct InstitutionItems {
  private(set) var all: [InstitutionResolver.Item] = []
  /// The number of the last item that ends at each offset of the text, below zero for none.
  private var ending: [Int32]
  /// For each offset of the text whether an item covers it.
  private var covered: [Bool]

  init(count: Int) {
    covered = Array(repeating: false, count: count)
    ending = Array(repeating: -1, count: count + 1)
  }

  /// Adds an item.
  mutating func append(_ item: InstitutionResolver.Item) {
    all.append(item)
    enter(all.count - 1)
  }

  /// Takes out the items that `span` covers.
  mutating func remove(under span: Span) {
    let before = all.count
    all.removeAll { $0.span.overlaps(span) && $0.span.count <= span.count }
    guard all.count < before else { return }
    for offset in ending.indices { ending[offset] = -1 }
    for offset in covered.indices { covered[offset] = false }
    for number in all.indices { enter(number) }
  }

  /// The last item that ends at `end`.
  func last(endingAt end: Int) -> InstitutionResolver.Item? {
    guard ending.indices.contains(end), ending[end] >= 0 else { return nil }
    return all[Int(ending[end])]
  }

  /// Whether an item overlaps `span`.
  func cover(_ span: Span) -> Bool {
    (span.start..<min(span.end, covered.count)).contains { covered[$0] }
  }

  private mutating func enter(_ number: Int) {
    let span = all[number].span
    if ending.indices.contains(span.end) { ending[span.end] = Int32(number) }
    for offset in span.start..<min(span.end, covered.count) { covered[offset] = true }
  }
}
