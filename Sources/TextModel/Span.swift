// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A half-open range of code points: `start` inclusive, `end` exclusive, counted from 0.
///
/// Inside the program a span points into the normalised text of a ``PreparedText``; what leaves
/// the program points into the original and is made by ``OffsetMap/original(_:)`` alone.
public struct Span: Hashable, Sendable, BitwiseCopyable {
  /// The first code point.
  public var start: Int
  /// The code point after the last one.
  public var end: Int

  /// Creates the span from `start` up to and without `end`; an `end` before `start` makes it empty.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of code points.
  @inlinable public var count: Int { end - start }

  /// Whether the span holds nothing.
  @inlinable public var isEmpty: Bool { end == start }

  /// Whether the two spans share a code point.
  @inlinable
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies within this span, ends included.
  @inlinable
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the code point at `offset` lies within this span.
  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
}

extension Span: Comparable {
  /// Orders by start; of two that start together the longer comes first.
  @inlinable
  public static func < (left: Span, right: Span) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
