// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What many hold on to and nobody changes: a copy costs one reference, whatever it holds, and what it
/// holds is read where it lies.
@usableFromInline
final class Shared<Content: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline let content: Content

  @inlinable
  init(_ content: Content) { self.content = content }

  /// Returns one that differs in `field`.
  @inlinable @inline(__always)
  func with<Value>(_ value: Value, for field: WritableKeyPath<Content, Value>) -> Shared {
    var changed = content
    changed[keyPath: field] = value
    return Shared(changed)
  }

  @usableFromInline
  static func == (left: Shared, right: Shared) -> Bool {
    left === right || left.content == right.content
  }

  @usableFromInline
  func hash(into hasher: inout Hasher) { content.hash(into: &hasher) }
}
