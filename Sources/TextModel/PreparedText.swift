// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The writing system of a document.
public enum Script: String, Sendable {
  /// Simplified characters.
  case hans
  /// Traditional characters.
  case hant
  /// Both, in different parts.
  case mixed
}

/// What a line of a release is for.
public enum LineKind: String, Sendable {
  /// Running text: the only kind that can start a record.
  case body
  /// The headline, and a sub-headline under it.
  case title
  /// Date, source, author and counter of readers, above the text.
  case header
  /// Who wrote or photographed, after the text.
  case byline
  /// The text of a picture.
  case caption
  /// A headline of another article.
  case related
  /// Navigation, sharing, copyright, advertisement.
  case boilerplate
  /// Nothing but space.
  case blank
}

/// One line of the normalised text, without its line end.
public struct Line: Hashable, Sendable {
  /// Where it stands in the normalised text.
  public var span: Span
  /// What it is for.
  public var kind: LineKind

  /// Creates a line.
  public init(span: Span, kind: LineKind) {
    self.span = span
    self.kind = kind
  }
}

/// One sentence of the normalised text.
public struct Sentence: Hashable, Sendable {
  /// Where it stands in the normalised text, without space at its ends.
  public var span: Span
  /// The index of its line in ``PreparedText/lines``; a sentence never crosses a line end.
  public var line: Int
  /// What its line is for.
  public var kind: LineKind

  /// Creates a sentence.
  public init(span: Span, line: Int, kind: LineKind) {
    self.span = span
    self.line = line
    self.kind = kind
  }
}

/// What the header of a release says of it, each with the span of the normalised text that says so.
public struct Header: Sendable {
  /// The headline.
  public var title: Span?
  /// The day, and where said the minute, of publication.
  public var published: CivilDateTime?
  /// The span of ``published``.
  public var publishedSpan: Span?
  /// Who published: an institution's or a paper's name.
  public var source: Span?
  /// Who owns the page, where its navigation or copyright line says so.
  public var publisher: Span?
  /// Reporters, correspondents, photographers.
  public var authors: [Span] = []

  /// Creates an empty header.
  public init() {}
}

/// A document after decoding, cleaning, normalising and segmenting.
///
/// `original` is sacred: `scalars` differs from it only by the edits that `map` records. A class,
/// because every stage holds on to it and a copy must cost one reference; nothing in it changes.
public final class PreparedText: Sendable {
  /// The decoded document, without a byte-order mark.
  public let original: [Unicode.Scalar]
  /// The text to recognise in: debris removed, simplified characters, lines kept.
  public let scalars: [Unicode.Scalar]
  /// From `scalars` back to `original`.
  public let map: OffsetMap
  /// The writing system of the original.
  public let script: Script
  /// The lines of `scalars`, in order.
  public let lines: [Line]
  /// The sentences of `scalars`, in order.
  public let sentences: [Sentence]
  /// What the lines above the text say.
  public let header: Header

  /// Creates a prepared text from the products of the preparing stages.
  public init(
    original: [Unicode.Scalar], scalars: [Unicode.Scalar], map: OffsetMap, script: Script,
    lines: [Line], sentences: [Sentence], header: Header
  ) {
    self.original = original
    self.scalars = scalars
    self.map = map
    self.script = script
    self.lines = lines
    self.sentences = sentences
    self.header = header
  }

  /// Returns the words of the original that `span` of the normalised text stands for.
  public func surface(_ span: Span) -> String {
    String(original, map.original(span))
  }

  /// Returns the normalised words of `span`.
  public func normalized(_ span: Span) -> String {
    String(scalars, span)
  }

  /// Returns the index of the sentence that holds `offset`, or of the last one before it.
  public func sentenceIndex(at offset: Int) -> Int? {
    let next = sentences.indices.partition { sentences[$0].span.start > offset }
    return next == 0 ? nil : next - 1
  }
}
