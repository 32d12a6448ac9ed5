// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange

/// A value in the form in which two of them are equal or not.
enum ComparedValue: Hashable, Sendable {
  /// A date, a name, a kind.
  case text(String?)
  /// A duration: `PT90M` is `PT1H30M`.
  case duration(months: Double, seconds: Double)
  /// A count, numbers rounded to six places.
  case count(value: Double?, upper: Double?, qualifier: String?, unit: String?)
}

extension ComparedValue {
  /// Creates the value of a mention; `simplified` is applied to names and units.
  init(_ value: LabelledValue, simplified: (String) -> String) {
    switch value {
    case .date(let date): self = ComparedValue(date: simplified(date ?? ""))
    case .count(let count):
      self = .count(
        value: count.value.map(ComparedValue.rounded),
        upper: count.upper.map(ComparedValue.rounded),
        qualifier: count.qualifier, unit: count.unit.map(simplified))
    case .place(let place): self = .text((place.name ?? place.path.last).map(simplified))
    case .institution(let name): self = .text(name.map(simplified))
    case .activity(let kind, _): self = .text(kind)
    }
  }

  private static func rounded(_ number: Double) -> Double {
    (number * 1_000_000).rounded(.toNearestOrEven) / 1_000_000
  }

  private init(date: String) {
    if let duration = ComparedValue.duration(of: date) {
      self = duration
    } else {
      self = .text(ComparedValue.withMinutes(date))
    }
  }

  private static func duration(of text: String) -> ComparedValue? {
    var rest = Substring(text)
    guard rest.popFirst() == "P" else { return nil }
    var months = 0.0
    var seconds = 0.0
    var units = "YMWD"[...]
    var isTime = false
    var isEmpty = true
    while let first = rest.first {
      if first == "T", !isTime {
        rest.removeFirst()
        units = "HMS"
        isTime = true
        continue
      }
      let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      rest = rest.dropFirst(digits.count)
      guard let number = Double(digits), let unit = rest.popFirst(),
        let position = units.firstIndex(of: unit)
      else { return nil }
      units = units[units.index(after: position)...]
      isEmpty = false
      switch (unit, isTime) {
      case ("Y", _): months += number * 12
      case ("M", false): months += number
      case ("W", _): seconds += number * 7 * 86_400
      case ("D", _): seconds += number * 86_400
      case ("H", _): seconds += number * 3600
      case ("M", true): seconds += number * 60
      default: seconds += number
      }
    }
    return isEmpty ? nil : .duration(months: months, seconds: seconds)
  }

  /// Returns `text` with `:00` behind hours that have no minutes.
  private static func withMinutes(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    func isDigit(_ index: Int) -> Bool {
      scalars.indices.contains(index) && ("0"..."9").contains(scalars[index])
    }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      result.append(scalar)
      guard index >= 2, isDigit(index), isDigit(index - 1), scalars[index - 2] == "T" else {
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if next != ":", !isDigit(index + 1) { result.append(contentsOf: ":00".unicodeScalars) }
    }
    return String(result)
  }
}

extension ComparedValue: CustomStringConvertible {
  /// The value for people.
  var description: String {
    switch self {
    case .text(let text): return text ?? "null"
    case .duration(let months, let seconds):
      let parts = [(months, "months"), (seconds, "seconds")].filter { $0.0 != 0 }
      return parts.map { "\(plain($0.0)) \($0.1)" }.joined(separator: " ")
    case .count(let value, let upper, let qualifier, let unit):
      let number = value.map(plain) ?? "null"
      let range = upper.map { "..\(plain($0))" } ?? ""
      return "\(qualifier ?? "null") \(number)\(range) \(unit ?? "null")"
    }
  }

  private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}
