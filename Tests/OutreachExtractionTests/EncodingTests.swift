// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import OutreachExtraction
import Testing
import TextModel

/// The same release gives the same records, however it is written down.
@Suite struct EncodingTests {
  /// Foundation's GB18030: `kCFStringEncodingGB_18030_2000` as an `NSStringEncoding`.
  static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  static let encodings: [String.Encoding] = [
    .utf8, gb18030, .utf16LittleEndian, .utf16BigEndian, .utf16,
  ]

  @Test(arguments: Seed.all, encodings)
  func reencodedSeedGivesTheSame(seed: Seed, encoding: String.Encoding) throws {
    let extractor = try Pipeline.extractor()
    let bytes = [UInt8](try #require(try seed.text().data(using: encoding)))
    let again = try extractor.document(id: "\(seed.name).txt", bytes: bytes, context: seed.context)
    let before = try seed.extracted(by: extractor)
    #expect(again.text.original == before.text.original)
    #expect(again.mentions == before.mentions)
    #expect(again.records == before.records)
    #expect(again.warnings.isEmpty)
  }

  @Test(arguments: Seed.all)
  func lineEndsDoNotMatter(seed: Seed) throws {
    let extractor = try Pipeline.extractor()
    let unix = try seed.text().replacingOccurrences(of: "\r\n", with: "\n")
    let dos = unix.replacingOccurrences(of: "\n", with: "\r\n")
    let left = document(unix, of: seed, extractor)
    let right = document(dos, of: seed, extractor)
    #expect(left.mentions.map(\.value) == right.mentions.map(\.value))
    #expect(
      left.mentions.map { left.text.surface($0.span) }
        == right.mentions.map { right.text.surface($0.span) })
    #expect(left.records.map(Said.init) == right.records.map(Said.init))
    #expect(left.title == right.title)
    #expect(left.published == right.published)
    try OffsetLaw.check(right)
  }

  /// The sources from which the seeds were encoded are what the decoder finds in them.
  @Test func encodedSeedsDecodeToTheirSources() throws {
    let folder = Repository.root.appending(path: "Scripts/seeds")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count >= 5)
    for file in files {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let seed = try #require(Seed.all.first { "\($0.name).txt" == file })
      #expect(try seed.text().replacingOccurrences(of: "\r\n", with: "\n") == source, "\(file)")
    }
  }

  private func document(_ text: String, of seed: Seed, _ extractor: Extractor) -> ExtractedDocument
  {
    extractor.document(id: seed.name, scalars: Array(text.unicodeScalars), context: seed.context)
  }
}

/// What a record says, apart from where it says so.
struct Said: Hashable {
  let kinds: [String]
  let name: String?
  let status: String
  let slots: [[Mention.Value]]
  let services: [String]

  init(_ record: OutreachRecord) {
    kinds = [record.kind] + record.kinds
    name = record.name
    status = record.status.rawValue
    services = record.services
    slots = [
      record.when, record.places, record.organizers, record.partners, record.recipients,
      record.staff, record.beneficiaries, record.outputs,
    ].map { $0.map(\.value) }
  }
}
