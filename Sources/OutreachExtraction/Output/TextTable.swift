// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// How wide text is on a terminal.
enum DisplayWidth {
  /// Returns how many columns `text` takes.
  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Returns how many columns a code point takes: two where Unicode calls it wide (UAX 11).
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(value) ? 2 : 1
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Returns `text` without what could steer a terminal: line ends and tabs are spaces, other
  /// control and direction characters U+FFFD.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator:
        plain.append(scalar.properties.isWhitespace ? " " : "\u{FFFD}")
      case .format: plain.append("\u{FFFD}")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// Marks that stand at no line's head.
  private static let closers = Set("，。、；：！？）”」』》,.;:!?)]".unicodeScalars)

  /// Returns `text` cut into lines of at most `width` columns: between words, and anywhere between
  /// characters of Chinese.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var (used, lastSpace) = (0, 0)
    for scalar in text.unicodeScalars {
      let columns = columns(of: scalar)
      if used + columns > width, !line.isEmpty, !closers.contains(scalar) {
        // A word of letters goes to the next line as a whole.
        let isWord = columns < 2 && scalar != " " && lastSpace > 0
        let cut = isWord ? line.index(line.startIndex, offsetBy: lastSpace) : line.endIndex
        let rest = String.UnicodeScalarView(line[cut...])
        lines.append(trimmed(line[..<cut]))
        line = rest
        used = DisplayWidth.columns(of: String(rest))
        lastSpace = 0
      }
      if scalar == " ", line.isEmpty { continue }
      line.append(scalar)
      used += columns
      if scalar == " " || columns > 1 { lastSpace = line.count }
    }
    if !line.isEmpty { lines.append(trimmed(line[...])) }
    return lines
  }

  private static func trimmed(_ line: Substring.UnicodeScalarView) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

/// Cells in columns, as wide as what stands in them.
struct TextTable {
  private enum Row {
    case cells([String])
    case note(String)
  }

  /// No column is made wider than this; what is longer pushes the rest of its row.
  private static let widest = 40
  private static let gap = 2

  private var rows: [Row] = []
  private var widths: [Int] = []
  private let indent: String

  /// Creates a table whose rows stand behind so many spaces.
  init(indent: Int) { self.indent = String(repeating: " ", count: indent) }

  /// Adds a row; what could steer a terminal is taken out of `cells`.
  mutating func add(_ cells: [String]) {
    let cells = cells.map(DisplayWidth.plain)
    rows.append(.cells(cells))
    for (column, cell) in cells.enumerated() {
      if column == widths.count { widths.append(0) }
      widths[column] = max(
        widths[column], min(DisplayWidth.columns(of: cell), TextTable.widest))
    }
  }

  /// Adds a line that belongs to the row before it; it stands under its second cell.
  mutating func add(note: String) { rows.append(.note(DisplayWidth.plain(note))) }

  /// The lines, each ended by a line feed.
  var text: String {
    var text = ""
    for row in rows {
      switch row {
      case .cells(let cells): text += line(of: cells)
      case .note(let note):
        text += indent + String(repeating: " ", count: (widths.first ?? 0) + 2 * TextTable.gap)
        text += note + "\n"
      }
    }
    return text
  }

  private func line(of cells: [String]) -> String {
    var line = indent
    var missing = 0
    for (column, cell) in cells.enumerated() {
      if !cell.isEmpty {
        line += String(repeating: " ", count: missing) + cell
        missing = 0
      }
      missing += max(0, widths[column] - DisplayWidth.columns(of: cell)) + TextTable.gap
    }
    return line + "\n"
  }
}
