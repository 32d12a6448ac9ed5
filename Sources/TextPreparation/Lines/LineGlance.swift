// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What one look along a line tells, so that closer looks can be left out.
struct LineGlance {
  /// Whether there is a colon or a bar, without which there is no labelled field.
  private(set) var hasColon = false
  /// Whether there is a digit or a year, without which there is no date.
  private(set) var hasNumber = false
  /// Whether there is what every date of a header has one of.
  private(set) var mayHaveDate = false
  /// Whether there is a parenthesis.
  private(set) var hasParenthesis = false
  /// Whether there is any letter or Chinese character.
  private(set) var hasLetter = false
  /// How many arrows there are, as between the steps of a breadcrumb.
  private(set) var arrowCount = 0
  /// Whether a full stop stands well before the end: the line has several sentences.
  private(set) var hasSentences = false

  /// Looks along `span`.
  init(of span: Span, in text: [Unicode.Scalar], marks: LineMarks) {
    var all: UInt8 = 0
    text[span.start..<span.end].withUnsafeBufferPointer { line in
      marks.withFlags { flags in
        for at in line.indices {
          let mark = flags[line[at]]
          all |= mark
          if mark & LineMarks.counted != 0 { count(line[at], before: line.count - at) }
        }
      }
    }
    hasLetter = all & LineMarks.letter != 0
    hasNumber = all & LineMarks.number != 0
    mayHaveDate = all & LineMarks.dated != 0
    hasColon = all & LineMarks.colon != 0
  }

  private mutating func count(_ scalar: Unicode.Scalar, before rest: Int) {
    switch scalar {
    case "(", "（": hasParenthesis = true
    case "。": if rest > 12 { hasSentences = true }
    default: arrowCount += 1
    }
  }
}
