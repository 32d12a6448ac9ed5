// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// An explanation for people: records as tables, then the mentions, then what the rules say.
struct ExplanationText {
  /// The columns that running text is wrapped to.
  private static let width = 100
  /// How many wordings of one kind are shown.
  private static let shownWordings = 3

  let part: ExplanationPart
  let notes: ExplanationNotes

  private var text = ""
  private var prepared: PreparedText { part.document.text }

  init(part: ExplanationPart, notes: ExplanationNotes) {
    self.part = part
    self.notes = notes
  }

  /// Returns the whole text.
  mutating func written() -> String {
    writeHead()
    for record in part.records { write(record) }
    if let rule = part.explanation.noRecords { text += "\nNo records: \(rule).\n" }
    writeMentions()
    writeRules()
    return text
  }

  private mutating func writeHead() {
    let document = part.document
    text += DisplayWidth.plain(document.id) + "\n"
    if let title = document.title { wrap(title, first: "  ", rest: "  ") }
    let count = part.explanation.records.count
    let parts = [
      document.published.map { "published \($0)" } ?? "no day of publication",
      document.source.map { "source \($0)" }, count == 1 ? "1 record" : "\(count) records",
    ]
    wrap(parts.compactMap { $0 }.joined(separator: ", "), first: "  ", rest: "  ")
    for warning in document.warnings {
      wrap("warning: \(warning.message)", first: "  ", rest: "    ")
    }
  }

  private mutating func wrap(_ words: String, first: String, rest: String) {
    let width = ExplanationText.width - DisplayWidth.columns(of: first)
    var lead = first
    for line in DisplayWidth.wrapped(DisplayWidth.plain(words), to: width) {
      text += lead + line + "\n"
      lead = rest
    }
  }

  // MARK: - Records

  private mutating func write(_ record: RecordExplanation) {
    let said = record.record
    text += "\n#\(record.number)  \(said.kind), \(said.status.rawValue)"
    text += ", confidence \(said.confidence)\n\n"
    for number in record.sentences {
      let sentence = prepared.surface(prepared.sentences[number - 1].span)
      wrap(sentence, first: lead("[\(number)]"), rest: lead(""))
    }
    text += "\n"
    writeTable(of: record)
  }

  private func lead(_ mark: String) -> String {
    "  " + mark + String(repeating: " ", count: max(1, 6 - mark.utf8.count))
  }

  private mutating func writeTable(of record: RecordExplanation) {
    var table = TextTable(indent: 2)
    table.add(["slot", "value", "words", "at", "in", "because", "read by"])
    for slot in RecordSlot.allCases {
      let fillers = record.fillers(of: slot)
      let shown = slot == .kind ? shownKinds(fillers) : fillers
      for (position, filler) in shown.enumerated() {
        add(filler, name: position == 0 ? slot.rawValue : "", to: &table)
      }
      if shown.count < fillers.count {
        table.add(note: "and \(fillers.count - shown.count) more wordings")
      }
    }
    table.add(["confidence", sum(record)])
    text += table.text
  }

  /// The first wordings of each kind.
  private func shownKinds(_ fillers: [FillerExplanation]) -> [FillerExplanation] {
    var counts: [String: Int] = [:]
    return fillers.filter { filler in
      counts[filler.value, default: 0] += 1
      return counts[filler.value, default: 0] <= ExplanationText.shownWordings
    }
  }

  private func add(_ filler: FillerExplanation, name: String, to table: inout TextTable) {
    let mention = filler.mention.map { part.explanation.mentions[$0] }
    table.add([
      name, filler.value, filler.words.map(prepared.surface) ?? "",
      filler.words.map(place) ?? "", filler.sentence.map { "[\($0)]" } ?? "", filler.rule,
      mention?.mention.rule ?? "",
    ])
    for note in lines(of: mention?.derivation ?? []) { table.add(note: note) }
  }

  /// Where words stand in the original.
  private func place(_ span: Span) -> String {
    let span = prepared.map.original(span)
    return "\(span.start)-\(span.end)"
  }

  private func sum(_ record: RecordExplanation) -> String {
    let shares = record.confidence.map { share in
      "\(Double(share.hundredths) / 100) \(share.rule.drop { $0 != "." }.dropFirst())"
    }
    return "\(record.record.confidence) = " + shares.joined(separator: " + ")
  }

  // MARK: - Mentions

  private mutating func writeMentions() {
    guard part.listsMentions, !part.mentions.isEmpty else { return }
    text += "\nMentions\n\n"
    var table = TextTable(indent: 2)
    table.add(["id", "type", "words", "value", "at", "in", "read by", "stands in"])
    for position in part.mentions {
      let explanation = part.explanation.mentions[position]
      let mention = explanation.mention
      table.add([
        "m\(position + 1)", mention.type.rawValue, prepared.surface(mention.span),
        mention.summary, place(mention.span), explanation.sentence.map { "[\($0)]" } ?? "",
        mention.rule, uses(of: explanation),
      ])
      for note in lines(of: explanation.derivation) { table.add(note: note) }
    }
    text += table.text
  }

  private func uses(of explanation: MentionExplanation) -> String {
    if let unused = explanation.unused { return "- " + unused }
    return explanation.uses.map { "#\($0.record) \($0.slot.rawValue)" }.joined(separator: ", ")
  }

  /// The origins of the parts of a value, those with one source together.
  private func lines(of derivation: [Derivation]) -> [String] {
    var sources: [Derivation.Source] = []
    for origin in derivation where !sources.contains(origin.source) {
      sources.append(origin.source)
    }
    return sources.map { source in
      let parts = derivation.filter { $0.source == source }.map(\.part.rawValue)
      return parts.joined(separator: ", ") + " " + words(for: source)
    }
  }

  private func words(for source: Derivation.Source) -> String {
    switch source {
    case .published: return "counted from the day of publication"
    case .document: return "put together from what the document says elsewhere"
    case .open(let codes):
      return codes.isEmpty ? "not known" : "not settled: \(codes.joined(separator: ", "))"
    case .mention(let position):
      let span = part.explanation.mentions[position].mention.span
      return "from m\(position + 1) \(prepared.surface(span)) at \(place(span))"
    }
  }

  // MARK: - Rules

  private mutating func writeRules() {
    guard !part.rules.isEmpty else { return }
    text += "\nRules\n\n"
    let column = (part.rules.map(\.utf8.count).max() ?? 0) + 4
    for rule in part.rules {
      let name = "  " + rule
      let space = String(repeating: " ", count: column - rule.utf8.count - 2)
      wrap(
        notes[rule] ?? "", first: name + space, rest: String(repeating: " ", count: column))
    }
  }
}
