// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import Recognition
internal import TextModel

/// Runs the recognisers of numerals, dates and counts on plain text.
struct Probe {
  let numerals: NumeralScanner
  let dates: DateRecognizer
  let counts: CountRecognizer

  init() throws {
    let tables = TableSource()
    numerals = try NumeralScanner(tables: tables)
    dates = try DateRecognizer(tables: tables)
    counts = try CountRecognizer(tables: tables)
  }

  func prepared(_ scalars: [Unicode.Scalar], script: Script = .hans) -> PreparedText {
    let lines = lines(of: scalars)
    let sentences = lines.indices.map { Sentence(span: lines[$0].span, line: $0, kind: .body) }
    return PreparedText(
      original: scalars, scalars: scalars, map: OffsetMap(identity: scalars.count), script: script,
      lines: lines, sentences: sentences, header: Header())
  }

  private func lines(of scalars: [Unicode.Scalar]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for end in scalars.indices where scalars[end] == "\n" {
      lines.append(Line(span: Span(start, end), kind: .body))
      start = end + 1
    }
    return lines + [Line(span: Span(start, scalars.count), kind: .body)]
  }

  func numbers(_ text: [Unicode.Scalar]) -> [Mention] {
    let text = prepared(text)
    return numerals.numberMentions(in: text, numerals: numerals.numerals(in: text))
  }

  func dates(
    _ text: [Unicode.Scalar], published: String, script: Script = .hans
  ) -> [Mention] {
    let text = prepared(text, script: script)
    let context = DocumentContext(published: CivilDateTime(iso: published))
    return dates.mentions(in: text, numerals: numerals.numerals(in: text), context: context)
  }

  func counts(_ text: [Unicode.Scalar]) -> [Mention] {
    let text = prepared(text)
    let found = numerals.numerals(in: text)
    let dates = dates.mentions(in: text, numerals: found, context: DocumentContext())
    return counts.mentions(in: text, numerals: found, dates: dates)
  }
}

extension Mention {
  /// What the mention says, as a case table writes it.
  var note: String {
    switch value {
    case .date(let date): return date.value
    case .count(let count):
      return
        "\(count.qualifier.rawValue) \(range(count.value?.description, count.upper?.description)) \(count.unit)"
    case .number(let number):
      let unit = number.unit.map { " " + $0 } ?? ""
      return
        "\(number.kind.rawValue) \(range(plain(number.value), plain(number.upper))) \(number.qualifier.rawValue)\(unit)"
    default: return rule
    }
  }

  private func range(_ low: String?, _ high: String?) -> String {
    (low ?? "-") + (high.map { ".." + $0 } ?? "")
  }

  private func plain(_ number: Double?) -> String? {
    number.map { $0 == $0.rounded() && abs($0) < 1e15 ? String(Int($0)) : String($0) }
  }
}
