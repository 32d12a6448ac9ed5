// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A name as a key, hashed once: hashing code point by code point was most of each look-up.
struct NameKey: Hashable {
  private let name: [Unicode.Scalar]
  private let mixed: UInt64

  init(_ name: [Unicode.Scalar]) {
    self.name = name
    mixed = NameKey.hash(name)
  }

  /// Returns the hash of a name (Fowler, Noll and Vo's, code point by code point).
  static func hash(_ name: some Collection<Unicode.Scalar>) -> UInt64 {
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in name { mixed = (mixed ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01B3 }
    return mixed
  }

  /// One of 64 bits, by the first code point.
  var firstBit: UInt64 { NameKey.bit(of: name.first) }

  /// The bit of a name that begins with `first`.
  static func bit(of first: Unicode.Scalar?) -> UInt64 {
    first.map { 1 << UInt64($0.value & 63) } ?? 0
  }

  func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

  static func == (left: NameKey, right: NameKey) -> Bool {
    left.mixed == right.mixed && left.name == right.name
  }
}

/// The same of a string: the library first puts what is not ASCII into a normal form.
struct TextKey: Hashable {
  private let text: String
  private let mixed: UInt64

  init(_ text: String) {
    self.text = text
    var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.mixed = mixed
  }

  func hash(into hasher: inout Hasher) { hasher.combine(mixed) }

  static func == (left: TextKey, right: TextKey) -> Bool {
    left.mixed == right.mixed && left.text == right.text
  }
}
