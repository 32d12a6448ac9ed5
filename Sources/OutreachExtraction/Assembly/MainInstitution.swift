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

  /// What speaks for each institution, in the order in which they came.
  private struct Tallies {
    /// How many are looked through; more are looked up.
    private static let few = 16

    private(set) var list: [Tally] = []
    private var places: [UInt64: Int] = [:]

    /// Whether the institution of `fact` is one of them.
    func holds(_ fact: Fact) -> Bool { place(of: fact.key) != nil }

    /// Adds `score` to what speaks for the institution of `fact`.
    mutating func add(_ score: Int, to fact: Fact) {
      if let place = place(of: fact.key) {
        list[place].score += score
        return
      }
      list.append(Tally(first: fact, score: score))
      guard list.count > Tallies.few else { return }
      for place in (places.isEmpty ? 0 : list.count - 1)..<list.count {
        places[list[place].first.key] = place
      }
    }

    private func place(of key: UInt64) -> Int? {
      list.count > Tallies.few ? places[key] : list.firstIndex { $0.first.key == key }
    }
  }

  /// Weighs the institutions of `page`, of whose facts `rules` say the roles.
  init(page: Page, rules: [InstitutionRule]) {
    var tallies = Tallies()
    for index in 0..<page.count {
      for number in page.sentences[index].facts where page.facts[number].kind == .institution {
        let fact = page.facts[number]
        switch rules[number].role {
        // Who acts first is who the text begins with.
        case .organizer: tallies.add(tallies.list.isEmpty ? 4 : 2, to: fact)
        case .partner: tallies.add(0, to: fact)
        case .recipient: tallies.add(-1, to: fact)
        case .none: tallies.add(0, to: fact)
        }
        if page.isFirstPerson(fact) { tallies.add(3, to: fact) }
      }
    }
    let (title, source) = (page.text.header.title, page.text.header.source)
    for fact in page.facts where fact.kind == .institution {
      guard let title, fact.span.overlaps(title), tallies.holds(fact) else { continue }
      tallies.add(3, to: fact)
    }
    for fact in page.facts where fact.kind == .institution {
      guard let source, fact.span.overlaps(source) else { continue }
      if tallies.holds(fact) {
        tallies.add(3, to: fact)
      } else if let house = tallies.list.first(where: { page.isUnit(fact, of: $0.first) }) {
        tallies.add(3, to: house.first)
      }
    }
    let best = tallies.list.lazy.filter { $0.score > 0 && !$0.first.traits.contains(.media) }
      .max { ($0.score, $1.first.span.start) < ($1.score, $0.first.span.start) }
    fact = best?.first
  }
}
