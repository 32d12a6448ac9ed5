// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What the tests know of each table: a new table gets a row here.
struct TableShape: Sendable {
  /// What is done with the example of a row.
  enum Example: Sendable {
    /// There is none.
    case none
    /// One ⟦…⟧ holds the key, or a numeral with it.
    case marked(column: Int)
    /// One ⟦…⟧ holds one of the characters of the other column.
    case member(of: Int, column: Int)
    /// The marked words are one mention of the type named; where none are marked, no mention of
    /// that type touches the key.
    case mention(column: Int, type: String)
    /// The marked words lie within a mention of the type named, where `only` says so of the row.
    case within(column: Int, type: String, only: @Sendable ([String]) -> Bool)
  }

  /// The columns that make up the key.
  var key: [Int] = [0]
  /// Whether keys stand in the text after normalising, and so must be normal themselves.
  var isNormal = true
  /// What is done with the examples.
  var example = Example.none
}

extension TableShape {
  /// The shape of every table that is not simply a list sorted by its first column.
  static let named: [String: TableShape] = [
    "activity-affixes.tsv": TableShape(key: [0, 1], example: .marked(column: 2)),
    "activity-kinds.tsv": TableShape(
      example: .within(column: 3, type: "activity") { $0[2] == "event" }),
    "approximators.tsv": TableShape(key: [0, 1], example: .mention(column: 3, type: "count")),
    "boilerplate.tsv": TableShape(key: [1, 0]),
    "character-classes.tsv": TableShape(example: .member(of: 1, column: 2)),
    "count-roles.tsv": TableShape(key: [0, 1]),
    "date-words.tsv": TableShape(key: [0, 1]),
    "field-words.tsv": TableShape(example: .marked(column: 2)),
    "header-labels.tsv": TableShape(key: [1, 0]),
    "institution-contexts.tsv": TableShape(key: [0, 1]),
    "institution-heads.tsv": TableShape(example: .mention(column: 3, type: "institution")),
    "institution-parts.tsv": TableShape(key: [0, 1]),
    "measure-words.tsv": TableShape(example: .mention(column: 4, type: "count")),
    "number-stops.tsv": TableShape(example: .mention(column: 1, type: "count")),
    "numerals.tsv": TableShape(key: [0, 1], isNormal: false),
    "pinyin.tsv": TableShape(isNormal: false),
    "place-contexts.tsv": TableShape(key: [0, 1]),
    "place-continuations.tsv": TableShape(example: .marked(column: 3)),
    "radicals.tsv": TableShape(isNormal: false),
    "record-words.tsv": TableShape(key: [0, 1], example: .marked(column: 2)),
    "scoring-words.tsv": TableShape(key: [0, 1]),
    "script-characters.tsv": TableShape(key: [0, 1], isNormal: false),
    "script-phrases.tsv": TableShape(isNormal: false),
    "services.tsv": TableShape(key: [0, 1], example: .marked(column: 2)),
  ]

  /// The shape of the table `name`.
  static func of(_ name: String) -> TableShape { named[name] ?? TableShape() }
}
