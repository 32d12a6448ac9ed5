// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What stands in the slots of a record that mentions fill.
///
/// Positions of the document's mentions, those of all slots in one list: an array of mentions for each
/// slot would be eight arrays a record, and a reference more for each mention.
struct SlotFillers: Hashable, Sendable {
  /// A slot that mentions fill, in the order in which they are written.
  enum Slot: Int, CaseIterable, Sendable {
    case when, places, organizers, partners, recipients, staff, beneficiaries, outputs

    /// What a count in it tells of the activity, whatever it was found to tell.
    var role: CountValue.Role? {
      switch self {
      case .staff: .staff
      case .beneficiaries: .beneficiaries
      case .outputs: .output
      case .when, .places, .organizers, .partners, .recipients: nil
      }
    }
  }

  /// All mentions of the document.
  let mentions: [Mention]
  private var positions: [Int32] = []
  /// Where each slot ends in `positions`.
  private var ends = SIMD8<Int32>(repeating: 0)

  /// Creates the fillers of a record of a document with `mentions`, with room for `count`.
  init(of mentions: [Mention] = [], count: Int = 0) {
    self.mentions = mentions
    if count > 0 { positions.reserveCapacity(count) }
  }

  /// Adds the mention at `position` to the slot that is being filled.
  mutating func append(_ position: Int) {
    positions.append(Int32(truncatingIfNeeded: position))
  }

  /// Says that `slot` is filled; they are filled in their order.
  mutating func finish(_ slot: Slot) { ends[slot.rawValue] = Int32(positions.count) }

  /// Whether nothing stands in `slot`.
  func isEmpty(_ slot: Slot) -> Bool { range(of: slot).isEmpty }

  /// Returns where the fillers of `slot` stand among all fillers.
  func range(of slot: Slot) -> Range<Int> {
    let start = slot.rawValue == 0 ? 0 : Int(ends[slot.rawValue - 1])
    return start..<max(start, Int(ends[slot.rawValue]))
  }

  /// Returns the position, among the mentions of the document, of the filler number `index`.
  func position(_ index: Int) -> Int { Int(positions[index]) }

  /// Returns the mentions of `slot`, the counts among them with its role.
  func mentions(in slot: Slot) -> [Mention] {
    range(of: slot).map { index in
      var mention = mentions[position(index)]
      if let role = slot.role, case .count(var value) = mention.value {
        value.role = role
        mention.value = .count(value)
      }
      return mention
    }
  }
}
