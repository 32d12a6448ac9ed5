// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// A document with labels, whoever made them: a person in brat, this program, another tool.
///
/// Spans are code points of the original text.
public struct LabelledDocument: Hashable, Sendable {
  /// Its id: a path, or whatever the tool that made the labels calls the document.
  public var id: String
  /// The text, where it is known.
  public var text: [Unicode.Scalar]?
  /// The headline.
  public var title: String?
  /// The day of publication, such as `2025-03-31`.
  public var published: String?
  /// Who published it.
  public var source: String?
  /// The mentions, in the order of the file.
  public var mentions: [LabelledMention] = []
  /// The records, in the order of the file.
  public var records: [LabelledRecord] = []

  /// Creates a document without labels.
  public init(id: String, text: [Unicode.Scalar]? = nil, published: String? = nil) {
    self.id = id
    self.text = text
    self.published = published
  }

  /// The last part of the id without its suffix: `0417` of `articles/0417.txt`.
  public var stem: String {
    let name = id.split(separator: "/").last.map(String.init) ?? id
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

/// A labelled stretch of text.
public struct LabelledMention: Hashable, Sendable {
  /// Its id in the file, such as `m3` or `T3`; nothing for a record's filler of its own.
  public var id: String?
  /// Where it stands; of a discontinuous mention, from its first code point to its last.
  public var span: Span
  /// Its words.
  public var text: String
  /// What it says.
  public var value: LabelledValue

  /// Creates a mention.
  public init(id: String?, span: Span, text: String, value: LabelledValue) {
    self.id = id
    self.span = span
    self.text = text
    self.value = value
  }

  /// Its type.
  public var type: LabelType { value.type }
}

/// The types of mention (contract section 2).
public enum LabelType: String, CaseIterable, Hashable, Sendable {
  case date, count, place, institution, activity

  /// The name of the type in brat.
  public var standoffName: String {
    switch self {
    case .date: return "Date"
    case .count: return "Count"
    case .place: return "Place"
    case .institution: return "Institution"
    case .activity: return "Activity"
    }
  }

  /// Creates the type that brat calls `name`.
  public init?(standoffName name: String) {
    guard let type = LabelType.allCases.first(where: { $0.standoffName == name }) else {
      return nil
    }
    self = type
  }
}

/// What a mention says; what its source does not tell is nothing.
public enum LabelledValue: Hashable, Sendable {
  /// A date: its ISO 8601 or TIMEX3 value.
  case date(String?)
  /// A number with a unit.
  case count(LabelledCount)
  /// A place.
  case place(LabelledPlace)
  /// An institution: its full name.
  case institution(String?)
  /// An activity: its kind and the name of the campaign.
  case activity(kind: String?, name: String?)

  /// The type of mention that says such a thing.
  public var type: LabelType {
    switch self {
    case .date: return .date
    case .count: return .count
    case .place: return .place
    case .institution: return .institution
    case .activity: return .activity
    }
  }
}

/// What a count says.
public struct LabelledCount: Hashable, Sendable {
  /// The number, for a range the lower end.
  public var value: Double?
  /// The upper end of a range.
  public var upper: Double?
  /// How exact it is, such as `more_than`.
  public var qualifier: String?
  /// The measure word or unit.
  public var unit: String?

  /// Creates what a count says.
  public init(value: Double?, upper: Double?, qualifier: String?, unit: String?) {
    self.value = value
    self.upper = upper
    self.qualifier = qualifier
    self.unit = unit
  }
}

/// What a place says.
public struct LabelledPlace: Hashable, Sendable {
  /// The full name of its last link.
  public var name: String?
  /// Full names from the province to the finest.
  public var path: [String]
  /// Its code; nothing where it has none.
  public var code: String?

  /// Creates what a place says.
  public init(name: String?, path: [String], code: String?) {
    self.name = name
    self.path = path
    self.code = code
  }
}
