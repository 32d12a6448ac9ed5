// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Members of lists of which only the last has its class word: 亭湖区、盐都区疾控中心.
extension InstitutionResolver {
  /// How high a unit is, as lists hold units of one height.
  private enum Height { case county, town, locality }

  /// A unit in a list: where it stands, and its name with its class word.
  private struct Seat {
    var span: Span
    var name: [Unicode.Scalar]
  }

  /// Adds the units before a name in a list as the organisations of its sort in them; false where none is one.
  mutating func addSeats(before candidate: NameCandidate) -> Bool {
    guard candidate.parent == nil, mayBeShared(candidate), let place = candidate.parts.first,
      place.piece == .place, place.end < text.scalars.count - 1
    else { return false }
    let isLong = NameCharacters.isLongUnit(text.scalars[place.end], text.scalars[place.end + 1])
    let stop = isLong ? place.end + 2 : place.end
    guard stop - place.start >= 3, let height = height(endingAt: stop) else { return false }
    let tail = text.scalars[stop..<candidate.span.end]
    guard tail.first != "委", tail.first != "民" else { return false }
    var (end, found) = (candidate.span.start, 0)
    while found < 12, end > 2, isListMark(text.scalars[end - 1]),
      let seat = seat(endingAt: end - 1, height), !items.cover(seat.span)
    {
      let place = lattice.resolver.seat(from: seat.span.start, to: seat.span.end, in: lattice)
      items.append(
        Item(
          span: seat.span, name: seat.name + tail, kind: candidate.kind,
          place: place?.place,
          rule: "institution.member"))
      end = seat.span.start
      found += 1
    }
    return found > 0
  }

  /// Adds the parties before the body of another one in a list: 民盟、民进、九三学社海城大学委员会.
  mutating func addParties(before candidate: NameCandidate) -> Bool {
    guard candidate.kind == .party, let party = candidate.parts.first, party.piece == .owner,
      candidate.parts.count >= 3
    else { return false }
    let tail = text.scalars[party.end..<candidate.span.end]
    var (end, found) = (candidate.span.start, 0)
    while found < 8, end > 2, isListMark(text.scalars[end - 1]) {
      let words = NameWalk.parties.map(\.unicodeScalars).first {
        $0.count < end && text.scalars[..<(end - 1)].suffix($0.count).elementsEqual($0)
      }
      guard let words else { break }
      let span = Span(end - 1 - words.count, end - 1)
      items.remove(under: span)
      items.append(
        Item(
          span: span, name: Array(words) + tail, kind: .party,
          rule: "institution.member"))
      end = span.start
      found += 1
    }
    return found > 0
  }

  private func mayBeShared(_ candidate: NameCandidate) -> Bool {
    switch candidate.kind {
    case .company, .media, .military, .university, .team: return false
    default: return true
    }
  }

  private func height(endingAt end: Int) -> Height? {
    guard end > 1 else { return nil }
    let (one, two) = (text.scalars[end - 2], text.scalars[end - 1])
    if NameCharacters.isLongUnit(one, two) { return two == "道" ? .town : .locality }
    switch two {
    case "县", "区", "市", "旗", "州": return .county
    case "镇", "乡": return .town
    case "村": return .locality
    default: return nil
    }
  }

  private func seat(endingAt end: Int, _ height: Height) -> Seat? {
    if self.height(endingAt: end) == height {
      guard let start = fullStart(endingAt: end, height) else { return nil }
      return Seat(span: Span(start, end), name: Array(text.scalars[start..<end]))
    }
    return height == .county ? shortSeat(endingAt: end) : nil
  }

  /// Where a unit with its class word starts, together with the higher ones right before it.
  private func fullStart(endingAt end: Int, _ height: Height) -> Int? {
    var start = placeStart(before: end)
    while let before = start.flatMap({ placeStart(before: $0) }) { start = before }
    if start != nil || height == .county { return start }
    let unit = text.scalars[end - 1] == "道" || text.scalars[end - 2] == "社" ? 2 : 1
    return (2...4).map { end - unit - $0 }.first {
      $0 >= 0 && hasEdge($0)
        && !text.scalars[$0..<(end - unit)].contains(where: NameCharacters.isHard)
        && !NameCharacters.isSweeping(text.scalars[$0])
    }
  }

  /// Where the longest known unit with its class word starts that ends at `end`.
  private func placeStart(before end: Int) -> Int? {
    guard end > 2, height(endingAt: end) != nil || text.scalars[end - 1] == "省" else { return nil }
    return (max(0, end - 10)..<(end - 1)).first {
      lattice.matches(at: $0).contains { $0.span.end == end && $0.isFull }
    }
  }

  /// A county without its class word right after a mark or a word that no name holds: the 乡城 of
  /// 乡城、稻城县妇幼保健中心.
  private func shortSeat(endingAt end: Int) -> Seat? {
    let gazetteer = lattice.resolver.gazetteer
    for start in stride(from: end - 2, through: max(0, end - 3), by: -1) {
      guard start == 0 || hasEdge(start) else { continue }
      for match in lattice.matches(at: start) where match.span.end == end && !match.isFull {
        for place in match.places.prefix(4) where gazetteer.level(of: place) == .county {
          let name = gazetteer.scalars(ofName: place)
          if name.count == end - start + 1 { return Seat(span: match.span, name: Array(name)) }
        }
      }
    }
    return nil
  }
}
