// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange

/// When two resolved names are the same: the places before an institution's name and the class word
/// of a place do not count.
struct NameEquality: Sendable {
  let words: ScoringWords
  let type: LabelType

  private static let quotationMarks: Set<Unicode.Scalar> = ["“", "”", "\"", "「", "」", "『", "』"]

  /// Whether `left` and `right` name the same.
  func areSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (key(left), key(right))
    if left == right { return true }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard !short.isEmpty, long.count > short.count,
      long.reversed().starts(with: short.reversed())
    else { return false }
    return type == .institution
      ? words.endsInUnit(long.dropLast(short.count)[...]) : short.count >= 2
  }

  private func key(_ name: String) -> [Unicode.Scalar] {
    var scalars = Array(name.unicodeScalars)[...]
    while let last = scalars.last, NameEquality.quotationMarks.contains(last) {
      scalars.removeLast()
    }
    scalars = scalars.drop(while: NameEquality.quotationMarks.contains)
    guard type == .place else { return Array(scalars) }
    let short = words.withoutPlaceClass(Array(scalars))
    return short.count >= 2 ? Array(short) : Array(scalars)
  }

  /// Returns for each of `predicted` that no gold name equals the first gold name that is the same.
  func renamings(gold: Set<String>, predicted: Set<String>) -> [String: String] {
    let known = gold.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    var renamings: [String: String] = [:]
    for name in predicted where !gold.contains(name) {
      if let same = known.first(where: { areSame($0, name) }) { renamings[name] = same }
    }
    return renamings
  }
}
