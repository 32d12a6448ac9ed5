// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What mentions are compared by: names and values of one document, again and again.
extension Fact {
  /// Returns a number that tells names and values of one document apart.
  static func hash(_ text: String) -> UInt64 {
    withBytes(of: text, hash)
  }

  static func withBytes<Result>(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    text.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// Eight bytes a step, mixed by multiplying (Knuth, TAOCP 3, section 6.4) and folding.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = start
    var next = 0
    while next + 8 <= bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: next, as: UInt64.self)
      hash = mix(hash, UInt64(littleEndian: word))
      next += 8
    }
    var rest = UInt64(bytes.count)
    while next < bytes.count {
      rest = rest << 8 | UInt64(bytes[next])
      next += 1
    }
    return mix(hash, rest)
  }

  /// Returns the same for what a count says.
  static func hash(of value: CountValue) -> UInt64 {
    let numbers = mix(mix(hash(value.unit), value.value), value.upper)
    return mix(numbers, number(of: value.qualifier))
  }

  private static func number(of qualifier: Qualifier) -> UInt64 {
    switch qualifier {
    case .exact: 0
    case .about: 1
    case .nearly: 2
    case .range: 3
    case .several: 4
    case .moreThan: 5
    case .atLeast: 6
    case .atMost: 7
    }
  }

  private static func mix(_ hash: UInt64, _ number: DecimalNumber?) -> UInt64 {
    let digits = mix(hash, UInt64(bitPattern: number?.mantissa ?? -1))
    return mix(digits, UInt64(bitPattern: Int64(number?.exponent ?? 99)))
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 29
  }

  // MARK: - Dates

  /// Reads off what a date says of time.
  mutating func readDate(_ value: DateValue) {
    Fact.withBytes(of: value.value) { readDate(value.kind, $0) }
  }

  private mutating func readDate(_ kind: DateValue.Kind, _ bytes: UnsafeBufferPointer<UInt8>) {
    let dot = UInt8(ascii: ".")
    switch kind {
    case .set: traits.insert(.set)
    case .duration:
      traits.insert(.duration)
      let isClock = bytes.contains(UInt8(ascii: "T"))
      if isClock { traits.insert(.clock) }
      let last = bytes.last
      if last == UInt8(ascii: "Y") || last == UInt8(ascii: "M") && !isClock {
        traits.insert(.long)
      }
    case .vague:
      traits.insert(.vague)
      switch bytes.first {
      case UInt8(ascii: "P"): traits.insert(bytes.count == 8 ? .past : .present)
      default: traits.insert(.future)
      }
    case .date, .range, .time:
      if kind == .date, bytes.count == 4 || bytes.count == 7 { traits.insert(.coarse) }
      if kind == .time { traits.insert(.clock) }
      if bytes.count > 1, bytes[bytes.count - 1] == dot, bytes[bytes.count - 2] == dot {
        traits.insert(.open)
      }
      if bytes.first == dot { return }
      if bytes.first == UInt8(ascii: "X"), bytes.starts(with: "XXXX-XX-XX".utf8) { return }
      readDay(bytes)
    }
  }

  /// Reads the day off a value such as `2025-02-14`, `2025-02-14T09:00/2025-02-14T11:00`; a stretch of
  /// several days is told apart from its first one: a tour is another event than its stops.
  private mutating func readDay(_ bytes: UnsafeBufferPointer<UInt8>) {
    let bar = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    let first = Fact.day(bytes, 0..<bar)
    dayKey = first.key
    if first.length == 10 { traits.insert(.day) }
    dayPart = Fact.dayPart(bytes[..<bar])
    guard bar < bytes.count else { return }
    if Fact.dayPart(bytes[(bar + 1)...]) != dayPart { dayPart = 0 }
    let second = Fact.day(bytes, bar + 1..<bytes.count)
    if second.key != first.key { dayKey = first.key &* 31 &+ second.key }
  }

  /// The part of the day that a date and time such as `2025-02-14TMO` or `2025-02-14T09:00` names.
  private static func dayPart(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "T")), mark + 2 < bytes.endIndex else {
      return 0
    }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    switch bytes[mark + 1] {
    case UInt8(ascii: "M"): return 1
    case UInt8(ascii: "A"): return 2
    case UInt8(ascii: "E"), UInt8(ascii: "N"): return 3
    case digits where digits.contains(bytes[mark + 2]):
      let hour = (bytes[mark + 1] - digits.lowerBound) * 10 + bytes[mark + 2] - digits.lowerBound
      return hour < 12 ? 1 : hour < 18 ? 2 : 3
    default: return 0
    }
  }

  /// The part of `range` before its clock, as a hash, and its length.
  private static func day(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (key: UInt64, length: Int) {
    let end = bytes[range].firstIndex(of: UInt8(ascii: "T")) ?? range.upperBound
    return (
      hash(UnsafeBufferPointer(rebasing: bytes[range.lowerBound..<end])), end - range.lowerBound
    )
  }
}
