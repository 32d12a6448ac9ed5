// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The name of a rule, such as `date.point`: always a literal.
///
/// Why no string: every copy of one counts a reference, and each mention and draft has a rule.
public struct RuleName: Sendable, ExpressibleByStringLiteral {
  private let literal: StaticString

  /// Creates the name that a literal says.
  public init(stringLiteral literal: StaticString) { self.literal = literal }
}

extension RuleName: CustomStringConvertible {
  /// The name.
  public var description: String { literal.description }
}

extension RuleName: Hashable {
  /// Returns whether both are the same name, wherever their literals lie.
  public static func == (left: RuleName, right: RuleName) -> Bool {
    let (one, other) = (left.bytes, right.bytes)
    guard one.count == other.count else { return false }
    return one.baseAddress == other.baseAddress || one.elementsEqual(other)
  }

  /// Mixes the name into `hasher`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
  }

  // A literal of one code point may lie in no memory; no rule has so short a name.
  private var bytes: UnsafeBufferPointer<UInt8> {
    guard literal.hasPointerRepresentation else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }
}
