// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The members of a document line that are read.
struct DocumentLine: Decodable {
  var schema: String?
  var id: String?
  var title: String?
  var published: String?
  var source: String?
  var text: String?
  var mentions: [MentionMembers]?
  var records: [RecordMembers]?

  private enum CodingKeys: CodingKey {
    case schema, id, title, published, source, text, mentions, records
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    schema = try members.decodeIfPresent(String.self, forKey: .schema)
    // Other tools number their documents.
    id =
      try (try? members.decodeIfPresent(String.self, forKey: .id))
      ?? members.decodeIfPresent(Int.self, forKey: .id).map(String.init)
    title = try members.decodeIfPresent(String.self, forKey: .title)
    published = try members.decodeIfPresent(String.self, forKey: .published)
    source = try members.decodeIfPresent(String.self, forKey: .source)
    text = try members.decodeIfPresent(String.self, forKey: .text)
    mentions = try members.decodeIfPresent([MentionMembers].self, forKey: .mentions)
    records = try members.decodeIfPresent([RecordMembers].self, forKey: .records)
  }
}

/// A whole number of code points.
struct Offset: Decodable {
  let value: Int

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self), (try? container.decode(Int.self)) == nil {
      // Foundation takes this for broken JSON, and does not say where.
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(number) is no whole number, or too large")
    }
    value = try container.decode(Int.self)
  }
}

/// The members of a mention, of whatever type.
struct MentionMembers: Decodable {
  /// A member that is a string for dates and a number for counts.
  enum Value: Decodable {
    case string(String)
    case number(Double)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .string(try container.decode(String.self))
      }
    }
  }

  var id: String?
  var type: String?
  var start: Offset
  var end: Offset
  var text: String?
  var value: Value?
  var upper: Double?
  var qualifier: String?
  var unit: String?
  var name: String?
  var path: [String]?
  var code: String?
  var kind: String?

  /// Returns the mention, of the type that the members name or that the slot has; nothing where
  /// there is no such type, or the offsets are no stretch of text.
  func mention(as slotType: LabelType? = nil) -> LabelledMention? {
    guard let type = slotType ?? type.flatMap({ LabelType(rawValue: $0.lowercased()) }),
      start.value >= 0, start.value < end.value
    else { return nil }
    return LabelledMention(
      id: id, span: Span(start.value, end.value), text: text ?? "", value: value(of: type))
  }

  private func value(of type: LabelType) -> LabelledValue {
    switch type {
    case .date:
      if case .string(let date) = value { return .date(date) }
      return .date(nil)
    case .count:
      var number: Double?
      if case .number(let value) = value { number = value }
      return .count(
        LabelledCount(value: number, upper: upper, qualifier: qualifier, unit: unit))
    case .place: return .place(LabelledPlace(name: name, path: path ?? [], code: code))
    case .institution: return .institution(name)
    case .activity: return .activity(kind: kind, name: name)
    }
  }
}

/// The members of a record.
struct RecordMembers: Decodable {
  struct Evidence: Decodable {
    var start: Offset
    var end: Offset
  }

  private enum CodingKeys: String, CodingKey {
    case kind, kinds, status, name, evidence, services, confidence
  }

  private struct SlotKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let record: LabelledRecord

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    var record = LabelledRecord()
    let kind = try members.decodeIfPresent(String.self, forKey: .kind)
    let kinds = try members.decodeIfPresent([String].self, forKey: .kinds) ?? []
    record.kinds = kinds.isEmpty ? [kind].compactMap { $0 } : kinds
    record.status = try members.decodeIfPresent(String.self, forKey: .status)
    record.name = try members.decodeIfPresent(String.self, forKey: .name)
    let evidence = try members.decodeIfPresent([Evidence].self, forKey: .evidence) ?? []
    record.evidence = evidence.map { Span($0.start.value, $0.end.value) }
    record.services = try members.decodeIfPresent([String].self, forKey: .services) ?? []
    record.confidence = try members.decodeIfPresent(Double.self, forKey: .confidence)
    let slots = try decoder.container(keyedBy: SlotKey.self)
    for slot in RecordSlot.allCases {
      let key = SlotKey(stringValue: slot.rawValue)
      let fillers = try slots.decodeIfPresent([MentionMembers].self, forKey: key) ?? []
      let mentions = fillers.compactMap { $0.mention(as: slot.type) }
      if !mentions.isEmpty { record.slots[slot] = mentions }
    }
    self.record = record
  }
}
