// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What a line is like, seen by itself.
struct LineTraits {
  /// What the line is for as far as it tells by itself.
  enum Kind: Equatable {
    case text, header, boilerplate, relatedHeading, related, caption, byline, bullet
  }

  /// The line.
  var span: Span
  /// What it is for.
  var kind: Kind
  /// Its labelled fields and its date, where it has some and is short enough.
  var fields: HeaderFields?
  /// Whether it ends like a sentence.
  var endsSentence: Bool
  /// Whether it is long, or ends like a sentence: running text for certain.
  var isRunning: Bool { kind == .text && (endsSentence || span.count > 60) }
}

/// Finds the traits of lines.
struct LineTraitsReader {
  private let text: [Unicode.Scalar]
  private let labels: HeaderLabels
  private let boilerplate: BoilerplateTable
  private let captions: CaptionRule
  private let leads: LeadReader
  private let marks: LineMarks

  /// Creates a reader of lines of `text`.
  init(
    _ text: [Unicode.Scalar], labels: HeaderLabels, boilerplate: BoilerplateTable, marks: LineMarks
  ) {
    self.text = text
    self.marks = marks
    self.labels = labels
    self.boilerplate = boilerplate
    captions = CaptionRule(text)
    leads = LeadReader(text, labels: labels)
  }

  /// Returns the traits of the line `span`, which is not blank.
  func traits(of span: Span) -> LineTraits {
    let endsSentence = endsSentence(span)
    var traits = LineTraits(span: span, kind: .text, fields: nil, endsSentence: endsSentence)
    guard span.count <= 160 else { return traits }
    let glance = LineGlance(of: span, in: text, marks: marks)
    if captions.isCaption(span, glance) {
      traits.kind = .caption
    } else if span.count <= 120, !glance.hasSentences {
      if glance.hasColon || glance.hasNumber {
        traits.fields = HeaderFields(
          of: span, in: text, labels: labels, mayHaveDate: glance.mayHaveDate)
      }
      traits.kind = kind(of: traits, glance)
    }
    return traits
  }

  private func kind(of line: LineTraits, _ glance: LineGlance) -> LineTraits.Kind {
    let span = line.span
    if let fields = line.fields, isHeader(span, fields) { return .header }
    switch boilerplate.finding(of: span, in: text) {
    case .boilerplate: return .boilerplate
    case .relatedHeading: return .relatedHeading
    case .related: return .related
    case nil: break
    }
    if isByline(span) { return .byline }
    if isBullet(span), !line.endsSentence { return .bullet }
    return isBreadcrumb(span, glance) ? .boilerplate : .text
  }

  /// 医学人才 > 招聘信息 > 安徽, 第04版：时事新闻, 0:00 / 0:00: places in a site, no words of an article.
  private func isBreadcrumb(_ span: Span, _ glance: LineGlance) -> Bool {
    if !glance.hasLetter { return span.count <= 20 }
    return span.count <= 60 && (glance.arrowCount >= 2 || isPageNumber(span))
  }

  /// 第04版：时事新闻 names the page of a paper.
  private func isPageNumber(_ span: Span) -> Bool {
    guard text[span.start] == "第", span.count <= 30 else { return false }
    var at = span.start + 1
    while at < span.end, text[at].isASCII, text[at] != " " { at += 1 }
    return at < span.end && at > span.start + 1 && text[at] == "版"
  }

  /// Whether a line ends like a sentence, closing marks aside.
  private func endsSentence(_ span: Span) -> Bool {
    var end = span.end
    while end > span.start, text[end - 1].closesAnything { end -= 1 }
    guard end > span.start else { return false }
    switch text[end - 1] {
    case "。", "！", "？", "；", "…": return text[span.start] != "（" && text[span.start] != "("
    case ".", "!", "?": return end - span.start > 30
    default: return false
    }
  }

  // MARK: - Headers

