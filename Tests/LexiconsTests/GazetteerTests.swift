// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import Lexicons
import Testing
import TextModel

/// The compiled gazetteer says what its tables say.
@Suite struct GazetteerTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer(tables: TableSource()) }

  /// The rows of a table of the gazetteer.
  private func rows(_ name: String) throws -> [[String]] {
    let file = TableFile.folder.appending(path: "gazetteer/\(name)")
    let rows = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
      .map { $0.components(separatedBy: "\t") }
    try #require(!rows.isEmpty)
    return rows
  }

  private func places(named name: String) -> [Int32] {
    let scalars = Array(name.unicodeScalars)
    var found: [Int32] = []
    gazetteer.forEachName(in: scalars, at: 0, limit: scalars.count) { match in
      if match.end == scalars.count { found += gazetteer.places(bearing: match) }
    }
    return found
  }

  @Test(arguments: ["units.tsv", "townships.tsv"])
  func everyUnitIsFoundWithItsCodeLevelAndParent(table: String) throws {
    var missing: [String] = []
    for row in try rows(table) {
      let isThere = places(named: row[3]).contains { place in
        let parent = gazetteer.parent(of: place).flatMap(gazetteer.code(of:)) ?? ""
        return gazetteer.name(of: place) == row[3] && gazetteer.code(of: place) == row[0]
          && parent == row[1] && gazetteer.level(of: place).rawValue == row[2]
      }
      if !isThere { missing.append(row.joined(separator: " ")) }
    }
    #expect(missing == [])
  }

  @Test func everyFormerNameLeadsToItsUnit() throws {
    var missing: [String] = []
    for row in try rows("former.tsv")
    where !places(named: row[3]).contains(where: { place in
      gazetteer.code(of: place)?.hasPrefix(row[0].prefix(2)) == true
    }) {
      missing.append(row.joined(separator: " "))
    }
    #expect(missing == [])
  }

  @Test func everyAliasLeadsToItsUnit() throws {
    for row in try rows("aliases.tsv") {
      #expect(places(named: row[1]).contains { gazetteer.code(of: $0) == row[0] }, "\(row)")
    }
  }

  @Test func nothingElseIsInTheFile() throws {
    let gone = try rows("former.tsv").filter { $0[4] == "former" }.count
    let listed = try rows("units.tsv").count + rows("townships.tsv").count
    let zones = try rows("zones.tsv").count
    #expect(gazetteer.count <= listed + zones + gone)
    #expect(gazetteer.count >= listed + zones)
    #expect(try TableSource().bytes(of: "places.bin").count <= 1_500_000)
  }

  /// The names of the tables from which the gazetteer is compiled.
  static func tables() throws -> [String] {
    let folder = TableFile.folder.appending(path: "gazetteer").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test(arguments: try GazetteerTests.tables())
  func tablesAreSortedWithoutDoubles(table: String) throws {
    let lines = try rows(table).map { $0.joined(separator: "\t") }
    #expect(zip(lines, lines.dropFirst()).allSatisfy { precedes($0, $1) })
  }

  @Test(arguments: try GazetteerTests.tables())
  func tablesSayWhatTheyAre(table: String) throws {
    let file = TableFile.folder.appending(path: "gazetteer/\(table)")
    let head = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      .prefix { $0.hasPrefix("#") }.joined(separator: "\n")
    #expect(head.hasPrefix("# \(table): columns "))
    for word in ["sorted", "source:", "licence", "read by:"] { #expect(head.contains(word)) }
  }

  @Test(arguments: [
    ("芒宽彝族傣族乡", "芒宽"), ("隆阳区", "隆阳"), ("前郭尔罗斯蒙古族自治县", "前郭尔罗斯"), ("和县", "和县"),
    ("新疆维吾尔自治区", "新疆"), ("浦东新区", "浦东"), ("东乡族自治县", "东乡"), ("梅县区", "梅县"),
  ])
  func shortNames(name: String, short: String) throws {
    let place = try #require(places(named: name).first { gazetteer.name(of: $0) == name })
    #expect(places(named: short).contains(place))
  }

  @Test(arguments: [
    ("芒宽乡", "530502214"), ("前郭县", "220721"), ("红河州", "532500"), ("从化市", "440117"),
    ("郫县", "510117"), ("襄樊", "420600"), ("乐清县", "330382"), ("漳浦县", "350623"), ("苗县", "TW-MIA"),
    ("阿联酋", "AE"),
  ])
  func nicknames(name: String, code: String) {
    #expect(places(named: name).contains { gazetteer.code(of: $0) == code })
  }

  @Test func whatLiesInSeveralUnitsHasNoCode() throws {
    let river = try #require(places(named: "长江").first)
    #expect(gazetteer.code(of: river) == nil)
    #expect(gazetteer.path(of: river) == ["长江"])
    #expect(places(named: "凼仔") == places(named: "氹仔"))
  }

  @Test(arguments: ["人民医院", "义诊", "卫生局", "，。", "𠮷𠮷"])
  func wordsAreNoNames(word: String) { #expect(places(named: word) == []) }

  @Test func pathsRunFromProvinceDown() throws {
    let place = try #require(gazetteer.place(coded: "530502214"))
    #expect(gazetteer.path(of: place) == ["云南省", "保山市", "隆阳区", "芒宽彝族傣族乡"])
    let taiwan = try #require(gazetteer.place(coded: "TW-MIA"))
    #expect(gazetteer.path(of: taiwan) == ["台湾省", "苗栗县"])
    #expect(gazetteer.place(coded: "810000") == gazetteer.place(coded: "HK"))
  }

  @Test(arguments: [
    ("530502214", "mca"), ("530000", "mca"), ("TW-MIA", "iso3166-2"), ("HK", "iso3166-1"),
    ("KM", "iso3166-1"),
  ])
  func systemsOfCodes(code: String, system: String) throws {
    #expect(gazetteer.code(of: try #require(gazetteer.place(coded: code))) == code)
    #expect(Gazetteer.system(ofCode: code) == system)
  }

  @Test(arguments: ["", "5305", "999999", "530502999", "TW-XXX", "tw", "芒宽"])
  func codesThatAreNone(code: String) { #expect(gazetteer.place(coded: code) == nil) }

  @Test func outOfRangeNumbersAreNoPlaces() {
    for place in [Int32.min, -1, Int32(gazetteer.count), Int32.max] {
      #expect(gazetteer.name(of: place) == "")
      #expect(gazetteer.code(of: place) == nil)
      #expect(gazetteer.parent(of: place) == nil)
    }
  }
}
