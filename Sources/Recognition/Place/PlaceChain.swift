// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Names written together, each lying in the one before it: 云南省保山市隆阳区, 青岛胶州, 苗县狮潭.
struct PlaceChain: Sendable {
  /// Where it stands in the normalised text.
  var span: Span
  /// The number of names.
  var count: Int
  /// Whether one of them has its class word.
  var hasFull: Bool
  /// The last name, the lowest unit.
  var last: PlaceLattice.Match
  /// The places that the last name may be.
  var candidates: PlaceSet

  /// Whether it is more than one bare name without a class word.
  var isFirm: Bool { count > 1 || hasFull }
}

/// Finds the longest chain at a position.
struct PlaceChainFinder {
  let text: [Unicode.Scalar]
  let readings: PlaceReadings
  let gazetteer: Gazetteer

  /// Returns the longest chain of every position that has one, sorted by start.
  func chains() -> [PlaceChain] {
    var result: [PlaceChain] = []
    result.reserveCapacity(readings.matches.count)
    var last = -1
    for match in readings.matches where match.span.start != last {
      last = match.span.start
      if let chain = chain(at: last, limit: text.count) { result.append(chain) }
    }
    return result
  }

  /// Returns the longest chain that starts at `start` and ends at or before `limit`.
  func chain(at start: Int, limit: Int) -> PlaceChain? {
    chain(at: start, under: nil, depth: 0, limit)
  }

  private func chain(at start: Int, under: PlaceSet?, depth: Int, _ limit: Int) -> PlaceChain? {
    guard depth < 6 else { return nil }
    var best: PlaceChain?
    for index in readings.range(at: start) where readings.matches[index].span.end <= limit {
      guard let found = chain(from: readings.matches[index], under: under, depth: depth, limit)
      else {
        continue
      }
      if found.span.end > (best?.span.end ?? 0) { best = found }
    }
    return best
  }

  /// The longest chain that begins with `match`.
  private func chain(
    from match: PlaceLattice.Match, under: PlaceSet?, depth: Int, _ limit: Int
  ) -> PlaceChain? {
    var match = match
    var places = PlaceSet(match.places)
    if let under {
      places.keep { mayFollow($0, match, under) }
      if places.isEmpty { return nil }
      takeInClassWord(&match, places, limit)
      if places.allSatisfy({ isPart($0) }) { takeInDistrict(&match, limit) }
    } else if places.allSatisfy({ gazetteer.level(of: $0) == .other }) {
      takeInDistrict(&match, limit)
    }
    let end = match.span.end
    let rest =
      readings.starts(at: end) ? chain(at: end, under: places, depth: depth + 1, limit) : nil
    if let rest {
      return PlaceChain(
        span: Span(match.span.start, rest.span.end), count: rest.count + 1,
        hasFull: match.isFull || rest.hasFull, last: rest.last, candidates: rest.candidates)
    }
    if endsInsideWord(match, places) { return nil }
    return PlaceChain(
      span: match.span, count: 1, hasFull: match.isFull, last: match, candidates: places)
  }

  /// Below a known unit, a county may be said with the class word of another year: 保山市|隆阳县.
  private func takeInClassWord(
    _ match: inout PlaceLattice.Match, _ places: PlaceSet, _ limit: Int
  ) {
    let end = match.span.end
    guard !match.isFull, match.span.count > 1, end < limit,
      text[end] == "县" || text[end] == "市" || text[end] == "区",
      places.contains(where: { gazetteer.level(of: $0) == .county }),
      end + 1 >= text.count || !gazetteer.isCommonWord(text[end], text[end + 1])
    else { return }
    match.span.end += 1
    match.isFull = true
  }

  /// A part of a town may be said as if it were a district: 葵涌|区.
  private func takeInDistrict(_ match: inout PlaceLattice.Match, _ limit: Int) {
    let end = match.span.end
    guard end < limit, end > 0 else { return }
    switch text[end] {
    case "脉" where text[end - 1] == "山": match.span.end += 1
    case "山" where end + 1 < limit && text[end + 1] == "脉": match.span.end += 2
    case "岛" where end + 1 >= text.count || text[end + 1] != "屿": match.span.end += 1
    case "屿": match.span.end += 1
    case "区", "省", "市":
      guard end + 1 >= text.count || !gazetteer.isCommonWord(text[end], text[end + 1]),
        !isTitle(end)
      else { return }
      match.span.end += 1
    default: return
    }
  }

  /// Whether `place` lies in one of `under`, closely enough for its name to stand there as it does.
  private func mayFollow(
    _ place: Int32, _ match: PlaceLattice.Match, _ under: PlaceSet
  ) -> Bool {
    let isTownship = gazetteer.level(of: place) == .township
    // 花莲|光复: the counties of Taiwan lie in no prefecture, and their towns are as well known as counties elsewhere.
    let isClose = isTownship && !isInTaiwan(place)
    guard match.isFull || match.risk < (isClose ? 1 : 3) else { return false }
    return under.contains { above in
      if above == place { return false }
      if isPart(place), isPart(above), gazetteer.parent(of: place) == gazetteer.parent(of: above) {
        return gazetteer.parent(of: place) != nil  // 大屿山|大澳
      }
      let holder = gazetteer.isFormer(above) ? gazetteer.parent(of: above) ?? above : above
      guard holder != place, gazetteer.isPlace(place, within: holder) else { return false }
      return match.isFull || !isTownship || gazetteer.parent(of: place) == holder
    }
  }

  /// Whether the place is a part of a town or of the land, no unit.
  private func isPart(_ place: Int32) -> Bool { gazetteer.level(of: place) == .other }

