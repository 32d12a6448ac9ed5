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
  /// Where 两地, 交界 or the like stands: before it, joined letters may name places.
  private(set) var joints: [Int] = []

  /// Where 线 or 路 stands: before it, joined letters may name what runs between them.
  private(set) var routes: [Int] = []
  /// Where marks between links stand.
  private(set) var bars: [Int] = []

  private static let bars: [Unicode.Scalar] = [">", "＞", "»", "|", "｜"]
  /// Behind these, one character may name a place.
  private static let takers: [Unicode.Scalar] = ["赴", "抵", "在", "来", "返", "驻", "访", "进", "入"]
  /// What is looked for besides the ends of class words and what joins letters.
  static let others = takers + bars + ["等", "线"]

  init(_ text: [Unicode.Scalar], _ words: PlaceSuffixes, _ contexts: PlaceContexts) {
    suffixes.reserveCapacity(text.count / 16)
    var at = words.marks.firstMember(in: text, from: 0, limit: text.count)
    while at < text.count {
      if text[at] == "等" {
        shared.append(at)
      } else if Self.takers.contains(text[at]) {
        letters.append(at)
      } else if text[at] == "线" || text[at] == "路" {
        routes.append(at)
      } else if text[at].value < 0x100 || text[at].value > 0xFF00 {
        bars.append(at)
      } else if contexts.isJoint(at: at, in: text) {
        joints.append(at)
      }
      if words.mayEnd(text[at]), PlaceContexts.isHan(text[at]) { suffixes.append(at + 1) }
      at = words.marks.firstMember(in: text, from: at + 1, limit: text.count)
    }
  }
}
