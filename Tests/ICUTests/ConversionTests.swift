// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import ICU
import Testing

/// The C shim: bytes to code points and back.
@Suite struct ConversionTests {
  @Test(arguments: ["utf-8", "gb18030", "big5-hkscs", "utf-16le", "utf-16be", "utf-32le"])
  func roundTrips(converter: String) throws {
    let text = Array("長河縣醫院，義診 2024.".unicodeScalars)
    let bytes = try #require(ICU.encode(text, converter: converter))
    let decoding = try #require(ICU.decode(bytes[...], converter: converter))
    #expect(decoding.scalars == text)
    #expect(decoding.replacedCount == 0)
  }

  @Test func readsCharactersBeyondTheBasicPlane() throws {
    let text = Array("𠮷𡃁好".unicodeScalars)
    for converter in ["utf-8", "gb18030", "utf-16le"] {
      let bytes = try #require(ICU.encode(text, converter: converter))
      #expect(ICU.decode(bytes[...], converter: converter)?.scalars == text, "\(converter)")
    }
  }

  @Test func tellsWhereBytesAreBad() throws {
    let bytes: [UInt8] = [0x41, 0xFF, 0x42, 0xE4, 0xB8, 0x43]
    let decoding = try #require(ICU.decode(bytes[...], converter: "utf-8"))
    #expect(decoding.scalars == Array("A\u{FFFD}B\u{FFFD}C".unicodeScalars))
    #expect(decoding.replacedOffsets == [1, 3])
  }

  @Test func keepsOnlyTheFirstOffsets() throws {
    let bytes = [UInt8](repeating: 0xFF, count: 100)
    let decoding = try #require(ICU.decode(bytes[...], converter: "utf-8"))
    #expect(decoding.replacedCount == 100)
    #expect(decoding.replacedOffsets == Array(0..<8))
  }

  @Test func joinsSurrogatesAcrossItsBuffer() throws {
    for padding in 4090..<4100 {
      let text = Array(String(repeating: "一", count: padding).unicodeScalars) + ["𠮷", "二"]
      let bytes = try #require(ICU.encode(text, converter: "utf-8"))
      #expect(ICU.decode(bytes[...], converter: "utf-8")?.scalars == text, "\(padding)")
    }
  }

  @Test func knowsNoSuchConverter() {
    #expect(ICU.decode([0x41], converter: "no-such-encoding") == nil)
    #expect(ICU.transliterate(["A"], id: "No-Such") == nil)
  }

  @Test func decodesNothing() {
    #expect(ICU.decode([], converter: "gb18030")?.scalars.isEmpty == true)
  }
}
