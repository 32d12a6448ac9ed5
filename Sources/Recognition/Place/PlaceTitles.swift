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
  }

  private let gazetteer: Gazetteer
  private var titles: [Int32: Title] = [:]

  /// Creates the titles of no places yet.
  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// How `place` is written.
  mutating func title(of place: Int32) -> Title {
    if let title = titles[place] { return title }
    let path = gazetteer.path(of: place)
    let code = gazetteer.code(of: place)
    let title = Title(
      path: path, code: code, codeSystem: code.flatMap(Gazetteer.system(ofCode:)),
      level: gazetteer.level(of: place), nameLength: path.last?.unicodeScalars.count ?? 0)
    titles[place] = title
    return title
  }
}
