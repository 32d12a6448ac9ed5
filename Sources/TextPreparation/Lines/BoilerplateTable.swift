// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The lines of a page that are no part of its article.
final class BoilerplateTable: Sendable {
  /// What a line of a page is besides its article.
  enum Finding: Equatable, Sendable {
    /// Navigation, sharing, copyright.
    case boilerplate
    /// The heading of a list of other articles.
    case relatedHeading
    /// Another article on its own line.
    case related
  }

  private enum Position: String {
    case line, start, anywhere, related, previous
  }

  private let starts: PhraseTrie
  private let anywhere: PhraseTrie
  private let positions: [Position]

  /// Creates the table.
  init(tables: TableSource) throws(TableError) {
    let name = "boilerplate.tsv"
    var starts: [(phrase: String, value: Int)] = []
    var anywhere: [(phrase: String, value: Int)] = []
    var positions: [Position] = []
    for row in try tables.rows(of: name, columns: 3) {
      guard let position = Position(rawValue: row[1]) else {
        throw TableError(table: name, line: row.line, fault: .value(row[1]))
      }
      if position == .anywhere {
        anywhere.append((row[0], positions.count))
      } else {
        starts.append((row[0], positions.count))
      }
      positions.append(position)
    }
    self.starts = PhraseTrie(starts)
    self.anywhere = PhraseTrie(anywhere)
    self.positions = positions
  }

  /// Returns what the line `span` is, nothing where it may be part of the article.
  func finding(of span: Span, in text: [Unicode.Scalar]) -> Finding? {
    let longest = 120
    guard span.count <= longest else { return nil }
    let core = trimmed(span, in: text)
    if core.isEmpty { return .boilerplate }
    if let found = findingAtStart(of: core, in: text) { return found }
    if text[span.start] == "#", span.count > 1, text[span.start + 1] != " " { return .boilerplate }
    guard text[span.end - 1] != "。" else { return nil }
    let hasPhrase = (span.start..<span.end).contains {
      anywhere.longestMatch(in: text, at: $0, limit: span.end) != nil
    }
    return hasPhrase ? .boilerplate : nil
  }

  private func findingAtStart(of core: Span, in text: [Unicode.Scalar]) -> Finding? {
    var found: Finding?
    starts.forEachMatch(in: text, at: core.start, limit: core.end) { match in
      let rest = Span(match.end, core.end)
      switch positions[match.value] {
      case .line where rest.isEmpty: found = .boilerplate
      case .start: found = .boilerplate
      case .related where isHeadingEnd(rest, in: text): found = .relatedHeading
      case .previous where isLabelEnd(rest, in: text): found = .related
      default: break
      }
    }
    return found ?? moreHeading(core, in: text)
  }

  /// Whether nothing but a colon or one short word follows.
  private func isHeadingEnd(_ rest: Span, in text: [Unicode.Scalar]) -> Bool {
    rest.count <= 4
  }

  /// Whether the label stands alone or before a colon or a space.
  private func isLabelEnd(_ rest: Span, in text: [Unicode.Scalar]) -> Bool {
    guard !rest.isEmpty else { return true }
    switch text[rest.start] {
    case ":", "：", " ", "】", "]", "》", "|", "｜": return true
    default: return false
    }
  }

  /// 更多苗栗新闻: a heading with the name of a place within.
  private func moreHeading(_ core: Span, in text: [Unicode.Scalar]) -> Finding? {
    guard core.count <= 10, core.count > 4, text[core.start] == "更", text[core.start + 1] == "多",
      text[core.end - 2] == "新" || text[core.end - 2] == "报" || text[core.end - 2] == "文",
      text[core.end - 1] == "闻" || text[core.end - 1] == "道" || text[core.end - 1] == "章"
    else { return nil }
    return .relatedHeading
  }

  /// Takes marks and colons off both ends: what is left of `【打印】【关闭】` starts with 打印.
  private func trimmed(_ span: Span, in text: [Unicode.Scalar]) -> Span {
    var (start, end) = (span.start, span.end)
    while start < end, BoilerplateTable.isMark(text[start]) { start += 1 }
    while end > start, BoilerplateTable.isMark(text[end - 1]) { end -= 1 }
    return Span(start, end)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "|", "｜", "-", "–", "—", "=", "*", "·", "•", "・", "※", "■", "□", "◆", "◇", "★", "☆",
      "►",
      "▶", "»", "›", ">", "<", "【", "】", "[", "]", "［", "］", "〔", "〕", ":", "：", "_", "+", "●", "○":
      return true
    default: return false
    }
  }
}
