// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Names of places inside those of works, sites and firms.
extension PlacePass {
  /// Whether the title of a law, plan or paper begins with the name: 《|昌平区|招聘办法》.
  func beginsTitleOfWork(_ span: Span) -> Bool {
    guard span.start > 0, scalars[span.start - 1] == "《", span.end < scalars.count,
      PlaceContexts.isHan(scalars[span.end])
    else { return false }
    for index in span.end..<min(scalars.count, span.end + 60) {
      switch scalars[index] {
      case "》": return true
      case "《", "。", "\n": return false
      default: continue
      }
    }
    return false
  }

  /// Whether the bare name ends the title of a work or the name of a site: 《今日|昌平|》, 中国|昌平|网.
  func isInTitle(_ span: Span) -> Bool {
    guard span.end < scalars.count else { return false }
    switch scalars[span.end] {
    case "》": return scalars[span.start - (span.start > 0 ? 1 : 0)] != "《"
    case "网":
      return span.end + 1 >= scalars.count
        || !["红", "络", "友", "点", "格", "上", "民", "购", "吧", "球"].contains(scalars[span.end + 1])
    default: return false
    }
  }

  /// Whether the place stands in brackets inside a name: 粮油(防城港)有限公司.
  func isInsideName(_ span: Span) -> Bool {
    guard span.start > 1, span.end + 1 < scalars.count, scalars[span.start - 1] == "(",
      scalars[span.end] == ")", PlaceContexts.isHan(scalars[span.start - 2])
    else { return false }
    switch scalars[span.end + 1] {
    case "有", "股", "集", "公", "律", "分", "第", "医", "投", "控", "科", "援", "研", "中", "总": return true
    default: return false
    }
  }
}