  /// Whether the name's last character belongs to the next word: 上海市|民, 新会|诊.
  private func endsInsideWord(_ match: PlaceLattice.Match, _ places: PlaceSet) -> Bool {
    let end = match.span.end
    guard end < text.count, end > 0 else { return false }
    let next = text[end]
    guard match.isFull else {
      if next == "部", end + 1 < text.count, text[end + 1] == "落" {
        return !places.contains(where: isInTaiwan)  // 延平|部落 are those of the town, 翠峦|部落 is one
      }
      if joinsPlace(end) { return false }
      return hasOtherClassWord(end, isHigh(match, places)) || isTitle(end)
        || gazetteer.isCommonWord(text[end - 1], next) && !isHigh(match, places)
          && !PlaceNumbers.isCountOfUnits(at: end, in: text)
          && !PlaceNumbers.isRegion(at: end, in: text)
    }
    if isTitle(end - 1) && !isTown(end - 1, match.span) || isOffice(end) { return true }
    if next == "路" || next == "街" || next == "邨", places.allSatisfy({ isPart($0) }) { return true }
    switch text[end - 1] {
    case "市": return next == "民" || next == "报" || next == "场" || next == "委" || next == "直"
    case "县": return next == "城" || next == "域" || next == "委" || next == "级"
    case "区": return next == "域" || next == "委" || next == "块" || next == "级"
    case "省": return next == "会" || next == "委" || next == "级" || next == "直"
    case "乡": return next == "亲" || next == "村" || next == "镇" || next == "间" || next == "委"
    case "镇": return next == "静" || next == "定" || next == "压" || next == "痛" || next == "委"
    case "州", "旗", "盟": return next == "委"
    default: return false
    }
  }

  /// Whether 和 or the like at `offset` stands before another name: 永平|和广西.
  private func joinsPlace(_ offset: Int) -> Bool {
    switch text[offset] {
    case "和", "与", "及":
      return readings.range(at: offset + 1).contains { readings.matches[$0].risk < 2 }
        && readings.range(at: offset).isEmpty
    default: return false
    }
  }

  private func isInTaiwan(_ place: Int32) -> Bool {
    gazetteer.isInTaiwan(place)
  }

  /// Whether the office of the unit goes on: 大里区|公所.
  private func isOffice(_ end: Int) -> Bool {
    end + 1 < text.count && text[end] == "公" && text[end + 1] == "所"
  }

  /// Whether the class word at `offset` begins an office: 苗栗县|长, but not 湾仔区|长者.
  private func isTitle(_ offset: Int) -> Bool {
    guard offset + 1 < text.count, text[offset + 1] == "长" else { return false }
    switch text[offset] {
    case "省", "州", "盟", "市", "县", "区", "旗", "乡", "镇", "里":
      guard offset + 2 < text.count else { return true }
      if offset + 3 < text.count, text[offset + 3] == "村" { return false }  // 太平镇|长岗村
      switch text[offset + 2] {
      case "者", "辈", "照", "期", "年", "远", "大", "青", "护": return false
      case "安", "乐", "寿", "春", "荣", "福", "清", "泰", "兴", "发": return false  // 后壁区|长安里
      default: return true
      }
    default: return false
    }
  }

  /// The head of a town is named with it, that of a county or village by the office: 延平乡|长, 苗栗|县长.
  private func isTown(_ offset: Int, _ span: Span) -> Bool {
    span.count > 2 && (text[offset] == "乡" || text[offset] == "镇")
  }

  /// Whether a bare name goes on with a class word that its unit has not: 大鹿庄|乡 where 大鹿庄镇 is listed.
  private func hasOtherClassWord(_ end: Int, _ isHigh: Bool) -> Bool {
    switch text[end] {
    case "县", "市", "区", "乡", "镇":
      if goesOnAsCentre(end) { return false }
      return end + 1 >= text.count || !gazetteer.isCommonWord(text[end], text[end + 1])
    case "村": return end + 1 >= text.count || !gazetteer.isCommonWord("村", text[end + 1])
    case "社":  // 河图|社区, 神冈|社 of Rotarians, but not 社会, 社保
      guard end + 1 < text.count else { return true }
      if isHigh, text[end + 1] == "区" { return false }  // 贵阳|社区机构: any of the city's
      return !["会", "保", "工", "科", "救"].contains(text[end + 1])
    case "道": return end + 1 < text.count && (48...57).contains(text[end + 1].value)  // 芥园|道190号
    case "岛": return !isHigh && (end + 1 >= text.count || text[end + 1] != "屿")  // 南日|岛
    case "邨", "族": return true
    case "街": return end + 1 < text.count && text[end + 1] == "道"
    case "里":  // 公馆里|活动中心: a ward of Taiwan
      return end + 1 < text.count && (text[end + 1] == "活" || text[end + 1] == "社")
    default: return false
    }
  }

  /// 沙田|市中心, 沙田|乡郊: the middle of the place, and what lies around it.
  private func goesOnAsCentre(_ end: Int) -> Bool {
    guard end + 2 < text.count else { return false }
    return text[end] == "市" && text[end + 1] == "中" && text[end + 2] == "心"
      || text[end] == "乡" && text[end + 1] == "郊"
  }

  private func isHigh(_ match: PlaceLattice.Match, _ places: PlaceSet) -> Bool {
    match.risk < 3
      && places.contains {
        let level = gazetteer.level(of: $0)
        if level == .county { return isInTaiwan($0) }
        return match.risk < 2 && (level == .province || level == .prefecture || level == .country)
      }
  }
}
