// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// Tells the title, header, captions, by-lines, link lists and navigation of a page from its text.
///
/// A line counts as running text unless it looks like something else and stands where that stands:
/// header lines above the text, by-lines and link lists below it.
struct LineClassifier: Sendable {
  private let labels: HeaderLabels
  private let boilerplate: BoilerplateTable
  private let marks: LineMarks

  /// Creates a classifier from the tables.
  init(tables: TableSource, marks: LineMarks) throws(TableError) {
    self.marks = marks
    labels = try HeaderLabels(tables: tables)
    boilerplate = try BoilerplateTable(tables: tables)
  }

  /// Sets the kinds of `lines` and returns what the header says.
  func classify(_ lines: inout [Line], in text: [Unicode.Scalar]) -> Header {
    let reader = LineTraitsReader(
      text, labels: labels, boilerplate: boilerplate, marks: marks)
    var page = PageLines(text: text, count: lines.count)
    for (index, line) in lines.enumerated() where line.kind != .blank {
      page.add(reader.traits(of: line.span), index: index)
    }
    page.classify()
    for (position, index) in page.indices.enumerated() { lines[index].kind = page.kinds[position] }
    return HeaderReader(text, labels: labels).header(of: page)
  }
}
