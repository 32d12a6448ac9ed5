// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// Reads lines from a descriptor as they come.
struct LineReader {
  /// One line.
  enum Line {
    /// Its bytes, without the line end.
    case bytes(ArraySlice<UInt8>)
    /// A line that is longer than ``LineReader/limit`` was passed over.
    case tooLong
  }

  /// The longest line that is read, in bytes.
  static let limit = 128 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line starts in `buffer`.
  private var start = 0
  /// Where the first line feed from `start` on stands, once it has been looked for.
  private var end: Int?
  /// Up to where it has been looked for.
  private var searched = 0
  private var isAtEnd = false

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether a whole line is at hand, so that ``next()`` need not wait for input.
  var hasLine: Bool { end != nil }

  /// Returns the next line, or nothing at the end of input; the last line needs no line feed.
  ///
  /// - Throws: ``Refusal`` if the input cannot be read.
  mutating func next() throws -> Line? {
    var isTooLong = false
    while end == nil, !isAtEnd {
      if buffer.count - start > LineReader.limit {
        isTooLong = true
        start = buffer.count
      }
      try fill()
    }
    let stop = end ?? buffer.count
    guard end != nil || start < stop || isTooLong else { return nil }
    let line = buffer[start..<stop]
    start = min(stop + 1, buffer.count)
    searched = start
    search()
    return isTooLong || line.count > LineReader.limit ? .tooLong : .bytes(line)
  }

  private mutating func fill() throws {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    // Twice as much each time: a line of 100 MB is copied a few times, not a thousand times.
    guard let chunk = StandardStream.read(descriptor, upTo: max(1 << 16, buffer.count)) else {
      throw Refusal(reason: "standard input: \(String(cString: strerror(errno)))")
    }
    isAtEnd = chunk.isEmpty
    buffer += chunk
    search()
  }

  private mutating func search() {
    end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n"))
    searched = end ?? buffer.count
  }
}
