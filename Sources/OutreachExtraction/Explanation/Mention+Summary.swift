// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

extension Mention {
  /// What it says, in short, for people: the notes of `Corpus/` say it in the same way.
  var summary: String {
    switch value {
    case .date(let date): return date.value
    case .count(let count): return count.summary
    case .number(let number):
      let ends = [number.value, number.upper].compactMap { $0?.description }
      return ends.joined(separator: "..") + (number.unit.map { " " + $0 } ?? "")
    case .place(let place): return place.name + (place.code.map { " " + $0 } ?? "")
    case .institution(let institution): return institution.name
    case .activity(let activity): return activity.name ?? activity.kind
    }
  }
}

extension CountValue {
  fileprivate var summary: String {
    let number = [self.value, self.upper].compactMap { $0?.description }.joined(separator: "..")
    let words = [self.qualifier == .exact ? "" : self.qualifier.rawValue, number, self.unit]
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
