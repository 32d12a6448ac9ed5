// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The lines of a page that are not blank, by position: above the text, in it, below it.
struct PageLines {
  /// The characters of the page.
  let text: [Unicode.Scalar]
  /// What each line is like.
  private(set) var traits: [LineTraits] = []
  /// The index of each among all lines.
  private(set) var indices: [Int] = []
  /// What each line is for.
  private(set) var kinds: [LineKind] = []
  /// The position of the headline.
  private(set) var title: Int?
  /// The position of the first line of running text.
  private(set) var firstBody = 0
  /// The position behind the last line of running text.
  private(set) var bodyEnd = 0

  /// Creates a page without lines, with room for `count`.
  init(text: [Unicode.Scalar], count: Int) {
    self.text = text
    traits.reserveCapacity(count)
    indices.reserveCapacity(count)
    kinds.reserveCapacity(count)
  }

  /// Adds the next line.
  mutating func add(_ line: LineTraits, index: Int) {
    traits.append(line)
    indices.append(index)
    kinds.append(.body)
  }

  /// Finds what every line is for.
  mutating func classify() {
    guard traits.count > 1 else { return }
    if !traits.contains(where: \.isRunning) { takeCaptionsAsText() }
    firstBody = traits.firstIndex { $0.isRunning } ?? firstBodyOfShortLines()
    bodyEnd = (traits.lastIndex { $0.isRunning } ?? traits.count - 1) + 1
    classifyTop()
    for position in firstBody..<max(firstBody, traits.count) {
      kinds[position] = kind(at: position)
    }
    classifyRelated()
    classifySignature()
  }

  /// A picture with its story is all there is of some pages.
  private mutating func takeCaptionsAsText() {
    for position in traits.indices where traits[position].kind == .caption {
      if traits[position].span.count > 30 { traits[position].kind = .text }
    }
  }

  /// A page without one long line: its text begins behind the title and the header lines.
  private func firstBodyOfShortLines() -> Int {
    var sawTitle = false
    for (position, line) in traits.enumerated() where line.kind == .text || line.kind == .bullet {
      if sawTitle { return position }
      sawTitle = true
    }
    return traits.count
  }

  // MARK: - Above the text

  private mutating func classifyTop() {
    let candidates = (0..<firstBody).filter { traits[$0].kind == .text }
    let dated = (0..<firstBody).first {
      traits[$0].kind == .header && traits[$0].fields?.date != nil
    }
    title = chooseTitle(candidates, dated: dated)
    for position in 0..<firstBody {
      switch traits[position].kind {
      case .text: kinds[position] = topKind(at: position, candidates: candidates)
      case .header, .byline: kinds[position] = announcesEvent(position) ? .body : .header
      case .boilerplate, .bullet: kinds[position] = .boilerplate
      case .relatedHeading, .related: kinds[position] = .related
      case .caption: kinds[position] = .caption
      }
    }
  }

  /// The headline is the candidate right above the date if it is long enough for one, else the
  /// first one that is.
  private func chooseTitle(_ candidates: [Int], dated: Int?) -> Int? {
    let isLong = { (position: Int) in traits[position].span.count >= 8 }
    if let dated, let first = candidates.first(where: { $0 < dated && isLong($0) }) { return first }
    return candidates.first(where: isLong) ?? candidates.first
  }

  /// Lines near the headline are sub-headlines, short ones before it the name of a section.
  private func topKind(at position: Int, candidates: [Int]) -> LineKind {
    guard let title else { return .body }
    if position < title { return traits[position].span.count < 8 ? .boilerplate : .title }
    return position - title <= 3 && isHeading(traits[position].span, longest: 45) ? .title : .body
  }

  // MARK: - In the text and below it

  private func kind(at position: Int) -> LineKind {
    let isBelow = position >= bodyEnd
    switch traits[position].kind {
    case .text: return textKind(at: position, isBelow: isBelow)
    case .bullet: return .body
    case .caption: return .caption
    case .byline: return .byline
    case .header:
      if announcesEvent(position) { return .body }
      return isBelow ? lowerHeaderKind(traits[position]) : innerHeaderKind(traits[position])
    case .boilerplate, .relatedHeading: return .boilerplate
    case .related: return .related
    }
  }

