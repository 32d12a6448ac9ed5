// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import CICU

/// The part of the ICU library that Yizhen uses; nothing of ICU's own types leaves this module.
public enum ICU {
  /// The major version of the library at run time, such as 72.
  public static var majorVersion: Int { Int(yz_icu_major_version()) }

  /// The result of a conversion from bytes.
  public struct Decoding: Sendable {
    /// The code points, U+FFFD for each sequence that could not be decoded.
    public var scalars: [Unicode.Scalar]
    /// How many sequences could not be decoded.
    public var replacedCount: Int
    /// The byte offsets of the first of them.
    public var replacedOffsets: [Int]
  }

  /// Returns the code points that `bytes` stand for, or nothing if there is no such converter.
  ///
  /// - Parameters:
  ///   - bytes: What to decode, without a byte-order mark.
  ///   - converter: ICU's name of the encoding, such as `gb18030`.
  /// - Returns: The code points, and how many byte sequences were replaced.
  public static func decode(_ bytes: ArraySlice<UInt8>, converter: String) -> Decoding? {
    let reportedOffsets = 8
    var offsets = [Int64](repeating: 0, count: reportedOffsets)
    var replaced = 0
    var failed = false
    let scalars = bytes.withUnsafeBufferPointer { source in
      offsets.withUnsafeMutableBufferPointer { room in
        scalarArray(capacity: source.count) { target in
          var bad = yz_bad_bytes(
            offsets: room.baseAddress, capacity: Int64(reportedOffsets), count: 0)
          let written = yz_decode(
            converter, source.baseAddress, Int64(source.count), target, &bad)
          replaced = Int(bad.count)
          failed = written < 0
          return Int(max(0, written))
        }
      }
    }
    guard !failed else { return nil }
    return Decoding(
      scalars: scalars, replacedCount: replaced,
      replacedOffsets: offsets.prefix(replaced).map(Int.init))
  }

  /// Returns the bytes that stand for `scalars`, or nothing if one has no place in the encoding.
  package static func encode(_ scalars: [Unicode.Scalar], converter: String) -> [UInt8]? {
    var failed = false
    let capacity = scalars.count * 8 + 8
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      let written = scalars.map(\.value).withUnsafeBufferPointer {
        yz_encode(
          converter, $0.baseAddress, Int64($0.count), target.baseAddress, Int64(capacity))
      }
      failed = written < 0
      count = Int(max(0, written))
    }
    return failed ? nil : bytes
  }

  /// Returns `scalars` after the transliterator `id`, such as `Hant-Hans`, or nothing if it fails.
  ///
  /// The program has tables instead; the tests hold them against this.
  package static func transliterate(_ scalars: [Unicode.Scalar], id: String) -> [Unicode.Scalar]? {
    var failed = false
    let capacity = scalars.count * 8 + 8
    let result = scalarArray(capacity: capacity) { target in
      let written = scalars.map(\.value).withUnsafeBufferPointer {
        yz_transliterate(id, $0.baseAddress, Int64($0.count), target, Int64(capacity))
      }
      failed = written < 0
      return Int(max(0, written))
    }
    return failed ? nil : result
  }

  /// Returns an array that `fill` writes as 32-bit units, of which it returns the number.
  private static func scalarArray(
    capacity: Int, fill: (UnsafeMutablePointer<UInt32>?) -> Int
  ) -> [Unicode.Scalar] {
    [Unicode.Scalar](unsafeUninitializedCapacity: capacity) { target, count in
      count = target.withMemoryRebound(to: UInt32.self) { fill($0.baseAddress) }
    }
  }
}
