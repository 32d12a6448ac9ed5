// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import ICU
import Testing
import TextModel

@testable import TextPreparation

/// Encodings are told apart by strict scans.
@Suite struct EncodingTests {
  static let simplified = """
    长河县人民医院赴青石镇开展义诊
    2024-05-17 09:20 来源：本院
    5月16日，县医院派出12名医生，为300余名村民量血压、测血糖。
    """
  static let traditional = """
    長河縣立醫院到青石鄉義診
    5月16日，醫院派出12名醫師，為300餘名鄉親量血壓、測血糖，並發送衛教單張。
    """
  static let cases: [(String, String)] = [
    (simplified, "utf-8"), (simplified, "gb18030"), (simplified, "utf-16le"),
    (simplified, "utf-16be"), (traditional, "utf-8"), (traditional, "gb18030"),
    (traditional, "big5-hkscs"), (traditional, "utf-16le"), (traditional, "utf-16be"),
    ("今日我哋嚟到屋邨睇街坊，喺社區中心義診，佢哋話好方便。", "big5-hkscs"),
    ("义诊", "utf-8"), ("医院义诊活动", "gb18030"), ("醫院義診活動", "big5-hkscs"),
  ]
  static let marks: [String: [UInt8]] = [
    "utf-8": [0xEF, 0xBB, 0xBF], "utf-16le": [0xFF, 0xFE], "utf-16be": [0xFE, 0xFF],
    "gb18030": [0x84, 0x31, 0x95, 0x33],
  ]

  private func bytes(_ text: String, _ encoding: String) throws -> [UInt8] {
    try #require(ICU.encode(Array(text.unicodeScalars), converter: encoding))
  }

  @Test(arguments: cases)
  func findsTheEncoding(text: String, encoding: String) throws {
    let decoded = try TextDecoder().decoded(bytes(text, encoding))
    #expect(decoded.encoding == encoding)
    #expect(decoded.scalars == Array(text.unicodeScalars))
    #expect(decoded.warnings.isEmpty)
  }

  @Test(arguments: cases)
  func believesByteOrderMarks(text: String, encoding: String) throws {
    guard let mark = EncodingTests.marks[encoding] else { return }
    let decoded = try TextDecoder().decoded(mark + bytes(text, encoding))
    #expect(decoded.encoding == encoding)
    #expect(decoded.scalars == Array(text.unicodeScalars))
  }

  @Test(arguments: cases)
  func survivesEveryCut(text: String, encoding: String) throws {
    let whole = try bytes(text, encoding)
    for end in 0...whole.count {
      let decoded = try? TextDecoder().decoded(Array(whole[..<end]))
      guard end > whole.count / 2, whole.count > 60 else { continue }
      let kept = try #require(decoded, "\(encoding) cut at \(end)")
      #expect(kept.encoding == encoding, "cut at \(end)")
      let sure = kept.scalars.prefix(max(0, kept.scalars.count - 2))
      #expect(Array(text.unicodeScalars).starts(with: sure), "cut at \(end)")
    }
  }

  @Test func replacesStrayBytesAndSaysSo() throws {
    var spoiled = try bytes(EncodingTests.simplified, "utf-8")
    spoiled.insert(0xFF, at: 9)
    let decoded = try TextDecoder().decoded(spoiled)
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.scalars[3] == "\u{FFFD}")
    #expect(decoded.warnings.map(\.code) == ["replaced_bytes"])
    #expect(decoded.warnings.first?.message.contains("byte 9") == true)
  }

  @Test func replacesBadBytesOfGBK() throws {
    var spoiled = try bytes(EncodingTests.simplified, "gb18030")
    spoiled[6] = 0xFF
    let decoded = try TextDecoder().decoded(spoiled)
    #expect(decoded.encoding == "gb18030")
    #expect(decoded.warnings.map(\.code) == ["replaced_bytes"])
  }

  @Test func countsOffsetsFromTheFileAndNotFromTheMark() throws {
    let decoded = try TextDecoder().decoded([0xEF, 0xBB, 0xBF, 0x41, 0xFF])
    #expect(decoded.warnings.first?.message.contains("byte 4") == true)
  }

  @Test func takesAnEmptyFile() throws {
    #expect(try TextDecoder().decoded([]).scalars.isEmpty)
    #expect(try TextDecoder().decoded([0xEF, 0xBB, 0xBF]).scalars.isEmpty)
    #expect(try TextDecoder().decoded([0xFF, 0xFE]).scalars.isEmpty)
  }

  static let failures: [(String, [UInt8])] = [
    ("binary", Array("%PDF-1.7 stream".utf8)), ("binary", [0x50, 0x4B, 3, 4, 20, 0]),
    ("binary", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]), ("binary", [0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
    ("binary", (0..<200).map { UInt8($0 % 7) }),
    ("binary", (0..<400).flatMap { [UInt8($0 % 30), 0] }),
    ("decode", (0..<300).map { UInt8(0x80 + $0 * 37 % 48) }),
    ("unsupported", Array("\n <!DOCTYPE HTML><title>义诊</title>".utf8)),
    ("unsupported", Array("<html lang=zh>义诊".utf8)),
    ("unsupported", Array("<?xml version='1.0'?><HTML>义诊".utf8)),
  ]

  @Test(arguments: failures)
  func refuses(code: String, bytes: [UInt8]) {
    #expect {
      try TextDecoder().decoded(bytes)
    } throws: {
      ($0 as? DecodingFailure)?.code == code
    }
  }

  @Test func takesTextThatSpeaksOfTags() throws {
    let text = "网页以<html>开头。"
    #expect(try TextDecoder().decoded(Array(text.utf8)).encoding == "utf-8")
  }
}
