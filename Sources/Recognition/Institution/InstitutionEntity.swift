// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// An organisation that a document names, under the longest name that it has for it.
struct InstitutionEntity {
  /// The name without quotation marks.
  var name: [Unicode.Scalar]
  /// The pieces of the name; their offsets point into `name`.
  var parts: [NameCandidate.Part]
  /// As the contract names it.
  var kind: InstitutionKind
  /// The place it belongs to.
  var place: Int32?
  /// Where it is named for the first time.
  var first: Int
  /// How often it is named, aliases included.
  var count = 1
  /// The number of the organisation whose name it begins with, and how many characters that are.
  var parent: (entity: Int, count: Int)?
  /// The number of the entity with a longer name for the same organisation.
  var fuller: Int?

  /// Creates the entity that `candidate` names in `text`.
  init(_ candidate: NameCandidate, in text: [Unicode.Scalar]) {
    (name, parts) = ([], [])
    name.reserveCapacity(candidate.span.count)
    parts.reserveCapacity(candidate.parts.count)
    for part in candidate.parts {
      let start = name.count
      for index in part.start..<part.end where !Self.isQuote(text[index]) {
        name.append(text[index])
      }
      parts.append(NameCandidate.Part(piece: part.piece, start: start, end: name.count))
    }
    kind = candidate.kind
    first = candidate.span.start
  }

  /// Whether its name ends in `words`.
  func ends(in words: some Collection<Unicode.Scalar>) -> Bool {
    name.suffix(words.count).elementsEqual(words)
  }

  /// Creates an entity of a name that has no pieces.
  init(name: [Unicode.Scalar], kind: InstitutionKind, first: Int) {
    self.name = name
    self.kind = kind
    self.first = first
    parts = []
  }

  /// Returns the entity with `place` instead of its first `count` characters.
  func moved(to place: [Unicode.Scalar], replacing count: Int) -> InstitutionEntity {
    var result = self
    result.name = place + name[count...]
    let shift = place.count - count
    for index in parts.indices {
      let part = parts[index]
      result.parts[index] =
        index == 0
        ? NameCandidate.Part(piece: .place, start: 0, end: place.count)
        : NameCandidate.Part(piece: part.piece, start: part.start + shift, end: part.end + shift)
    }
    return result
  }

  /// Makes 县政府 of 县府.
  mutating func spellOutGovernment() {
    guard name.count == 2, name[1] == "府", let last = parts.indices.last else { return }
    name.insert("政", at: 1)
    parts[last].end = name.count
  }

  static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "「", "」", "『", "』", "\"", " ", "\u{3000}": return true
    default: return false
    }
  }
}
