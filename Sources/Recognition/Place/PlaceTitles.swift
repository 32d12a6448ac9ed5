// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// How the places of some documents are written, each worked out once.
struct PlaceTitles {
  /// How one place is written.
  struct Title {
    var path: [String]
    var code: String?
    var codeSystem: String?
    var level: PlaceValue.Level
    /// The number of code points of the full name.
    var nameLength: Int
    /// What a mention of nothing but the place says; one for all mentions of it.
    var value: Mention.Value
  }

  private let gazetteer: Gazetteer
  private var numbers: [Int32: Int] = [:]
  private var titles: [Title] = []

  /// Creates the titles of no places yet.
  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// How the place with the number is written.
  @inline(__always)
  subscript(number: Int) -> Title { _read { yield titles[number] } }

  /// The number of the title of `place`.
  mutating func number(of place: Int32) -> Int {
    if let number = numbers[place] { return number }
    let path = gazetteer.path(of: place)
    let code = gazetteer.code(of: place)
    let codeSystem = code.flatMap(Gazetteer.system(ofCode:))
    let level = gazetteer.level(of: place)
    let value = PlaceValue(
      name: path.last ?? "", path: path, code: code, codeSystem: codeSystem, level: level)
    titles.append(
      Title(
        path: path, code: code, codeSystem: codeSystem, level: level,
        nameLength: path.last?.unicodeScalars.count ?? 0, value: .place(value)))
    numbers[place] = titles.count - 1
    return titles.count - 1
  }
}
