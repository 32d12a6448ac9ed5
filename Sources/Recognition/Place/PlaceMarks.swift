// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Where characters stand that some passes look for, collected in one walk over the text.
///
/// A class, because the pass that holds on to it is copied at every question, and must be small for that.
final class PlaceMarks {
  /// The code points behind characters that a class word may end in.
  let suffixes: [Int]
  /// Where 等 stands: before it, names may share a class word.
  let shared: [Int]
  /// Where 赴, 抵 or the like stands: behind it, one character may name a place.
  let letters: [Int]
  /// Where 两地, 交界 or the like stands: before it, joined letters may name places.
  let joints: [Int]
  /// Where 线 or 路 stands: before it, joined letters may name what runs between them.
  let routes: [Int]
  /// Where 、 and 和 stand: on both sides, names may have no class word.
  let separators: [Int]
  /// Where marks between links stand.
  let bars: [Int]

  /// What is looked for besides the ends of class words and what joins letters.
  static let others: [Unicode.Scalar] = [
    "赴", "抵", "在", "来", "返", "回", "离", "驻", "访", "进", "入", ">", "＞", "»", "|", "｜", "等", "线",
    "、", "和",
  ]

  init(_ text: [Unicode.Scalar], _ words: PlaceSuffixes, _ contexts: PlaceContexts) {
    var (suffixes, shared, letters): ([Int], [Int], [Int]) = ([], [], [])
    var (joints, routes, bars): ([Int], [Int], [Int]) = ([], [], [])
    var separators: [Int] = []
    separators.reserveCapacity(text.count / 32)
    suffixes.reserveCapacity(text.count / 12)
    letters.reserveCapacity(text.count / 32)
    joints.reserveCapacity(16)
    words.marks.forEachMember(in: text) { at in
      switch text[at] {
      case "等": shared.append(at)
      case "、", "和": separators.append(at)
      case "赴", "抵", "在", "来", "返", "回", "离", "驻", "访", "进", "入": letters.append(at)
      case "线", "路": routes.append(at)
      case "\0"..."\u{FF}", "\u{FF01}"..."\u{10FFFF}": bars.append(at)
      default:
        if contexts.isJoint(at: at, in: text) { joints.append(at) }
      }
      if words.mayEnd(text[at]), PlaceContexts.isHan(text[at]) { suffixes.append(at + 1) }
    }
    (self.suffixes, self.shared, self.letters) = (suffixes, shared, letters)
    (self.joints, self.routes, self.bars) = (joints, routes, bars)
    self.separators = separators
  }
}
