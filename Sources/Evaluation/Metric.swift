// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Interchange

/// What is measured (contract section 5).
public enum Metric: Hashable, Sendable {
  /// How mentions are compared.
  public enum Match: String, CaseIterable, Hashable, Sendable {
    /// The same span.
    case strict
    /// Any overlap, one to one.
    case lenient
    /// The same span and value.
    case value
  }

  /// Mentions of one type.
  case mentions(LabelType, Match)
  /// Mentions of all types.
  case allMentions(Match)
  /// Records that have a partner.
  case recordFound
  /// The slot fillers of all records.
  case recordFillers
  /// The fillers of one slot.
  case slot(String)

  /// The types of mention that are scored.
  public static let types: [LabelType] = [.date, .count, .place, .institution]

  /// The slots that are scored, in the order of the output.
  public static let slots = ["kind", "status"] + RecordSlot.allCases.map(\.rawValue)

  /// All metrics, in the order in which they are shown.
  public static let all: [Metric] =
    types.flatMap { type in Match.allCases.map { .mentions(type, $0) } }
    + Match.allCases.map { .allMentions($0) } + [.recordFound, .recordFillers]
    + slots.map { .slot($0) }

  /// The name in JSON, floors and reports, such as `date.strict` or `record.f1`.
  public var name: String {
    switch self {
    case .mentions(let type, let match): return "\(type.rawValue).\(match.rawValue)"
    case .allMentions(let match): return "all.\(match.rawValue)"
    case .recordFound: return "record.found"
    case .recordFillers: return "record.f1"
    case .slot(let slot): return "slot.\(slot)"
    }
  }
}
