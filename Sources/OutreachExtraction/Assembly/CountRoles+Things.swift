// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What things that are counted are not results.
extension CountRoles {
  /// Whether so few of them say nothing of how much was done: 分三类, 3件事, 扎了三次针; not 每月两次,
  /// 举办讲座三次.
  func isTrifle(_ count: Fact) -> Bool {
    if count.traits.contains(.trifle) || scalar(at: count.span.end) == "事" { return true }
    let before = scalar(at: count.span.start - 1)
    if before == "分" || before == "为" && scalar(at: count.span.start - 2) == "分" { return true }
    guard count.traits.contains(.times), !followsDeed(count) else { return false }
    let clause = frame.clause(at: count.span.start)
    return !frame.page.scalars[clause.start..<count.span.start].contains(where: holds)
  }

  /// Whether an activity or a deed is said right before it: 教学查房2次.
  func followsDeed(_ count: Fact) -> Bool {
    frame.aspects.contains { frame.page.aspects[$0].span.end == count.span.start }
      || frame.first(.activity) { $0.span.end == count.span.start } != nil
  }

  /// Whether a character tells of something held, or how often: 每, 办, 开展, 组织.
  func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "每", "办", "展", "搞", "组", "举", "开", "诊": return true
    default: return false
    }
  }

  /// Whether words beside it say that it counts again what was told: 这两场, 其余3个, 两家一起.
  func isPointedAt(_ count: Fact) -> Bool {
    let around = (scalar(at: count.span.start - 2), scalar(at: count.span.start - 1))
    switch around {
    case (_, "各"): return sharesOut(count)
    case (_, "这"), (_, "那"), ("其", "余"), ("余", "下"), ("另", "外"), ("上", "述"),
      ("以", "上"), ("其", "他"):
      return true
    default: break
    }
    guard count.traits.contains(.few) else { return false }
    switch (scalar(at: count.span.end), scalar(at: count.span.end + 1)) {
    case ("一", "起"), ("合", "计"), ("累", "计"), ("加", "起"), ("算", "下"), ("联", "合"),
      ("共", "同"):
      return true
    default: return false
    }
  }

  /// Whether a sum was told before of which 各 says the parts: 图书240册, 两校各120册; not 给两校图书各120册.
  func sharesOut(_ count: Fact) -> Bool {
    guard let unit = unit(of: count) else { return false }
    let sum = frame.last(.count) {
      $0.span.end <= count.span.start
        && self.unit(of: $0).map { $0.utf8.elementsEqual(unit.utf8) } ?? false
    }
    return sum != nil
  }

  func unit(of count: Fact) -> String? {
    guard case .count(let value) = frame.page.mentions[count.index].value else { return nil }
    return value.unit
  }
}
