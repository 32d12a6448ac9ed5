// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Where what an event's own sentences do not say was taken from; a case's name is the rule's
/// (`explain-notes.tsv`).
enum DraftSource: UInt8, CaseIterable, Sendable {
  /// They say it.
  case said
  /// From what its paragraph said before.
  case paragraph
  /// From the tour that its day falls into.
  case tour
  /// From the event before it.
  case eventBefore
  /// From the first event that says it.
  case firstEvent
  /// From what the whole document is about.
  case mainInstitution
  /// From the one name of the document that ends in the word that they say: 支队.
  case bareName
  /// From where the people came who served: nobody is said to lead.
  case senders
  /// From who says what is still to come.
  case speaker
}

/// A record in the making.
///
/// A class: drafts are looked through again and again while the text goes on. One thread has them, and
/// nothing in them is read while it is written, so that the runtime need not look after that.
final class EventDraft {
  /// The page that tells of it, of whose facts it holds the positions.
  let page: Page
  /// All kinds said, in order of appearance.
  ///
  /// As hashes (``Fact/key``).
  @exclusivity(unchecked) var kinds = ShortList<UInt64>()
  /// Those of the kinds that nothing but faint wordings say.
  @exclusivity(unchecked) private var faintKinds = ShortList<UInt64>()
  /// Whether an activity that is named says one of the kinds.
  @exclusivity(unchecked) var namesKind = false
  /// Those of the kinds that the activities which are named say.
  @exclusivity(unchecked) var namedKinds = ShortList<UInt64>()
  /// The activity that has a campaign's name.
  @exclusivity(unchecked) var named: Fact?
  @exclusivity(unchecked) var when = FactList()
  @exclusivity(unchecked) var places = FactList()
  @exclusivity(unchecked) var organizers = FactList()
  @exclusivity(unchecked) var partners = FactList()
  @exclusivity(unchecked) var recipients = FactList()
  @exclusivity(unchecked) var staff = FactList()
  @exclusivity(unchecked) var beneficiaries = FactList()
  @exclusivity(unchecked) var outputs = FactList()
  /// The sentences that tell of it.
  @exclusivity(unchecked) var evidence: [Span] = []
  /// The line of its first sentence.
  @exclusivity(unchecked) var firstParagraph = 0
  /// The line of its last sentence.
  @exclusivity(unchecked) var paragraph = 0
  /// Whether the text says that it is still to come.
  @exclusivity(unchecked) var isFuture = false
  /// Whether the text says that it lasts or recurs.
  @exclusivity(unchecked) var isStanding = false
  /// The segments that tell of it.
  @exclusivity(unchecked) var segments = ShortList(filler: Span(0, 0))
  /// Where its kind was taken from.
  @exclusivity(unchecked) var kindsSource = DraftSource.said
  /// Where its first dates were taken from.
  @exclusivity(unchecked) var whenSource = DraftSource.said
  /// Where its first places were taken from.
  @exclusivity(unchecked) var placesSource = DraftSource.said
  /// Where its organizers were taken from.
  @exclusivity(unchecked) var organizersSource = DraftSource.said
  /// Where its staff were taken from.
  @exclusivity(unchecked) var staffSource = DraftSource.said
  /// Where its partners were taken from.
  @exclusivity(unchecked) var partnersSource = DraftSource.said

  /// The fillers of slots that have become long.
  @exclusivity(unchecked) private var said: Set<Filler> = []

  /// Creates a draft of which nothing is known.
  init(page: Page) { self.page = page }

  /// A list of fillers.
  enum Slot: Hashable {
    case when, places, organizers, partners, recipients, staff, beneficiaries, outputs
  }

  private struct Filler: Hashable {
    let slot: Slot
    let key: UInt64
  }

  /// How long a list is looked through; a longer one is looked up.
  private static let short = 16

  /// Whether nothing in `fillers`, the list of `slot`, says the same; where so, `fact` is to be added.
  func isNew(_ fact: Int, to fillers: FactList, _ slot: Slot) -> Bool {
    let key = page.facts[fact].key
    if fillers.count < EventDraft.short { return !holds(key, in: fillers) }
    if fillers.count == EventDraft.short {
      for filler in fillers { said.insert(Filler(slot: slot, key: page.facts[filler].key)) }
    }
    return said.insert(Filler(slot: slot, key: key)).inserted
  }

  /// Whether one of `fillers`, the list of `slot` that was filled by ``isNew(_:to:_:)`` alone, says what `key`
  /// stands for.
  func hasSaid(_ key: UInt64, in fillers: FactList, _ slot: Slot) -> Bool {
    fillers.count <= EventDraft.short
      ? holds(key, in: fillers) : said.contains(Filler(slot: slot, key: key))
  }

  /// Whether one of `fillers` says what `key` stands for.
  func holds(_ key: UInt64, in fillers: FactList) -> Bool {
    fillers.contains { page.facts[$0].key == key }
  }

  /// Adds a kind once; `isFaint` says that the words for it go with many kinds.
  func add(kind: UInt64, isFaint: Bool) {
    if !kinds.contains(kind) {
      kinds.append(kind)
      if isFaint { faintKinds.append(kind) }
    } else if !isFaint {
      faintKinds.removeAll { $0 == kind }
    }
  }

  /// Drops the kinds that only faint wordings say, where an activity that is named says another, and deeds that
  /// are how the work that is named goes on: 看过的 at a 筛查.
  func dropFaintKinds() {
    guard namesKind, kinds.count > 1 else { return }
    kinds.removeAll { kind in
      faintKinds.contains(kind)
        || !namedKinds.contains(kind) && namedKinds.contains { ActivityFamily.holds($0, kind) }
    }
  }

  /// Whether anything ties it to the world: a place, a recipient or a count, or a date where somebody
  /// leads or a day is named; 自1997年启动以来 alone is the ground of an essay.
  var isAnchored: Bool {
    !places.isEmpty || !recipients.isEmpty || hasCounts
      || when.contains { page.facts[$0].isDay || !organizers.isEmpty }
  }

  /// Whether one of its dates is a stretch of days that holds `date` and more.
  func lasts(over date: Fact) -> Bool {
    when.contains { page.facts[$0].isDay && page.facts[$0].holds(date) }
  }

  /// The first of its dates that is a day.
  var firstDay: Fact? { when.first { page.facts[$0].isDay }.map { page.facts[$0] } }

  /// Whether it says more of an event than that there is something of the kind: when, or how many.
  var isTold: Bool { !when.isEmpty || hasCounts }

  /// Whether it has a figure.
  var hasCounts: Bool { !staff.isEmpty || !beneficiaries.isEmpty || !outputs.isEmpty }
}
