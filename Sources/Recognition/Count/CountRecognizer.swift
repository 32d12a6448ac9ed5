// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds cardinals with their measure word or unit.
public struct CountRecognizer: Sendable {
  private let quantities: QuantityReader
  private let roles: CountRoles
  private var characters: CharacterClasses<CountClass> { quantities.characters }

  /// Creates a recogniser that uses `tables`.
  public init(tables: TableSource) throws(TableError) {
    try self.init(tables: tables, quantities: QuantityReader(tables: tables))
  }

  /// Creates a recogniser that shares the units of `numerals`.
  init(tables: TableSource, sharing numerals: NumeralScanner) throws(TableError) {
    try self.init(tables: tables, quantities: numerals.quantities)
  }

  private init(tables: TableSource, quantities: QuantityReader) throws(TableError) {
    self.quantities = quantities
    roles = try CountRoles(tables: tables, measures: quantities.measures)
  }

  /// Returns the count mentions of `text`, sorted, without overlaps; none within one of `dates`.
  public func mentions(in text: PreparedText, numerals: [Numeral], dates: [Mention]) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(numerals.count / 2)
    var index = 0
    var date = 0
    while index < numerals.count {
      let numeral = numerals[index]
      while date < dates.count, dates[date].span.end <= numeral.span.start { date += 1 }
      let isTaken = date < dates.count && dates[date].span.overlaps(numeral.span)
      guard !isTaken, isCountable(numeral),
        let quantity = quantities.quantity(at: index, of: numerals, in: text.scalars)
      else {
        index += 1
        continue
      }
      if let mention = mention(quantity, numeral: numeral, in: text) { mentions.append(mention) }
      index = max(index + 1, quantity.next)
    }
    return mentions
  }

  private func isCountable(_ numeral: Numeral) -> Bool {
    numeral.kind != .ordinal && numeral.kind != .fraction && !numeral.isStopped
      && !numeral.isWithinCode
  }

  private func mention(
    _ quantity: Quantity, numeral: Numeral, in text: PreparedText
  ) -> Mention? {
    let measure = quantity.measure
    let span = withoutVerb(quantity, numeral, in: text.scalars)
    let isPair = text.scalars[numeral.span.start] == "两" && numeral.isSingleCharacter
    guard measure.kind != .rank || isPair, !isIndefinite(quantity, numeral, in: text.scalars),
      !isOrdinal(quantity, numeral, in: text.scalars),
      measure.kind != .event && measure.kind != .item || !roles.isOfPage(span, in: text.scalars)
    else { return nil }
    let (noun, role) = roles.noun(of: span, unit: measure, in: text.scalars)
    let isDollar = text.scalars[span.start] == "$" && measure.unit == "美元"
    let qualifier =
      span == quantity.span ? quantity.qualifier : quantity.upper == nil ? .exact : .range
    return Mention(
      span: span,
      value: .count(
        CountValue(
          value: quantity.value, upper: quantity.upper, qualifier: qualifier,
          unit: isDollar && text.script != .hans ? "元" : measure.unit, of: noun, role: role,
          dimension: measure.kind.dimension)),
      rule: measure.kind.rule)
  }

  /// 高出两倍 compares, and so says the number itself.
  private func withoutVerb(
    _ quantity: Quantity, _ numeral: Numeral, in text: [Unicode.Scalar]
  ) -> Span {
    let start = quantity.span.start
    guard start + 1 < numeral.span.start, text[start] == "高" || text[start] == "多",
      text[start + 1] == "出",
      quantity.measure.kind == .percent || quantity.measure.unit == "倍"
    else { return quantity.span }
    return Span(numeral.span.start, quantity.span.end)
  }

  /// Whether a word for a kind of place goes on behind a Chinese digit and the unit (三台县, 五里镇), or
  /// a digit behind a house (2栋301).
  private func isName(_ quantity: Quantity, in text: [Unicode.Scalar]) -> Bool {
    let end = quantity.unitEnd
    guard end < text.count else { return false }
    if text[end].isOne(of: "0123456789") { return characters.contains(text[end - 1], .partOfHouse) }
    guard text[end].isOne(of: "县市区镇乡路"), !("0"..."9").contains(text[quantity.span.start]) else {
      return false
    }
    return end + 1 >= text.count || !characters.contains(text[end + 1], .goesOnFromPlace)
  }

  /// Whether 一 is the article and no number (一位, 一个), or the noun's own digit (一村).
  private func isIndefinite(
    _ quantity: Quantity, _ numeral: Numeral, in text: [Unicode.Scalar]
  ) -> Bool {
    guard numeral.isSingleCharacter, numeral.qualifier == .exact,
      quantity.span.start == numeral.span.start
    else { return false }
    let isOne = text[numeral.span.start] == "一"
    if quantity.measure.kind == .item, quantity.measure.special != .piece,
      isName(quantity, in: text)
    {
      return true
    }
    switch quantity.measure.kind {
    case .person, .item, .event, .admin: return isOne
    default: return false
    }
  }

  /// Whether the number ends a list of ordinals: 第18、19、20批.
  private func isInOrdinals(_ start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard start > 1, text[start - 1] == "、" || text[start - 1] == "和" else { return false }
    var index = start
    while index > 0, start - index < 16, text[index - 1].isOne(of: "、和0123456789一二三四五六七八九十") {
      index -= 1
    }
    return index < start && index > 0 && text[index - 1] == "第"
  }

  /// Whether the number tells which one: 住院楼十二层, 内二科, 中山二路.
  private func isOrdinal(
    _ quantity: Quantity, _ numeral: Numeral, in text: [Unicode.Scalar]
  ) -> Bool {
    let (start, end) = (quantity.span.start, quantity.unitEnd)
    guard end > 0, numeral.qualifier == .exact || numeral.upper != nil else { return false }
    if isInOrdinals(start, in: text) { return true }
    let (before, behind) = (start > 0 ? text[start - 1] : "\n", end < text.count ? text[end] : "\n")
    switch text[end - 1] {
    case "层" where numeral.upper == nil: return characters.contains(before, .hasStoreys)
    case "路": return !characters.contains(before, .movesInRoutes)
    case "组": return characters.contains(before, .hasGroups)
    case "科":
      return characters.contains(before, .hasDepartments)
        || characters.contains(behind, .nameBehindDepartment)
    case "期" where numeral.upper != nil: return true
    case "期": return numeral.isSingleCharacter && characters.contains(behind, .nameBehindPhase)
    case "台": return numeral.isSingleCharacter && characters.contains(behind, .nameBehindTerrace)
    case "里":
      return quantity.measure.kind == .measure
        && (numeral.isSingleCharacter || characters.contains(behind, .nameBehindMile))
    case "分",
      "度" where !text[start].isASCII:
      return isAdverb(numeral, before: before, behind: behind)
    default: return false
    }
  }

  /// Whether 十分 is “very” and 二度 “for the second time”: words that go on stand behind.
  private func isAdverb(
    _ numeral: Numeral, before: Unicode.Scalar, behind: Unicode.Scalar
  ) -> Bool {
    numeral.isSingleCharacter && (0x4E00...0x9FFF).contains(behind.value)
      && !characters.contains(before, .givesMarks) && !characters.contains(behind, .behindDegrees)
  }
}

extension Measure.Kind {
  /// What a count says that the unit measures.
  fileprivate var dimension: CountValue.Dimension {
    switch self {
    case .person: return .person
    case .event: return .event
    case .admin: return .admin
    case .measure: return .measure
    case .temperature: return .temperature
    case .percent: return .percent
    case .age: return .age
    case .money: return .money
    case .item, .none, .rank: return .item
    }
  }

  /// The name of the rule that makes counts with such a unit.
  fileprivate var rule: RuleName {
    switch self {
    case .none: return "count.none"
    case .person: return "count.person"
    case .item: return "count.item"
    case .event: return "count.event"
    case .admin: return "count.admin"
    case .measure: return "count.measure"
    case .temperature: return "count.temperature"
    case .percent: return "count.percent"
    case .age: return "count.age"
    case .money: return "count.money"
    case .rank: return "count.rank"
    }
  }
}
