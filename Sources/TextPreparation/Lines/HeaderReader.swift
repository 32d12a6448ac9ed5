// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads title, date, source and authors off the lines around the text.
struct HeaderReader {
  private let text: [Unicode.Scalar]
  private let labels: HeaderLabels

  /// Creates a reader of `text`.
  init(_ text: [Unicode.Scalar], labels: HeaderLabels) {
    self.text = text
    self.labels = labels
  }

  /// Returns what the lines of `page` say.
  func header(of page: PageLines) -> Header {
    var header = Header()
    header.title = page.title.map { page.traits[$0].span }
    let lines = page.kinds.indices.filter { page.kinds[$0] == .header }
    let tail = page.kinds.indices.filter { page.kinds[$0] == .byline }
    setDate(lines.map { page.traits[$0] }, tail.map { page.traits[$0] }, &header)
    let lead = page.traits.first { $0.isRunning || page.traits.count == 1 }
      .map { LeadReader(text, labels: labels).lead(of: $0.span) }
    header.source =
      labelledSource(lines, page) ?? unlabelledSource(lines, page) ?? lead?.source
      ?? labelledSource(tail, page) ?? signature(tail, page)
    header.publisher = publisher(page)
    header.source = header.source ?? header.publisher
    setAuthors(lines + tail, page, lead, &header)
    return header
  }

  // MARK: - Date

  private func setDate(_ lines: [LineTraits], _ tail: [LineTraits], _ header: inout Header) {
    let dates =
      lines.compactMap(publishedDate) + lines.compactMap { $0.fields?.date }
      + tail.compactMap(publishedDate) + tail.compactMap { $0.fields?.date }
    guard var date = dates.first else { return }
    if let updated = lines.compactMap({ self.date($0, of: .updated) }).first,
      updated.moment.date < date.moment.date
    {
      // What was published after it was changed is the day on which the page was looked at.
      date = updated
    }
    header.published = date.moment
    header.publishedSpan = date.span
  }

  /// The date that a label such as 发布时间 names, where a line has several.
  private func publishedDate(_ line: LineTraits) -> HeaderDate? { date(line, of: .published) }

  private func date(_ line: LineTraits, of label: HeaderLabel) -> HeaderDate? {
    guard let value = line.fields?.value(of: label) else { return nil }
    let reader = HeaderDateReader(text, limit: value.end)
    return reader.first(from: value.start) ?? reader.shortDay(at: value.start)
  }

  // MARK: - Source

  private func labelledSource(_ positions: [Int], _ page: PageLines) -> Span? {
    for position in positions {
      guard let value = page.traits[position].fields?.value(of: .source) else { continue }
      let name = firstWord(of: withoutDate(value, page.traits[position]))
      if name.count >= 2, !isOwn(name) { return name }
    }
    return nil
  }

  /// 2021/11/06 16:42 中国时报 张志欣: the first word beside the date that is a paper's name.
  private func unlabelledSource(_ positions: [Int], _ page: PageLines) -> Span? {
    for position in positions where page.traits[position].kind == .header {
      guard let fields = page.traits[position].fields, fields.date != nil else { continue }
      if let word = fields.words.first(where: { isMediumWord($0) }) { return word }
    }
    return nil
  }

  private func isMediumWord(_ word: Span) -> Bool {
    (3...16).contains(word.count) && labels.isMedium(word, in: text)
      && text[word.end - 1] != "号"
      && labels.roleEnd(in: text, at: word.start, limit: word.end) == nil
      && text[word.start] != "第"
  }

  /// An institution that signs with its name above a date.
  private func signature(_ positions: [Int], _ page: PageLines) -> Span? {
    for position in positions where page.traits[position].kind == .text {
      return page.traits[position].span
    }
    return nil
  }

  /// 版权所有 X, and X before 首页 in a line of navigation.
  private func publisher(_ page: PageLines) -> Span? {
    for position in page.kinds.indices.reversed() where page.traits[position].kind == .boilerplate {
      let line = page.traits[position].span
      if let owner = owner(in: line) ?? site(in: line) { return owner }
    }
    return nil
  }

  private func owner(in line: Span) -> Span? {
    let mark: [Unicode.Scalar] = ["版", "权", "所", "有"]
    guard let at = position(of: mark, in: line) else { return nil }
    let rest = HeaderFields.trimmed(Span(at + mark.count, line.end), in: text)
    let name = firstWord(of: rest)
    return isNameOfSomebody(name) ? name : nil
  }

