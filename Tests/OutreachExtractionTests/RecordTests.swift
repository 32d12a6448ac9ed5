// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import OutreachExtraction
import TestSupport
import Testing
import TextModel

/// What sentences tell of events, how many they are, and who and what fills their slots.
@Suite struct RecordTests {
  @Test(arguments: try CaseTable.rows("Cases/records.tsv", columns: 3))
  func records(row: CaseTable.Row) throws {
    let context = DocumentContext(published: CivilDateTime(iso: "2025-03-31"))
    let document = try Pipeline.extractor().document(
      id: row.place, scalars: Array(row[1].unicodeScalars), context: context)
    let expected = row[2] == "-" ? [] : row[2].components(separatedBy: " ‖ ")
    #expect(document.records.count == expected.count, "\(row): \(document.records.map(\.kinds))")
    for (record, wanted) in zip(document.records, expected) {
      for slot in wanted.split(separator: " ") {
        let parts = slot.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let (name, values) = (String(parts[0]), String(parts.last ?? ""))
        #expect(said(name, by: record, of: document) == values, "\(row): \(name)")
      }
    }
  }

  /// What fills the slot `name`, joined by `+`.
  private func said(
    _ name: String, by record: OutreachRecord, of document: ExtractedDocument
  ) -> String {
    let mentions: [Mention]
    switch name {
    case "kind": return record.kind
    case "kinds": return record.kinds.joined(separator: "+")
    case "services": return record.services.joined(separator: "+")
    case "status": return record.status.rawValue
    case "when": mentions = record.when
    case "where": mentions = record.places
    case "organizers": mentions = record.organizers
    case "partners": mentions = record.partners
    case "recipients": mentions = record.recipients
    case "staff": mentions = record.staff
    case "beneficiaries": mentions = record.beneficiaries
    case "outputs": mentions = record.outputs
    default: return "no slot '\(name)'"
    }
    return mentions.map { value(of: $0, in: document) }.joined(separator: "+")
  }

  private func value(of mention: Mention, in document: ExtractedDocument) -> String {
    switch mention.value {
    case .date(let date): return date.value
    case .place(let place): return place.name
    case .institution(let institution): return institution.name
    default: return document.text.normalized(mention.span)
    }
  }
}
