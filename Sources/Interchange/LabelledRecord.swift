// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// An outreach record with its slots.
public struct LabelledRecord: Hashable, Sendable {
  /// All kinds that apply, the main one first.
  public var kinds: [String] = []
  /// How far the activity has got.
  public var status: String?
  /// The campaign's name.
  public var name: String?
  /// The words that name the activity, where the source tells.
  public var trigger: LabelledMention?
  /// The fillers of the slots that have any.
  public var slots: [RecordSlot: [LabelledMention]] = [:]
  /// The sentences that say so.
  public var evidence: [Span] = []
  /// What was offered.
  public var services: [String] = []
  /// The estimated share of slot fillers that are right, where the source gives one.
  public var confidence: Double?

  /// Creates an empty record.
  public init() {}
}

/// The slots of a record that mentions fill, in the order of the output.
public enum RecordSlot: String, CaseIterable, Hashable, Sendable {
  case when
  case places = "where"
  case organizers, partners, recipients, staff, beneficiaries, outputs

  /// The role of its fillers in a brat event.
  public var role: String {
    switch self {
    case .when: return "When"
    case .places: return "Where"
    case .organizers: return "Organizer"
    case .partners: return "Partner"
    case .recipients: return "Recipient"
    case .staff: return "Staff"
    case .beneficiaries: return "Beneficiary"
    case .outputs: return "Output"
    }
  }

  /// The type of its fillers.
  public var type: LabelType {
    switch self {
    case .when: return .date
    case .places: return .place
    case .organizers, .partners, .recipients: return .institution
    case .staff, .beneficiaries, .outputs: return .count
    }
  }

  /// Creates the slot of a role such as `Where` or `Where2`.
  public init?(role: String) {
    let name = role.prefix { !("0"..."9").contains($0) }
    guard let slot = RecordSlot.allCases.first(where: { $0.role == name }) else { return nil }
    self = slot
  }
}
