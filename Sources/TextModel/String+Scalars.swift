// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension String {
  /// Creates the string of the code points of `text` in `span`, as much of it as there is.
  ///
  /// Names are made of spans all the time, and a string view grows code point by code point. Up to
  /// five characters of Chinese need no allocation here.
  package init(_ text: [Unicode.Scalar], _ span: Span) {
    let start = Swift.min(Swift.max(0, span.start), text.count)
    let end = Swift.max(start, Swift.min(span.end, text.count))
    self = text.withUnsafeBufferPointer { text in
      String(count: end - start) { text[start + $0] }
    }
  }

  /// Creates the string of `count` code points; `scalar` gives each.
  @inlinable @inline(__always)
  package init(count: Int, _ scalar: (Int) -> Unicode.Scalar) {
    // No code point has more than four bytes.
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * count) { buffer in
      var next = 0
      for position in 0..<count { next = scalar(position).write(to: buffer, at: next) }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<next]), as: UTF8.self)
    }
  }

  /// Creates the string of the code points of `text`.
  package init(_ text: [Unicode.Scalar]) { self.init(text[...]) }

  /// Creates the string of the code points of `text`.
  package init(_ text: ArraySlice<Unicode.Scalar>) {
    self = text.withUnsafeBufferPointer { text in String(count: text.count) { text[$0] } }
  }
}

extension Unicode.Scalar {
  /// Writes the UTF-8 bytes of the code point and returns the offset behind them.
  @inlinable @inline(__always)
  package func write(to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
    if value >= 0x800, value < 0x10000 {
      buffer[start] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      buffer[start + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      buffer[start + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      return start + 3
    }
    var next = start
    func put(_ lead: UInt32, _ shift: UInt32, _ mask: UInt32) {
      buffer[next] = UInt8(truncatingIfNeeded: lead | (value >> shift & mask))
      next += 1
    }
    switch UTF8.width(self) {
    case 1: put(0, 0, 0x7F)
    case 2:
      put(0xC0, 6, 0x1F)
      put(0x80, 0, 0x3F)
    default:
      put(0xF0, 18, 0x07)
      put(0x80, 12, 0x3F)
      put(0x80, 6, 0x3F)
      put(0x80, 0, 0x3F)
    }
    return next
  }
}
