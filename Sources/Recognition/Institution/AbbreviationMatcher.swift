// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Decides whether a few words can be a short form of an organisation's name.
///
/// A short form keeps the order of the characters. Of each piece it keeps the first character or drops
/// it whole; ordinals and what tells two hospitals of a place apart are never dropped.
struct AbbreviationMatcher {
  private let short: [Unicode.Scalar]
  private let full: InstitutionEntity

  /// Returns whether `short` is a short form of the name of `full`.
  static func matches(_ short: [Unicode.Scalar], _ full: InstitutionEntity) -> Bool {
    guard short.count >= 2, short.count < full.name.count, short.count <= 24, !full.parts.isEmpty,
      full.parts.count <= 14, keepsOrder(short, full.name)
    else { return false }
    if full.kind == .government, full.parts.count == 1, short.count == 3, short.last == "署",
      full.name.last == "署"
    {
      return true
    }
    let matcher = AbbreviationMatcher(short: short, full: full)
    return matcher.rest(0, 0, State())
  }

  /// Whether the characters of `short` stand in `name` in their order, without which nothing is kept.
  private static func keepsOrder(_ short: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var position = 0
    for scalar in name where position < short.count && short[position] == scalar { position += 1 }
    return position == short.count
  }

  /// What has been kept so far.
  private struct State {
    var keptPlace = false
    var keptAny = false
    /// Whether a proper name has been kept whole, which tells it from others of its sort.
    var keptProper = false
  }

  /// Whether the pieces from `piece` on can give the characters from `position` on.
  private func rest(_ piece: Int, _ position: Int, _ state: State) -> Bool {
    guard piece < full.parts.count else { return position == short.count }
    let part = full.parts[piece]
    if part.start < part.end, keeps(piece, position, state) { return true }
    guard mayDrop(piece, state) else { return false }
    return rest(piece + 1, position, state)
  }

  private func mayDrop(_ piece: Int, _ state: State) -> Bool {
    let part = full.parts[piece]
    switch part.piece {
    case .place: return !state.keptPlace || full.kind == .team && piece > 0
    case .owner where full.kind == .party && short.last == "委":
      return !state.keptAny && full.name[part.start] == "中"
    case .owner, .unit, .deictic: return !state.keptAny
    case .link: return true
    case .ordinal where full.kind == .team && !hasHead(before: piece + 1): return !state.keptAny
    case .ordinal, .quoted, .unknown: return !state.keptAny && hasHead(before: piece + 1)
    case .brand: return !state.keptAny && hasHead(after: piece)
    case .trade:
      return !state.keptAny && hasHead(after: piece) || isWord(part, "人民") || isCollege(piece)
        || state.keptProper
    case .head:
      guard piece + 1 < full.parts.count else { return false }
      return !state.keptAny || isCollege(piece) || isSchoolOfBrand(piece)
    }
  }

  /// Whether the piece is a college inside a university, of which a short form need not tell:
  /// 浙江大学医学院附属第一医院 is 浙大一院.
  private func isCollege(_ piece: Int) -> Bool {
    ends(full.parts[piece], with: "学院") && full.parts[..<piece].contains { isUniversity($0) }
  }

  /// Whether the piece is a university before a proper name: 复旦大学附属华山医院 is 复旦华山医院.
  private func isSchoolOfBrand(_ piece: Int) -> Bool {
    guard isUniversity(full.parts[piece]), piece + 2 < full.parts.count else { return false }
    return full.parts[piece + 1].piece == .link && full.parts[piece + 2].piece == .brand
  }

  private func isUniversity(_ part: NameCandidate.Part) -> Bool {
    part.piece == .head && ends(part, with: "大学")
  }

  private func ends(_ part: NameCandidate.Part, with word: String) -> Bool {
    full.name[part.start..<part.end].reversed().starts(with: word.unicodeScalars.reversed())
  }

  private func hasHead(after piece: Int) -> Bool {
    full.parts[(piece + 1)...].dropLast().contains { $0.piece == .head }
  }

  private func hasHead(before piece: Int) -> Bool {
    full.parts[piece...].dropLast().contains { $0.piece == .head }
  }

  private func isWord(_ part: NameCandidate.Part, _ word: String) -> Bool {
    full.name[part.start..<part.end].elementsEqual(word.unicodeScalars)
  }

  /// Whether the piece gives some of the characters from `position` on, and the others the rest.
  private func keeps(_ piece: Int, _ position: Int, _ state: State) -> Bool {
    let part = full.parts[piece]
    let isLast = piece + 1 == full.parts.count
    var next = state
    next.keptAny = true
    switch part.piece {
    case .place, .unit:
      next.keptPlace = true
      return keepsPlace(part, piece, position, next)
    case .ordinal:
      return keepsOrdinal(part, piece, position, next)
    case .head:
      let skipsPeople =
        starts(part, with: "人民") && !full.parts.dropLast().contains { $0.piece == .head }
        || isOfTown(part) && position > 1
      if isLast, position > 0, position + 1 == short.count, short[position] == full.name.last {
        return true
      }
      if isLast, state.keptProper, endsInRest(part, position) { return true }
      if position == 0, keepsEnd(of: part) { return rest(piece + 1, 3, next) }
      if keeps(part.start, part, position, next, piece, mustEnd: isLast) { return true }
      return skipsPeople && keeps(part.start + 2, part, position, next, piece, mustEnd: isLast)
    case .brand, .unknown, .quoted:
      return keepsWhole(part, piece, position, next)
    case .owner
    where full.kind == .party && position == 0 && short.first == full.name[part.end - 1]:
      return rest(piece + 1, 1, next)
    case .owner where position == 0 && keepsEnd(of: part):
      return rest(piece + 1, 3, next)
    default:
      return keeps(part.start, part, position, next, piece, mustEnd: false)
    }
  }

