// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// One run of the place recogniser over one document.
///
/// Lists of bare names are marked first, for they help to tell places from words. Then come listed names (chains, bare
/// names that the text shows to be places), names with a class word that no table holds, towns abroad, lists that share
/// a class word, what is said again, and names of one letter; at last all are settled together.
struct PlacePass {
  let text: PreparedText
  let scalars: [Unicode.Scalar]
  let lattice: PlaceLattice
  let gazetteer: Gazetteer
  let contexts: PlaceContexts
  let suffixes: PlaceSuffixes
  /// The spans of institutions, sorted.
  let blocked: [Blocked]
  /// Where characters stand that some passes look for.
  let marks: PlaceMarks
  /// The starts of bare names that stand in a list of places.
  var listed = SparseMarks<PlaceValue.Level>()
  /// The starts of bare names that stand in a list of an institution's branches.
  var refused = SparseMarks<Void>()
  /// What earlier passes have found, sorted by start.
  var drafts: [PlaceDraft] = []
  /// What this pass has found, sorted by start.
  var added: [PlaceDraft] = []

  init(
    text: PreparedText, lattice: PlaceLattice, institutions: [Mention],
    contexts: PlaceContexts, suffixes: PlaceSuffixes
  ) {
    self.text = text
    scalars = text.scalars
    self.lattice = lattice
    gazetteer = lattice.resolver.gazetteer
    self.contexts = contexts
    self.suffixes = suffixes
    marks = PlaceMarks(text.scalars, suffixes, contexts)
    blocked = institutions.indices.map { Blocked(span: institutions[$0].span) }
  }

  /// Finds what hangs on places found before: towns of a country, lists that share a class word.
  mutating func findHeld() {
    findAbroad()
    settle()
    findSharedClassWords()
    settle()
    findJoined()
  }

  /// Finds names of one letter, alone and joined.
  mutating func findLettered() {
    findRoutes()
    settle()
    findLetters()
    settle()
    dropPartsOfLinks()
  }

  /// Whether the span touches an institution's name.
  func isBlocked(_ span: Span) -> Bool { Self.touches(span, blocked) }

  /// Whether the span touches a place found before.
  func isTaken(_ span: Span) -> Bool {
    Self.touches(span, drafts) || Self.touches(span, added)
  }

  private static func touches<Element: Spanned>(_ span: Span, _ elements: [Element]) -> Bool {
    let index = firstIndex(endingAfter: span.start, elements)
    return index < elements.count && elements[index].span.start < span.end
  }

  /// The index of the first element that ends after `offset`; the elements are sorted and do not overlap.
  static func firstIndex<Element: Spanned>(endingAfter offset: Int, _ elements: [Element]) -> Int {
    elements.indices.partition { elements[$0].span.end > offset }
  }

  /// Adds a draft; a pass goes from left to right, so its place is nearly always the end.
  mutating func insert(_ draft: consuming PlaceDraft) {
    guard let last = added.last?.span.start, last > draft.span.start else {
      added.append(draft)
      return
    }
    added.insert(draft, at: Self.firstIndex(endingAfter: draft.span.start, added))
  }

  /// Merges what a pass has added into the drafts.
  mutating func settle() {
    guard !added.isEmpty else { return }
    drafts += added
    drafts.sort { $0.span < $1.span }
    added.removeAll(keepingCapacity: true)
  }

  /// The draft that ends at `end`.
  func draft(endingAt end: Int) -> PlaceDraft? {
    Self.draft(endingAt: end, drafts) ?? Self.draft(endingAt: end, added)
  }

  /// Whether a draft ends at `end`.
  func endsDraft(at end: Int) -> Bool {
    Self.hasEnd(end, drafts) || Self.hasEnd(end, added)
  }

  private static func hasEnd(_ end: Int, _ drafts: [PlaceDraft]) -> Bool {
    let index = firstIndex(endingAfter: end - 1, drafts)
    return index < drafts.count && drafts[index].span.end == end
  }

  private static func draft(endingAt end: Int, _ drafts: [PlaceDraft]) -> PlaceDraft? {
    let index = firstIndex(endingAfter: end - 1, drafts)
    return index < drafts.count && drafts[index].span.end == end ? drafts[index] : nil
  }

  /// The words of a span, simplified.
  func words(_ span: Span) -> String { text.normalized(span) }
}

/// Something that stands somewhere in the text.
protocol Spanned {
  var span: Span { get }
}

/// The place of an institution's name.
struct Blocked: Spanned {
  let span: Span
}