  private func site(in line: Span) -> Span? {
    guard let at = position(of: ["首", "页"], in: line), at > line.start + 3 else { return nil }
    let name = HeaderFields.trimmed(Span(line.start, at), in: text)
    return isNameOfSomebody(name) ? name : nil
  }

  /// Returns where `mark` starts in `line`.
  private func position(of mark: [Unicode.Scalar], in line: Span) -> Int? {
    (line.start..<line.end).first { at in
      at + mark.count <= line.end && text[at..<at + mark.count].elementsEqual(mark)
    }
  }

  private func isNameOfSomebody(_ name: Span) -> Bool {
    (4...24).contains(name.count)
      && (name.start..<name.end).allSatisfy { (0x4E00...0x9FFF).contains(text[$0].value) }
      && !labels.isNobody(name, in: text)
  }

  /// 本站, 本网, 本院, 原创 name nobody.
  private func isOwn(_ name: Span) -> Bool {
    name.count <= 7 && isDepartment(name) || labels.isNobody(name, in: text)
  }

  /// 宣传科 and 院办公室 name a department and not whose.
  private func isDepartment(_ name: Span) -> Bool {
    switch text[name.end - 1] {
    case "科", "部", "处", "室", "办": return true
    default: return false
    }
  }

  private func withoutDate(_ value: Span, _ line: LineTraits) -> Span {
    guard let date = line.fields?.date?.span, value.contains(date.start) else { return value }
    return HeaderFields.trimmed(Span(value.start, date.start), in: text)
  }

  private func firstWord(of span: Span) -> Span {
    let end = (span.start..<span.end).first {
      switch text[$0] {
      case " ", "|", "｜", "／", ")", "）", "】", "]", ",", "，", ";", "；", "［", "[": return true
      default: return false
      }
    }
    return HeaderFields.trimmed(Span(span.start, end ?? span.end), in: text)
  }

  // MARK: - Authors

  private func setAuthors(
    _ positions: [Int], _ page: PageLines, _ lead: LeadReader.Lead?, _ header: inout Header
  ) {
    let names = NameReader(text, labels: labels)
    var found = lead?.authors ?? []
    for position in positions {
      let line = page.traits[position]
      for field in line.fields?.fields ?? [] where field.label == .author {
        found += names.names(in: field.value)
      }
      if line.kind == .byline {
        let end = (line.span.start..<line.span.end).first { text[$0] == "／" } ?? line.span.end
        if line.fields?.fields.isEmpty ?? true {
          found += names.names(in: Span(line.span.start, end))
        }
      } else if line.kind == .header, line.fields?.date != nil {
        found += (line.fields?.words ?? []).filter { $0 != header.source && isPerson($0) }
          .flatMap { names.names(in: $0) }
      }
    }
    found += authorsAtEnd(page)
    for name in found where !isListed(name, header.authors) && header.source != name {
      header.authors.append(name)
    }
    header.authors.sort()
  }

  /// (本报通讯员 A 摄影报道) at the end of the last line of text.
  private func authorsAtEnd(_ page: PageLines) -> [Span] {
    guard let last = page.traits.indices.last(where: { page.kinds[$0] == .body }) else { return [] }
    let line = page.traits[last].span
    guard line.count > 3, text[line.end - 1] == ")" || text[line.end - 1] == "）",
      let open = (max(line.start, line.end - 40)..<line.end).last(where: {
        text[$0] == "(" || text[$0] == "（"
      }), open > line.start, isAfterSentence(open)
    else { return [] }
    return NameReader(text, labels: labels).names(in: Span(open + 1, line.end - 1))
  }

  private func isAfterSentence(_ open: Int) -> Bool {
    var at = open - 1
    while at > 0, text[at] == " " { at -= 1 }
    switch text[at] {
    case "。", "！", "？", "”", "」", ".": return true
    default: return false
    }
  }

  /// Whether a word beside the date is 记者X, or as short as a name.
  private func isPerson(_ word: Span) -> Bool {
    if let end = labels.roleEnd(in: text, at: word.start, limit: word.end), end - word.start >= 2 {
      return true
    }
    return (2...3).contains(word.count) && !labels.isMedium(word, in: text)
      && !text[word.start..<word.end].starts(with: "星期".unicodeScalars)
  }

  private func isListed(_ name: Span, _ names: [Span]) -> Bool {
    names.contains { text[$0.start..<$0.end].elementsEqual(text[name.start..<name.end]) }
  }
}
