// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What a record's confidence is added up from; a case's name is the rule's (`explain-notes.tsv`).
///
/// The sums lie between what `Corpus/dev` shows, which rules were tuned on (records of 0.60, 0.68 and
/// 0.76 had 0.68, 0.76 and 0.85 of their fillers right), and what unread releases do (0.62, 0.63, 0.69).
enum ConfidencePart: UInt8, CaseIterable, Sendable {
  case base, time, venue, figures, organizerSaid

  /// What it adds.
  var hundredths: Int { self == .base ? 44 : 8 }

  /// Whether `draft` has it.
  func holds(for draft: EventDraft) -> Bool {
    switch self {
    case .base: true
    case .time: !draft.when.isEmpty
    case .venue: !draft.places.isEmpty || !draft.recipients.isEmpty
    case .figures: draft.hasCounts
    case .organizerSaid: draft.organizersSource == .said
    }
  }
}
