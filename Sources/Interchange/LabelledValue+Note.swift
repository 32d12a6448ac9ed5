// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Values as the notes of the labelling guide write them (contract section 4).
extension LabelledValue {
  /// Reads a note; nothing where it is malformed.
  ///
  /// No note is a value of which nothing is known.
  init?(_ type: LabelType, note: String?) {
    switch type {
    case .date: self = .date(note)
    case .institution: self = .institution(note)
    case .activity:
      let words = (note ?? "").split(separator: " ", maxSplits: 1)
      self = .activity(
        kind: words.first.map(String.init), name: words.count > 1 ? String(words[1]) : nil)
    case .count:
      guard let count = LabelledCount(note: note) else { return nil }
      self = .count(count)
    case .place:
      guard let place = LabelledPlace(note: note) else { return nil }
      self = .place(place)
    }
  }

  /// The note that says this; nothing where there is nothing to say.
  public var note: String? {
    switch self {
    case .date(let value): return value
    case .institution(let name): return name
    case .activity(let kind, let name):
      return kind.map { kind in name.map { "\(kind) \($0)" } ?? kind }
    case .count(let count): return count.note
    case .place(let place): return place.note
    }
  }
}

extension LabelledValue {
  /// Whether a reader of `note` learns this: a note is split at spaces, and a path at slashes.
  func isSaid(by note: String) -> Bool {
    switch (self, LabelledValue(type, note: note)) {
    case (.date, .date?), (.institution, .institution?): return true
    case (.activity(let kind, _), .activity(let read, _)?): return kind == read
    case (.place(let place), .place(let read)?):
      return place.code == read.code && place.links == read.links
    case (_, let read): return self == read
    }
  }
}

extension LabelledCount {
  /// Reads `qualifier value[..upper] unit`.
  fileprivate init?(note: String?) {
    self.init(value: nil, upper: nil, qualifier: nil, unit: nil)
    guard let note else { return }
    let words = note.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, !words[2].isEmpty else { return nil }
    let number = Substring(words[1])
    if let dots = number.firstRange(of: "..") {
      guard let value = Double(number[..<dots.lowerBound]),
        let upper = Double(number[dots.upperBound...])
      else { return nil }
      (self.value, self.upper) = (value, upper)
    } else {
      guard let value = Double(number) else { return nil }
      self.value = value
    }
    qualifier = String(words[0])
    unit = String(words[2])
  }

  fileprivate var note: String? {
    guard let value, let qualifier, let unit else { return nil }
    let range = upper.map { "..\(plain($0))" } ?? ""
    return "\(qualifier) \(plain(value))\(range) \(unit)"
  }

  private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}

extension LabelledPlace {
  /// Reads `code path`, where `-` is no code.
  fileprivate init?(note: String?) {
    self.init(name: nil, path: [], code: nil)
    guard let note else { return }
    let words = note.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, !words[0].isEmpty, !words[1].isEmpty else { return nil }
    code = words[0] == "-" ? nil : String(words[0])
    path = words[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    name = path.last
  }

  /// The names that a note gives.
  fileprivate var links: [String] { path.isEmpty ? [name].compactMap { $0 } : path }

  fileprivate var note: String? {
    guard !links.isEmpty else { return nil }
    return "\(code ?? "-") \(links.joined(separator: "/"))"
  }
}
