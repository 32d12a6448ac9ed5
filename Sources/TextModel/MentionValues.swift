// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The value of a date mention (contract section 2).
public struct DateValue: SharedValue {
  /// The closed list of kinds.
  public enum Kind: String, Sendable { case date, range, time, duration, set, vague }

  /// What a value has for a year that nothing tells (contract section 2).
  public static let unknownYear = String(repeating: "X", count: 4)

  /// What it says.
  public struct Fields: Hashable, Sendable {
    /// ISO 8601 or TIMEX3: `2025-02-14`, `2024/..`, `P16D`, `XXXX-WXX-3`, `PAST_REF`.
    public var value: String
    /// What sort of expression it is.
    public var kind: Kind
    /// The first day, where it can be computed.
    public var startDate: CivilDate?
    /// The last day, inclusive, where it can be computed.
    public var endDate: CivilDate?
  }

  /// Where its fields lie.
  public var shared: Shared<Fields>

  /// Creates a date value.
  public init(
    value: String, kind: Kind, startDate: CivilDate? = nil, endDate: CivilDate? = nil
  ) {
    shared = Shared(
      Fields(
        value: value, kind: kind, startDate: startDate, endDate: endDate))
  }
}

/// How exact a count or number is.
public enum Qualifier: String, Sendable {
  case exact, about, nearly, range, several
  case moreThan = "more_than"
  case atLeast = "at_least"
  case atMost = "at_most"
}

/// The value of a count mention.
public struct CountValue: SharedValue {
  /// What the count tells of an activity.
  public enum Role: String, Sendable { case staff, beneficiaries, output, other }

  /// What a unit measures, as `measure-words.tsv` has it.
  public enum Dimension: String, Sendable {
    case person, item, event, admin, measure, temperature, percent, age, money
  }

  /// What it says.
  public struct Fields: Hashable, Sendable {
    /// The number, for a range the lower end; nothing where it is too large to hold.
    public var value: DecimalNumber?
    /// The upper end of a range.
    public var upper: DecimalNumber?
    /// How exact it is.
    public var qualifier: Qualifier
    /// The measure word or unit as written, simplified, multipliers worked into the value.
    public var unit: String
    /// The noun counted, simplified.
    public var of: String?
    /// What the count tells of the activity.
    public var role: Role
    /// What the unit measures.
    public var dimension: Dimension
  }

  /// Where its fields lie.
  public var shared: Shared<Fields>

  /// Creates a count value.
  public init(
    value: DecimalNumber?, upper: DecimalNumber? = nil, qualifier: Qualifier, unit: String,
    of: String? = nil, role: Role = .other, dimension: Dimension = .item
  ) {
    shared = Shared(
      Fields(
        value: value, upper: upper, qualifier: qualifier, unit: unit, of: of, role: role,
        dimension: dimension))
  }
}

/// The value of a number mention (contract section 7).
public struct NumberValue: SharedValue {
  /// The closed list of kinds.
  public enum Kind: String, Sendable {
    case cardinal, ordinal, percentage, fraction, range, money
  }

  /// What it says.
  public struct Fields: Hashable, Sendable {
    /// The number, nothing where it is too large to hold.
    public var value: Double?
    /// The upper end of a range.
    public var upper: Double?
    /// What sort of numeral it is.
    public var kind: Kind
    /// How exact it is.
    public var qualifier: Qualifier
    /// ISO 4217 for money.
    public var unit: String?
  }

  /// Where its fields lie.
  public var shared: Shared<Fields>

  /// Creates a number value.
  public init(
    value: Double?, upper: Double? = nil, kind: Kind, qualifier: Qualifier, unit: String? = nil
  ) {
    shared = Shared(
      Fields(
        value: value, upper: upper, kind: kind, qualifier: qualifier, unit: unit))
  }
}

/// The value of a place mention.
public struct PlaceValue: SharedValue {
  /// The closed list of levels.
  public enum Level: String, Sendable {
    case country, province, prefecture, county, township, village, venue, other
  }

  /// What it says.
  public struct Fields: Hashable, Sendable {
    /// The canonical full name of the last link.
    public var name: String
    /// Full names from the province to the finest.
    public var path: [String]
    /// The code of the finest level known: `530502`, `530502214`, `TW-MIA`, `HK`; nothing if unsettled.
    public var code: String?
    /// `mca`, `iso3166-2`, `iso3166-1`, or nothing where there is no code.
    public var codeSystem: String?
    /// The level of the last link.
    public var level: Level
    /// The codes that an unsettled name may have.
    public var candidates: [String]
  }

  /// Where its fields lie.
  public var shared: Shared<Fields>

  /// Creates a place value.
  public init(
    name: String, path: [String], code: String?, codeSystem: String?, level: Level,
    candidates: [String] = []
  ) {
    shared = Shared(
      Fields(
        name: name, path: path, code: code, codeSystem: codeSystem, level: level,
        candidates: candidates))
  }
}

/// The value of an institution mention.
public struct InstitutionValue: SharedValue {
  /// What it says.
  public struct Fields: Hashable, Sendable {
    /// The full name as far as the document lets one know, simplified.
    public var name: String
    /// `hospital`, `health_center`, … (contract section 2); an open vocabulary held in the lexicon.
    public var kind: String
    /// The code of the place it belongs to.
    public var code: String?
    /// Whether the words are generic or point back (医院, 该院) and only resolve to the name.
    public var isAnaphor: Bool
  }

  /// Where its fields lie.
  public var shared: Shared<Fields>

  /// Creates an institution value.
  public init(name: String, kind: String, code: String? = nil, isAnaphor: Bool = false) {
    shared = Shared(
      Fields(
        name: name, kind: kind, code: code, isAnaphor: isAnaphor))
  }
}

/// The value of an activity mention.
public struct ActivityValue: SharedValue {
  /// What it says.
  public struct Fields: Hashable, Sendable {
    /// `free_clinic`, … (contract section 3); an open vocabulary held in the lexicon.
    public var kind: String
    /// The campaign's name, simplified, without quotes.
    public var name: String?
  }

  /// Where its fields lie.
  public var shared: Shared<Fields>

  /// Creates an activity value.
  public init(kind: String, name: String? = nil) {
    shared = Shared(
      Fields(
        kind: kind, name: name))
  }
}
