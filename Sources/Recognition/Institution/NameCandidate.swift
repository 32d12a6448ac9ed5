// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A stretch of text that ends in a class word, taken apart from right to left.
struct NameCandidate {
  /// What a piece of a name is.
  enum Piece: UInt8, Sendable {
    /// A place with or without its class word.
    case place
    /// A bare class word of a place: the 市 of 市中医医院.
    case unit
    /// 中国, 解放军.
    case owner
    /// A proper name that a table knows.
    case brand
    /// Words that no table knows.
    case unknown
    /// 附属, 驻.
    case link
    /// 骨科, 人民.
    case trade
    /// 第二, 第三批.
    case ordinal
    /// Words in quotation marks.
    case quoted
    /// 该, 我, 本.
    case deictic
    /// The class word.
    case head
  }

  /// One piece and where it starts; it ends where the next one starts.
  struct Part: BitwiseCopyable, Sendable {
    var piece: Piece
    var start: Int { Int(first) }
    var end: Int {
      get { Int(last) }
      set { last = Int32(truncatingIfNeeded: newValue) }
    }

    // Half the width of what is asked for: pieces are copied with each name.
    private var first, last: Int32

    init(piece: Piece, start: Int, end: Int) {
      self.piece = piece
      first = Int32(truncatingIfNeeded: start)
      last = Int32(truncatingIfNeeded: end)
    }
  }

  /// Where it stands.
  var span: Span
  /// The class word's number in the lexicon.
  var head: Int
  /// The class word's kind, later of the whole name.
  var kind: InstitutionKind
  /// The pieces from left to right, those of a parent included.
  var parts: [Part]
  /// The number of the candidate that it begins with (中山大学 in 中山大学附属第三医院).
  var parent: Int?
  /// Whether it names one organisation by its own words.
  var isNamed = false
  /// Whether the words before it say that a sort of organisation is meant (基层医院).
  var isGeneric = false

  /// How many code points of its pieces in `text` belong to the name: quotation marks and blanks do not.
  func length(in text: [Unicode.Scalar]) -> Int {
    parts.reduce(0) { length, part in
      length + text[part.start..<part.end].count { !InstitutionEntity.isQuote($0) }
    }
  }

  /// Whether one of its pieces is a `piece`.
  func has(_ piece: Piece) -> Bool { parts.contains { $0.piece == piece } }

  /// Where the class word stands.
  var headSpan: Span { Span(parts.last?.start ?? span.start, parts.last?.end ?? span.end) }

  /// Whether it starts with a bare class word of a place: 市中医医院.
  var isLocal: Bool { parts.first?.piece == .unit }

  /// Whether it starts with 该, 我 or 本.
  var isDeictic: Bool { parts.first?.piece == .deictic }
}
