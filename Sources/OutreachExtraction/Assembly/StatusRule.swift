// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Why an event is held, ongoing or planned; a case's name is the rule's (`explain-notes.tsv`).
enum StatusRule: UInt8, CaseIterable, Sendable {
  case stillToCome, afterPublication, lasting, programme, past

  /// What it makes of the event.
  var status: OutreachRecord.Status {
    switch self {
    case .stillToCome, .afterPublication: .planned
    case .lasting, .programme: .ongoing
    case .past: .held
    }
  }
}
