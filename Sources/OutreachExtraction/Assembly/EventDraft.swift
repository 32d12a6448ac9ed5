// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A record in the making.
///
/// A class: drafts are looked through again and again while the text goes on.
final class EventDraft {
  /// All kinds said, in order of appearance.
  ///
  /// As hashes (``Fact/key``).
  var kinds: [UInt64] = []
  /// The activity that has a campaign's name.
  var named: Fact?
  var when: [Fact] = []
  var places: [Fact] = []
  var organizers: [Fact] = []
  var partners: [Fact] = []
  var recipients: [Fact] = []
  var staff: [Fact] = []
  var beneficiaries: [Fact] = []
  var outputs: [Fact] = []
  /// The sentences that tell of it.
  var evidence: [Span] = []
  /// The line of its last sentence.
  var paragraph = 0
  /// Whether the text says that it is still to come.
  var isFuture = false
  /// Whether the text says that it lasts or recurs.
  var isStanding = false
  /// Whether the organizer was carried over and not said.
  var hasCarriedOrganizer = false

  /// Adds a kind once.
  func add(kind: UInt64) {
    if !kinds.contains(kind) { kinds.append(kind) }
  }

  /// Whether anything ties it to the world: a date, a place, a recipient or a count.
  var isAnchored: Bool {
    !when.isEmpty || !places.isEmpty || !recipients.isEmpty || hasCounts
  }

  /// Whether it has a figure.
  var hasCounts: Bool { !staff.isEmpty || !beneficiaries.isEmpty || !outputs.isEmpty }
}
