// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Bytes that grow at their end.
///
/// Why no array: lines are much longer than what they are made from, and an array asks before
/// each byte whether anybody else holds it. Memory is asked for here once for each value.
@usableFromInline
struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0

  /// Creates an empty buffer with room for `capacity` bytes.
  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  @inlinable
  deinit { start.deallocate() }

  /// The bytes so far.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Makes room for `more` bytes behind the last one.
  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  @usableFromInline
  mutating func grow(by more: Int) {
    let larger = max(2 * capacity, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: start, count: count)
    start.deallocate()
    (start, capacity) = (moved, larger)
  }

  /// Writes one byte where there is room for it.
  @inlinable @inline(__always)
  mutating func put(_ byte: UInt8) {
    start[count] = byte
    count += 1
  }

  // MARK: - Bytes

  /// Appends a byte.
  @inlinable @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    put(byte)
  }

  /// Appends two bytes.
  @inline(__always)
  mutating func append(_ first: UInt8, _ second: UInt8) {
    reserve(2)
    put(first)
    put(second)
  }

  // What follows writes behind a pointer of its own: a byte written may be anything to the compiler,
  // so that it would read and write `count` again for each.

  /// Appends `name` as a key, behind a comma where `isNext`.
  ///
  /// Inlined with its caller, where `name` is known, it is four or five writes.
  @inlinable @inline(__always)
  mutating func append(key name: StaticString, isNext: Bool) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    var next = opened(isNext)
    ByteBuffer.copy(name.utf8Start, length, to: next)
    next += length
    next[0] = UInt8(ascii: "\"")
    next[1] = UInt8(ascii: ":")
    count = next + 2 - start
  }

  /// Appends `name` as it is, behind a comma where `isNext`.
  @inline(__always)
  mutating func append(literal name: StaticString, isNext: Bool) {
    let length = name.utf8CodeUnitCount
    reserve(length + 1)
    var next = start + count
    next.pointee = UInt8(ascii: ",")
    if isNext { next += 1 }
    ByteBuffer.copy(name.utf8Start, length, to: next)
    count = next + length - start
  }

  /// Copies a few bytes, as keys and most values are, by two words that may share some of them.
  @inlinable @inline(__always)
  static func copy(
    _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
  ) {
    func move<Word: BitwiseCopyable>(_ word: Word.Type, _ size: Int) {
      let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
      let last = from.loadUnaligned(fromByteOffset: count - size, as: word)
      to.storeBytes(of: from.loadUnaligned(as: word), as: word)
      to.storeBytes(of: last, toByteOffset: count - size, as: word)
    }
    switch count {
    case 0: break
    case 1: target.pointee = source.pointee
    case 2...3: move(UInt16.self, 2)
    case 4...7: move(UInt32.self, 4)
    case 8...16: move(UInt64.self, 8)
    default: target.update(from: source, count: count)
    }
  }

  /// Writes a quotation mark, behind a comma where `isNext`; returns where the next byte goes.
  @inlinable @inline(__always)
  func opened(_ isNext: Bool) -> UnsafeMutablePointer<UInt8> {
    var next = start + count
    next.pointee = UInt8(ascii: ",")
    if isNext { next += 1 }
    next.pointee = UInt8(ascii: "\"")
    return next + 1
  }

  /// Appends `text`, which needs no escape, as a string, behind a comma where `isNext`.
  mutating func append(plain text: String, isNext: Bool) {
    text.utf8Span.span.withUnsafeBufferPointer { write(string: $0, isNext: isNext) }
  }

  @inline(__always)
  private mutating func write(string bytes: UnsafeBufferPointer<UInt8>, isNext: Bool) {
    reserve(bytes.count + 3)
    var next = opened(isNext)
    if let source = bytes.baseAddress { ByteBuffer.copy(source, bytes.count, to: next) }
    next += bytes.count
    next.pointee = UInt8(ascii: "\"")
    count = next + 1 - start
  }

  /// Appends `text` as a string, behind a comma where `isNext`.
  mutating func append(string text: String, isNext: Bool) {
    let isWritten = text.utf8Span.span.withUnsafeBufferPointer { bytes in
      writeIfPlain(string: bytes, isNext: isNext)
    }
    guard !isWritten else { return }
    reserve(2)
    count = opened(isNext) - start
    for scalar in text.unicodeScalars { append(escaping: scalar) }
    append(UInt8(ascii: "\""))
  }

  /// Writes `bytes` as a string where none needs an escape; looked at and copied in one go.
  @inline(__always)
  private mutating func writeIfPlain(
    string bytes: UnsafeBufferPointer<UInt8>, isNext: Bool
  ) -> Bool {
    reserve(bytes.count + 3)
    var next = opened(isNext)
    if let source = bytes.baseAddress {
      guard ByteBuffer.copyIfPlain(source, bytes.count, to: next) else { return false }
    }
    next += bytes.count
    next.pointee = UInt8(ascii: "\"")
    count = next + 1 - start
    return true
  }

  /// Copies bytes until one may need an escape; returns whether all could be copied.
  @inline(__always)
  private static func copyIfPlain(
    _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    let (from, to) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
    guard count >= 8 else {
      copy(source, count, to: target)
      return isPlain(word(ofFew: from, count))
    }
    var at = 0
    while at + 8 < count {
      let word = from.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      guard isPlain(word) else { return false }
      to.storeBytes(of: word, toByteOffset: at, as: UInt64.self)
      at += 8
    }
    let last = from.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    to.storeBytes(of: last, toByteOffset: count - 8, as: UInt64.self)
    return isPlain(last)
  }

  /// The bytes of less than a word, some of them twice, spaces beside them.
  @inline(__always)
  private static func word(ofFew bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    switch count {
    case 0: return 0x2020_2020_2020_2020
    case 1: return 0x2020_2020_2020_2000 | UInt64(bytes.load(as: UInt8.self))
    case 2, 3:
      let first = UInt64(bytes.loadUnaligned(as: UInt16.self))
      let last = UInt64(bytes.loadUnaligned(fromByteOffset: count - 2, as: UInt16.self))
      // The spaces are bytes of Chinese here, so that a word of it has no byte of ASCII.
      return 0xE4E4_E4E4_0000_0000 | last << 16 | first
    default:
      let first = UInt64(bytes.loadUnaligned(as: UInt32.self))
      let last = UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return last << 32 | first
    }
  }

  /// Appends bytes as they are.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends what stands at `range` once more; nothing where that is not all written.
  mutating func append(again range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= count else { return }
    reserve(range.count)
    (start + count).update(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  // MARK: - Text

  /// Appends the UTF-8 of `text`, escaped where JSON wants it.
  mutating func append(escaping text: String) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard ByteBuffer.isPlain(bytes) else { return false }
      append(bytes)
      return true
    }
    guard isPlain != true else { return }
    for scalar in text.unicodeScalars { append(escaping: scalar) }
  }

  /// Whether no byte can belong to a character that is escaped: C2 starts U+0080 to U+00BF, E2
  /// starts U+2000 to U+2FFF.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8 else {
      return bytes.baseAddress.map { isPlain(word(ofFew: $0, bytes.count)) } ?? true
    }
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at + 8 < bytes.count {
      guard isPlain(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) else { return false }
      at += 8
    }
    return isPlain(raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  /// Whether none of the eight bytes of `word` is below 20 or one of 22, 5C, 7F, C2, E2.
  ///
  /// Sean Eron Anderson, "Bit Twiddling Hacks", "Determine if a word has a byte less than n".
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &* 0x80
    func zeros(_ word: UInt64, below bound: UInt64) -> UInt64 { (word &- ones &* bound) & ~word }
    var found = zeros(word ^ ones &* 0xC2, below: 1) | zeros(word ^ ones &* 0xE2, below: 1)
    // All the rest are ASCII, of which a stretch of Chinese has none.
    if word & tops != tops {
      found |= zeros(word, below: 0x20) | zeros(word ^ ones &* 0x7F, below: 1)
      found |= zeros(word ^ ones &* 0x22, below: 1) | zeros(word ^ ones &* 0x5C, below: 1)
    }
    return found & tops == 0
  }

  /// Appends the UTF-8 of `text`, escaped where JSON wants it.
  mutating func append(escaping text: Slice<UnsafeBufferPointer<Unicode.Scalar>>) {
    // One byte more: three are written as four.
    reserve(3 * text.count + 1)
    var next = start + count
    for index in text.startIndex..<text.endIndex {
      let value = text[index].value
      // Nearly all of Chinese; the rest asks for room of its own and leaves that for these.
      if value >= 0x2100, value < 0x10000 {
        let bytes = 0x80_80E0 | value >> 12 | value << 2 & 0x3F00 | (value & 0x3F) << 16
        UnsafeMutableRawPointer(next).storeBytes(of: bytes.littleEndian, as: UInt32.self)
        next += 3
      } else if value >= 0x20, value < 0x7F, value != 0x22, value != 0x5C {
        next.pointee = UInt8(truncatingIfNeeded: value)
        next += 1
      } else {
        count = next - start
        append(escaping: text[index])
        reserve(3 * (text.endIndex - index) + 1)
        next = start + count
      }
    }
    count = next - start
  }

  /// Appends one code point of a string.
  ///
  /// U+2028 and U+2029 are escaped because many readers of lines take them for line ends.
  mutating func append(escaping scalar: Unicode.Scalar) {
    reserve(6)
    let value = scalar.value
    switch value {
    case 0x22, 0x5C: putPair(UInt8(truncatingIfNeeded: value))
    case 0x0A: putPair(UInt8(ascii: "n"))
    case 0x0D: putPair(UInt8(ascii: "r"))
    case 0x09: putPair(UInt8(ascii: "t"))
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: putEscape(value)
    case 0x20..<0x7F: put(UInt8(truncatingIfNeeded: value))
    case 0xA0..<0x800:
      put(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      putTrail(value)
    case 0x800..<0x10000: putThree(value)
    default:
      put(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      putTrail(value >> 12)
      putTrail(value >> 6)
      putTrail(value)
    }
  }

  @inline(__always)
  private mutating func putThree(_ value: UInt32) {
    put(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
    putTrail(value >> 6)
    putTrail(value)
  }

  @inline(__always)
  private mutating func putTrail(_ value: UInt32) {
    put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  private mutating func putPair(_ letter: UInt8) {
    put(UInt8(ascii: "\\"))
    put(letter)
  }

  private mutating func putEscape(_ value: UInt32) {
    putPair(UInt8(ascii: "u"))
    for shift in stride(from: UInt32(12), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: value >> shift & 0xF)
      put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
