// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// A text being cleaned: the characters kept so far, and the run of the original behind each.
struct CleanedText: Sendable {
  /// The characters kept.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each came from.
  private(set) var map = OffsetMap()
  /// A run of spaces that is kept only if more of its line follows.
  private var pendingSpace: Span?

  /// Creates an empty text with room for `count` characters.
  init(capacity count: Int) {
    scalars.reserveCapacity(count)
  }

  /// The last character, nothing at the start and behind a space.
  var last: Unicode.Scalar? { pendingSpace == nil ? scalars.last : nil }

  /// Adds a character that stands for `run` of the original.
  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar, _ run: Span) {
    if pendingSpace != nil { flushSpace() }
    scalars.append(scalar)
    map.append(run)
  }

  /// Adds the part `run` of the original as it is.
  mutating func append(contentsOf original: [Unicode.Scalar], in run: Range<Int>) {
    if pendingSpace != nil { flushSpace() }
    scalars.append(contentsOf: original[run])
    map.append(identity: run)
  }

  /// Adds `run` of the original to the spaces that may be kept.
  mutating func appendSpace(_ run: Span) {
    pendingSpace = Span(pendingSpace?.start ?? run.start, run.end)
  }

  /// Ends the line.
  mutating func appendLineEnd(_ run: Span) {
    pendingSpace = nil
    scalars.append("\n")
    map.append(run)
  }

  /// Lets the last character stand for a gloss behind it too.
  mutating func extendLast(to end: Int) { map.extendLast(to: end) }

  private mutating func flushSpace() {
    guard let run = pendingSpace else { return }
    pendingSpace = nil
    guard let last = scalars.last, last != "\n" else { return }
    scalars.append(" ")
    map.append(run)
  }
}
