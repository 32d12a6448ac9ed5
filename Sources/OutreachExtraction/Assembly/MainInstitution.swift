// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The institution that a document is about: who acts where a sentence leaves its subject out.
struct MainInstitution {
  /// Its first mention; nothing where no institution acts.
  private(set) var fact: Fact?

  /// What speaks for an institution.
  private struct Tally {
    var first: Fact
    var score = 0
  }

  /// Weighs the institutions of `page`, of whose facts `rules` say the roles.
  init(page: Page, rules: [InstitutionRule]) {
    var tallies: [Tally] = []
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(page.count)
    func add(_ score: Int, to fact: Fact) {
      if let place = places[fact.key] {
        tallies[place].score += score
      } else {
        places[fact.key] = tallies.count
        tallies.append(Tally(first: fact, score: score))
      }
    }
    for index in 0..<page.count {
      for number in page.sentences[index].facts where page.facts[number].kind == .institution {
        let fact = page.facts[number]
        switch rules[number].role {
        case .organizer: add(3, to: fact)
        case .partner: add(0, to: fact)
        case .recipient: add(-1, to: fact)
        case .none: add(0, to: fact)
        }
        if page.isFirstPerson(fact) { add(3, to: fact) }
      }
    }
    for fact in page.facts where fact.kind == .institution && places[fact.key] != nil {
      if page.text.header.title.map(fact.span.overlaps) ?? false { add(2, to: fact) }
    }
    for fact in page.facts where fact.kind == .institution {
      guard page.text.header.source.map(fact.span.overlaps) ?? false else { continue }
      if places[fact.key] != nil {
        add(3, to: fact)
      } else if let house = tallies.first(where: { page.isUnit(fact, of: $0.first) }) {
        add(3, to: house.first)
      }
    }
    let best = tallies.filter { $0.score > 0 && !$0.first.traits.contains(.media) }
      .max { ($0.score, $1.first.span.start) < ($1.score, $0.first.span.start) }
    fact = best?.first
  }
}
