// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What one look along a line tells, so that closer looks can be left out.
struct LineGlance {
  /// Whether there is a colon or a bar, without which there is no labelled field.
  private(set) var hasColon = false
  /// Whether there is a digit or a year, without which there is no date.
  private(set) var hasNumber = false
  /// Whether there is a parenthesis.
  private(set) var hasParenthesis = false
  /// Whether there is any letter or Chinese character.
  private(set) var hasLetter = false
  /// How many arrows there are, as between the steps of a breadcrumb.
  private(set) var arrowCount = 0
  /// Whether a full stop stands well before the end: the line has several sentences.
  private(set) var hasSentences = false

  /// Looks along `span`.
  init(of span: Span, in text: [Unicode.Scalar]) {
    for at in span.start..<span.end {
      let scalar = text[at]
      if scalar.isHan {
        hasLetter = true
        if scalar == "年" { hasNumber = true }
        continue
      }
      switch scalar {
      case ":", "：", "|", "｜", "丨", "︱", "/", "／", "∶": hasColon = true
      case "0"..."9": hasNumber = true
      case "a"..."z", "A"..."Z": hasLetter = true
      case "(", "（": hasParenthesis = true
      case ">", "»", "›", "＞", "→": arrowCount += 1
      case "。": if at + 12 < span.end { hasSentences = true }
      default: break
      }
    }
  }
}
