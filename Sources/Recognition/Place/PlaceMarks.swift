// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where characters stand that some passes look for, collected in one walk over the text.
struct PlaceMarks {
  /// The code points behind characters that a class word may end in.
  private(set) var suffixes: [Int] = []
  /// Where 等 stands: before it, names may share a class word.
  private(set) var shared: [Int] = []
  /// Where 赴 or 抵 stands: behind it, one character may name a place.
  private(set) var letters: [Int] = []

  init(_ text: [Unicode.Scalar], _ words: PlaceSuffixes) {
    for index in text.indices {
      let scalar = text[index]
      switch scalar {
      case "等": shared.append(index)
      case "赴", "抵": letters.append(index)
      default: break
      }
      if words.mayEnd(scalar), PlaceContexts.isHan(scalar) { suffixes.append(index + 1) }
    }
  }
}
