// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// Reads lines of any length from a descriptor.
struct LineReader {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Returns the next line without its end, or nothing at the end of input.
  mutating func next() -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return buffer[start..<end]
      }
      searched = buffer.count
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? buffer[start...] : nil
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      fill()
    }
  }

  private mutating func fill() {
    let room = 65_536
    var got = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { chunk, count in
      repeat { got = read(descriptor, chunk.baseAddress, room) } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    buffer += chunk
    isAtEnd = got <= 0
  }
}
