// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension StandoffLine {
  /// The id of the annotation; nothing for an equivalence, which has none.
  public var id: String? {
    switch self {
    case .textBound(let line): return line.id
    case .event(let line): return line.id
    case .relation(let line): return line.id
    case .attribute(let line): return line.id
    case .normalization(let line): return line.id
    case .note(let line): return line.id
    case .equivalence: return nil
    }
  }
}

extension StandoffLine: CustomStringConvertible {
  /// The line as it stands in a file, without its end.
  public var description: String {
    switch self {
    case .textBound(let line):
      let spans = line.fragments.map { "\($0.start) \($0.end)" }.joined(separator: ";")
      return "\(line.id)\t\(line.type) \(spans)\t\(line.text)"
    case .event(let line):
      let arguments = line.arguments.map { " \($0)" }.joined()
      return
        "\(line.id)\t\(line.type):\(line.trigger)\(arguments)\(line.hasTrailingSpace ? " " : "")"
    case .relation(let line):
      let end = line.hasTrailingTab ? "\t" : ""
      return "\(line.id)\t\(line.type) \(line.first) \(line.second)\(end)"
    case .attribute(let line):
      return "\(line.id)\t\(line.name) \(line.target)\(line.value.map { " \($0)" } ?? "")"
    case .normalization(let line):
      let text = line.text.map { "\t\($0)" } ?? ""
      return "\(line.id)\t\(line.type) \(line.target) \(line.database):\(line.entry)\(text)"
    case .note(let line):
      return "\(line.id)\t\(line.type) \(line.target)\t\(line.text)"
    case .equivalence(let line):
      return "*\t\(line.type) \(line.members.joined(separator: " "))"
    }
  }
}

extension StandoffArgument: CustomStringConvertible {
  /// Role and target as they stand in a line, such as `When:T2`.
  public var description: String { "\(role):\(target)" }
}
