// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Cuts a text at its line ends.
enum LineSplitter {
  /// Returns the lines of `text`, blank ones too, all others as running text.
  static func lines(of text: [Unicode.Scalar]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(16)
    var start = 0
    text.withUnsafeBufferPointer { text in
      var at = 0
      while at < text.count {
        // Sixteen at a time as long as no line ends, without a way out between them.
        if at + 16 <= text.count, !hasLineEnd(text, at) {
          at += 16
          continue
        }
        for at in at..<min(at + 16, text.count) where text[at] == "\n" {
          lines.append(line(start, at))
          start = at + 1
        }
        at += 16
      }
    }
    if start < text.count { lines.append(line(start, text.count)) }
    return lines
  }

  @inline(__always)
  private static func hasLineEnd(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, _ start: Int
  ) -> Bool {
    var found: UInt32 = 0
    for at in start..<start + 16 { found |= text[at] == "\n" ? 1 : 0 }
    return found != 0
  }

  private static func line(_ start: Int, _ end: Int) -> Line {
    Line(span: Span(start, end), kind: start == end ? .blank : .body)
  }
}
