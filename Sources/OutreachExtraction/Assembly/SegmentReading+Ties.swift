// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What ties a segment to the world: days, places and figures of its own.
extension SegmentReading {
  /// Works out ``founds``, which is asked many times.
  var mayFound: Bool {
    if !triggers.isEmpty || isImplied { return named != nil || anchorCount > 0 }
    return team != nil || isVisit || isService || isCall
      || isDeed && (anchorCount > 1 || hasDay || hasServed || isFuture && anchorCount > 0)
  }

  /// Whether it founds an event only because verbs of service and what stands beside them say so:
  /// a hospital's own news tell of operations and courses too.
  var needsTopic: Bool { triggers.isEmpty && !isImplied && team == nil }

  /// Whether all that founds an event are deeds and figures: 忙到天黑，看病120人次.
  var isBare: Bool { needsTopic && !hasDay }

  /// How many of time, venue and figures tie it to the world.
  var anchorCount: Int {
    var count = 0
    if when.contains(where: {
      frame.page.facts[$0].traits.isDisjoint(with: [.present, .future, .duration])
    }) {
      count += 1
    }
    if hasBoundPlace || !recipients.isEmpty { count += 1 }
    if hasFigures { count += 1 }
    if !isFuture, !organizers.isEmpty, frame.has([.host, .by], in: segment) { count += 1 }
    return count
  }

  /// Whether it tells of a visit with services and figures though it names no activity.
  ///
  /// As in 20日，八名医生来到敬老院，为老人艾灸推拿。
  var isVisit: Bool {
    !kinds.isEmpty && hasDay && hasCounts && (hasBoundPlace || !recipients.isEmpty)
      && !frame.has(.honour, in: segment)
  }

  /// Whether it tells that people were called on somewhere: 专家们又到河口镇顺山村的一户人家走访.
  var isCall: Bool {
    isDeed && kinds.contains(ActivityFamily.homeVisit) && !places.isEmpty
      && frame.has(.toward, in: segment)
  }

  /// Whether it counts people served though it knows no word for what was done.
  var isService: Bool {
    hasServed && anchorCount > 1 && (hasDay || !organizers.isEmpty)
      && (hasBoundPlace || hasReceiver) && !frame.has([.works, .honour], in: segment)
  }

  /// Whether it has a day of its own, so that another kind makes it another event.
  var hasDay: Bool { when.contains { frame.page.facts[$0].isDay } }

  /// Whether it has a date that says more than 近日 or 今后.
  var hasDate: Bool {
    when.contains { frame.page.facts[$0].traits.isDisjoint(with: [.vague, .duration]) }
  }

  /// Whether it counts anything.
  var hasCounts: Bool { !staff.isEmpty || !beneficiaries.isEmpty || !outputs.isEmpty }

  /// Whether it counts more than shares: 门诊量增长13.6% is what became of a house.
  var hasFigures: Bool {
    !staff.isEmpty || !beneficiaries.isEmpty
      || outputs.contains { frame.page.facts[$0].dimension != .percent }
  }

  /// Whether it adds a figure, a kind, or who takes part to an event told before.
  var hasResults: Bool {
    hasCounts || !kinds.isEmpty || !partners.isEmpty || !recipients.isEmpty
  }
}
