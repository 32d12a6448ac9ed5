// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where characters stand that some passes look for, collected in one walk over the text.
struct PlaceMarks {
  /// The code points behind characters that a class word may end in.
  private(set) var suffixes: [Int] = []
  /// Where 等 stands: before it, names may share a class word.
  private(set) var shared: [Int] = []
  /// Where 赴, 抵 or the like stands: behind it, one character may name a place.
  private(set) var letters: [Int] = []
  /// Where 两, 三 or the like stands: before it, joined letters may name places.
  private(set) var joints: [Int] = []

  /// What is looked for besides the ends of class words.
  static let others: [Unicode.Scalar] = [
    "等", "赴", "抵", "在", "来", "返", "驻", "访", "进", "入", "两", "三", "四", "交", "相",
  ]

  init(_ text: [Unicode.Scalar], _ words: PlaceSuffixes) {
    suffixes.reserveCapacity(text.count / 16)
    var at = words.marks.firstMember(in: text, from: 0, limit: text.count)
    while at < text.count {
      switch text[at] {
      case "等": shared.append(at)
      case "赴", "抵", "在", "来", "返", "驻", "访", "进", "入": letters.append(at)
      case "两", "三", "四", "交", "相": joints.append(at)
      default: break
      }
      if words.mayEnd(text[at]), PlaceContexts.isHan(text[at]) { suffixes.append(at + 1) }
      at = words.marks.firstMember(in: text, from: at + 1, limit: text.count)
    }
  }
}
