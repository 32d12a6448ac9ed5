// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ICU
internal import TextModel

/// The first stage: bytes to characters.
struct TextDecoder: Sendable {
  /// Returns the characters of a file.
  ///
  /// - Throws: ``DecodingFailure`` where the bytes are no text in an encoding of Chinese.
  func decoded(_ bytes: [UInt8]) throws(DecodingFailure) -> DecodedText {
    if let kind = FileSignature.name(of: bytes) {
      throw DecodingFailure(code: "binary", message: "this is \(kind), not text")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    if let scalars = UTF8Reader.scalars(of: content) {
      return try text(scalars, encoding: .utf8, warnings: [])
    }
    let found = try EncodingDetector.encoding(of: bytes)
    guard
      let decoding = ICU.decode(bytes[found.contentStart...], converter: found.encoding.rawValue)
    else {
      throw DecodingFailure(
        code: "decode", message: "ICU has no converter for \(found.encoding.rawValue)")
    }
    let warnings = warnings(of: decoding, contentStart: found.contentStart)
    return try text(decoding.scalars, encoding: found.encoding, warnings: warnings)
  }

  private func text(
    _ scalars: [Unicode.Scalar], encoding: Encoding, warnings: [Warning]
  ) throws(DecodingFailure) -> DecodedText {
    if FileSignature.isHTML(scalars) {
      throw DecodingFailure(
        code: "unsupported",
        message: "this is an HTML page; save the page as text and pass that")
    }
    return DecodedText(scalars: scalars, encoding: encoding.rawValue, warnings: warnings)
  }

  private func warnings(of decoding: ICU.Decoding, contentStart: Int) -> [Warning] {
    guard decoding.replacedCount > 0 else { return [] }
    let offsets = decoding.replacedOffsets.map { String($0 + contentStart) }
    let more = decoding.replacedCount > offsets.count ? ", …" : ""
    let list = offsets.joined(separator: ", ") + more
    let message =
      "\(decoding.replacedCount) byte sequences could not be decoded (at byte \(list))"
    return [Warning(code: "replaced_bytes", message: message)]
  }
}
