// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The units that a document speaks of, from left to right: its places, and what its institutions are named after.
///
/// A place that no table holds lies where the text has come to: in the county spoken of last.
struct SpokenUnits {
  /// A unit spoken of.
  struct Unit: Sendable {
    /// Where its words begin in the normalised text.
    var offset: Int
    var place: Int32
    /// Whether it is said as a place, not in an institution's name.
    var isPlace: Bool
    /// Whether it is said beyond doubt.
    var isFirm: Bool
  }

  /// How many code points the text is looked back over.
  private static let reach = 400

  /// A unit with what is asked of it again and again.
  private struct Entry {
    var unit: Unit
    /// The county or prefecture that it is or lies in.
    var county: Int32?
    /// Where institutions that act there are at home: its prefecture, or the province where no more is said.
    var region: Int32
  }

  private var entries: [Entry] = []
  private let gazetteer: Gazetteer
  /// Whether counties are no parts of prefectures where the document was written.
  private let isOverseas: Bool

  /// Creates what is spoken of where `places` and `seats` are, both sorted by offset.
  init(_ places: [Unit], _ seats: [Unit], _ gazetteer: Gazetteer, isOverseas: Bool) {
    (self.gazetteer, self.isOverseas) = (gazetteer, isOverseas)
    guard !places.isEmpty || !seats.isEmpty else { return }
    entries.reserveCapacity(places.count + seats.count)
    var next = 0
    for seat in seats {
      while next < places.count, places[next].offset < seat.offset {
        append(places[next])
        next += 1
      }
      append(seat)
    }
    for place in places[next...] { append(place) }
  }

  private mutating func append(_ unit: Unit) {
    let county = countyOrPrefecture(over: unit.place)
    entries.append(Entry(unit: unit, county: county, region: county.map(region) ?? unit.place))
  }

  /// The county that was spoken of last before `offset`, or a prefecture that was named as a place since.
  ///
  /// An institution of the prefecture (保山市人民医院) may act in the county spoken of before, and one from
  /// elsewhere is a guest. `home` prevails over the prefecture that holds it.
  func last(before offset: Int, _ home: Int32?) -> Int32? {
    let first = firstIndex(from: offset - Self.reach)
    let end = firstIndex(from: offset)
    guard first < end else { return nil }
    let homeCounty = home.flatMap(countyOrPrefecture)
    var last: Int32?
    var around = homeCounty.map(region) ?? home
    for entry in entries[first..<end] {
      if !entry.unit.isPlace, let around, !gazetteer.isPlace(entry.unit.place, within: around) {
        continue
      }
      if entry.unit.isPlace { around = entry.region }
      guard let place = entry.county else { continue }
      if gazetteer.level(of: place) == .county {
        last = place
      } else if entry.unit.isPlace || last.map({ !gazetteer.isPlace($0, within: place) }) ?? true {
        last = homeCounty.map({ gazetteer.isPlace($0, within: place) }) == true ? homeCounty : place
      }
    }
    return last
  }

  private func region(around county: Int32) -> Int32 {
    guard !isOverseas, gazetteer.level(of: county) == .county else { return county }
    return gazetteer.parent(of: county) ?? county
  }

  private func countyOrPrefecture(over place: Int32) -> Int32? {
    var unit: Int32? = place
    for _ in 0..<4 {
      guard let here = unit else { return nil }
      switch gazetteer.level(of: here) {
      case .prefecture: return here
      case .county where !gazetteer.isFormer(here): return here
      case .province, .country: return nil
      default: unit = gazetteer.parent(of: here)
      }
    }
    return nil
  }

  /// The number of the first unit that begins at or after `offset`.
  private func firstIndex(from offset: Int) -> Int {
    entries.indices.partition { entries[$0].unit.offset >= offset }
  }
}

extension PlacePass {
  /// The units that the names of institutions begin with: 枝江|融媒, 民盟|景洪市|第一人民医院支部.
  func seats() -> [SpokenUnits.Unit] {
    var result: [SpokenUnits.Unit] = []
    let chains = lattice.chains
    var next = 0
    for institution in blocked {
      let name = institution.span
      while next < chains.count, chains[next].span.start < name.start { next += 1 }
      var index = next
      while index < chains.count, chains[index].span.start < min(name.start + 5, name.end) {
        if let seat = seat(chains[index], of: name) {
          result.append(seat)
          break
        }
        index += 1
      }
    }
    return result
  }

  private func seat(_ chain: PlaceChain, of name: Span) -> SpokenUnits.Unit? {
    guard chain.span.end < name.end, chain.isFirm || chain.span.start == name.start,
      let place = lattice.resolver.chosen(among: chain.candidates),
      chain.isFirm || mayBeSeat(chain, place)
    else { return nil }
    return .init(offset: chain.span.start, place: place, isPlace: false, isFirm: chain.isFirm)
  }

  /// Whether a bare name at the head of an institution's name is its place: not in 皋兰|山小学, 和平医院.
  private func mayBeSeat(_ chain: PlaceChain, _ place: Int32) -> Bool {
    guard chain.last.risk < 2, !isTownsHouse(chain.span.end) else { return false }
    switch gazetteer.level(of: place) {
    case .province, .prefecture, .county: break
    case .township:
      let resolver = lattice.resolver
      let isAtHome = resolver.home.map { gazetteer.isPlace(place, within: $0) } == true
      guard isAtHome || !resolver.overseas.isEmpty else { return false }
    default: return false
    }
    // 臺安醫院: where traditional characters are written, names are seldom those of the mainland.
    if !lattice.resolver.isNear(place),
      lattice.resolver.home.map({ gazetteer.isPlace(place, within: $0) }) != true
    {
      return false
    }
    return !PlaceResolver.isPartOfName(at: chain.span.end, scalars)
  }

  /// Whether the house of a town goes on there: 木兰|卫生院 is that of a town, whatever county bears the name.
  private func isTownsHouse(_ end: Int) -> Bool {
    let start =
      end + 1 < scalars.count && scalars[end] == "中" && scalars[end + 1] == "心" ? end + 2 : end
    return start + 2 < scalars.count && scalars[start] == "卫" && scalars[start + 1] == "生"
      && scalars[start + 2] == "院"
  }

  /// The places found, but for those that somebody only comes from: 来自|延安、|榆林.
  func placesSpokenOf(_ chosen: [Int32?]) -> [SpokenUnits.Unit] {
    var result: [SpokenUnits.Unit] = []
    result.reserveCapacity(drafts.count)
    var endOfOrigin = -2
    for index in drafts.indices {
      guard let place = chosen[index] else { continue }
      let span = drafts[index].span
      let goesOn = span.start == endOfOrigin + 1 && isSeparator(scalars[endOfOrigin])
      if goesOn || isOrigin(span.start) {
        endOfOrigin = span.end
      } else {
        result.append(.init(offset: span.start, place: place, isPlace: true, isFirm: true))
      }
    }
    return result
  }

  /// Whether somebody comes from the place at `start` or goes back to it: 来自|上海, 从|台北|出发.
  private func isOrigin(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    switch scalars[start - 1] {
    case "自", "从", "由": return true
    case "回": return start > 1 && scalars[start - 2] == "返"
    default: return false
    }
  }
}