  /// Whether the class word ends in all that is left of the short form: the 基金会 of 慈善基金会.
  private func endsInRest(_ part: NameCandidate.Part, _ position: Int) -> Bool {
    let rest = short[position...]
    return rest.count >= 2 && rest.count < part.end - part.start
      && full.name[part.start..<part.end].suffix(rest.count).elementsEqual(rest)
  }

  /// Whether the short form begins with the last three characters of a body's long name: 解放军.
  private func keepsEnd(of part: NameCandidate.Part) -> Bool {
    part.end - part.start > 4 && short.count > 3
      && full.name[(part.end - 3)..<part.end].elementsEqual(short[..<3])
  }

  /// Whether 中心 in the class word only ranks it among those of a town: 中心卫生院, 中心小学.
  private func isOfTown(_ part: NameCandidate.Part) -> Bool {
    starts(part, with: "中心") && (full.kind == .school || full.kind == .healthCenter)
  }

  private func starts(_ part: NameCandidate.Part, with word: String) -> Bool {
    full.name[part.start..<part.end].starts(with: word.unicodeScalars)
  }

  /// Keeps the character at `offset` and any later ones of the piece.
  private func keeps(
    _ offset: Int, _ part: NameCandidate.Part, _ position: Int, _ state: State, _ piece: Int,
    mustEnd: Bool
  ) -> Bool {
    guard offset < part.end, position < short.count, full.name[offset] == short[position] else {
      return false
    }
    return follows(offset + 1, part, position + 1, state, piece, mustEnd: mustEnd)
  }

  private func follows(
    _ offset: Int, _ part: NameCandidate.Part, _ position: Int, _ state: State, _ piece: Int,
    mustEnd: Bool
  ) -> Bool {
    if !mustEnd || full.name[offset - 1] == full.name[part.end - 1] && offset == part.end
      || isKindWord(part, offset)
    {
      if rest(piece + 1, position, state) { return true }
    }
    var next = offset
    while next < part.end, position < short.count {
      if full.name[next] == short[position],
        follows(next + 1, part, position + 1, state, piece, mustEnd: mustEnd)
      {
        return true
      }
      next += 1
    }
    return false
  }

  /// Whether a class word may end in another character than its last one: 残联, 荣总, 卫健委.
  private func isKindWord(_ part: NameCandidate.Part, _ offset: Int) -> Bool {
    guard let last = short.last, full.name[offset - 1] == last, offset < part.end else {
      return false
    }
    let next = full.name[offset]
    switch last {
    case "联": return next == "合" || next == "会"
    case "总": return next == "医" || next == "院" || next == "会"
    case "委": return next == "员" || next == "会"
    case "协": return next == "会" || next == "商"
    case "医": return next == "院"
    case "中", "小": return next == "学"
    case "媒": return next == "体"
    default: return false
    }
  }

  /// Keeps a place's name with or without its class word, or the class word alone: 保山, 市.
  private func keepsPlace(
    _ part: NameCandidate.Part, _ piece: Int, _ position: Int, _ state: State
  ) -> Bool {
    var same = 0
    while part.start + same < part.end, position + same < short.count,
      full.name[part.start + same] == short[position + same]
    { same += 1 }
    while same >= 1 {
      let isWhole = same == part.end - part.start
      if same >= 2 || isWhole || full.kind == .team && piece > 0 || isBeforeUniversity(piece) {
        if rest(piece + 1, position + same, state) { return true }
        if !isWhole, position + same < short.count,
          short[position + same] == full.name[part.end - 1],
          rest(piece + 1, position + same + 1, state)
        {
          return true
        }
      }
      same -= 1
    }
    let isFirst = position == 0 || position == 1 && full.kind == .party && piece == 1
    guard position < short.count, short[position] == full.name[part.end - 1], isFirst,
      NameCharacters.isUnit(short[position])
    else { return false }
    return rest(piece + 1, position + 1, state)
  }

  /// Whether the piece is the place in a university's name, of which one character is enough: 兰大, 南医大.
  private func isBeforeUniversity(_ piece: Int) -> Bool {
    full.parts[(piece + 1)...].first { $0.piece != .trade }.map(isUniversity) ?? false
  }

  /// Keeps the numerals of 第二, with or without 第.
  private func keepsOrdinal(
    _ part: NameCandidate.Part, _ piece: Int, _ position: Int, _ state: State
  ) -> Bool {
    let whole = full.name[part.start..<part.end]
    if starts(short, at: position, with: whole), rest(piece + 1, position + whole.count, state) {
      return true
    }
    let bare = whole.first == "第" ? whole.dropFirst() : whole
    return starts(short, at: position, with: bare) && rest(piece + 1, position + bare.count, state)
  }

  /// Keeps a proper name whole, or its first character before a class word.
  private func keepsWhole(
    _ part: NameCandidate.Part, _ piece: Int, _ position: Int, _ state: State
  ) -> Bool {
    let whole = full.name[part.start..<part.end]
    var proper = state
    proper.keptProper = whole.count > 1 && part.piece != .quoted
    if starts(short, at: position, with: whole), rest(piece + 1, position + whole.count, proper) {
      return true
    }
    guard position > 0 || short.count == 2, position < short.count, whole.first == short[position]
    else { return false }
    return rest(piece + 1, position + 1, state)
  }

  private func starts(
    _ scalars: [Unicode.Scalar], at position: Int, with other: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    position + other.count <= scalars.count
      && scalars[position..<position + other.count].elementsEqual(other)
  }
}
