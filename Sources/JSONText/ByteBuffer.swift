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
  static func word(ofFew bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
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
}
