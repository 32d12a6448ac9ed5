// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Reads brat standoff strictly: whatever it accepts is written back byte for byte.
public struct StandoffReader: Sendable {
  private let file: String

  /// Creates a reader whose errors name `file`.
  public init(file: String) { self.file = file }

  /// Returns the annotations in `bytes`, which are about `text`.
  ///
  /// Without a text, offsets and words are not compared.
  /// - Throws: ``StandoffError`` with the first place that breaks the format.
  public func document(
    _ bytes: some Sequence<UInt8>, text: [Unicode.Scalar]? = nil
  ) throws(StandoffError) -> StandoffDocument {
    let scalars = try scalars(bytes)
    var document = StandoffDocument(endsWithLineFeed: scalars.isEmpty || scalars.last == "\n")
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      document.lines.append(try line(scalars[start..<end], number: document.lines.count + 1))
      start = end + 1
    }
    try StandoffValidator(file: file, document: document, text: text).validate()
    return document
  }

  private func scalars(_ bytes: some Sequence<UInt8>) throws(StandoffError) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): scalars.append(scalar)
      case .emptyInput: return scalars
      case .error: throw error(.encoding, after: scalars)
      }
      if scalars.last == "\r" { throw error(.carriageReturn, after: scalars.dropLast()) }
    }
  }

  private func error(
    _ fault: StandoffError.Fault, after scalars: some BidirectionalCollection<Unicode.Scalar>
  ) -> StandoffError {
    let line = scalars.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    let column = scalars.reversed().prefix { $0 != "\n" }.count + 1
    return StandoffError(file: file, line: line, column: column, fault: fault)
  }

  private func line(
    _ scalars: ArraySlice<Unicode.Scalar>, number: Int
  ) throws(StandoffError) -> StandoffLine {
    var cursor = LineCursor(scalars, file: file, line: number)
    let line = try line(&cursor)
    try cursor.expectEnd()
    return line
  }

  private func line(_ cursor: inout LineCursor) throws(StandoffError) -> StandoffLine {
    switch cursor.next {
    case "T": return .textBound(try textBound(&cursor))
    case "E": return .event(try event(&cursor))
    case "R": return .relation(try relation(&cursor))
    case "A", "M": return .attribute(try attribute(&cursor))
    case "N": return .normalization(try normalization(&cursor))
    case "#": return .note(try note(&cursor))
    case "*": return .equivalence(try equivalence(&cursor))
    case nil: throw cursor.error(.emptyLine)
    default: throw cursor.error(.unknownLine)
    }
  }

  private func textBound(_ cursor: inout LineCursor) throws(StandoffError) -> TextBound {
    let id = try cursor.id("T")
    try cursor.expect("\t", "a tab")
    let type = try cursor.word("a type")
    var fragments: [Span] = []
    var separator = " " as Unicode.Scalar
    repeat {
      try cursor.expect(separator, "a space")
      fragments.append(try fragment(&cursor, after: fragments.last))
      separator = ";"
    } while cursor.next == ";"
    try cursor.expect("\t", "a tab")
    guard !cursor.isAtEnd else { throw cursor.error(.expected("the words")) }
    return TextBound(id: id, type: type, fragments: fragments, text: cursor.rest())
  }

  private func fragment(
    _ cursor: inout LineCursor, after last: Span?
  ) throws(StandoffError) -> Span {
    let column = cursor.column
    let start = try cursor.number()
    try cursor.expect(" ", "a space")
    let end = try cursor.number()
    guard start < end, start >= last?.end ?? 0 else {
      throw cursor.error(.fragment, column: column)
    }
    return Span(start, end)
  }

  private func event(_ cursor: inout LineCursor) throws(StandoffError) -> Event {
    let id = try cursor.id("E")
    try cursor.expect("\t", "a tab")
    let type = try cursor.word("a type", before: ":")
    try cursor.expect(":", "a colon")
    var event = Event(id: id, type: type, trigger: try cursor.id("T"), arguments: [])
    while cursor.take(" ") {
      event.hasTrailingSpace = cursor.isAtEnd
      if !cursor.isAtEnd { event.arguments.append(try argument(&cursor)) }
    }
    return event
  }

  private func argument(_ cursor: inout LineCursor) throws(StandoffError) -> StandoffArgument {
    let role = try cursor.word("a role", before: ":")
    try cursor.expect(":", "a colon")
    return StandoffArgument(role: role, target: try cursor.id("TE"))
  }

  private func relation(_ cursor: inout LineCursor) throws(StandoffError) -> Relation {
    let id = try cursor.id("R")
    try cursor.expect("\t", "a tab")
    let type = try cursor.word("a type")
    try cursor.expect(" ", "a space")
    let first = try argument(&cursor)
    try cursor.expect(" ", "a space")
    let second = try argument(&cursor)
    return Relation(
      id: id, type: type, first: first, second: second, hasTrailingTab: cursor.take("\t"))
  }

  private func attribute(_ cursor: inout LineCursor) throws(StandoffError) -> Attribute {
    let id = try cursor.id("AM")
    try cursor.expect("\t", "a tab")
    let name = try cursor.word("a name")
    try cursor.expect(" ", "a space")
    let target = try cursor.id("TER")
    let value = cursor.take(" ") ? try cursor.word("a value") : nil
    return Attribute(id: id, name: name, target: target, value: value)
  }

  private func normalization(_ cursor: inout LineCursor) throws(StandoffError) -> Normalization {
    let id = try cursor.id("N")
    try cursor.expect("\t", "a tab")
    let type = try cursor.word("a type")
    try cursor.expect(" ", "a space")
    let target = try cursor.id("TER")
    try cursor.expect(" ", "a space")
    let database = try cursor.word("a database", before: ":")
    try cursor.expect(":", "a colon")
    let entry = try cursor.word("an entry")
    return Normalization(
      id: id, type: type, target: target, database: database, entry: entry,
      text: cursor.take("\t") ? cursor.rest() : nil)
  }

  private func note(_ cursor: inout LineCursor) throws(StandoffError) -> Note {
    let id = try cursor.id("#")
    try cursor.expect("\t", "a tab")
    let type = try cursor.word("a type")
    try cursor.expect(" ", "a space")
    let target = try cursor.id("TERAMN")
    try cursor.expect("\t", "a tab")
    return Note(id: id, type: type, target: target, text: cursor.rest())
  }

  private func equivalence(_ cursor: inout LineCursor) throws(StandoffError) -> Equivalence {
    try cursor.expect("*", "a star")
    try cursor.expect("\t", "a tab")
    let type = try cursor.word("a type")
    var members: [String] = []
    repeat {
      try cursor.expect(" ", "a space")
      members.append(try cursor.id("TE"))
    } while cursor.next == " " || members.count < 2
    return Equivalence(type: type, members: members)
  }
}