  /// A header line has a date with its year or labelled fields, and little besides.
  private func isHeader(_ span: Span, _ fields: HeaderFields) -> Bool {
    guard !tellsPlace(fields) else { return false }
    let rest = fields.restCount
    if !fields.fields.isEmpty {
      let weighty = fields.fields.contains { $0.label != .keyword }
      let fits = fields.fields.allSatisfy { $0.value.count <= 40 }
      return weighty && fits && rest <= 24 && hasLabelledField(fields)
    }
    guard let date = fields.date else { return false }
    let next = date.span.end < span.end ? text[date.span.end] : " "
    guard !next.continuesDate else { return false }
    return rest <= 24 && fields.words.count <= 5 && !hasClause(span)
  }

  /// Whether a field is more than a lone 文:, which is no header.
  private func hasLabelledField(_ fields: HeaderFields) -> Bool {
    fields.date != nil || fields.fields.count > 1
      || fields.fields.contains {
        switch $0.label {
        case .published, .updated, .source, .counter, .editor, .author, .control: return true
        case .keyword: return false
        }
      }
  }

  /// 时间: … 地点: … announces an event.
  private func tellsPlace(_ fields: HeaderFields) -> Bool {
    fields.fields.contains { field in
      (field.value.start..<field.value.end).contains {
        text[$0] == "地" && $0 + 1 < text.count && (text[$0 + 1] == "点" || text[$0 + 1] == "址")
      }
    }
  }

  private func hasClause(_ span: Span) -> Bool {
    (span.start..<span.end).contains { text[$0].marksClause }
  }

  // MARK: - By-lines and lists

  /// 记者潘以勤／南投报导, □新华社记者 郑扬 宋砺, （凌 欣）, (文/宣传部 图/手术室), （新华社乌鲁木齐电）.
  private func isByline(_ span: Span) -> Bool {
    guard span.count <= 60, !hasClause(span) else { return false }
    let isBracketed =
      text[span.start].opensBracket
      && text[span.end - 1].closesBracket
    let core = HeaderFields.trimmed(span, in: text)
    guard !core.isEmpty else { return false }
    if core.count <= 40, startsWithReporter(core) { return true }
    if isBracketed { return isShortNames(core) || hasRole(core) || leads.lead(of: span).isPresent }
    return isReportEnd(core)
  }

  /// 通讯员 A, 新华社记者 A B, 本报实习生 A.
  private func startsWithReporter(_ core: Span) -> Bool {
    for at in core.start..<min(core.start + 8, core.end) {
      guard let end = labels.roleEnd(in: text, at: at, limit: core.end), end - at >= 2,
        end < core.end
      else { continue }
      let name = Span(core.start, at)
      return name.isEmpty || text[core.start] == "本" || labels.isMedium(name, in: text)
    }
    return false
  }

  /// （凌 欣）, （宣传科 何晓岚）.
  private func isShortNames(_ core: Span) -> Bool {
    guard core.count <= 14, text[core.start..<core.end].allSatisfy({ $0.isHan || $0 == " " }) else {
      return false
    }
    let names = NameReader(text, labels: labels).names(in: core)
    return !names.isEmpty && names.allSatisfy { $0.count <= 4 }
  }

  private func hasRole(_ core: Span) -> Bool {
    (core.start..<core.end).contains { at in
      guard let end = labels.roleEnd(in: text, at: at, limit: core.end) else { return false }
      return end - at >= 2 || (end < core.end && (text[end] == "/" || text[end] == "／"))
    }
  }

  /// Ends with 报道, 供稿, 摄影报道 and begins with one of the words of by-lines.
  private func isReportEnd(_ core: Span) -> Bool {
    guard core.count <= 30, core.count >= 4 else { return false }
    let last = (text[core.end - 2], text[core.end - 1])
    let isReport = last == ("报", "道") || last == ("报", "导") || last == ("供", "稿")
    return isReport && hasRole(core)
  }

  private func isBullet(_ span: Span) -> Bool {
    guard span.count <= 50, span.count > 4 else { return false }
    switch text[span.start] {
    case "·", "•", "・", "●", "○", "▪", "■", "◆": return true
    case "-", "–", "—": return text[span.start + 1] == " "
    default: return false
    }
  }
}
