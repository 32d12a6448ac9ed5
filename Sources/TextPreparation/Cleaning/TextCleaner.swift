// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The second stage: takes debris out of a text and writes down every edit.
///
/// Invisible characters go, spaces are joined, radicals and full-width letters become ordinary
/// ones, entities are read, glosses such as `(shù)` of 技術(shù) go with their character.
struct TextCleaner: Sendable {
  private let classes: CharacterClassTable
  private let variants: [Unicode.Scalar: Unicode.Scalar]
  private let entities: EntityReader
  private let glosses: GlossFinder

  /// Creates a cleaner from the tables.
  init(tables: TableSource, converter: ScriptConverter)
    throws(TableError)
  {
    var variants: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in try tables.rows(of: "radicals.tsv", columns: 2) {
      for (source, target) in zip(row[0].unicodeScalars, row[1].unicodeScalars) {
        variants[source] = target
      }
    }
    self.variants = variants
    classes = CharacterClassTable(variants: variants.keys.map(\.value))
    entities = try EntityReader(tables: tables)
    glosses = try GlossFinder(tables: tables, converter: converter)
  }

  /// Returns the text without debris.
  func cleaned(_ original: [Unicode.Scalar]) -> CleanedText {
    let plan = glosses.plan(for: original)
    var result = CleanedText(capacity: original.count)
    var room: [Unicode.Scalar] = []
    var at = 0
    while at < original.count {
      let end = classes.plainEnd(in: original, from: at)
      if end > at {
        result.append(contentsOf: original, in: at..<end)
        at = end
      } else {
        at = clean(original, at, plan, into: &result, room: &room)
      }
    }
    return result
  }

  /// Handles the character at `at`, which may not be kept as it is; returns where to go on.
  private func clean(
    _ original: [Unicode.Scalar], _ at: Int, _ plan: GlossFinder.Plan?,
    into result: inout CleanedText, room: inout [Unicode.Scalar]
  ) -> Int {
    let scalar = original[at]
    switch classes[scalar] {
    case .carriageReturn:
      let isPair = at + 1 < original.count && original[at + 1] == "\n"
      let end = isPair ? at + 2 : at + 1
      result.appendLineEnd(Span(at, end))
      return end
    case .ampersand:
      guard let (character, end) = entities.character(in: original, at: at) else { break }
      append(character, Span(at, end), to: &result)
      return end
    case .parenthesis:
      guard let plan, let last = result.last,
        let end = glosses.end(ofGlossAt: at, after: last, in: original, plan: plan, room: &room)
      else { break }
      result.extendLast(to: end)
      return end
    default: break
    }
    append(scalar, Span(at, at + 1), to: &result)
    return at + 1
  }

  /// Adds one character by its class.
  private func append(_ scalar: Unicode.Scalar, _ run: Span, to result: inout CleanedText) {
    switch classes[scalar] {
    case .space: result.appendSpace(run)
    case .lineEnd, .carriageReturn: result.appendLineEnd(run)
    case .invisible: break
    case .variant: result.append(variants[scalar] ?? scalar, run)
    case .fullWidth: result.append(narrow(scalar), run)
    case .fullWidthMark:
      let isBehindDigit = result.last.map { ("0"..."9").contains($0) } ?? false
      result.append(isBehindDigit ? narrow(scalar) : scalar, run)
    case .plain, .ampersand, .parenthesis: result.append(scalar, run)
    }
  }

  private func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
