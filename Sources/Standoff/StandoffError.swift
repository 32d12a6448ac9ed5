// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A standoff file that breaks the format, with the place where it does.
public struct StandoffError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// The bytes are not UTF-8.
    case encoding
    /// A line without anything on it.
    case emptyLine
    /// A carriage return, which no line of the format holds.
    case carriageReturn
    /// The line starts with nothing that stands for a kind of line.
    case unknownLine
    /// Something else stands where this is wanted.
    case expected(String)
    /// A number that is too large, or written with leading zeros.
    case number(String)
    /// A stretch that is empty, runs backwards or overlaps the one before it.
    case fragment
    /// A stretch beyond the end of the text, which has so many code points.
    case outsideText(count: Int)
    /// A stretch over a line end, which has to be split into fragments.
    case lineEndInFragment
    /// Words that are not the ones of the text at these offsets.
    case words(found: String, inText: String)
    /// An id given twice.
    case duplicate(String)
    /// An id that no line has.
    case missing(String)
    /// A note or attribute that does not say what the guideline wants there.
    case value(String)
  }

  /// The file, as the caller named it.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The code point in the line, counted from 1.
  public var column: Int
  /// What is wrong.
  public var fault: Fault

  /// Creates an error.
  public init(file: String, line: Int, column: Int, fault: Fault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }
}

extension StandoffError: CustomStringConvertible {
  /// One line for people: file, line, column, fault.
  public var description: String { "\(file):\(line):\(column): \(fault)" }
}

extension StandoffError.Fault: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .encoding: return "not UTF-8"
    case .emptyLine: return "an empty line"
    case .carriageReturn: return "a carriage return"
    case .unknownLine: return "a line starts with T, E, R, A, M, N, # and a number, or with *"
    case .expected(let wanted): return "wanted \(wanted)"
    case .number(let digits): return "not a number of code points: \(digits)"
    case .fragment: return "an empty stretch, or one that does not follow the one before it"
    case .outsideText(let count): return "beyond the text, which has \(count) code points"
    case .lineEndInFragment: return "a line end in a stretch: split it into fragments"
    case .words(let found, let inText): return "“\(found)” here, “\(inText)” in the text"
    case .duplicate(let id): return "\(id) is there already"
    case .missing(let id): return "there is no \(id)"
    case .value(let message): return message
    }
  }
}
