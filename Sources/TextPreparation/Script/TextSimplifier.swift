// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import Lexicons

/// Brings names and units to one form: simplified characters of ordinary width.
///
/// For comparing what others wrote; documents are prepared by ``TextPreparer``.
public struct TextSimplifier: Sendable {
  private let converter: ScriptConverter

  /// Creates a simplifier from `tables`.
  public init(tables: TableSource) throws(TableError) {
    converter = try ScriptConverter(tables: tables)
  }

  /// Returns `text` in simplified characters, full-width forms of ASCII as ASCII.
  public func simplified(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = text.unicodeScalars.map(TextSimplifier.narrowed)
    converter.convertAll(&scalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "\u{3000}": return " "
    case "「": return "“"
    case "」": return "”"
    default: return scalar
    }
  }
}