  private func textKind(at position: Int, isBelow: Bool) -> LineKind {
    let span = traits[position].span
    if isBelow { return isKeywords(span) ? .boilerplate : .body }
    let isBetween =
      position > firstBody && position + 1 < traits.count
      && traits[position - 1].isRunning && traits[position + 1].isRunning
    return isBetween && isHeading(span, longest: 30) ? .title : .body
  }

  /// Whether a line has neither the marks nor the figures of running text.
  private func isHeading(_ span: Span, longest: Int) -> Bool {
    guard (4...longest).contains(span.count) else { return false }
    switch text[span.end - 1] {
    case "：", ":", "，", ",", "；", "。": return false
    default: break
    }
    let commas = (span.start..<span.end).count { text[$0] == "，" || text[$0] == "," }
    let hasFigure =
      longest < 40 && (span.start..<span.end).contains { ("0"..."9").contains(text[$0]) }
    return commas <= 1 && !hasFigure
  }

  /// 分享到: below the text is no by-line.
  private func lowerHeaderKind(_ line: LineTraits) -> LineKind {
    guard let fields = line.fields?.fields, !fields.isEmpty else { return .byline }
    return fields.allSatisfy { $0.label == .control } ? .boilerplate : .byline
  }

  /// 时间: … with 地点: … on the next line announces an event.
  private func announcesEvent(_ position: Int) -> Bool {
    guard position + 1 < traits.count else { return false }
    let next = traits[position + 1].span
    guard next.count > 2, text[next.start] == "地" else { return false }
    return text[next.start + 1] == "点" || text[next.start + 1] == "址"
  }

  /// Within the text only a line of fields is no text: 责任编辑:A, 来源:B.
  private func innerHeaderKind(_ line: LineTraits) -> LineKind {
    guard let fields = line.fields?.fields, !fields.isEmpty else { return .body }
    let isPlain = fields.contains {
      switch $0.label {
      case .editor, .counter, .control, .source, .author: return true
      case .published, .updated, .keyword: return false
      }
    }
    return isPlain && line.fields?.restCount ?? 0 <= 6 ? .byline : .body
  }

  /// 卫生所 远距 医学中心: words of a few characters with spaces between.
  private func isKeywords(_ span: Span) -> Bool {
    guard span.count <= 40 else { return false }
    let words = text[span.start..<span.end].split(separator: " ")
    return words.count >= 3
      && words.allSatisfy { word in
        (2...6).contains(word.count) && word.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
      }
  }

  // MARK: - Other articles

  /// Below a heading such as 延伸阅读, and in a list at the very end, lines are other headlines.
  private mutating func classifyRelated() {
    var isListed = false
    for position in traits.indices {
      if traits[position].kind == .relatedHeading {
        isListed = true
      } else if traits[position].isRunning {
        isListed = traits[position].span.count <= 45 && isListed && position >= bodyEnd - 1
      } else if isListed, kinds[position] == .body {
        kinds[position] = .related
      }
    }
    classifyTrailingBullets()
  }

  private mutating func classifyTrailingBullets() {
    var first = traits.count
    var count = 0
    while first > 0, kinds[first - 1] != .body || traits[first - 1].kind == .bullet {
      first -= 1
      if traits[first].kind == .bullet { count += 1 }
    }
    guard count >= 3 else { return }
    for position in first..<traits.count where traits[position].kind == .bullet {
      kinds[position] = .related
    }
  }

  /// An institution's name and a date at the very end sign an announcement.
  private mutating func classifySignature() {
    for position in traits.indices where position >= max(bodyEnd, 1) && kinds[position] == .byline {
      guard let fields = traits[position].fields, fields.date != nil, fields.fields.isEmpty,
        fields.words.isEmpty
      else { continue }
      let before = traits[position - 1]
      if before.kind == .text, before.span.count <= 24, kinds[position - 1] == .body {
        kinds[position - 1] = .byline
      }
    }
  }
}
