// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// What a labelled field of a header says.
enum HeaderLabel: String, Sendable {
  case published, updated, source, author, editor, counter, control, keyword
}

/// The words of headers: labels, roles of people, last words of a paper's name.
final class HeaderLabels: Sendable {
  private let labels: PhraseTrie
  private let roles: PhraseTrie
  private let media: PhraseTrie
  private let nobody: PhraseTrie
  private let fields: [HeaderLabel]

  /// Creates the words from their table.
  init(tables: TableSource) throws(TableError) {
    let name = "header-labels.tsv"
    var labels: [(phrase: String, value: Int)] = []
    var roles: [(phrase: String, value: Int)] = []
    var media: [(phrase: String, value: Int)] = []
    var nobody: [(phrase: String, value: Int)] = []
    var fields: [HeaderLabel] = []
    for row in try tables.rows(of: name, columns: 3) {
      if row[1] == "role" {
        roles.append((row[0], 0))
      } else if row[1] == "media" {
        media.append((row[0], 0))
      } else if row[1] == "nobody" {
        nobody.append((row[0], 0))
      } else if let field = HeaderLabel(rawValue: row[1]) {
        labels.append((row[0], fields.count))
        fields.append(field)
      } else {
        throw TableError(table: name, line: row.line, fault: .value(row[1]))
      }
    }
    self.labels = PhraseTrie(labels)
    self.roles = PhraseTrie(roles)
    self.media = PhraseTrie(media)
    self.nobody = PhraseTrie(nobody)
    self.fields = fields
  }

  /// A label with the colon or bar that it needs.
  struct Found {
    var label: HeaderLabel
    var start: Int
    /// Where its value begins.
    var valueStart: Int
  }

  /// Returns the first label from `start` on.
  func first(in text: [Unicode.Scalar], from start: Int, limit: Int) -> Found? {
    var next = start
    while let (at, match) = labels.firstMatch(in: text, from: next, limit: limit) {
      if let found = label(match, at: at, in: text, limit: limit) { return found }
      next = at + 1
    }
    return nil
  }

  private func label(
    _ match: PhraseTrie.Match, at start: Int, in text: [Unicode.Scalar], limit: Int
  ) -> Found? {
    var at = match.end
    while at < limit, text[at] == " " { at += 1 }
    guard at < limit, HeaderLabels.isColon(text[at]) else {
      let isPrinted =
        fields[match.value] == .published && at < limit && ("1"..."2").contains(text[at])
      return isPrinted ? Found(label: .published, start: start, valueStart: at) : nil
    }
    while at < limit, text[at] == " " || HeaderLabels.isColon(text[at]) { at += 1 }
    return Found(label: fields[match.value], start: start, valueStart: at)
  }

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ":", "：", "|", "｜", "丨", "︱", "/", "／", "∶": return true
    default: return false
    }
  }

  /// Returns the end of a role such as 本报记者 at `start`.
  func roleEnd(in text: [Unicode.Scalar], at start: Int, limit: Int) -> Int? {
    roles.longestMatch(in: text, at: start, limit: limit)?.end
  }

  /// Returns the end of the name of a paper, site or agency that starts at `start`.
  ///
  /// The name ends with the first media word behind its second character.
  func mediumEnd(in text: [Unicode.Scalar], at start: Int, limit: Int) -> Int? {
    let longest = 14
    var at = start + 1
    while at < min(limit, start + longest), HeaderLabels.isNameCharacter(text[at]) {
      if let match = media.longestMatch(in: text, at: at, limit: limit) { return match.end }
      at += 1
    }
    return nil
  }

  /// Whether the name in `span` ends with a media word.
  func isMedium(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    (span.start + 1..<max(span.start + 1, span.end)).contains {
      media.longestMatch(in: text, at: $0, limit: span.end)?.end == span.end
    }
  }

  /// Whether what stands in a name's place names nobody: 本站, 原创, 当前位置.
  func isNobody(_ span: Span, in text: [Unicode.Scalar]) -> Bool {
    nobody.longestMatch(in: text, at: span.start, limit: span.end)?.end == span.end
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || ("0"..."z").contains(scalar)
  }
}
