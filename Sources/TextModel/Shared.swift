// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What many hold on to and nobody changes: a copy costs one reference, whatever it holds, and what it
/// holds is read where it lies.
public final class Shared<Content: Hashable & Sendable>: Hashable, Sendable {
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

  /// Whether both hold the same.
  public static func == (left: Shared, right: Shared) -> Bool {
    left === right || left.content == right.content
  }

  /// Hashes what it holds.
  public func hash(into hasher: inout Hasher) { content.hash(into: &hasher) }
}

/// A value whose fields are read and written as its own, and copied with one reference.
@dynamicMemberLookup
public protocol SharedValue: Hashable, Sendable {
  /// What it says.
  associatedtype Fields: Hashable & Sendable

  /// Where the fields lie.
  var shared: Shared<Fields> { get set }
}

extension SharedValue {
  /// What it says in `field`.
  @inlinable
  public subscript<Value>(dynamicMember field: WritableKeyPath<Fields, Value>) -> Value {
    get { shared.content[keyPath: field] }
    set { shared = shared.with(newValue, for: field) }
  }
}
