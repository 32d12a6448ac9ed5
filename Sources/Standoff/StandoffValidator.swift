// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Checks what no single line can tell: ids, references, and the words at the offsets.
struct StandoffValidator {
  let file: String
  let document: StandoffDocument
  let text: [Unicode.Scalar]?

  func validate() throws(StandoffError) {
    var ids: Set<String> = []
    for (index, line) in document.lines.enumerated() {
      guard let id = line.id else { continue }
      guard ids.insert(id).inserted else { throw error(.duplicate(id), at: index, column: 1) }
    }
    for (index, line) in document.lines.enumerated() {
      for target in line.targets where !ids.contains(target) {
        throw error(.missing(target), at: index, column: column(of: target, in: line))
      }
      if case .textBound(let bound) = line { try validate(bound, at: index) }
    }
  }

  private func validate(_ bound: TextBound, at index: Int) throws(StandoffError) {
    guard let text else { return }
    let column = bound.id.unicodeScalars.count + bound.type.unicodeScalars.count + 3
    var words = String.UnicodeScalarView()
    for fragment in bound.fragments {
      guard fragment.end <= text.count else {
        throw error(.outsideText(count: text.count), at: index, column: column)
      }
      let slice = text[fragment.start..<fragment.end]
      guard !slice.contains("\n") else {
        throw error(.lineEndInFragment, at: index, column: column)
      }
      if !words.isEmpty { words.append(" ") }
      words.append(contentsOf: slice)
    }
    // Code points are compared, not characters: `String` takes é and e + U+0301 for the same.
    guard words.elementsEqual(bound.text.unicodeScalars) else {
      let start = StandoffLine.textBound(bound).description.unicodeScalars.count
      throw error(
        .words(found: bound.text, inText: String(words)), at: index,
        column: start - bound.text.unicodeScalars.count + 1)
    }
  }

  private func error(_ fault: StandoffError.Fault, at index: Int, column: Int) -> StandoffError {
    StandoffError(file: file, line: index + 1, column: column, fault: fault)
  }

  private func column(of target: String, in line: StandoffLine) -> Int {
    let scalars = Array(line.description.unicodeScalars)
    let wanted = Array(target.unicodeScalars)
    var at = line.id?.unicodeScalars.count ?? 0
    while at + wanted.count <= scalars.count {
      let end = at + wanted.count
      let isWhole = end == scalars.count || !("0"..."9").contains(scalars[end])
      if isWhole, Array(scalars[at..<end]) == wanted { return at + 1 }
      at += 1
    }
    return 1
  }
}

extension StandoffLine {
  /// The ids that the line points to.
  var targets: [String] {
    switch self {
    case .textBound: return []
    case .event(let line): return [line.trigger] + line.arguments.map(\.target)
    case .relation(let line): return [line.first.target, line.second.target]
    case .attribute(let line): return [line.target]
    case .normalization(let line): return [line.target]
    case .note(let line): return [line.target]
    case .equivalence(let line): return line.members
    }
  }
}
