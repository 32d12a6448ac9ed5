// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// What the words of one document name, worked out once for the whole of it.
///
/// Full names come first; then what is declared of them, short forms, bare class words, and words that
/// point back. A word that may mean two organisations means none.
struct InstitutionResolver {
  /// A mention in the making.
  struct Item {
    var span: Span
    /// The organisation, nothing where the words stand for themselves.
    var entity: Int?
    /// The resolved name where it is longer than that of the entity.
    var name: [Unicode.Scalar]?
    var kind: InstitutionKind
    /// The place it belongs to.
    var place: Int32?
    var isAnaphor = false
    var rule: RuleName
  }

  let text: PreparedText
  let lattice: PlaceLattice
  let lexicon: InstitutionLexicon
  let candidates: [NameCandidate]
  /// The organisations, in the order of their first mention.
  var entities: [InstitutionEntity] = []
  var items: InstitutionItems
  /// The entity of each candidate.
  var entityOf: [Int?]
  /// The candidates that no other one holds.
  private var kept: [Int] = []
  /// Who publishes the document.
  var publisher: Int?
  /// Where short forms are declared.
  var declared: Set<Span> = []
  /// The number of the organisation with each name, by the name's hash.
  private var numbers: [UInt64: Int] = [:]
  /// What short forms have been found to mean, as long as no organisation is added.
  var meanings: [NameKey: Int?] = [:]
  /// The usual short forms of each organisation, as far as they have been asked for.
  var usualForms: [[[Unicode.Scalar]]?] = []

  /// The names of parts of houses, by their candidate, which parts of their own may hang on.
  var partNames: [Int: [Unicode.Scalar]] = [:]

  /// The names of units as the document writes them, as far as they have been asked for.
  var writtenNames: [Int32: [Unicode.Scalar]] = [:]

  /// Who cannot be meant by 我院, once that is asked for.
  var strangers: Set<Int>?

  /// Where the marks of lists stand.
  var commas: [Int] = []

  /// How many organisations a document may have whose short forms are looked for.
  static let most = 96

  init(
    text: PreparedText, lattice: PlaceLattice, lexicon: InstitutionLexicon,
    candidates: [NameCandidate]
  ) {
    self.text = text
    self.lattice = lattice
    self.lexicon = lexicon
    self.candidates = candidates
    entityOf = Array(repeating: nil, count: candidates.count)
    entities.reserveCapacity(candidates.count)
    numbers.reserveCapacity(candidates.count)
    items = InstitutionItems(count: text.scalars.count)
  }

  /// Adds full names.
  ///
  /// To be followed by the other parts in this order: ``addShown()``, ``mergeShortForms()``, ``addAliases()``,
  /// ``addShortForms()``, ``addReferences()``, ``settled()``.
  mutating func addNames() {
    kept = outermost()
    for index in kept where candidates[index].isNamed && !hangsOnPointer(index) { addNamed(index) }
  }

  /// Adds names that their surroundings show, and short forms that are declared.
  mutating func addShown() {
    addPublisher()
    addSite()
    let marks = InstitutionMarks(text.scalars, lexicon)
    addQuoted(marks.quotes)
    addFirms(marks.listEnds)
    addDatelines(marks.reports)
    addPapers(marks.titles)
    addAreas(marks.areas)
    addClubs(marks.clubs)
    addAffiliated()
    addAttached()
    addDeclared(kept)
    addSocieties(marks.shortEnds)
    commas = marks.commas
  }

  /// Adds names without what tells their place, and short forms of their own.
  mutating func addShortForms() {
    for index in candidates.indices where !candidates[index].isNamed && mayBeShort(index) {
      if !declared.contains(candidates[index].span) { addShort(index) }
    }
  }

  /// Adds what lists share and words that point back.
  mutating func addReferences() {
    addMembers()
    addGroups()
    addListed(commas)
    strangers = nil
    addPointers()
  }

