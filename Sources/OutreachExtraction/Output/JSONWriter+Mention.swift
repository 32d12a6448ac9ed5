// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import JSONText
internal import TextModel

/// Mentions as JSON objects (contract section 2).
extension JSONWriter {
  /// Writes `mention`, at `position` of the mentions of `text`; a record's slots leave `type` out, and
  /// have a `role` of their own for counts.
  mutating func mention(
    _ mention: Mention, at position: Int?, withType: Bool, as role: CountValue.Role? = nil,
    in text: PreparedText
  ) {
    object { $0.mentionMembers(mention, at: position, withType: withType, as: role, in: text) }
  }

  /// Writes the members of `mention`.
  mutating func mentionMembers(
    _ mention: Mention, at position: Int?, withType: Bool, as role: CountValue.Role? = nil,
    in text: PreparedText
  ) {
    key("id")
    mentionID(at: position)
    if withType {
      key("type")
      word(mention.type.rawValue)
    }
    spanMembers(text.map.original(mention.span), of: text.original)
    valueMembers(mention.value, as: role)
  }

  /// Writes the name of the mention at `position`, or `null`.
  mutating func mentionID(at position: Int?) {
    guard let position else { return null() }
    string("m", position + 1)
  }

  /// Writes `start`, `end`, `text` of a span of the original.
  mutating func spanMembers(_ span: Span, of original: [Unicode.Scalar]) {
    key("start")
    number(span.start)
    key("end")
    number(span.end)
    key("text")
    string(original, span)
  }

  private mutating func valueMembers(_ value: Mention.Value, as role: CountValue.Role?) {
    switch value {
    case .date(let date): members(date)
    case .count(let count): members(count, as: role)
    case .number(let number): members(number)
    case .place(let place): members(place)
    case .institution(let institution): members(institution)
    case .activity(let activity): members(activity)
    }
  }

  private mutating func members(_ date: DateValue) {
    key("value")
    string(date.value)
    key("kind")
    word(date.kind.rawValue)
    key("start_date")
    day(date.startDate)
    key("end_date")
    day(date.endDate)
  }

  private mutating func members(_ count: CountValue, as role: CountValue.Role?) {
    key("value")
    number(count.value)
    key("upper")
    number(count.upper)
    key("qualifier")
    word(count.qualifier.rawValue)
    key("unit")
    string(count.unit)
    key("of")
    string(count.of)
    key("role")
    word((role ?? count.role).rawValue)
  }

  private mutating func members(_ value: NumberValue) {
    key("value")
    number(value.value)
    key("upper")
    number(value.upper)
    key("kind")
    word(value.kind.rawValue)
    key("qualifier")
    word(value.qualifier.rawValue)
    key("unit")
    string(value.unit)
  }

  private mutating func members(_ place: PlaceValue) {
    key("name")
    string(place.name)
    key("path")
    strings(place.path)
    key("code")
    word(place.code)
    key("code_system")
    word(place.codeSystem)
    key("level")
    word(place.level.rawValue)
    key("candidates")
    strings(place.candidates)
  }

  private mutating func members(_ institution: InstitutionValue) {
    key("name")
    string(institution.name)
    key("kind")
    string(institution.kind)
    key("code")
    word(institution.code)
    key("anaphor")
    boolean(institution.isAnaphor)
  }

  private mutating func members(_ activity: ActivityValue) {
    key("kind")
    string(activity.kind)
    key("name")
    string(activity.name)
  }
}
