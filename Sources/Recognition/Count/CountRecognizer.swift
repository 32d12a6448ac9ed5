// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons
public import TextModel

/// Finds cardinals with their measure word or unit.
public struct CountRecognizer: Sendable {
  private let quantities: QuantityReader
  private let roles: CountRoles

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
    guard quantity.measure.kind != .rank, !isIndefinite(quantity, numeral, in: text.scalars) else {
      return nil
    }
    let (noun, role) = roles.noun(
      of: quantity.span, unit: quantity.measure, in: text.scalars)
    let value = CountValue(
      value: quantity.value, upper: quantity.upper, qualifier: quantity.qualifier,
      unit: quantity.measure.unit, of: noun, role: role,
      dimension: quantity.measure.kind.dimension)
    return Mention(
      span: quantity.span, value: .count(value), rule: quantity.measure.kind.rule)
  }

  /// Whether a digit, or a word for a kind of place, goes on behind the unit (三台县, 五里镇).
  private func isName(behind end: Int, in text: [Unicode.Scalar]) -> Bool {
    guard end < text.count else { return false }
    if text[end].isOne(of: "县市区镇乡路") { return true }
    return text[end].isOne(of: "0123456789")
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
      isName(behind: quantity.unitEnd, in: text)
    {
      return true
    }
    switch quantity.measure.kind {
    case .person, .item, .event, .admin: return isOne
    default: return false
    }
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
  fileprivate var rule: String {
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