  /// The candidates that no other one holds.
  private func outermost() -> [Int] {
    var kept: [Int] = []
    for index in candidates.indices {
      let start = candidates[index].span.start
      let counts = candidates[index].isNamed
      while let last = kept.last {
        let isUnnamed = !candidates[last].isNamed
        guard
          candidates[last].span.start >= start
            ? counts || isUnnamed
            : counts && isUnnamed && candidates[last].span.end > start
        else { break }
        kept.removeLast()
      }
      if let last = kept.last, candidates[last].span.end > start { continue }
      kept.append(index)
    }
    return kept
  }

  /// Whether it begins with words that only point back: 我校“青马”社会实践团.
  func hangsOnPointer(_ index: Int) -> Bool {
    candidates[index].parent.map { !candidates[$0].isNamed } ?? false
  }

  private mutating func addNamed(_ index: Int) {
    let number = register(index)
    if isPaper(of: candidates[index]) { addPaper(of: candidates[index]) }
    items.append(
      Item(
        span: candidates[index].span, entity: number, kind: candidates[index].kind,
        rule: "institution.name"))
  }

  /// Returns the organisation that a candidate names, counting it once more.
  private mutating func register(_ index: Int) -> Int {
    if let number = known(index) {
      entities[number].count += 1
      entityOf[index] = number
      return number
    }
    if let parent = candidates[index].parent, candidates[parent].isNamed,
      entityOf[parent] == nil
    {
      _ = register(parent)
    }
    let candidate = candidates[index]
    var entity = InstitutionEntity(candidate, in: text.scalars)
    entity.place = place(of: candidate)
    fill(&entity, from: candidate)
    if let parent = candidate.parent, let above = entityOf[parent],
      candidate.kind != .company || candidates[parent].kind != .hospital
    {
      let name = entities[above].name
      let own = candidates[parent].length(in: text.scalars)
      entity.parent = (above, entity.name.starts(with: name) ? name.count : own)
    } else if let above = sharedParent(before: candidate) {
      entity.name = entities[above].name + entity.name
      entity.parts = []
      entity.parent = (above, entities[above].name.count)
    }
    let number = number(of: entity)
    entityOf[index] = number
    return number
  }

  /// The organisation of a name that has been said before, which needs no more work.
  private func known(_ index: Int) -> Int? {
    guard candidates[index].parent == nil, candidates[index].kind != .party,
      text.scalars[candidates[index].headSpan.start] != "分"
    else { return nil }
    let words = text.scalars[candidates[index].span.start..<candidates[index].span.end]
    guard !words.contains(where: NameCharacters.isHard) else { return nil }
    return entity(named: words)
  }

  /// Returns the number of the organisation with the same name, a new one for a new name.
  mutating func number(of entity: consuming InstitutionEntity) -> Int {
    if let number = self.entity(named: entity.name) {
      entities[number].count += 1
      return number
    }
    // Of two names with one hash, of which no document has any, the later one would be found.
    numbers[NameKey.hash(entity.name)] = entities.count
    if entities.count < Self.most { meanings.removeAll(keepingCapacity: true) }
    entities.append(entity)
    return entities.count - 1
  }

  /// Returns the organisation of that name.
  func entity(named name: some Collection<Unicode.Scalar>) -> Int? {
    guard let number = numbers[NameKey.hash(name)], entities[number].name.elementsEqual(name) else {
      return nil
    }
    return number
  }

  /// Returns the organisation under its fullest name.
  func root(of number: Int) -> Int {
    var (here, steps) = (number, 0)
    while let fuller = entities[here].fuller, steps < 8 { (here, steps) = (fuller, steps + 1) }
    return here
  }

  private func place(of candidate: NameCandidate) -> Int32? {
    guard let part = candidate.parts.first(where: { $0.piece == .place }) else { return nil }
    return lattice.resolver.seat(from: part.start, to: candidate.span.end, in: lattice)?.place
  }

}
