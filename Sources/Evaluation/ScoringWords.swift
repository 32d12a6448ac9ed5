// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The words that scores look past, given from outside: this module knows no word of its own.
public struct ScoringWords: Sendable {
  /// What a word is for.
  public enum Part: String, CaseIterable, Sendable {
    /// May stand before a generic name, also several times.
    case genericPrefix = "generic-prefix"
    /// An institution without a name of its own.
    case genericName = "generic-name"
    /// What a bureau without a place is about.
    case bureauSubject = "bureau-subject"
    /// The last character of such a bureau.
    case bureauEnding = "bureau-ending"
    /// The class word of a unit that may stand before an institution's name.
    case unitClass = "unit-class"
    /// The class word of a place, left out of comparison.
    case placeClass = "place-class"
  }

  private var words: [Part: [[Unicode.Scalar]]] = [:]
  private var generic: Set<[Unicode.Scalar]> = []
  private var longestGeneric = 0

  /// Creates the words from rows of part and word; rows of unknown parts are left out.
  public init(rows: some Sequence<(part: String, word: String)>) {
    for row in rows {
      guard let part = Part(rawValue: row.part) else { continue }
      words[part, default: []].append(Array(row.word.unicodeScalars))
    }
    for part in Part.allCases { words[part]?.sort { $0.count > $1.count } }
    generic = Set(words[.genericName] ?? [])
    for subject in words[.bureauSubject] ?? [] {
      for ending in words[.bureauEnding] ?? [] { generic.insert(subject + ending) }
    }
    longestGeneric = generic.map(\.count).max() ?? 0
  }

  /// Whether `name` names no institution in particular: 医院, 该院, 市卫生局.
  public func isGeneric(_ name: String) -> Bool {
    let name = Array(name.unicodeScalars)
    // Where prefixes may end; each place is looked at once, however many ways lead to it.
    var isReached = [true] + Array(repeating: false, count: name.count)
    for start in name.indices where isReached[start] {
      let rest = name[start...]
      if rest.count <= longestGeneric, generic.contains(Array(rest)) { return true }
      for prefix in words[.genericPrefix] ?? [] where rest.starts(with: prefix) {
        isReached[start + prefix.count] = true
      }
    }
    return false
  }

  /// Whether `name` ends in the class word of an administrative unit.
  func endsInUnit(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    (words[.unitClass] ?? []).contains { name.reversed().starts(with: $0.reversed()) }
  }

  /// Returns `name` without its class word: 隆阳区 → 隆阳, 芒宽彝族傣族乡 → 芒宽彝族傣族.
  func withoutPlaceClass(_ name: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    if let start = autonomousClassStart(name) { return name[..<start] }
    for word in words[.placeClass] ?? [] where name.reversed().starts(with: word.reversed()) {
      return name.dropLast(word.count)
    }
    return name[...]
  }

  // …自治区 and its like reach back to the class word before them.
  private func autonomousClassStart(_ name: [Unicode.Scalar]) -> Int? {
    let bounds: Set<Unicode.Scalar> = ["区", "州", "县", "旗", "乡"]
    guard name.count >= 3, let last = name.last, last != "乡", bounds.contains(last),
      name[name.count - 3] == "自", name[name.count - 2] == "治"
    else { return nil }
    return name.dropLast(3).lastIndex(where: bounds.contains).map { $0 + 1 } ?? 0
  }
}
