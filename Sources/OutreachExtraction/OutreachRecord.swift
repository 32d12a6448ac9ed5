// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// One outreach activity that a document reports (contract section 3).
public struct OutreachRecord: Hashable, Sendable {
  /// How far the activity has got.
  public enum Status: String, Sendable { case held, ongoing, planned }

  /// The main kind.
  public var kind: String
  /// All kinds that apply, the main one first.
  public var kinds: [String]
  /// The campaign's name.
  public var name: String?
  /// How far it has got.
  public var status: Status
  /// Who did it when and where, and how many there were.
  var fillers = SlotFillers()
  /// What was offered, as normalised phrases.
  public var services: [String] = []
  /// The sentences that say so, as spans of the normalised text.
  public var evidence: [Span] = []
  /// The estimated share of slot fillers that are right, 0 to 1.
  public var confidence: Double = 0
}

extension OutreachRecord {
  /// When it took place.
  public var when: [Mention] { fillers.mentions(in: .when) }
  /// Where it took place, the finest place only.
  public var places: [Mention] { fillers.mentions(in: .places) }
  /// Who leads or sends.
  public var organizers: [Mention] { fillers.mentions(in: .organizers) }
  /// Who does it together with them.
  public var partners: [Mention] { fillers.mentions(in: .partners) }
  /// The institutions it goes to.
  public var recipients: [Mention] { fillers.mentions(in: .recipients) }
  /// People sent or serving.
  public var staff: [Mention] { fillers.mentions(in: .staff) }
  /// People reached.
  public var beneficiaries: [Mention] { fillers.mentions(in: .beneficiaries) }
  /// Sessions, visits, teams, leaflets, money, rates.
  public var outputs: [Mention] { fillers.mentions(in: .outputs) }
  /// Creates a record without slots.
  public init(kind: String, kinds: [String], name: String?, status: Status) {
    self.init(kind: kind, kinds: kinds, name: name, status: status, fillers: SlotFillers())
  }
}
