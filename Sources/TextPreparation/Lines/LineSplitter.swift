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
      for at in text.indices where text[at] == "\n" {
        lines.append(line(start, at))
        start = at + 1
      }
    }
    if start < text.count { lines.append(line(start, text.count)) }
    return lines
  }

  private static func line(_ start: Int, _ end: Int) -> Line {
    Line(span: Span(start, end), kind: start == end ? .blank : .body)
  }
}
