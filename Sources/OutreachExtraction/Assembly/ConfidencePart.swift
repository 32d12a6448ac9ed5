// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What a record's confidence is added up from; a case's name is the rule's (`explain-notes.tsv`).
///
/// `yizhen evaluate FOLDER --confidence` tells what the sums are worth. They lie a little below the shares of
/// `Corpus/dev`, which rules were tuned on.
enum ConfidencePart: UInt8, CaseIterable, Sendable {
  case base, time, venue, figures, organizerSaid

  /// What it adds.
  var hundredths: Int { self == .base ? 64 : 4 }

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
