// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Standoff
import TestSupport
import Testing
import TextModel

/// Damaged files are read as they are or refused with a place; nothing else happens.
@Suite struct FuzzTests {
  @Test(arguments: Mutation.allCases)
  func damagedFilesAreReadOrRefused(mutation: Mutation) throws {
    var generator = SplitMix64(state: 7)
    var refused = 0
    let files = try CorpusFiles.annotations()
    #expect(!files.isEmpty)
    for file in files {
      let bytes = try [UInt8](Data(contentsOf: file))
      let text = try Array(
        String(
          contentsOf: file.deletingPathExtension().appendingPathExtension("txt"),
          encoding: .utf8
        ).unicodeScalars)
      for _ in 0..<8 {
        let damaged = mutation.applied(to: bytes, &generator)
        do {
          let document = try StandoffReader(file: "f").document(damaged, text: text)
          #expect(document.bytes == damaged)
        } catch {
          refused += 1
          let lines = damaged.split(separator: 0x0A, omittingEmptySubsequences: false).count
          #expect((1...lines).contains(error.line) && error.column >= 1, "\(error)")
          #expect(error.description.hasPrefix("f:\(error.line):\(error.column): "))
        }
      }
    }
    // Lines in another order are a sound file; all other damage must be seen at least sometimes.
    #expect(mutation == .shuffledLines ? refused == 0 : refused > 0, "\(mutation): \(refused)")
  }
}

/// A way to damage a file.
enum Mutation: CaseIterable {
  case flippedBits, truncation, shuffledLines, doubledLine, droppedLine, foreignBytes

  func applied(to bytes: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    var lines = bytes.split(separator: 0x0A)
    switch self {
    case .flippedBits:
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
      return bytes
    case .truncation: return Array(bytes.prefix(Int.random(in: bytes.indices, using: &generator)))
    case .foreignBytes:
      let index = Int.random(in: bytes.indices, using: &generator)
      let length = Int.random(in: 1...12, using: &generator)
      let foreign = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      bytes.replaceSubrange(index..<min(bytes.count, index + length), with: foreign)
      return bytes
    case .shuffledLines: lines.shuffle(using: &generator)
    case .doubledLine:
      let line = lines[Int.random(in: lines.indices, using: &generator)]
      lines.insert(line, at: Int.random(in: lines.indices, using: &generator))
    case .droppedLine: lines.remove(at: Int.random(in: 0..<lines.count / 2, using: &generator))
    }
    return Array(lines.map { $0 + [0x0A] }.joined())
  }
}
