// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons
internal import TextModel

/// The words that names of organisations end in, are made of, and stand between.
///
/// A class, because every walk holds on to it and a copy must cost one reference.
final class InstitutionLexicon: Sendable {
  /// What must stand before a class word to make it a name.
  enum Needs: String, Sendable {
    /// It is a name by itself: 国务院.
    case nothing
    /// A place, or words that no table knows: 金海湾医院.
    case brand
    /// A place, an owner or another organisation: 海城市人社局.
    case place
    /// Another organisation right before it: 大连市中心医院妇科.
    case parent
    /// An ordinal, a name in quotation marks or an expedition: 第三批援疆医疗队.
    case number
    /// It points back: 该院, 我校.
    case deictic
    /// It only looks like a class word: 格局, 干部.
    case never
  }

  /// A class word.
  struct Head: Sendable {
    /// What sort of organisation it ends the names of.
    var kind: InstitutionKind
    /// What must stand before it.
    var needs: Needs
    /// Whether it can point back where it stands alone.
    var isPointer: Bool
  }

  /// What a word says when it stands left of a class word; one word may have several roles.
  struct Roles: OptionSet, Sendable {
    let rawValue: Int
    /// A body that stands where a place would: 中国, 解放军.
    static let owner = Roles(rawValue: 1)
    /// A proper name: 协和.
    static let brand = Roles(rawValue: 2)
    /// Joins an institution to its parent: 附属.
    static let link = Roles(rawValue: 4)
    /// Says what it does: 骨科.
    static let trade = Roles(rawValue: 8)
    /// Says what sort is meant, and names none: 基层.
    static let modifier = Roles(rawValue: 16)
    /// Ends the search to the left: 走进.
    static let before = Roles(rawValue: 32)
    /// With `modifier`: a name may hold it where a place stands before it.
    static let field = Roles(rawValue: 64)
    /// Leads to somebody else than who speaks: 赴.
    static let toward = Roles(rawValue: 128)
    /// Any role that makes a word a part of a name.
    static let part: Roles = [.owner, .brand, .link, .trade]
  }

  /// The class words, their numbers being places in `headRows`.
  let heads: PhraseTrie
  /// What each class word is.
  let headRows: [Head]
  /// The names of their kinds.
  let kinds: InstitutionKinds
  /// Words left of a class word, reversed; their numbers are raw values of `Roles`.
  let left: PhraseTrie
  /// Words that overlap the end of a class word and go on (院落), and with 0 longer ones that do not.
  let over: PhraseTrie
  /// The characters that ``InstitutionMarks`` looks for.
  let marks = ScalarSet(InstitutionMarks.all)

  init(tables: TableSource) throws(TableError) {
    var rows: [Head] = []
    var kinds = InstitutionKinds()
    var surfaces: [(phrase: String, value: Int)] = []
    for row in try tables.rows(of: "institution-heads.tsv", columns: 4) {
      guard let needs = Needs(rawValue: row[2]) else {
        throw Self.fault("institution-heads.tsv", row)
      }
      surfaces.append((row[0], rows.count))
      rows.append(Head(kind: kinds.kind(named: row[1]), needs: needs, isPointer: false))
    }
    var roles: [(phrase: String, value: Int)] = []
    func add(_ phrase: String, _ role: Roles) { roles.append((phrase, role.rawValue)) }
    for row in try tables.rows(of: "institution-parts.tsv", columns: 2) {
      guard let role = Self.parts[row[1]] else { throw Self.fault("institution-parts.tsv", row) }
      add(row[0], role)
    }
    for row in try tables.rows(of: "institution-modifiers.tsv", columns: 2) {
      guard let role = Self.modifiers[row[1]] else {
        throw Self.fault("institution-modifiers.tsv", row)
      }
      add(row[0], role)
    }
    var overlaps: [(phrase: String, value: Int)] = []
    var pointers: [String] = []
    for row in try tables.rows(of: "institution-contexts.tsv", columns: 2) {
      switch row[1] {
      case "before": add(row[0], .before)
      case "toward": add(row[0], .toward)
      case "over": overlaps.append((row[0], 1))
      case "under": overlaps.append((row[0], 0))
      case "pointer": pointers.append(row[0])
      default: throw Self.fault("institution-contexts.tsv", row)
      }
    }
    let heads = PhraseTrie(surfaces)
    for word in pointers.map({ Array($0.unicodeScalars) }) {
      let match = heads.longestMatch(in: word, at: 0, limit: word.count)
      if let match, match.end == word.count { rows[match.value].isPointer = true }
    }
    self.heads = heads
    headRows = rows
    self.kinds = kinds
    left = PhraseTrie(reversedSets: roles)
    over = PhraseTrie(overlaps)
  }

  private static let parts: [String: Roles] = [
    "owner": .owner, "brand": .brand, "link": .link, "trade": .trade,
  ]

  private static let modifiers: [String: Roles] = [
    "sort": .modifier, "field": [.modifier, .field],
  ]

  private static func fault(_ table: String, _ row: TableRow) -> TableError {
    TableError(table: table, line: row.line, fault: .value(row.fields.joined(separator: " ")))
  }

  /// Returns the longest word of each wanted role that ends at `end`: the start of each, `end` for none.
  func words(in text: [Unicode.Scalar], endingAt end: Int, limit: Int) -> LeftWords {
    var found = LeftWords(end: end)
    left.forEachMatch(in: text, endingAt: end, limit: limit) { start, value in
      let roles = Roles(rawValue: value)
      if !roles.isDisjoint(with: .part) {
        found.part = start
        found.partRoles = roles.intersection(.part)
      }
      if roles.contains(.modifier) {
        found.modifier = start
        found.isField = roles.contains(.field)
      }
      if roles.contains(.before) { found.before = start }
    }
    return found
  }

  /// Whether a word ends at `end` that leads to somebody else than who speaks.
  func isToward(in text: [Unicode.Scalar], endingAt end: Int) -> Bool {
    var found = false
    left.forEachMatch(in: text, endingAt: end, limit: max(0, end - 6)) { _, value in
      if Roles(rawValue: value).contains(.toward) { found = true }
    }
    return found
  }

  /// The longest words of the roles that end at one position.
  struct LeftWords {
    /// Where the longest part of a name starts.
    var part: Int
    /// Its roles.
    var partRoles: Roles = []
    /// Where the longest modifier starts.
    var modifier: Int
    /// Whether a name may hold the longest modifier.
    var isField = false
    /// Where the longest word that ends the search starts.
    var before: Int

    init(end: Int) { (part, modifier, before) = (end, end, end) }
  }
}
