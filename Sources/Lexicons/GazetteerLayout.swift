// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The arrays of `places.bin`, used where they lie in the binary.
///
/// The file is a header of little-endian 32-bit numbers (a mark, a version, the number of places above
/// townships, the length of each array) and the arrays, each on a multiple of four bytes. A code point
/// is one 16-bit unit; the few beyond the basic plane stand as 0xE000 plus their place in `rare`.
///
/// Lengths are checked, offsets from one array into another are not: the file is part of the program and nothing but
/// the compiler writes it. `everyUnitIsFoundWithItsCodeLevelAndParent` of the tests follows them to every name.
///
/// A class, because every stage holds on to it and a copy must cost one reference.
@usableFromInline
final class GazetteerLayout: @unchecked Sendable {
  // Unchecked, because the pointers lead into static storage that nobody writes.

  /// "YZPL", read as a little-endian number.
  static let mark: UInt32 = 0x4C50_5A59
  static let version: UInt32 = 2
  static let bucketBits: UInt32 = 15
  static let filterBits: UInt32 = 18
  static let edgeFilterBits: UInt32 = 17

  /// The number of places above townships.
  let upperCount: Int
  /// Codes of the places above townships: digits as a number, two letters or `TW-` marked in the top bits.
  let codes: UnsafeBufferPointer<UInt32>
  /// Of each place: key (17 bits), length of its short name (6), level (3), whether it is no more (1).
  @usableFromInline let words: UnsafeBufferPointer<UInt32>
  /// Of each key: where its text starts (20 bits), its length (6), its risk (2), four bits of its third
  /// unit (``third(_:)``); sorted by bucket, text.
  @usableFromInline let keys: UnsafeBufferPointer<UInt32>
  /// Of each key: where its places start in `runs` (20 bits), how many bear it in full (12); one more at the end.
  @usableFromInline let keyRuns: UnsafeBufferPointer<UInt32>
  /// Code points beyond the basic plane.
  let rare: UnsafeBufferPointer<UInt32>
  /// Common words of two characters, sorted: a short name must not end or begin inside one.
  let edges: UnsafeBufferPointer<UInt32>
  /// Of each place: the place above it, 0xFFFF for none.
  @usableFromInline let parents: UnsafeBufferPointer<UInt16>
  /// Of each township: the last three digits of its code; 0xFFFF where it shares the code above it.
  let suffixes: UnsafeBufferPointer<UInt16>
  /// Numbers of places.
  @usableFromInline let runs: UnsafeBufferPointer<UInt16>
  /// The keys' text.
  let text: UnsafeBufferPointer<UInt16>
  /// Where each bucket starts in `keys`; one more at the end.
  let buckets: UnsafeBufferPointer<UInt16>
  /// One bit for each hash of two code points that a key begins with.
  let filter: UnsafeBufferPointer<UInt8>
  /// One bit for each hash of a word in `edges`.
  let edgeFilter: UnsafeBufferPointer<UInt8>

  /// Reads the header, or nothing where `bytes` are no such file.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = Reader(bytes: bytes)
    guard reader.number() == Self.mark, reader.number() == Self.version,
      let upper = reader.number()
    else { return nil }
    var counts: [Int] = []
    for _ in 0..<13 {
      guard let count = reader.number() else { return nil }
      counts.append(Int(count))
    }
    upperCount = Int(upper)
    guard let codes = reader.array(of: UInt32.self, counts[0]),
      let words = reader.array(of: UInt32.self, counts[1]),
      let keys = reader.array(of: UInt32.self, counts[2]),
      let keyRuns = reader.array(of: UInt32.self, counts[3]),
      let rare = reader.array(of: UInt32.self, counts[4]),
      let edges = reader.array(of: UInt32.self, counts[5]),
      let parents = reader.array(of: UInt16.self, counts[6]),
      let suffixes = reader.array(of: UInt16.self, counts[7]),
      let runs = reader.array(of: UInt16.self, counts[8]),
      let text = reader.array(of: UInt16.self, counts[9]),
      let buckets = reader.array(of: UInt16.self, counts[10]),
      let filter = reader.array(of: UInt8.self, counts[11]),
      let edgeFilter = reader.array(of: UInt8.self, counts[12]),
      keyRuns.count == keys.count + 1, buckets.count == (1 << Self.bucketBits) + 1,
      filter.count == 1 << (Self.filterBits - 3),
      edgeFilter.count == 1 << (Self.edgeFilterBits - 3), words.count == parents.count,
      words.count == upperCount + suffixes.count
    else { return nil }
    (self.codes, self.words, self.keys, self.keyRuns) = (codes, words, keys, keyRuns)
    (self.rare, self.edges, self.parents, self.suffixes) = (rare, edges, parents, suffixes)
    (self.runs, self.text, self.buckets, self.filter) = (runs, text, buckets, filter)
    self.edgeFilter = edgeFilter
  }

  /// The same mixing as in Scripts/compile-gazetteer.py.
  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B
  }

  /// Whether a key may begin with the two units; false is certain.
  @inline(__always)
  func mayBegin(_ hash: UInt32) -> Bool { Self.holds(filter, Int(hash >> (32 - Self.filterBits))) }

  /// Whether the two units may be a common word; false is certain.
  @inline(__always)
  func mayJoin(_ first: UInt32, _ second: UInt32) -> Bool {
    Self.holds(edgeFilter, Int(Self.hash(first, second) >> (32 - Self.edgeFilterBits)))
  }

  @inline(__always)
  private static func holds(_ filter: UnsafeBufferPointer<UInt8>, _ bit: Int) -> Bool {
    filter[bit >> 3] & (1 << UInt8(bit & 7)) != 0
  }

  /// Four bits of a key's third unit, so that few keys of a bucket need to be compared.
  @inline(__always)
  static func third(_ unit: UInt32) -> UInt32 { (unit &* 0x9E37_79B1) >> 28 }

  /// The keys of a bucket.
  @inline(__always)
  func bucket(_ hash: UInt32) -> Range<Int> {
    let index = Int(hash >> (32 - Self.bucketBits))
    return Int(buckets[index])..<Int(buckets[index + 1])
  }

  /// The unit that a code point is written as; 0 where no key holds it.
  @inline(__always)
  func unit(_ scalar: Unicode.Scalar) -> UInt32 {
    if scalar.value < 0x10000 { return scalar.value }
    return rareUnit(scalar)
  }

  private func rareUnit(_ scalar: Unicode.Scalar) -> UInt32 {
    guard let index = rare.firstIndex(of: scalar.value) else { return 0 }
    return 0xE000 + UInt32(index)
  }

  /// The code point of a unit.
  func scalar(_ unit: UInt16) -> Unicode.Scalar {
    let value = UInt32(unit)
    let index = Int(value) - 0xE000
    let code = rare.indices.contains(index) ? rare[index] : value
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}

extension GazetteerLayout {
  /// Walks over the file; every step checks its bounds.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    mutating func number() -> UInt32? {
      guard offset + 4 <= bytes.count else { return nil }
      defer { offset += 4 }
      return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    mutating func array<Element>(of type: Element.Type, _ count: Int)
      -> UnsafeBufferPointer<Element>?
    {
      let size = count * MemoryLayout<Element>.stride
      guard offset + size <= bytes.count, let base = bytes.baseAddress else { return nil }
      let start = base + offset
      guard UInt(bitPattern: start) % UInt(MemoryLayout<Element>.alignment) == 0 else { return nil }
      offset += (size + 3) / 4 * 4
      return UnsafeBufferPointer(start: start.assumingMemoryBound(to: type), count: count)
    }
  }
}
