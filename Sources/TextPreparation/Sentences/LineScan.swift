// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Walks one line and hands out its sentences.
struct LineScan {
  private let text: [Unicode.Scalar]
  private let words: QuotationWords
  private let marks: LineMarks
  private var start = 0
  private var at = 0
  private var limit = 0
  /// Whether a straight quotation mark is open, which has but one form.
  private var isStraightQuoteOpen = false

  /// Creates a walk over lines of `text`.
  init(text: [Unicode.Scalar], words: QuotationWords, marks: LineMarks) {
    self.text = text
    self.words = words
    self.marks = marks
  }

  /// Begins with `line`.
  mutating func start(_ line: Span) {
    start = line.start
    at = line.start
    limit = line.end
    isStraightQuoteOpen = false
  }

  /// Returns the next sentence without space at its ends.
  mutating func next() -> Span? {
    while start < limit {
      let end = sentenceEnd()
      let span = trimmed(Span(start, end))
      start = end
      at = end
      if !span.isEmpty { return span }
    }
    return nil
  }

  private func trimmed(_ span: Span) -> Span {
    var (low, high) = (span.start, span.end)
    while low < high, text[low] == " " { low += 1 }
    while high > low, text[high - 1] == " " { high -= 1 }
    return Span(low, high)
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? { index < limit ? text[index] : nil }

  // MARK: - Ends

  private mutating func sentenceEnd() -> Int {
    while true {
      at = nextMark
      guard at < limit else { return limit }
      if let end = handle(text[at]) { return end }
    }
  }

  /// Where the next character that needs a look stands, the end of the line where there is none.
  private var nextMark: Int {
    text.withUnsafeBufferPointer { text in
      marks.withFlags { flags in
        var next = at
        // Four at a time as long as there is none, without a way out between them.
        while next + 4 <= limit {
          let found =
            flags[text[next]] | flags[text[next + 1]] | flags[text[next + 2]]
            | flags[text[next + 3]]
          if found & LineMarks.sentence != 0 { break }
          next += 4
        }
        while next < limit, flags[text[next]] & LineMarks.sentence == 0 { next += 1 }
        return min(next, limit)
      }
    }
  }

  /// Goes behind the mark at `at`; returns the end of the sentence where it is one.
  private mutating func handle(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "（", "(": skip(to: "）", or: ")", opening: "（", or: "(", within: 400)
    case "《": skip(to: "》", or: "》", opening: "《", or: "《", within: 100)
    case "〈": skip(to: "〉", or: "〉", opening: "〈", or: "〈", within: 100)
    case "\"":
      isStraightQuoteOpen.toggle()
      at += 1
    default:
      if endsSentence(scalar) { return endBehindMark() }
      at += 1
    }
    return nil
  }

  private func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "｡": return true
    case "!", "?": return isAfterHan || isBeforeHanOrEnd
    case ".", "．": return isAfterHan && isBeforeHanOrEnd
    case "…": return closesQuotation
    default: return false
    }
  }

  private var isAfterHan: Bool {
    guard at > start else { return false }
    let before = text[at - 1]
    return LineScan.isHan(before) || LineScan.isCloser(before) || before == "）"
  }

  private var isBeforeHanOrEnd: Bool {
    var next = at + 1
    while let scalar = scalar(next), scalar == " " || LineScan.isCloser(scalar) || scalar == "\"" {
      next += 1
    }
    guard let scalar = scalar(next) else { return true }
    return LineScan.isHan(scalar) || LineScan.opensQuotation(scalar)
  }

  /// Whether the ellipsis at `at` is followed by a closing quotation mark, and that by no comma.
  private var closesQuotation: Bool {
    var next = at
    // No ellipsis is longer, and a look ahead of this length keeps the whole linear.
    while next < at + 12, scalar(next) == "…" { next += 1 }
    guard let closer = scalar(next), LineScan.isCloser(closer) else { return false }
    return isQuotationOfSpeech
  }

  /// Whether the quotation open here follows a colon.
  private var isQuotationOfSpeech: Bool {
    var index = at
    // A look back of this length keeps the whole linear.
    let first = max(start, at - 300)
    while index > first {
      index -= 1
      if LineScan.opensQuotation(text[index]) {
        return index > start && (text[index - 1] == "：" || text[index - 1] == ":")
      }
    }
    return false
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "」", "』", "﹂", "﹄": return true
    default: return false
    }
  }

  private static func opensQuotation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "「", "『", "﹁", "﹃": return true
    default: return false
    }
  }

  private static func isEnder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "｡", "!", "?", "…": return true
    default: return false
    }
  }

  // MARK: - Behind an end

  /// Takes the mark at `at`, its repetitions and what it closes; returns the end of the sentence,
  /// or nothing where the sentence goes on.
  private mutating func endBehindMark() -> Int? {
    at += 1
    while let scalar = scalar(at), LineScan.isEnder(scalar) { at += 1 }
    let hasCloser = takeClosers()
    takeReferences()
    let next = trimmedNext()
    guard let following = scalar(next) else { return limit }
    if LineScan.continues(following) { return nil }
    if hasCloser {
      if words.isReportingClause(in: text, at: next, limit: limit) { return nil }
      if words.isTail(in: text, at: next, limit: limit) { return nil }
    }
    return at
  }

  /// Takes quotation marks and parentheses that close; returns whether there was a quotation mark.
  private mutating func takeClosers() -> Bool {
    var hasQuote = false
    while let scalar = scalar(at) {
      if LineScan.isCloser(scalar) {
        hasQuote = true
      } else if scalar == "\"", isStraightQuoteOpen {
        isStraightQuoteOpen = false
        hasQuote = true
      } else if scalar != "）" && scalar != ")" && scalar != "】" {
        break
      }
      at += 1
    }
    return hasQuote
  }

  /// Takes references such as `[1]` and `[2-4]`.
  private mutating func takeReferences() {
    while let open = scalar(at), open == "[" || open == "［" {
      var end = at + 1
      while let scalar = scalar(end), end - at < 8, LineScan.isReference(scalar) { end += 1 }
      guard end > at + 1, let close = scalar(end), close == "]" || close == "］" else { return }
      at = end + 1
    }
  }

  private static func isReference(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ",", "，", "-", "–", "、": return true
    default: return false
    }
  }

  private func trimmedNext() -> Int {
    var next = at
    while scalar(next) == " " { next += 1 }
    return next
  }

  private static func continues(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "、", "；", "：", ",", ";", ":": return true
    default: return false
    }
  }

  // MARK: - Brackets

  /// Goes behind a bracket and its fellow, if it was opened within a sentence and is closed soon.
  private mutating func skip(
    to close: Unicode.Scalar, or close2: Unicode.Scalar, opening open: Unicode.Scalar,
    or open2: Unicode.Scalar, within longest: Int
  ) {
    let first = at
    at += 1
    let isUnit = open2 == "(" && trimmed(Span(start, first)).isEmpty
    var depth = 1
    var index = at
    while index < min(limit, first + longest) {
      let scalar = text[index]
      if scalar == open || scalar == open2 { depth += 1 }
      if scalar == close || scalar == close2 { depth -= 1 }
      index += 1
      if depth == 0 {
        // One that is a unit by itself may hold sentences; one before a sentence belongs to it.
        if !isUnit || index < limit { at = index }
        return
      }
    }
  }
}
